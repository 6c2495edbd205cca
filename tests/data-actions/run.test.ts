import {
  applyReply,
  coerced,
  describeExportProblem,
  parseExport,
  runAction,
  type ActionExport,
  type ActionReply,
} from '../../mocks/internal';
import { exported, reading, TEXT, type Parts } from './exported';

const contextId = '5b1f7c0e-2d64-4f3a-9e0b-8a7c6d5e4f32';

function actionOf(value: unknown): ActionExport {
  const read = parseExport(JSON.stringify(value));
  if ('problem' in read) throw new Error(read.problem.problem);
  return read.action;
}

function answered(body: unknown, status = 200): ActionReply {
  return { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** The response side of an action that reads one value. */
function replied(parts: Parts, body: unknown) {
  return applyReply(actionOf(reading(parts)), answered(body), { contextId });
}

// https://help.mypurecloud.com/?p=135983: a default stands in where a path does not resolve, not where it resolves to null.
test.each([
  ['a text', '$.a', { a: 'x' }, undefined, { v: 'x' }],
  ['a text with a quote', '$.a', { a: 'x"y' }, undefined, { v: 'x"y' }],
  ['a number', '$.a', { a: 7 }, undefined, { v: 7 }],
  ['an object', '$.a', { a: { b: [1] } }, undefined, { v: { b: [1] } }],
  ['a resolved null', '$.a', { a: null }, '"default"', { v: null }],
  ['a missing member', '$.a', {}, '"default"', { v: 'default' }],
  ['a filter that matches nothing', '$.a[?(@.b == 1)]', { a: [] }, '["default"]', { v: [] }],
  ['a filter on what is missing', '$.a[?(@.b == 1)]', {}, '["default"]', { v: ['default'] }],
  ['a deep scan that finds nothing', '$..a', {}, '["default"]', { v: [] }],
  ['a negative index', '$.a[-1]', { a: [1, 2] }, undefined, { v: 2 }],
  ['a function', '$.a.length()', { a: [1, 2] }, undefined, { v: 2 }],
  ['a path without $', 'a', { a: 'x' }, undefined, { v: 'x' }],
])('translation: %s', (_what, path, body, fallback, output) => {
  const defaults: Record<string, string> = fallback === undefined ? {} : { v: fallback };
  const { output: got, failure } = replied({ map: { v: path }, defaults, success: '{"v": ${v}}' }, body);
  expect(failure).toBeNull();
  expect(got?.value).toEqual(output);
});

// As in the vendor's data actions workshop, fourth exercise, and in published exports.
test.each([
  [
    'unset in the template',
    { map: { v: '$.a' }, success: '{"v": ${v}}' },
    {},
    'Variable $v has not been set at successTemplate[line 1, column 7]',
  ],
  [
    'a default that is not JSON',
    { map: { v: '$.a' }, defaults: { v: 'disconnected' }, success: '{"v": ${v}}' },
    {},
    'not JSON',
  ],
  ['a reply that is not JSON', { map: { v: '$.a' }, success: '{"v": ${v}}' }, '<html>', 'not JSON'],
  [
    'a list where the contract has text',
    { map: { v: '$..a' }, success: '{"v": ${v}}', output: { type: 'object', properties: { v: TEXT } } },
    { a: 'x' },
    '/v',
  ],
  ['51 levels', { map: { v: '$.a' }, success: `${'['.repeat(51)}${']'.repeat(51)}` }, {}, 'nested deeper than 50'],
])('a failure carries the platform’s error: %s', (_what, parts: Parts, body, says) => {
  const { failure, output } = replied(parts, body);
  expect(output).toBeNull();
  expect(failure?.error).toMatchObject({
    status: 400,
    contextId,
    details: [{ errorCode: 'ACTION.PROCESSING' }],
    errors: [],
  });
  expect(failure?.error.message).toContain(says);
});

test('published oddities work: a brace too many, an empty reply, 50 levels', () => {
  expect(replied({ map: { v: '$.a' }, success: '{"v": ${v}}}' }, { a: 1 }).output).toMatchObject({
    value: { v: 1 },
    rest: '}',
  });
  expect(replied({}, '').output?.value).toEqual({});
  expect(replied({ success: '['.repeat(50) + ']'.repeat(50), output: {} }, {}).failure).toBeNull();
});

test('a reply that is no success ends the action and is passed on', () => {
  const remote = { message: 'The requested resource was not found.', code: 'not.found', status: 404 };
  const { failure } = applyReply(actionOf(reading()), answered(remote, 404), { contextId });
  expect(failure?.stage).toBe('call');
  expect(failure?.error.errors).toEqual([remote]);
});

test('GET sends no body; a body without a declared type is JSON; headers are rendered', async () => {
  const sent: unknown[] = [];
  const call = async (request: unknown): Promise<ActionReply> => {
    sent.push(request);
    return answered({});
  };
  const inputs = { conversationId: 'c', participantId: 'p', tier: 'a "b"' };
  await runAction(actionOf(reading({ headers: { 'X-C': '${input.conversationId}' } })), inputs, { call, contextId });
  await runAction(actionOf(exported()), inputs, { call, contextId });
  await runAction(actionOf(exported({ headers: { 'content-type': 'text/plain' } })), inputs, { call, contextId });
  expect(sent).toEqual([
    { method: 'GET', url: '/api/v2/conversations/c', headers: { 'X-C': 'c' }, body: null },
    expect.objectContaining({
      headers: { 'Content-Type': 'application/json' },
      body: '{"attributes": {"tier": "a \\"b\\""}}',
    }),
    expect.objectContaining({ headers: { 'content-type': 'text/plain' } }),
  ]);
});

test('a line break in a header sends nothing', async () => {
  const action = actionOf(exported({ headers: { 'X-Tier': '${input.tier}' } }));
  const call = () => Promise.reject(new Error('sent'));
  const { failure } = await runAction(
    action,
    { conversationId: 'c', participantId: 'p', tier: 'a\r\nb' },
    { call, contextId },
  );
  expect(failure).toMatchObject({ stage: 'request', why: expect.stringContaining('X-Tier') });
});

test.each([
  [
    { count: '7', price: '1.5', flag: 'true', text: '7' },
    { count: 7, price: 1.5, flag: true, text: '7' },
  ],
  [
    { count: 'seven', flag: 'yes', other: '7' },
    { count: 'seven', flag: 'yes', other: '7' },
  ],
])('%j is read by the contract', (texts, values) => {
  const properties = { count: { type: 'integer' }, price: { type: 'number' }, flag: { type: 'boolean' }, text: TEXT };
  expect(coerced(texts, { type: 'object', properties })).toEqual(values);
});

// JSON schema, drafts 4 and 7, and what old contracts do instead.
test.each([
  [{ properties: { a: TEXT }, required: ['a'] }, {}, '"a" is missing'],
  [{ properties: { a: TEXT }, required: ['a'] }, { a: null }, '"a" is missing'],
  [{ properties: { a: { type: 'string', required: true } } }, {}, '"a" is missing'],
  [{ properties: { a: { type: 'integer' } } }, { a: 1.5 }, '/a'],
  [{ properties: { a: { type: 'string', enum: ['x'] } } }, { a: 'y' }, '/a'],
  [
    {
      $schema: 'http://json-schema.org/draft-04/schema#',
      properties: { a: { type: 'integer', minimum: 1, exclusiveMinimum: true } },
    },
    { a: 1 },
    '/a',
  ],
  [{ properties: { a: { type: 'string', pattern: '^\\d+$' } } }, { a: 'x' }, '/a'],
  [{ properties: { a: { $ref: 'http://example.invalid/schema' } } }, { a: 'x' }, undefined],
  [{ properties: { a: { type: 'strin' } } }, { a: 'x' }, undefined],
  [{ properties: { a: { type: ['string', 'null'], format: 'email' } } }, { a: 'x' }, undefined],
])('the contract %j on %j', async (schema, inputs, says) => {
  const action = { ...actionOf(reading({ url: '/x' })), inputSchema: schema };
  const call = async () => answered({});
  const { failure } = await runAction(action, inputs, { call, contextId });
  if (says === undefined) expect(failure).toBeNull();
  else
    expect(failure).toMatchObject({
      stage: 'inputs',
      why: expect.stringContaining(says),
      error: { code: 'invalid.schema' },
    });
});

test.each([
  ['{"config": {"request": {}}', 'x.json:1:27 is not JSON'],
  ['', 'x.json:1:1 is not JSON'],
  ['{\n "config": {,}\n}', 'x.json:2:13 is not JSON'],
  ['{"config": 7}', 'x.json at /config is no exported Data Action'],
  ['[]', 'x.json is no exported Data Action'],
])('%j names the place', (text, says) => {
  const read = parseExport(text);
  expect('problem' in read ? describeExportProblem(read.problem, 'x.json') : '').toContain(says);
});

test('sloppy exports are read: a byte order mark, no contract, defaults that are JSON instead of text', () => {
  const action = reading({ map: { v: '$.a' }, success: '{"v": ${v}}' });
  const { contract: _left, integrationType: _too, ...bare } = action;
  const { response } = action['config'] as { response: Record<string, unknown> };
  response['translationMapDefaults'] = { v: [] };
  const read = parseExport(`\uFEFF${JSON.stringify(bare)}`);
  if ('problem' in read) throw new Error(read.problem.problem);
  expect(read.action.integrationType).toBe('purecloud-data-actions');
  expect(applyReply(read.action, answered({}), { contextId }).output?.value).toEqual({ v: [] });
});
