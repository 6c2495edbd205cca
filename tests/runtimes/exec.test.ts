import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeAuthority } from '../../mocks/intercept/authority';
import { understudy } from '../support/cli';

// A virtual machine or a compiler starts for each write.
jest.setTimeout(180_000);

const PROGRAMS = join(__dirname, 'programs');
const HOSTS = ['api.mypurecloud.com', 'api.mypurecloud.de', 'api.usw2.pure.cloud'];
const RIGHT = '{"attributes":{"customer_tier":"gold"}}';
const WRONG = '{"customer_tier":"gold"}';
const program = (name: string): string => join(PROGRAMS, name);

/** The command of the forum thread, but for ids and token. */
const CURL = `curl -sS -X PATCH "https://$HOST/api/v2/conversations/voice/$GENESYS_CONVERSATION_ID/participants/$GENESYS_PARTICIPANT_ID" \\
-H "Authorization: Bearer $GENESYS_ACCESS_TOKEN" \\
-H "Content-Type: application/json" \\
-d "$BODY"`;
const WGET = `wget -q -S -O- --method=PATCH --body-data="$BODY" --header="Authorization: Bearer $GENESYS_ACCESS_TOKEN" --header="Content-Type: application/json" \\
"https://$HOST/api/v2/conversations/$GENESYS_CONVERSATION_ID/participants/$GENESYS_PARTICIPANT_ID/attributes"`;

/** Each runtime and the command that writes with it, to a host, with a body; none of them knows of the mock. */
const WRITERS: readonly (readonly [string, (host: string, body: string) => readonly string[]])[] = [
  ['curl', (host, body) => ['env', `HOST=${host}`, `BODY=${body}`, 'sh', '-c', CURL]],
  ['wget', (host, body) => ['env', `HOST=${host}`, `BODY=${body}`, 'sh', '-c', WGET]],
  ...['urllib', 'http.client', 'requests'].map(
    (client) =>
      [
        `Python ${client}`,
        (host: string, body: string) => ['/usr/bin/python3', program('write.py'), client, host, body],
      ] as const,
  ),
  ...['fetch', 'https', 'axios', 'sdk'].map(
    (client) =>
      [`Node ${client}`, (host: string, body: string) => ['node', program('write.mjs'), client, host, body]] as const,
  ),
  ...['HttpClient', 'HttpsURLConnection'].map(
    (client) =>
      [`Java ${client}`, (host: string, body: string) => ['java', program('Write.java'), client, host, body]] as const,
  ),
  ['Go net/http', (host, body) => ['go', 'run', program('write.go'), host, body]],
  ['Ruby net/http', (host, body) => ['ruby', program('write.rb'), host, body]],
  ['Perl LWP', (host, body) => ['perl', program('write.pl'), host, body]],
  ['PHP curl', (host, body) => ['php', program('write.php'), host, body]],
];

test.each(WRITERS)('%s: a right write to each host is stored, a wrong one is told of', async (_name, command) => {
  for (const host of HOSTS) {
    const { code, stderr } = await understudy(['exec', '--require-traffic', '--', ...command(host, RIGHT)]);
    expect([host, code, stderr]).toEqual([host, 0, expect.stringMatching(/1 stored/)]);
  }
  const { code, stderr } = await understudy(['exec', '--', ...command('api.mypurecloud.com', WRONG)]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('nothing was stored')]);
});

test('what the command starts itself comes to the mock too', async () => {
  const { code, stdout } = await understudy(['exec', '--require-traffic', '--', 'node', program('children.mjs')]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('participants')]);
});

test('a host of the vendor’s that is not known by name is refused, said and fails the run', async () => {
  const { code, stderr } = await understudy(['exec', '--', 'sh', '-c', 'curl -sS https://api.new1.pure.cloud/; true']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('--intercept-host new1.pure.cloud')]);
  const known = await understudy([
    'exec',
    '--intercept-host',
    'new1.pure.cloud',
    '--',
    'sh',
    '-c',
    'curl -sS https://api.new1.pure.cloud/api/v2/x',
  ]);
  expect(known.stdout).toContain('not.found');
});

test('another https host is not disturbed, and is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'));
  const authority = makeAuthority(['shop.test']);
  writeFileSync(join(folder, 'theirs.pem'), authority.rootPem);
  const site = createHttpsServer(authority.issue(['shop.test']), (_request, reply) => reply.end('theirs'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  // A company's proxy knows the name, and is asked for it alone.
  const asked: string[] = [];
  const company = createHttpServer();
  company.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url ?? '');
    const remote = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    socket.pipe(remote).pipe(socket);
  });
  await new Promise<void>((resolve) => company.listen(0, '127.0.0.1', resolve));
  const proxy = `http://127.0.0.1:${(company.address() as AddressInfo).port}`;
  const env = { HTTPS_PROXY: proxy, https_proxy: proxy, CURL_CA_BUNDLE: join(folder, 'theirs.pem') };
  const script = 'curl -sS https://shop.test/ && curl -sS https://api.mypurecloud.com/api/v2/x';
  const { stdout, stderr } = await understudy(['exec', '--', 'sh', '-c', script], env);
  expect([stdout, stderr]).toEqual([
    expect.stringMatching(/^theirs.*not\.found/),
    expect.stringMatching(/also called shop\.test/),
  ]);
  expect(asked).toEqual(['shop.test:443']);
  company.closeAllConnections();
  company.close();
  site.close();
  rmSync(folder, { recursive: true });
});

test('with --no-intercept nothing of the environment is changed for it', async () => {
  const print = ['--', 'node', '-p', 'JSON.stringify(process.env)'];
  const [plain, led] = [await understudy(['exec', '--no-intercept', ...print]), await understudy(['exec', ...print])];
  const [left, changed] = [plain, led].map(({ stdout }) => JSON.parse(stdout) as NodeJS.ProcessEnv);
  for (const name of [
    'HTTPS_PROXY',
    'SSL_CERT_FILE',
    'NODE_OPTIONS',
    'JAVA_TOOL_OPTIONS',
    'PYTHONPATH',
    'WGETRC',
    'UNDERSTUDY_CA_FILE',
  ]) {
    expect([name, left?.[name]]).toEqual([name, process.env[name]]);
    expect(changed?.[name]).toBeDefined();
  }
});

test('no file is left, and two runs at once share no key', async () => {
  const before = new Set(readdirSync(tmpdir()));
  const print = ['exec', '--', 'sh', '-c', 'cat "$UNDERSTUDY_CA_FILE"'];
  const runs = await Promise.all([understudy(print), understudy(print)]);
  expect(runs.map(({ stdout }) => stdout)).toEqual([
    expect.stringContaining('BEGIN CERTIFICATE'),
    expect.stringContaining('BEGIN CERTIFICATE'),
  ]);
  expect(runs[0]?.stdout).not.toBe(runs[1]?.stdout);
  expect(readdirSync(tmpdir()).filter((name) => /^understudy-\w{6}$/.test(name) && !before.has(name))).toEqual([]);
});

test('openssl shows the constraints, and refuses a certificate for another name under the CA', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'));
  const authority = makeAuthority([]);
  const [leaf = '', issuer = ''] = authority.issue(['evil.example']).cert.split(/(?<=END CERTIFICATE-----\n)/);
  for (const [name, text] of Object.entries({ root: authority.rootPem, leaf, issuer }))
    writeFileSync(join(folder, name), text);
  const openssl = async (...args: readonly string[]): Promise<string> =>
    promisify(execFile)('openssl', args, { cwd: folder }).then(
      ({ stdout }) => stdout,
      (fault: { stderr: string }) => fault.stderr,
    );
  expect(await openssl('x509', '-in', 'root', '-noout', '-text')).toMatch(
    /Name Constraints: critical\s+Permitted:\s+DNS:mypurecloud\.com/,
  );
  expect(await openssl('verify', '-x509_strict', '-CAfile', 'root', '-untrusted', 'issuer', 'leaf')).toContain(
    'permitted subtree violation',
  );
  rmSync(folder, { recursive: true });
});

test.each([
  [
    'curl',
    (ca: string, port: number) => [
      'curl',
      '-sS',
      '--cacert',
      ca,
      '--connect-to',
      `evil.example:443:127.0.0.1:${port}`,
      'https://evil.example/',
    ],
  ],
  ['Java', (ca: string, port: number) => ['java', program('Handshake.java'), ca, String(port)]],
] as const)('%s refuses it too', async (_name, command) => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'));
  const authority = makeAuthority([]);
  writeFileSync(join(folder, 'ca.pem'), authority.rootPem);
  const site = createHttpsServer(authority.issue(['evil.example']), (_request, reply) => reply.end('fooled'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const [file = '', ...args] = command(join(folder, 'ca.pem'), (site.address() as AddressInfo).port);
  const said = await promisify(execFile)(file, args).then(
    ({ stdout }) => stdout,
    (fault: { stderr: string }) => fault.stderr,
  );
  expect(said).toMatch(/permitted subtree violation|name constraints/i);
  site.close();
  rmSync(folder, { recursive: true });
});

test('a client that does not trust the certificate is told of', async () => {
  const script = 'curl -sS --cacert /etc/ssl/certs/ca-certificates.crt https://api.mypurecloud.com/; true';
  const { code, stderr } = await understudy(['exec', '--', 'sh', '-c', script]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/does not trust the mock/)]);
});

test('Java reads the trust store, with the system’s roots in it', async () => {
  const list =
    'keytool -list -keystore "$(echo "$JAVA_TOOL_OPTIONS" | sed "s/.*trustStore=\\([^ ]*\\).*/\\1/")" -storepass changeit';
  const { stdout } = await understudy(['exec', '--', 'sh', '-c', list]);
  const system = readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8').match(/BEGIN CERTIFICATE/g) ?? [];
  expect(stdout.match(/trustedCertEntry/g)?.length ?? 0).toBeGreaterThanOrEqual(system.length + 1);
});
