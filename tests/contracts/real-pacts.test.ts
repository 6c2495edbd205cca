import { join } from 'node:path';
import { checkFor } from '../../contracts/check';
import { checkFiles } from '../../contracts/check-files';
import { readPact } from '../../contracts/pact';
import { stateTemplate, verifyFiles, type VerifyOptions } from '../../contracts/verify';
import { ACTIVE, C, folderOf, HEADERS, interaction, P, pact, PATH } from './support';

jest.setTimeout(60_000);
const WRONG = { data: { a: 'b' } };
const TYPED = { 'Content-Type': 'application/json' };
const CALLS = PATH.replace('conversations/', 'conversations/calls/');
const READ = {
  method: 'GET',
  path: `/api/v2/conversations/${C}`,
  headers: { Authorization: 'Bearer x' },
  body: undefined,
};
const HELD = { name: ACTIVE.name, params: { ...ACTIVE.params, attributes: { lang: 'en' } } };

async function checked(...interactions: unknown[]): Promise<string[]> {
  const read = readPact(pact(...interactions));
  const all = await Promise.all(read.interactions.map((one) => checkFor()(one)));
  return all.flat().map(({ level, rule }) => `${level} ${rule}`);
}

async function verified(files: Record<string, unknown>, options: VerifyOptions = {}) {
  return verifyFiles([await folderOf(files)], options);
}

function rules(body: Record<string, unknown>) {
  return { matchingRules: { body } };
}

/** An interaction as version 4 writes it. */
function version4(body: unknown, response: Record<string, unknown> = {}) {
  const request = { headers: { Authorization: ['Bearer x'], 'Content-Type': ['application/json'] }, body };
  return interaction({ type: 'Synchronous/HTTP' }, request, response);
}

describe('verify', () => {
  test('a generated path keeps its finding', async () => {
    const regex = '/api/v2/conversations/[0-9a-f]{8}/participants/[0-9a-f]{8}/attributes';
    const generators = { path: { type: 'Regex', regex } };
    const matchingRules = { path: { matchers: [{ match: 'regex', regex: `^${regex}$` }] } };
    const { findings, interactions } = await verified({
      'p.json': pact(interaction({}, { body: WRONG, generators, matchingRules })),
    });
    expect(interactions[0]?.behaviour).toBe('misshaped-body-ignored');
    expect(findings.map(({ rule }) => rule)).toEqual(['wrong-envelope']);
  });

  test('a file that Pact cannot read, one with a byte order mark and a wrong one stay apart', async () => {
    const broken = rules({ "$.attributes['it\\'s']": { matchers: [{ match: 'type' }] } });
    const { findings, interactions } = await verified({
      'a.json': `\uFEFF${JSON.stringify(pact(interaction()))}`,
      'b.json': pact(interaction({}, { body: { attributes: { "it's": 'x' } }, ...broken }), interaction()),
      'c.json': pact(interaction({}, { body: WRONG })),
    });
    expect(interactions.map(({ isOk }) => isOk)).toEqual([true, false, true, true]);
    expect(findings.map(({ rule, file }) => [rule, file?.slice(-6)])).toEqual([
      ['unreadable-interaction', 'b.json'],
      ['wrong-envelope', 'c.json'],
    ]);
    expect(findings[0]?.summary).toContain('Unterminated brackets');
    expect(findings[0]?.line).toBeGreaterThan(1);
  });

  test('a 202 whose token a filter adds and a 401 without one stand side by side', async () => {
    const open = { headers: TYPED };
    const { findings } = await verified({
      'p.json': pact(interaction({}, open), interaction({ description: 'no token' }, open, { status: 401 })),
    });
    expect(findings).toEqual([]);
  });

  test('an example of a token that a matcher or a generator replaces is a token', async () => {
    const headers = { Authorization: 'TOKEN', ...TYPED };
    const typed = { headers, matchingRules: { header: { Authorization: { matchers: [{ match: 'type' }] } } } };
    const made = { headers, generators: { header: { Authorization: { type: 'ProviderState', expression: '${t}' } } } };
    expect(await checked(interaction({}, typed), interaction({}, made))).toEqual([]);
    const { findings } = await verified({ 'p.json': pact(interaction({ providerStates: [ACTIVE] }, typed)) });
    expect(findings).toEqual([]);
  });

  const WORDS: [string, unknown, Record<string, unknown>, string][] = [
    [
      'arrayContains without a hit',
      { participants: [{ attributes: { tier: 'x' } }] },
      { '$.participants': { matchers: [{ match: 'arrayContains', variants: [{ index: 0, rules: {} }] }] } },
      'none of the 1 items is like the example 1 of the rule arrayContains',
    ],
    ['min', { participants: [{}, {}] }, { '$.participants': { matchers: [{ match: 'type', min: 2 }] } }, 'at least 2'],
    [
      'a regex',
      { id: 'nope' },
      { '$.id': { matchers: [{ match: 'regex', regex: '^nope$' }] } },
      'the expression does not match (rule regex)',
    ],
  ];

  test.each(WORDS)('the words of a mismatch: %s; check tells of it too', async (_name, body, matchers, words) => {
    const one = interaction({ providerStates: [HELD] }, READ, {
      status: 200,
      headers: TYPED,
      body,
      ...rules(matchers),
    });
    const { findings } = await verified({ 'p.json': pact(one) });
    expect(findings.map(({ summary }) => summary).join('\n')).toContain(words);
    expect(await checked(one)).toEqual(['error reply-mismatch']);
  });

  test('a reply of another type is told of as that', async () => {
    const xml = { status: 200, headers: { 'Content-Type': 'text/xml' }, body: '<a/>' };
    const { findings } = await verified({ 'p.json': pact(interaction({ providerStates: [HELD] }, READ, xml)) });
    expect(findings.map(({ rule }) => rule)).not.toContain('unknown-reply-header');
    expect(findings.map(({ summary }) => summary).join('\n')).toContain('application/json');
  });

  test('pending softens everything of its interaction, in check too', async () => {
    const document = {
      ...pact({ ...version4({ content: WRONG, contentType: 'application/json' }, { status: 204 }), pending: true }),
    };
    const folder = await folderOf({ 'p.json': document });
    for (const { findings } of [await verifyFiles([folder]), await checkFiles([folder])]) {
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    }
  });

  test('a state nobody knows ends its interaction alone, with lines to paste, and a fallback can stand for it', async () => {
    const given = (name: string) => interaction({ description: name, providerStates: [{ name }] });
    const files = { 'p.json': pact(given('a conversation exists'), given(ACTIVE.name)) };
    const { interactions, problems, unknownStates } = await verified(files);
    expect(interactions.map(({ isOk, interaction: name }) => [isOk, name])).toEqual([[true, ACTIVE.name]]);
    expect(problems).toMatchObject([{ problem: expect.stringContaining('a state nobody knows') as unknown }]);
    expect(stateTemplate(unknownStates)).toMatch(/^states:\n {2}"a conversation exists":\n {4}state: an active/);
    const fallen = await verified(files, { fallbackState: ACTIVE.name });
    expect([fallen.interactions.length, fallen.problems]).toEqual([2, []]);
  });

  test('a body without a Content-Type is sent as JSON, and it is said', async () => {
    const { findings, interactions } = await verified({
      'p.json': pact(interaction({}, { headers: { Authorization: 'Bearer x' } })),
    });
    expect(interactions[0]?.isOk).toBe(true);
    expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warn content-type-unsaid']);
  });
});

describe('check', () => {
  test('an empty body of version 4 is no body, and content without a type is a body', async () => {
    expect(await checked(version4({ content: { attributes: { a: 'b' } } }, { body: { content: '' } }))).toEqual([]);
  });

  test('an empty group of status rules takes no other status', async () => {
    expect(await checked(interaction({}, {}, { status: 200, matchingRules: { status: {} } }))).toEqual([
      'error unknown-status',
    ]);
  });

  test('a number has one verdict', async () => {
    expect(await checked(interaction({}, { body: { attributes: { score: 7 } } }))).toEqual(['warn not-text']);
  });

  test('an example under a type rule that never comes is a warning', async () => {
    const body = { participants: [{ calls: [{ state: 'CONNECTED' }] }] };
    const one = interaction({}, READ, { status: 200, body, ...rules({ $: { matchers: [{ match: 'type' }] } }) });
    expect(await checked(one)).toEqual(['warn reply-mismatch']);
  });

  test('a charset in the expected type does not come; a matcher may take what does', async () => {
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    const expected = { status: 200, headers };
    expect(await checked(interaction({}, READ, expected))).toEqual(['error reply-mismatch']);
    const header = { 'Content-Type': { matchers: [{ match: 'regex', regex: '^application/json.*' }] } };
    expect(await checked(interaction({}, READ, { ...expected, matchingRules: { header } }))).toEqual([]);
  });

  test('no body is expected where one comes', async () => {
    expect(await checked(interaction({}, { path: CALLS }, { body: '' }))).toEqual(['error reply-mismatch']);
    expect(await checked(interaction({}, { path: CALLS }, { body: null }))).toEqual(['error reply-mismatch']);
    expect(await checked(interaction({}, {}, { body: '' }))).toEqual([]);
  });

  test('other providers, messages and other files in a folder are passed over with a line each', async () => {
    const other = {
      ...pact(interaction({}, { method: 'GET', path: '/orders/1', body: undefined }, { status: 200 })),
      provider: { name: 'orders-api' },
    };
    const graph = pact({ type: 'Synchronous/GraphQL', description: 'a question' });
    const folder = await folderOf({
      'good.json': pact(interaction()),
      'orders.json': other,
      'package.json': { name: 'x' },
      'graph.json': graph,
      'messages.json': { messages: [{ description: 'an event' }] },
    });
    const { findings, problems, skipped, subjects } = await checkFiles([folder]);
    expect([findings, problems, subjects.length, skipped.length]).toEqual([[], [], 1, 4]);
    expect(skipped.map(({ problem }) => problem).join('\n')).toContain('it holds Synchronous/GraphQL alone');
    const named = await checkFiles([join(folder, 'orders.json')], { providers: ['orders-api'] });
    expect(named.subjects).toHaveLength(1);
  });

  test('the token: a note once a file where a filter adds it, a warning where only some requests name it', async () => {
    const open = { headers: TYPED };
    const told = async (...all: unknown[]) => {
      const { findings } = await checkFiles([await folderOf({ 'p.json': pact(...all) })]);
      return findings.map(({ level, rule }) => `${level} ${rule}`);
    };
    expect(await told(interaction({}, open), interaction({ description: 'two' }, open))).toEqual(['info token-unsaid']);
    expect(await told(interaction({}, open), interaction({}, { headers: HEADERS }))).toEqual(['warn token-unsaid']);
    expect(await told(interaction({}, { ...open, path: '/api/v2/nothing' }))).not.toContain('info token-unsaid');
  });

  test('200 for a created callback is a guess like 201, a whole URL is told as that, a query name once', async () => {
    const callback = {
      method: 'POST',
      path: '/api/v2/conversations/callbacks',
      body: { callbackNumbers: ['+13175550123'] },
    };
    expect(await checked(interaction({}, callback, { status: 200 }))).toEqual(['warn unexpected-status']);
    expect(await checked(interaction({}, { path: `https://api.mypurecloud.com${PATH}` }))).toEqual(['error whole-url']);
    expect(await checked(interaction({}, { query: { a: ['1', '2'] } }))).toEqual(['warn unknown-query']);
  });

  test('the state of a participant decides what arrayContains finds', async () => {
    const variant = { index: 0, rules: { '$.attributes.lang': { matchers: [{ match: 'type' }] } } };
    const expected = (attributes: object) => ({
      status: 200,
      body: { participants: [{ id: P, attributes }] },
      ...rules({ '$.participants': { matchers: [{ match: 'arrayContains', variants: [variant] }] } }),
    });
    const one = (attributes: object) => interaction({ providerStates: [HELD] }, READ, expected(attributes));
    expect(await checked(one({ lang: 'de' }))).toEqual([]);
    expect(await checked(one({ tier: 'x' }))).toEqual(['error reply-mismatch']);
  });
});
