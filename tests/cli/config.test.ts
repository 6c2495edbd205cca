import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { startMock } from '../../mocks';
import { mockOptionsOf, readConfig } from '../../scripts/config';
import schema from '../../scripts/config.schema.json';
import { started, understudy } from '../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'understudy-config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const WHOLE = {
  profile: 'documented',
  answers: { 'voice-path': 'voice-path-works', 'reserved-name': 'reserved-name-rejected' },
  limits: { reservedNames: ['vip'], reservedCharacters: '#', nameLength: 10, valueLength: 2000, bodyBytes: 9000 },
  clients: [{ id: 'crm', secret: 'hush', scopes: ['conversations'], permissions: [] }],
  tokenSeconds: 60,
  rateLimit: 5,
  journalEntries: 2,
  hosts: ['mock.test'],
  cors: ['https://app.example'],
  faults: [{ status: 503, times: 1, match: { method: 'PATCH' } }],
  seed: 7,
  state: 'mock.json',
  store: 'memory',
  states: { 'a connected call': { state: 'an active conversation with a customer' } },
};

test('a config file says the same as JSON and as YAML, with or without a byte order mark', async () => {
  const yaml = [
    'profile: documented',
    'answers: { voice-path: voice-path-works, reserved-name: reserved-name-rejected }',
    'limits:',
    '  reservedNames: [vip]',
    "  reservedCharacters: '#'",
    '  nameLength: 10',
    '  valueLength: 2000',
    '  bodyBytes: 9000',
    'clients:',
    '  - { id: crm, secret: hush, scopes: [conversations], permissions: [] }',
    'tokenSeconds: 60',
    'rateLimit: 5',
    'journalEntries: 2',
    'hosts: [mock.test]',
    'cors: [https://app.example]',
    'faults:',
    '  - { status: 503, times: 1, match: { method: PATCH } }',
    'seed: 7',
    'state: mock.json',
    'store: memory',
    'states: { a connected call: { state: an active conversation with a customer } }',
  ].join('\n');
  expect(await readConfig(file('whole.yaml', yaml))).toEqual(WHOLE);
  expect(await readConfig(file('whole.json', `\uFEFF${JSON.stringify(WHOLE)}`))).toEqual(WHOLE);
  expect(await readConfig(file('empty.yml', '# nothing\n'))).toEqual({});
});

const bomb = [
  'a: &a [x]',
  ...[...'bcdefghi'].map((name, index) => {
    const before = `*${'abcdefgh'[index]}`;
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
  }),
].join('\n');

test.each([
  ['aliases that multiply', bomb, 'alias'],
  ['an alias of nothing', 'profile: *nobody', 'nobody'],
  ['brackets without end', '['.repeat(20_000), 'YAML'],
])('a YAML file with %s ends with exit code 2 and a sentence', async (_what, text, message) => {
  const { code, stderr } = await understudy(['start', '--config', file('odd.yaml', text)]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(stderr).not.toContain('a bug of ours');
});

test('what a config file says is what the mock does', async () => {
  const { reservedNames, ...limits } = WHOLE.limits;
  const config = { $schema: './schema.json', ...WHOLE, limits: { ...limits, reservedNames }, rateLimit: 4 };
  const mock = await startMock(mockOptionsOf(await readConfig(file('mock.json', JSON.stringify(config)))));
  const login = async (secret: string): Promise<Response> =>
    fetch(`${mock.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'crm', client_secret: secret }),
    });
  const write = async (token: string, attributes: object): Promise<number> => {
    const { id, customer } = await mock.conversation();
    const url = `${mock.url}/api/v2/conversations/${id}/participants/${customer.id}/attributes`;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-mock-namespace': 'default',
    };
    return (await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ attributes }) })).status;
  };
  expect((await login('wrong')).status).toBe(401);
  const { access_token: token, expires_in: seconds } = (await (await login('hush')).json()) as {
    access_token: string;
    expires_in: number;
  };
  expect(seconds).toBe(60);
  expect(await write(token, { vip: 'x' })).toBe(422);
  expect(await write(token, { id: 'x' })).toBe(202);
  expect(await write(token, { note: 'x'.repeat(10_000) })).toBe(413);
  expect(await write(token, { a: 'x' })).toBe(202);
  expect(await write(token, { b: 'x' })).toBe(429);
  expect(await mock.journal({ namespace: 'default' })).toHaveLength(2);
  await mock.stop();
});

test('faults, seed and state come from the file, and flags win', async () => {
  const [own, other] = [join(folder, 'own.json'), join(folder, 'other.json')];
  const text = JSON.stringify({ faults: [{ status: 503, times: 1 }], seed: 7, state: own });
  const config = ['--config', file('kept.json', text)];
  const run = async (args: readonly string[]): Promise<readonly unknown[]> => {
    const { url, token, stop } = await started(args);
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await fetch(`${url}/api/v2/conversations/nowhere`, { headers });
    const created = (await (await fetch(`${url}/_mock/conversations`, { method: 'POST' })).json()) as { id: string };
    await stop();
    return [status, created.id];
  };
  const [status, id] = await run(config);
  expect([status, existsSync(own)]).toEqual([503, true]);
  rmSync(own);
  expect(await run(config)).toEqual([503, id]);
  rmSync(own);
  const faults = file('faults.json', '[{"status": 500}]');
  const flags = ['--faults', faults, '--seed', '8', '--state', other];
  expect(await run([...config, ...flags])).toEqual([500, expect.not.stringContaining(String(id))]);
  expect([existsSync(own), existsSync(other)]).toEqual([false, true]);
});

const PROBLEMS: readonly (readonly [string, string, string])[] = [
  ['a.json', '{"profil": "strict"}', 'a.json:1: "profil" is not known; did you mean "profile"?'],
  [
    'b.yaml',
    'profile: default\nlimits:\n  valueLenght: 3\n',
    'b.yaml:3: "limits.valueLenght" is not known; did you mean "valueLength"?',
  ],
  ['c.yaml', 'profile: strikt\n', 'c.yaml:1: "profile" cannot be "strikt"; did you mean "strict"?'],
  ['d.yaml', 'answers:\n  missing-scope: allowed\n', 'known are missing-scope-refused, missing-scope-allowed.'],
  [
    'e.yaml',
    'answers:\n  missing-scopes: missing-scope-allowed\n',
    'e.yaml:2: "answers.missing-scopes" is not known; did you mean "missing-scope"?',
  ],
  ['f.json', '{\n "clients": [\n  {"id": "a"}\n ]\n}', 'f.json:3: "clients[0]" has no "secret"'],
  ['g.json', '{"clients": [{"id": "a", "secret": 7}]}', '"clients[0].secret" must be of type string.'],
  ['h.yaml', 'rateLimit: many\n', '"rateLimit" must be a whole number.'],
  ['i.yaml', 'journalEntries: 0\n', '"journalEntries" must be 1 or more, not 0'],
  ['j.yaml', 'cors: [app.example]\n', '"cors[0]" does not look like'],
  ['k.json', '{"profile": "strict",}', 'k.json:1:21 is not JSON'],
  ['l.yaml', 'clients:\n  - id: a\n   secret: s3cret\n', 'l.yaml:3'],
  ['m.yaml', '- profile\n', 'the file must be of type object'],
  ['n.json', '{"__proto__": {"profile": "strict"}}', '"__proto__" is not known'],
  ['o.yaml', 'faults: 429\n', 'o.yaml:1: "faults" must be of type array.'],
  [
    'p.yaml',
    'faults:\n  - status: 503\n  - match: { method: PATCH }\n    stauts: 503\n',
    'p.yaml:4: faults[1].stauts is not known; did you mean "status"?',
  ],
  [
    'q.json',
    '{"faults": [\n  {"status": 503,\n   "match": {\n    "method": "patch"}}]}',
    'q.json:4: faults[0].match.method must be a method in capitals.',
  ],
  ['r.yaml', 'faults:\n  - status: 503\n  - times: 1\n', 'r.yaml:3: faults[1] does nothing: it needs status'],
  ['s.yaml', 'seed: -1\n', 's.yaml:1: "seed" must be 0 or more, not -1'],
  ['t.yaml', 'state: 7\n', 't.yaml:1: "state" must be of type string.'],
  ['u.yaml', 'store: reddis://x\n', 'u.yaml:1: "store" does not look like'],
  ['v.yaml', 'store: redis://127.0.0.1:9\nseed: 7\n', '--seed is for one server alone'],
];

test.each(PROBLEMS)(
  'a mistake in %s ends with exit code 2 and says where and what: %s',
  async (name, text, message) => {
    const { code, stdout, stderr } = await understudy(['start', '--port', '0', '--config', file(name, text)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('s3cret');
  },
);

test('the schema for editors is one that an independent validator takes, and it agrees on what is right and wrong', () => {
  const validate = new Ajv({ strict: true }).compile(schema);
  expect(validate(WHOLE)).toBe(true);
  expect(validate({ $schema: './x.json' })).toBe(true);
  expect(validate({ ...WHOLE, profil: 'x' })).toBe(false);
  expect(validate({ ...WHOLE, clients: [{ id: 'x' }] })).toBe(false);
});
