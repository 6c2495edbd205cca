import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understudy } from '../support/cli';
import { request, serve } from '../support/mock';
import { exported, reading, TEXT } from './exported';

const folder = mkdtempSync(join(tmpdir(), 'understudy-action-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const set = file('set.json', exported());
const get = file('get.json', reading({ map: { who: '$.participants[0].purpose' }, success: '{"who": ${who}}' }));

test('run prints the output alone; ids of the seeded conversation are offered', async () => {
  const { code, stdout, stderr } = await understudy(['action', 'run', get]);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({ who: 'customer' });
});

test('--json has request, response, translated, output, error and findings', async () => {
  const { code, stdout } = await understudy(['action', 'run', set, 'tier=a "b"', '--json']);
  expect(code).toBe(0);
  const result = JSON.parse(stdout) as Record<string, never>;
  expect(Object.keys(result)).toEqual(['request', 'response', 'translated', 'output', 'error', 'findings']);
  expect(result).toMatchObject({
    request: {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"attributes": {"tier": "a \\"b\\""}}',
    },
    response: { status: 202, body: '' },
    translated: {},
    output: {},
    error: null,
    findings: [],
  });
});

test('a failed action: no output, the platform’s error, exit code 1', async () => {
  const failing = file('failing.json', reading({ success: '{"x": ${x}}' }));
  const asJson = await understudy(['action', 'run', failing, '--json']);
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.stdout)).toMatchObject({
    output: null,
    error: { code: 'bad.request', details: [{ errorCode: 'ACTION.PROCESSING' }] },
  });
  const plain = await understudy(['action', 'run', failing]);
  expect([plain.code, plain.stdout]).toEqual([1, '']);
  expect(plain.stderr).toContain('Variable $x has not been set at successTemplate[line 1, column 7]');
});

test('the rendered body is judged, and the finding is shown', async () => {
  const lost = file('lost.json', exported({ body: '{"data": {"tier": "$esc.jsonString(${input.tier})"}}' }));
  const { code, stdout, stderr } = await understudy(['action', 'run', lost, 'tier=gold']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({});
  expect(stderr).toMatch(/error .*"data" where Genesys reads "attributes"/);
  expect(stderr).not.toContain('gold');
});

test('--trace shows each stage and where a value got lost', async () => {
  const { stdout } = await understudy([
    'action',
    'run',
    file(
      'trace.json',
      reading({ map: { a: '$.nobody', b: '$.id' }, defaults: { a: '"none"' }, success: '{"a": ${a}, "b": ${b}}' }),
    ),
    '--trace',
  ]);
  expect(stdout).toMatch(
    /1 Inputs[^]*\(offered\)[^]*2 Request\n {2}GET \/api\/v2[^]*3 Reply\n {2}200[^]*4 Translation[^]*a = "none" {2}the default; \$\.nobody finds nothing[^]*5 Output/,
  );
});

test('--response applies the response side alone, whatever the URL', async () => {
  const elsewhere = file(
    'elsewhere.json',
    reading({
      integrationType: 'custom-rest-actions',
      url: 'https://example.invalid/x',
      map: { a: '$.a' },
      success: '{"a": ${a}}',
    }),
  );
  const { code, stdout } = await understudy([
    'action',
    'run',
    elsewhere,
    'conversationId=c',
    '--response',
    file('reply.json', { a: 7 }),
    '--fail-on',
    'never',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ a: 7 });
});

test('--url runs against a platform, with the token or the client of the environment, and shows neither', async () => {
  const mock = await serve();
  const { conversationId, participantId } = mock;
  const inputs = file('inputs.json', { conversationId, participantId, tier: 'gold' });
  const args = ['action', 'run', set, '--input', inputs, '--url', mock.url, '--trace'];
  const byToken = await understudy(args, { GENESYS_ACCESS_TOKEN: mock.token });
  expect(byToken.code).toBe(0);
  expect(byToken.stdout + byToken.stderr).not.toContain(mock.token);
  expect(await mock.attributes(participantId)).toMatchObject({ tier: 'gold' });
  const client = {
    GENESYS_CLIENT_ID: mock.clientId,
    GENESYS_CLIENT_SECRET: mock.clientSecret,
    GENESYS_ACCESS_TOKEN: '',
  };
  expect((await understudy(args, client)).code).toBe(0);
  expect((await request(mock, 'GET', '/_mock/journal')).body.exchanges).toHaveLength(3);
  const none = await understudy(args, { GENESYS_ACCESS_TOKEN: '', GENESYS_CLIENT_ID: '' });
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('GENESYS_ACCESS_TOKEN') });
});

test('the token goes to no other host', async () => {
  const stranger = file('stranger.json', reading({ url: 'http://127.0.0.1:9/steal' }));
  const mock = await serve();
  const { code, stderr } = await understudy(['action', 'run', stranger, 'conversationId=c', '--url', mock.url], {
    GENESYS_ACCESS_TOKEN: 'secret-token',
  });
  expect(code).toBe(1);
  expect(stderr).toContain('127.0.0.1:9');
});

test('credentials come from a file or the environment and are blotted out', async () => {
  const keyed = file('keyed.json', reading({ headers: { 'X-Key': '${credentials.apiKey}' } }));
  const fromFile = await understudy([
    'action',
    'run',
    keyed,
    '--json',
    '--credentials',
    file('keys.json', { apiKey: 'hush-hush' }),
  ]);
  const fromEnv = await understudy(['action', 'run', keyed, '--json'], { GENESYS_CREDENTIAL_APIKEY: 'hush-hush' });
  for (const { code, stdout } of [fromFile, fromEnv]) {
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ request: { headers: { 'X-Key': '***' } } });
  }
});

test.each([
  [['action', 'run', join(folder, 'none.json')], 'there is no such file'],
  [['action', 'run', file('broken.json', '{\n  "config": ,')], 'broken.json:2:13 is not JSON'],
  [['action', 'run', set, 'tier'], '"tier" is no input'],
  [['action', 'run', set, '--url', 'ftp://x'], 'not an http address'],
  [['action', 'run', set, '--url', 'http://x', '--response', set], 'give one of them'],
  [['action', 'run', set, '--input', file('list.json', [])], 'holds no JSON object'],
  [['action', 'lint', join(folder, 'none.json')], 'there is no such file'],
])('%j is refused with exit code 2', async (args, says) => {
  const { code, stderr } = await understudy(args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test('lint reports in every format, and exits by --fail-on', async () => {
  const sloppy = file(
    'sloppy.json',
    exported({
      body: '{"attributes": {"tier": "${input.tier}"}}',
      inputs: { conversationId: TEXT, participantId: TEXT, tier: TEXT },
    }),
  );
  const plain = await understudy(['action', 'lint', sloppy]);
  expect(plain).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/sloppy\.json:1:\d+[^]*warn "tier"[^]*1 Data Action: 0 errors, 1 warning/),
  });
  const report = join(folder, 'out');
  const kinds = ['junit', 'sarif', 'markdown', 'json'];
  const strict = await understudy([
    'action',
    'lint',
    sloppy,
    set,
    '--fail-on',
    'warn',
    ...kinds.flatMap((kind) => ['--report', `${kind}=${report}.${kind}`]),
  ]);
  expect(strict.code).toBe(1);
  for (const kind of kinds) expect(readFileSync(`${report}.${kind}`, 'utf8')).toContain('input-not-escaped');
  expect(JSON.parse(readFileSync(`${report}.json`, 'utf8'))).toMatchObject({ summary: { error: 0, warn: 1, info: 0 } });
});
