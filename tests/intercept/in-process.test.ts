import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get as getHttp, type IncomingMessage } from 'node:http';
import https, { get } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import axios from 'axios';
import platformClient from 'purecloud-platform-client-v2';
import { makeAuthority } from '../../mocks/intercept/authority';
import { attributesPath, serve } from '../support/mock';

const attributes = { customer_tier: 'gold' };
const url = (path: string, host = 'api.mypurecloud.com'): string => `https://${host}${path}`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

test('fetch, node:https, axios and the SDK reach the mock under the vendor’s names, until it is ended', async () => {
  const mock = await serve();
  const end = await mock.intercept();
  const sending = { method: 'PATCH', headers: bearer(mock.token), body: JSON.stringify({ attributes }) };
  for (const host of ['api.mypurecloud.com', 'api.mypurecloud.de', 'api.usw2.pure.cloud']) {
    const { status, headers } = await fetch(url(attributesPath(mock), host), sending);
    expect([host, status, headers.get('x-mock-verdict')]).toEqual([host, 202, 'applied']);
  }
  const read = url(`/api/v2/conversations/${mock.conversationId}`);
  for (const agent of [
    https.globalAgent,
    new https.Agent({ keepAlive: false }),
    new https.Agent({ keepAlive: true }),
  ]) {
    const asked = get(read, { headers: bearer(mock.token), agent });
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    expect(reply.statusCode).toBe(200);
    await once(reply.resume(), 'end');
    agent.destroy();
  }
  expect((await axios.get(read, { headers: bearer(mock.token) })).status).toBe(200);

  const client = platformClient.ApiClient.instance;
  client.config.live_reload_config = false;
  client.setEnvironment('mypurecloud.ie');
  await client.loginClientCredentialsGrant('default', 'any');
  await new platformClient.ConversationsApi().patchConversationParticipantAttributes(
    mock.conversationId,
    mock.participantId,
    { attributes: { from: 'the SDK' } },
  );
  expect(await mock.attributes(mock.participantId)).toMatchObject({ customer_tier: 'gold', from: 'the SDK' });

  end();
  // Nothing of the vendor's is reachable from where tests run, and nobody answers for it any more.
  await expect(fetch(url('/', 'api.new1.pure.cloud'), { signal: AbortSignal.timeout(2_000) })).rejects.toThrow();
});

test('worker threads that start later come here too, whatever environment they are given', async () => {
  const mock = await serve();
  await mock.intercept();
  const code = `fetch(${JSON.stringify(url(`/api/v2/conversations/${mock.conversationId}`))}, { headers: ${JSON.stringify(bearer(mock.token))} })
    .then(({ status }) => require('node:worker_threads').parentPort.postMessage(status));`;
  for (const options of [{}, { env: {} }, { execArgv: ['--no-warnings'] }]) {
    const worker = new Worker(code, { eval: true, ...options });
    // Node may emit both in one turn, so that nobody may wait for the second only after the first.
    const [message] = await Promise.all([once(worker, 'message'), once(worker, 'exit')]);
    expect(message).toEqual([200]);
  }
  await mock.stop();
});

test('everything else is left alone: another https host with a certificate of its own, and plain HTTP', async () => {
  const authority = makeAuthority([]);
  const secure = https.createServer(authority.issue(['localhost']), (_request, reply) => reply.end('theirs'));
  const plain = createServer((_request, reply) => reply.end('plain'));
  for (const server of [secure, plain]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const portOf = (server: typeof plain | typeof secure): number => (server.address() as AddressInfo).port;
  const mock = await serve();
  await mock.intercept();
  const [reply] = (await once(get(`https://localhost:${portOf(secure)}/`, { ca: authority.rootPem }), 'response')) as [
    IncomingMessage,
  ];
  expect(String((await once(reply, 'data'))[0])).toBe('theirs');
  const [other] = (await once(getHttp(`http://localhost:${portOf(plain)}/`), 'response')) as [IncomingMessage];
  expect(String((await once(other, 'data'))[0])).toBe('plain');
  await mock.stop();
  secure.close();
  plain.close();
});

test('a program’s own proxy is not asked for the vendor’s hosts while it lasts', async () => {
  const before = { ...process.env };
  Object.assign(process.env, { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'a.example' });
  try {
    const mock = await serve();
    const end = await mock.intercept();
    expect(
      (await axios.get(url(`/api/v2/conversations/${mock.conversationId}`), { headers: bearer(mock.token) })).status,
    ).toBe(200);
    end();
    expect(process.env['NO_PROXY']).toBe('a.example');
    expect(process.env['no_proxy']).toBe(before['no_proxy']);
  } finally {
    for (const name of ['HTTPS_PROXY', 'NO_PROXY']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
});

test('of two mocks the newer one counts, and when it is ended the older one again', async () => {
  const [one, two] = [
    await serve({ clients: [{ id: 'one', secret: 's' }] }),
    await serve({ clients: [{ id: 'two', secret: 's' }] }),
  ];
  const logIn = async (id: string): Promise<number> =>
    (
      await fetch(url('/oauth/token', 'login.mypurecloud.com'), {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: 's' }),
      })
    ).status;
  await one.intercept();
  const end = await two.intercept();
  expect([await logIn('one'), await logIn('two')]).toEqual([400, 200]);
  end();
  end();
  expect(await logIn('one')).toBe(200);
  await one.stop();
  await two.stop();
});

test('when the last one is ended, Node is as it was', async () => {
  const { connect: before } = (await import('node:net')).Socket.prototype;
  const mock = await serve();
  const end = await mock.intercept();
  expect((await import('node:net')).Socket.prototype.connect).not.toBe(before);
  end();
  expect((await import('node:net')).Socket.prototype.connect).toBe(before);
  await mock.stop();
});

test('a vendor’s host that is not known by name goes nowhere but to the mock, which refuses it', async () => {
  const mock = await serve();
  await mock.intercept();
  expect((await fetch(url('/api/v2/x', 'api.new1.pure.cloud'))).status).toBe(403);
  await expect(fetch(url('/api/v2/x', 'api.mypurecloud.fr'))).rejects.toThrow();
  // A socket is led away by name alone, and one that names an address is nobody's business.
  const socket = connect(mock.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  await mock.stop();
});

test('an ES module sees it too, though it names what it imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(
    file,
    `import { get } from 'node:https';
     import { connect } from 'node:tls';
     get(process.argv[2], { headers: { authorization: process.argv[3] } }, (reply) => {
       const socket = connect(443, 'login.mypurecloud.com', () => { console.log(reply.statusCode, socket.authorized); process.exit(); });
     });`,
  );
  const mock = await serve();
  const { execFile } = await import('node:child_process');
  const output = await new Promise<string>((resolve, fail) => {
    const args = [file, url(`/api/v2/conversations/${mock.conversationId}`), `Bearer ${mock.token}`];
    execFile(process.execPath, args, { env: mock.environment() }, (fault, stdout, stderr) =>
      fault ? fail(new Error(stderr)) : resolve(stdout),
    );
  });
  expect(output.trim()).toBe('200 true');
  rmSync(folder, { recursive: true });
});
