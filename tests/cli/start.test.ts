import { execFile, execFileSync, spawn } from 'node:child_process';
import { createServer, connect, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { closeSync, openSync } from 'node:fs';
import { started, understudy, CLI, type Started } from '../support/cli';

const SEEDED =
  '/api/v2/conversations/3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001/participants/8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002';

async function patch({ url, token }: Started, body: unknown, path = `${SEEDED}/attributes`): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${url}${path}`, { method: 'PATCH', headers, body: JSON.stringify(body) });
}

type Told = { readonly event: string } & Record<string, unknown>;

function lines(stdout: string): Told[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

test('the printed curl works as pasted: the attribute is stored beside what was there before', async () => {
  const mock = await started();
  const pasted = /^curl[\s\S]*?_mock\/\S+$/m.exec(mock.stderr())?.[0] ?? '';
  const { stdout } = await promisify(execFile)('sh', ['-c', pasted]);
  expect(stdout).toMatch(/^HTTP\/1\.1 202 Accepted/);
  expect(stdout).toContain('"attributes":{"language":"en-GB","customer_tier":"gold"}');
  await mock.says(/stored {3}set attributes .* 202 .*customer_tier/);
});

test('a body that loses its data is told on the terminal: what was lost, what to do, what would have worked', async () => {
  const mock = await started();
  const reply = await patch(mock, { data: { customer_tier: 's3cret' } });
  expect([reply.status, await reply.text()]).toEqual([202, '']);
  await mock.says('npx genesys-understudy explain wrong-envelope');
  const said = mock.stderr();
  expect(said).toMatch(/LOST {5}set attributes .* 202 .*f-000001/);
  expect(said).toContain('error 202, but nothing was stored: the body has "data" where Genesys reads "attributes".');
  expect(said).toContain('Rename "data" to "attributes"');
  expect(said).toMatch(/-\s+"data": \{\n\s+\+\s+"attributes": \{\n\s+"customer_tier": "\*\*\*"/);
  expect(said).not.toContain('s3cret');

  const [, link = ''] = /with values: (\S+)\)/.exec(said) ?? [];
  const { suggestion } = (await (await fetch(link)).json()) as { suggestion: { path: string; body: unknown } };
  const healed = await patch(mock, suggestion.body, suggestion.path);
  expect(healed.headers.get('x-mock-verdict')).toBe('applied');
});

test('a wrong path is shown as a path that changes', async () => {
  const mock = await started();
  await patch(mock, { attributes: { customer_tier: 'gold' } }, SEEDED);
  await mock.says('npx genesys-understudy explain near-miss-operation');
  expect(mock.stderr()).toContain(`- PATCH ${SEEDED}\n`);
  expect(mock.stderr()).toContain(`+ PATCH ${SEEDED}/attributes\n`);
});

test('--show-values shows values', async () => {
  const mock = await started(['--show-values']);
  await patch(mock, { data: { customer_tier: 'gold' } });
  await mock.says('"customer_tier": "gold"');
});

test('--quiet leaves the lines out, not the findings', async () => {
  const mock = await started(['--quiet']);
  await patch(mock, { attributes: { customer_tier: 'gold' } });
  await patch(mock, { data: { customer_tier: 'gold' } });
  await mock.says('but nothing was stored');
  expect(mock.stderr()).not.toMatch(/stored {3}set|LOST/);
});

test('--json writes one object a line: ready, exchanges, findings; no value and no secret', async () => {
  const mock = await started(['--json']);
  const login = { grant_type: 'client_credentials', client_id: 'worker-1', client_secret: 'hush' };
  await fetch(`${mock.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(login) });
  await patch(mock, { data: { customer_tier: 's3cret' } });
  await mock.says('"finding"');
  const { stdout, stderr, code } = await mock.stop('SIGTERM');
  const [ready, ...told] = lines(stdout);
  expect(ready).toEqual({
    event: 'ready',
    url: mock.url,
    token: mock.token,
    caFile: null,
    adminToken: expect.any(String),
    conversationId: '3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001',
    participantId: '8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002',
  });
  expect(told.map(({ event }) => event)).toEqual(['exchange', 'exchange', 'finding']);
  expect(told[1]).toMatchObject({ method: 'PATCH', status: 202, verdict: 'ignored' });
  expect(told[2]).toMatchObject({ rule: 'wrong-envelope', level: 'error', suggestion: { body: { attributes: {} } } });
  expect(told.map((line) => JSON.stringify(line)).join()).not.toMatch(/s3cret|hush/);
  expect(JSON.stringify(told)).not.toContain(mock.token);
  expect([stderr, code]).toEqual(['', 0]);
});

test('output to a pipe has no colour, and no bytes that steer a terminal', async () => {
  const mock = await started([], { FORCE_COLOR: undefined, NO_COLOR: undefined });
  await patch(mock, { attributes: { 'a\u001b[31m\u202e': 'x' } });
  await mock.says('explain reserved-character');
  expect(mock.stderr()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('FORCE_COLOR gives a pipe colours, and NO_COLOR takes them away again', async () => {
  const coloured = await started([], { FORCE_COLOR: '1', NO_COLOR: undefined });
  expect(coloured.stderr()).toContain('\u001b[1mUnderstudy\u001b[22m');
  const plain = await started([], { FORCE_COLOR: '1', NO_COLOR: '1' });
  expect(plain.stderr()).not.toContain('\u001b');
});

test('200 requests of which 20 are the same wrong one: a row each, one explanation, and a line that sums up', async () => {
  const mock = await started();
  const before = mock.stderr();
  for (let number = 1; number <= 200; number += 1) {
    const body = number % 10 === 0 ? { data: { customer_tier: 'gold' } } : { attributes: { visits: String(number) } };
    await patch(mock, body);
  }
  const { stderr } = await mock.stop();
  const said = stderr.slice(before.length).trimEnd().split('\n');
  const rows = said.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
  expect(rows).toBeLessThanOrEqual(220);
  expect(said.filter((line) => line.includes('Rename "data" to "attributes"'))).toHaveLength(1);
  expect(said.filter((line) => line.includes('LOST'))).toHaveLength(20);
  expect(said.at(-1)).toBe('200 requests: 180 stored, 20 lost, 0 refused (1 cause).');
});

test.each([
  [['4010'], 'Did you mean --port 4010?'],
  [['npm', 'test'], 'exec -- npm test'],
])('start %j says what was meant', async (words, cure) => {
  const { code, stderr } = await understudy(['start', ...words]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(cure)]);
});

test('a variable that holds no port is named as the variable', async () => {
  const { code, stderr } = await understudy(['start'], { UNDERSTUDY_PORT: 'abc' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('UNDERSTUDY_PORT "abc"')]);
});

test('a port that another mock has is said to be another mock’s', async () => {
  const mock = await started();
  const { code, stderr } = await understudy(['start', '--port', new URL(mock.url).port]);
  expect([code, stderr]).toEqual([3, expect.stringContaining('is taken by another Understudy')]);
});

test('a taken port ends with exit code 3 and says by which flag to move', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { code, stderr, stdout } = await understudy(['start', '--port', String(port)]);
  holder.close();
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(new RegExp(`^understudy: Port ${port} .*taken.*--port`));
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it with exit code 0 after the request under way is answered',
  async (signal) => {
    const mock = await started();
    const { hostname, port } = new URL(mock.url);
    const body = '{"attributes":{"customer_tier":"gold"}}';
    const socket = connect(Number(port), hostname);
    const head = [`PATCH ${SEEDED}/attributes HTTP/1.1`, `Host: ${hostname}`, `Authorization: Bearer ${mock.token}`];
    socket.write(
      [...head, 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body.slice(0, 9)].join('\r\n'),
    );
    // Answered after the half request on the same server arrived, so that one is under way by now.
    await patch(mock, { attributes: { other: 'x' } });
    let reply = '';
    socket.setEncoding('utf8').on('data', (text: string) => (reply += text));
    const stopping = mock.stop(signal);
    socket.write(body.slice(9));
    await new Promise((resolve) => socket.on('close', resolve));
    expect(reply).toMatch(/^HTTP\/1\.1 202/);
    expect((await stopping).code).toBe(0);
  },
);

test('a second Ctrl-C ends it at once', async () => {
  const mock = await started();
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(`PATCH ${SEEDED}/attributes HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 10\r\n\r\n{`);
  await patch(mock, { attributes: { other: 'x' } });
  mock.process.kill('SIGINT');
  await mock.says('Ctrl-C again ends it at once');
  expect((await mock.stop('SIGINT')).code).toBe(130);
});

const WRONG: readonly (readonly [string[], string])[] = [
  [['strat'], 'Did you mean start?'],
  [[], 'Usage: npx genesys-understudy'],
  [['start', '--prot', '1'], 'Did you mean --port?'],
  [['start', '--port', 'four'], '--port "four" is not a whole number from 0 to 65535'],
  [['start', '--port', '65536'], '--port "65536"'],
  [['start', 'now'], 'start takes no argument "now"'],
  [['start', '--profile', 'strickt'], 'did you mean "strict"?'],
  [['start', '--profile', 'x'], 'known are default, documented, strict, replace, lagging.'],
  [['start', '--answer', 'missing-scop=missing-scope-allowed'], 'did you mean "missing-scope"?'],
  [['start', '--answer', 'missing-scope=missing-scope-alowed'], 'did you mean "missing-scope-allowed"?'],
  [['start', '--answer', 'missing-scope'], 'known are missing-scope-refused, missing-scope-allowed.'],
  [['start', '--rate-limit', '0'], '--rate-limit "0" is not a whole number of at least 1'],
  [['start', '--host', ''], '--host is empty'],
  [['start', '--config', '/nowhere.json'], '/nowhere.json cannot be read (ENOENT)'],
  [['start', '--faults', '/nowhere.json'], 'The faults file /nowhere.json cannot be read (ENOENT)'],
  [['start', '--seed', '-1'], '--seed "-1" is not a whole number of at least 0'],
  [['start', '--store', 'reddis://x'], '--store: There is no store "reddis://x"; use memory, or redis://host:6379.'],
  [['start', '--store', 'redis://127.0.0.1:9', '--seed', '7'], '--seed is for one server alone'],
  [['start', '--store', 'redis://127.0.0.1:9', '--state', 'x.json'], '--state is for one server alone'],
];

test.each(WRONG)('wrong usage ends with exit code 2 and says what was meant: %j', async (args, message) => {
  const { code, stdout, stderr } = await understudy(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('an address that is not ours ends with exit code 3 and names the flag', async () => {
  const { code, stderr } = await understudy(['start', '--port', '0', '--host', '192.0.2.1']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('--host')]);
});

test('flags win over variables, and those over the config file', async () => {
  const profileOf = async (args: string[], env: NodeJS.ProcessEnv): Promise<string> => {
    const mock = await started(args, env);
    return /profile\s+(\w+)/.exec(mock.stderr())?.[1] ?? '';
  };
  const env = { UNDERSTUDY_CONFIG: `${__dirname}/strict.yaml` };
  expect(await profileOf([], env)).toBe('strict');
  expect(await profileOf([], { ...env, UNDERSTUDY_PROFILE: 'replace' })).toBe('replace');
  expect(await profileOf(['--profile', 'lagging'], { ...env, UNDERSTUDY_PROFILE: 'replace' })).toBe('lagging');
});

test('on every address of the machine the control API asks for the admin token that the banner holds', async () => {
  const mock = await started(['--host', '0.0.0.0']);
  expect((await fetch(`${mock.url}/_mock/findings`)).status).toBe(401);
  const pasted = /^curl[\s\S]*?_mock\/.*$/m.exec(mock.stderr())?.[0] ?? '';
  expect(execFileSync('sh', ['-c', pasted], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toContain(
    '"customer_tier":"gold"',
  );
});

test('what nobody reads is left out and counted; a server ends all the same when it is told to', async () => {
  const mock = await started(['--json', '--show-values']);
  mock.process.stdout.pause();
  const large = { data: { value: 'x'.repeat(60_000) } };
  for (let index = 0; index < 150; index += 1) await patch(mock, large);
  mock.process.stdout.resume();
  await mock.says('"dropped"');
  await patch(mock, { attributes: { last: 'x' } });
  await mock.says('"attributes-merged"');
  const told = lines(mock.stdout());
  const [dropped] = told.filter(({ event }) => event === 'dropped');
  expect(told.length + Number(dropped?.['lines']) - 1).toBe(1 + 150 * 2 + 1);
  mock.process.stdout.pause();
  for (let index = 0; index < 50; index += 1) await patch(mock, large);
  const exit = new Promise((resolve) => mock.process.once('exit', resolve));
  mock.process.kill('SIGTERM');
  expect(await exit).toBe(0);
});

// There is no such device elsewhere.
const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux.each([
  [['start', '--port', '0', '--json'], 1],
  [['start', '--port', '0'], 2],
  [['behaviours'], 1],
  [['explain', 'wrong-envelope'], 1],
] as const)('%j with output that cannot be written ends with exit code 3 and a sentence', async (args, stream) => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ['ignore', stream === 1 ? full : 'ignore', stream === 2 ? full : 'pipe'],
  });
  closeSync(full);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(3);
  if (stream === 1) expect(said).toBe('understudy: The output cannot be written (ENOSPC).\n');
});

test('a reader that has seen enough is no failure', async () => {
  const piped = `"${process.execPath}" "${CLI}" behaviours --json | head -1; exit "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', piped]);
  expect([stdout, stderr]).toEqual(['{\n', '']);
});

test('the line of an exchange says what went wrong on purpose', async () => {
  const mock = await started();
  const faults = [{ delayMs: 5, times: 1 }, { status: 503, times: 1 }, { drop: 'after', times: 1 }]; // prettier-ignore
  await fetch(`${mock.url}/_mock/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  for (let index = 0; index < 3; index += 1) await patch(mock, { attributes: { tier: 'gold' } }).catch(() => undefined);
  await mock.says(/FAULT .* 503 .*\(fault: 5 ms late, answered 503\)/);
  await mock.says(/stored .* 202 .*tier \(fault: connection dropped after it took effect\)/);
  await mock.says(/202 {2}default {2}tier\n/);
});
