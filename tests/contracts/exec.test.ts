import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understudy } from '../support/cli';
import { folderOf } from './support';

const URL =
  '"$GENESYS_API_URL/api/v2/conversations/$GENESYS_CONVERSATION_ID/participants/$GENESYS_PARTICIPANT_ID/attributes"';
const patch = (body: string): string =>
  `curl -s -X PATCH ${URL} -H "Authorization: Bearer $GENESYS_ACCESS_TOKEN" -H 'Content-Type: application/json' -d '${body}'`;
const RIGHT = patch('{"attributes":{"customer_tier":"gold"}}');
const WRONG = patch('{"participantId":"x","data":{"customer_tier":"gold"}}');
const exec = (script: string, flags: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  understudy(['exec', ...flags, '--', 'sh', '-c', script], env);
const CLI = join(__dirname, '..', '..', 'dist', 'scripts', 'cli.js');

test('a right write: exit 0, and the command’s output is passed through untouched', async () => {
  const { code, stdout, stderr } = await exec(`${RIGHT}; printf 'a\\033[31mb'; printf oops >&2`);
  expect([code, stdout]).toEqual([0, 'a\u001b[31mb']);
  expect(stderr).toMatch(/^oops/);
  expect(stderr).toContain('1 request: 0 errors, 0 warnings');
});

test('a lost write: exit 1, told on stderr and in five reports', async () => {
  const folder = await folderOf({});
  const kinds = { junit: 'a/j.xml', sarif: 's.sarif', markdown: 'm.md', json: 'j.json' };
  const flags = Object.entries(kinds).flatMap(([kind, file]) => ['--report', `${kind}=${join(folder, file)}`]);
  const summary = join(folder, 'summary.md');
  const { code, stderr } = await exec(WRONG, flags, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
  expect(code).toBe(1);
  expect(stderr).toContain('202, but nothing was stored: the body has "data" where Genesys reads "attributes".');
  expect(stderr).toContain('::error title=wrong-envelope::202, but nothing was stored');
  for (const file of [...Object.values(kinds).map((name) => join(folder, name)), summary])
    expect(readFileSync(file, 'utf8')).toContain('wrong-envelope');
});

test('the command’s own failure wins, whatever the findings say', async () => {
  expect((await exec(`${WRONG}; exit 7`)).code).toBe(7);
  expect((await exec('exit 7')).code).toBe(7);
});

test('--fail-on decides what fails', async () => {
  const number = patch('{"attributes":{"score":7}}');
  expect((await exec(WRONG, ['--fail-on', 'never'])).code).toBe(0);
  expect((await exec(number)).code).toBe(0);
  expect((await exec(number, ['--fail-on', 'warn'])).code).toBe(1);
});

test('a command that does not exist: exit 3, and why', async () => {
  const { code, stderr } = await understudy(['exec', '--', 'no-such-program', '--flag']);
  expect(code).toBe(3);
  expect(stderr).toBe(
    'understudy: The command "no-such-program" could not be started: there is no such program on the PATH.\n',
  );
});

test('a command that never calls the mock: said, and failed only on demand', async () => {
  const { code, stderr } = await exec('true');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /sh never called the mock .* GENESYS_API_URL=http:\/\/127\.0\.0\.1:\d+; does it read another variable\?/,
  );
  expect((await exec('true', ['--require-traffic'])).code).toBe(1);
});

test('the environment names everything a client or a vendor tool reads', async () => {
  const { stdout } = await exec('env');
  const lines = Object.fromEntries(stdout.split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const port = lines['GENESYSCLOUD_GATEWAY_PORT'];
  expect(lines).toMatchObject({
    GENESYS_API_URL: `http://127.0.0.1:${port}`,
    GENESYS_LOGIN_URL: `http://127.0.0.1:${port}`,
    UNDERSTUDY_URL: `http://127.0.0.1:${port}`,
    GENESYSCLOUD_GATEWAY_PROTOCOL: 'http',
    GENESYSCLOUD_GATEWAY_HOST: '127.0.0.1',
    GENESYSCLOUD_ACCESS_TOKEN: lines['GENESYS_ACCESS_TOKEN'],
    GENESYSCLOUD_OAUTHCLIENT_ID: lines['GENESYS_CLIENT_ID'],
    GENESYSCLOUD_OAUTHCLIENT_SECRET: lines['GENESYS_CLIENT_SECRET'],
  });
});

test('a proxy in the environment is passed by', async () => {
  const { code, stdout } = await exec(`${RIGHT} -w '%{http_code}'`, ['--require-traffic'], {
    http_proxy: 'http://127.0.0.1:9',
    NO_PROXY: 'intranet',
  });
  expect([code, stdout]).toEqual([0, '202']);
});

test('--profiles all runs the command once a profile and shows which truths it survives', async () => {
  const { code, stderr } = await exec(WRONG, ['--profiles', 'all']);
  expect(code).toBe(1);
  const rows = stderr.split('\n').filter((line) => /^(default|documented|strict|replace|lagging) +\d/.test(line));
  expect(rows).toHaveLength(5);
  expect(rows.every((row) => /\b0 {2,}1 {2,}1 {2,}0 {2,}no\b/.test(row))).toBe(true);
});

test('--profile takes several, and runs the command once for each', async () => {
  const { stderr } = await exec(WRONG, ['--profile', 'default', 'strict']);
  expect(stderr.split('\n').filter((line) => /^(default|strict) +\d/.test(line))).toHaveLength(2);
});

const STATUS = `${RIGHT} -w '%{http_code} ' -o /dev/null`;

test('--faults says what goes wrong, and a client that copes with it has lost nothing', async () => {
  const folder = await folderOf({ 'faults.json': [{ status: 429, times: 1 }], 'wrong.json': [{ stauts: 429 }] });
  const { code, stdout, stderr } = await exec(`${STATUS}; ${STATUS}`, ['--faults', join(folder, 'faults.json')]);
  expect([code, stdout]).toEqual([0, '429 202 ']);
  expect(stderr).toContain(
    '2 requests: 0 errors, 0 warnings, 0 notes; 1 stored, 0 lost, 0 refused, 1 met a fault that you asked for (429).',
  );
  const wrong = await exec('true', ['--faults', join(folder, 'wrong.json')]);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    `understudy: ${join(folder, 'wrong.json')}: faults[0].stauts is not known; did you mean "status"?\n`,
  ]);
});

test('--rate-limit refuses what comes too often', async () => {
  // Three, since a new minute may begin between two of them.
  expect((await exec(`${STATUS}; ${STATUS}; ${STATUS}`, ['--rate-limit', '1'])).stdout).toMatch(/^202 .*429/);
  expect((await exec('true', ['--rate-limit', '0'])).code).toBe(2);
});

test('--seed makes new ids come in the same order', async () => {
  const create = `curl -s -X POST "$GENESYS_API_URL/_mock/conversations" -d '{}' | head -c 60`;
  const [one, same, other] = await Promise.all(['7', '7', '8'].map((seed) => exec(create, ['--seed', seed])));
  expect(one?.stdout).toMatch(/^\{"id":"[0-9a-f-]{36}"/);
  expect(same?.stdout).toBe(one?.stdout);
  expect(other?.stdout).not.toBe(one?.stdout);
});

test('of a config file it takes faults and seed, and leaves state and store to start: each run is a world of its own', async () => {
  const state = join(await folderOf({}), 'state.json');
  const config = { faults: [{ status: 503 }], seed: 7, state, store: 'redis://127.0.0.1:9' };
  const file = join(await folderOf({ 'understudy.json': config }), 'understudy.json');
  expect(await exec(STATUS, ['--config', file])).toMatchObject({ code: 0, stdout: '503 ' });
  expect(existsSync(state)).toBe(false);
});

test('a write that the command did not wait for is counted and judged', async () => {
  const folder = await folderOf({ 'slow.json': [{ delayMs: 20_000 }] });
  const started = performance.now();
  const { code, stderr } = await exec(`${WRONG} --max-time 1; true`, ['--faults', join(folder, 'slow.json')]);
  expect(stderr).toContain('202, but nothing was stored: the body has "data" where Genesys reads "attributes".');
  expect(stderr).toContain('1 request: 1 error');
  expect(code).toBe(1);
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('two at once do not see each other', async () => {
  const [right, wrong] = await Promise.all([exec(`sleep 0.2; ${RIGHT}`), exec(WRONG)]);
  expect([right.code, wrong.code]).toEqual([0, 1]);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s is passed on, the command ends as it likes, and nothing is left behind',
  async (signal) => {
    const script = `process.on('${signal}', () => { console.log('ended by hand'); process.exit(5); }); setInterval(() => {}, 1000); console.log(process.env.GENESYS_API_URL);`;
    const child = spawn(process.execPath, [CLI, 'exec', '--', process.execPath, '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.setEncoding('utf8');
    const [url] = (await once(child.stdout, 'data')) as [string];
    child.kill(signal);
    const [said] = (await once(child.stdout, 'data')) as [string];
    const [code] = (await once(child, 'exit')) as [number];
    expect([said.trim(), code]).toEqual(['ended by hand', 5]);
    await expect(fetch(url.trim())).rejects.toThrow('fetch failed');
  },
);

test('a command that a signal ends is 128 and the signal’s number', async () => {
  expect((await exec('kill -TERM $$')).code).toBe(143);
});

test('wrong flags are told with what was meant: exit 2', async () => {
  for (const [flags, said] of [
    [['--report', 'junti=x.xml'], 'did you mean "junit"?'],
    [['--report', 'junit'], 'the file is missing'],
    [['--fail-on', 'warm'], 'did you mean "warn"?'],
    [['--profile', 'stric'], 'did you mean "strict"?'],
    [['--profiles', 'strict'], '--profile strict'],
  ] as const) {
    const { code, stderr } = await exec('true', [...flags]);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  }
});

test('a report that cannot be written: exit 3', async () => {
  const folder = await folderOf({ file: '' });
  const { code, stderr } = await exec(RIGHT, ['--report', `json=${join(folder, 'file', 'x.json')}`]);
  expect(code).toBe(3);
  expect(stderr).toContain('cannot be written');
});

test('python’s standard library is enough', async () => {
  const script = `
import json, os, urllib.request
e = os.environ
url = f"{e['GENESYS_API_URL']}/api/v2/conversations/{e['GENESYS_CONVERSATION_ID']}/participants/{e['GENESYS_PARTICIPANT_ID']}/attributes"
body = json.dumps({"attributes": {"customer_tier": "gold"}}).encode()
request = urllib.request.Request(url, body, {"Authorization": f"Bearer {e['GENESYS_ACCESS_TOKEN']}", "Content-Type": "application/json"}, method="PATCH")
print(urllib.request.urlopen(request).status)`;
  const folder = await folderOf({ 'sync.py': script });
  try {
    execFileSync('python3', ['--version']);
  } catch {
    return;
  }
  const { code, stdout } = await understudy(['exec', '--require-traffic', '--', 'python3', join(folder, 'sync.py')]);
  expect([code, stdout]).toEqual([0, '202\n']);
});

test('--env hands the mock on under a name of one’s own, and a placeholder that is none is wrong usage', async () => {
  const { code, stdout } = await exec('echo $MY_BASE_URL', ['--env', 'MY_BASE_URL={url}/api/v2']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/v2\n$/)]);
  const wrong = await exec('true', ['--env', 'MY_BASE_URL={ulr}']);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean "url"?')]);
});

test('a write of a process that the command left behind is judged with --linger, and spoken of without', async () => {
  const late = `(sleep 1; ${WRONG}) >/dev/null 2>&1 & exit 0`;
  const cut = await exec(late);
  expect([cut.code, cut.stderr]).toEqual([0, expect.stringContaining('still running when the mock stopped')]);
  const waited = await exec(late, ['--linger', '3']);
  expect([waited.code, waited.stderr]).toEqual([1, expect.stringContaining('1 request: 1 error')]);
});

test('the help names every variable that the command finds', async () => {
  const { stdout } = await understudy(['exec', '--help']);
  const set = await exec('env');
  const names = set.stdout.match(/^(?:GENESYS|UNDERSTUDY)\w*(?==)/gm) ?? [];
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect(names.filter((name) => !stdout.includes(name))).toEqual([]);
});
