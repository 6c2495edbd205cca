import { join } from 'node:path';
import { checkFor } from '../../contracts/check';
import { readPact } from '../../contracts/pact';
import { understudy } from '../support/cli';
import { ACTIVE, C, folderOf, HEADERS, interaction, P, pact, PATH } from './support';

const THREAD = { participantId: P, data: { customer_tier: 'gold' } };

async function found(document: unknown, options: Parameters<typeof checkFor>[0] = {}): Promise<string[]> {
  const { interactions, problems } = readPact(document);
  expect(problems).toEqual([]);
  const all = await Promise.all(interactions.map((one) => checkFor(options)(one)));
  return all.flat().map(({ level, rule }) => `${level} ${rule}`);
}

const LAYOUTS: [string, (body: unknown) => unknown][] = [
  ['version 1', (body) => pact(interaction({ provider_state: 'a call' }, { body }))],
  [
    'version 2',
    (body) =>
      pact(
        interaction(
          { providerState: 'a call' },
          {
            body,
            query: '',
            matchingRules: { '$.path': { match: 'regex', regex: '^/api/.*$' }, '$.body': { match: 'type' } },
          },
        ),
      ),
  ],
  [
    'version 3',
    (body) =>
      pact(
        interaction(
          { providerStates: [{ name: 'a call' }] },
          {
            body,
            query: {},
            matchingRules: {
              path: { matchers: [{ match: 'regex', regex: '^/api/.*$' }] },
              body: { '$.attributes': { matchers: [{ match: 'type' }] } },
            },
          },
        ),
      ),
  ],
  [
    'version 4',
    (body) =>
      pact(
        interaction(
          { type: 'Synchronous/HTTP', key: 'x', pending: false },
          {
            headers: { Authorization: ['Bearer token'], 'Content-Type': ['application/json'] },
            body: { content: body, contentType: 'application/json', encoded: false },
          },
        ),
      ),
  ],
  [
    'version 4, base64',
    (body) =>
      pact(
        interaction(
          { type: 'Synchronous/HTTP' },
          {
            body: {
              content: Buffer.from(JSON.stringify(body)).toString('base64'),
              contentType: 'application/json',
              encoded: 'base64',
            },
          },
        ),
      ),
  ],
];

test.each(LAYOUTS)('%s: a right body is right and the thread’s is lost', async (_name, layout) => {
  expect(await found(layout({ attributes: { customer_tier: 'gold' } }))).toEqual([]);
  expect(await found(layout(THREAD))).toEqual(['error wrong-envelope']);
});

test('a number matcher on a value says that a number is sent, whatever the example shows', async () => {
  const rules = { body: { '$.attributes.score': { matchers: [{ match: 'integer' }] } } };
  expect(await found(pact(interaction({}, { body: { attributes: { score: '7' } }, matchingRules: rules })))).toEqual([
    'warn not-text',
  ]);
});

test('a matcher that lets the whole body be anything is told, and the example is judged all the same', async () => {
  const rules = { body: { $: { matchers: [{ match: 'contentType', value: 'application/json' }] } } };
  expect(await found(pact(interaction({}, { body: THREAD, matchingRules: rules })))).toEqual([
    'error wrong-envelope',
    'warn loose-body',
  ]);
});

const REPLIES: [string, unknown, Record<string, unknown>, string[]][] = [
  [
    'a type matcher takes another text',
    { attributes: { customer_tier: 'silver' } },
    { '$.attributes.customer_tier': { matchers: [{ match: 'type' }] } },
    [],
  ],
  [
    'a type matcher cascades',
    { attributes: { customer_tier: 'silver' } },
    { $: { matchers: [{ match: 'type' }] } },
    [],
  ],
  [
    'an expression matches a part',
    { attributes: { customer_tier: 'x' } },
    { '$.attributes.customer_tier': { matchers: [{ match: 'regex', regex: 'gol' }] } },
    [],
  ],
  [
    'an expression that does not match',
    { attributes: { customer_tier: 'x' } },
    { "$.attributes['customer_tier']": { matchers: [{ match: 'regex', regex: '^silver$' }] } },
    ['error reply-mismatch'],
  ],
  [
    'a number matcher on text',
    { attributes: { customer_tier: 'x' } },
    { '$.attributes.*': { matchers: [{ match: 'number' }] } },
    ['error reply-mismatch'],
  ],
  [
    'a name that was not sent',
    { attributes: { language: 'x' } },
    { '$.attributes.language': { matchers: [{ match: 'type' }] } },
    ['error reply-mismatch'],
  ],
  [
    'an expression that would run away',
    { attributes: { customer_tier: 'x' } },
    { '$.attributes.customer_tier': { matchers: [{ match: 'regex', regex: '^(g+)+x$' }] } },
    ['error reply-mismatch'],
  ],
];

test.each(REPLIES)('an expected map: %s', async (_name, body, rules, expected) => {
  const path = PATH.replace('conversations/', 'conversations/calls/');
  expect(await found(pact(interaction({}, { path }, { body, matchingRules: { body: rules } })))).toEqual(expected);
});

test('a status matcher takes every status of its class', async () => {
  const statusRule = (status: unknown) => ({
    status: 200,
    matchingRules: { status: { matchers: [{ match: 'statusCode', status }] } },
  });
  expect(await found(pact(interaction({}, {}, statusRule('success'))))).toEqual([]);
  expect(await found(pact(interaction({}, {}, statusRule([200, 202]))))).toEqual([]);
  expect(await found(pact(interaction({}, {}, statusRule('clientError'))))).toEqual(['error unknown-status']);
});

test('a state that is known decides: the participant is the agent, the conversation is over or not there', async () => {
  const given = (name: string, params: object) => pact(interaction({ providerStates: [{ name, params }] }));
  const agent = {
    participants: [
      { id: P, purpose: 'agent' },
      { id: 'x', purpose: 'customer' },
    ],
  };
  expect(await found(given(ACTIVE.name, agent))).toEqual(['warn wrong-participant']);
  expect(await found(given('an ended conversation with a customer', {}))).toEqual(['warn conversation-ended']);
  expect(await found(given('no such conversation', {}))).toEqual(['error unknown-conversation']);
});

test('a refusal that a known state does not lead to is an error, and one that it leads to is right', async () => {
  const refused = (name: string) => pact(interaction({ providerStates: [{ name }] }, {}, { status: 404 }));
  expect(await found(refused('no such conversation'))).toEqual([]);
  expect(await found(refused('no such participant'))).toEqual([]);
  expect(await found(refused(ACTIVE.name))).toEqual(['error unexpected-status']);
  expect(await found(refused('the call is long gone'))).toEqual([]);
});

test('a consumer’s own sentence can be mapped to a state, with its parameters', async () => {
  const document = pact(interaction({ providerStates: [{ name: 'call {id} was hung up', params: { call: C } }] }));
  const states = {
    'call {id} was hung up': { state: 'an ended conversation with a customer', params: { conversationId: '${call}' } },
  };
  expect(await found(document)).toEqual([]);
  expect(await found(document, { states })).toEqual(['warn conversation-ended']);
});

test('ids in the path that the state has the other way round are swapped ids', async () => {
  const path = `/api/v2/conversations/${P}/participants/${C}/attributes`;
  expect(await found(pact(interaction({ providerStates: [ACTIVE] }, { path })))).toEqual(['error swapped-ids']);
});

test('the strict profile refuses what the default one lets pass', async () => {
  expect(await found(pact(interaction({}, { body: THREAD })), { profile: 'strict' })).toEqual(['error wrong-envelope']);
});

test('bad files are named with their position, the others are judged, and the exit code is 2', async () => {
  const folder = await folderOf({
    'deep/good.json': pact(interaction({}, { body: THREAD })),
    'half.json': '{"consumer": {"name": "x"},\n "interactions": [{"description": "a"',
    'list.json': '[]',
    'package.json': { name: 'no pact' },
    'no-request.json': pact({ description: 'half an interaction', response: { status: 202 } }, interaction()),
    'messages.json': { ...pact(), interactions: undefined, messages: [{ description: 'an event', contents: {} }] },
    'mixed.json': pact({ type: 'Asynchronous/Messages', description: 'another event', contents: {} }, interaction()),
    'marked.json': `\uFEFF${JSON.stringify(pact(interaction()))}`,
    'notes.txt': 'not looked at',
  });
  const { code, stdout, stderr } = await understudy(['check', folder, join(folder, 'gone.json')]);
  expect(code).toBe(2);
  expect(stdout).toContain('wrong-envelope');
  expect(stdout).toContain('4 interactions: 1 error');
  for (const told of [
    `${join(folder, 'half.json')}:2:38: not JSON: the text ends too early.`,
    `${join(folder, 'list.json')}: not a pact: the file holds no object; it was passed over.`,
    `${join(folder, 'package.json')}: not a pact: it has neither "interactions" nor "messages"; it was passed over.`,
    `${join(folder, 'no-request.json')}:9:5: "half an interaction" has no request.`,
    `${join(folder, 'gone.json')}: there is no such file or folder.`,
    `${join(folder, 'messages.json')}: it holds messages alone, nothing over HTTP; it was passed over.`,
    `"another event" is Asynchronous/Messages, not HTTP; it was skipped.`,
  ])
    expect(stderr).toContain(told);
});

test('a folder without pacts, and a pact of messages alone', async () => {
  const empty = await folderOf({ 'notes.txt': '' });
  expect(await understudy(['check', empty])).toMatchObject({
    code: 2,
    stderr: `${empty}: the folder holds no *.json.\n`,
  });
  const messages = await folderOf({
    'm.json': { ...pact(), interactions: undefined, messages: [{ description: 'an event' }] },
  });
  const { code, stderr } = await understudy(['check', join(messages, 'm.json')]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${join(messages, 'm.json')}:1:1: it holds messages alone, nothing over HTTP.`);
});

test('ten thousand interactions are judged within seconds, each with its line', async () => {
  const many = Array.from({ length: 10_000 }, (_one, index) =>
    interaction({ description: `write ${index}` }, { body: THREAD }),
  );
  const folder = await folderOf({ 'huge.json': pact(...many) });
  const { code, stdout } = await understudy(['check', folder, '--report', 'json=-']);
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout) as { findings: { line: number }[] };
  expect(findings).toHaveLength(10_000);
  expect(new Set(findings.map(({ line }) => line)).size).toBe(10_000);
}, 30_000);

test('the pact leaves the header out: no Content-Type is a warning and no Authorization is none', async () => {
  expect(await found(pact(interaction({}, { headers: {} })))).toEqual(['warn content-type-unsaid']);
  expect(await found(pact(interaction({}, { headers: { Authorization: HEADERS.Authorization } })))).toEqual([
    'warn content-type-unsaid',
  ]);
});

test('what is new each time, and what only an unknown state can hold, is not held against a pact', async () => {
  const login = {
    method: 'POST',
    path: '/oauth/token',
    headers: { Authorization: 'Basic YTpi', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  };
  const token = { status: 200, body: { access_token: 'abc', token_type: 'bearer', expires_in: 86399 } };
  expect(await found(pact(interaction({}, login, token)))).toEqual([]);
  const call = { method: 'POST', path: '/api/v2/conversations/calls', body: { phoneNumber: '+13175550123' } };
  expect(await found(pact(interaction({}, call, { status: 200, body: { id: 'c-1' } })))).toEqual([]);
  const calls = { path: PATH.replace('conversations/', 'conversations/calls/') };
  const held = { body: { attributes: { language: 'en', customer_tier: 'gold' } } };
  expect(await found(pact(interaction({ providerState: 'a caller who speaks English' }, calls, held)))).toEqual([]);
  const gone = { status: 404, body: { code: 'not.found', contextId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' } };
  expect(await found(pact(interaction({ providerState: 'the call is gone' }, {}, gone)))).toEqual([]);
});
