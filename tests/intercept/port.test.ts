import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer, Agent, request as httpsRequest } from 'node:https';
import { connect as connectSocket, type AddressInfo, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { HostEvent } from '../../mocks/internal';
import { makeAuthority } from '../../mocks/intercept/authority';
import { attributesPath, request, serve } from '../support/mock';
import { speak } from '../support/socket';

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: string };

/** A CONNECT request; the socket is what comes after it. */
async function tunnel(
  port: number,
  authority: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly socket: Socket }> {
  const asked = httpRequest({ host: '127.0.0.1', port, method: 'CONNECT', path: authority, headers });
  asked.end();
  const [reply, socket] = (await once(asked, 'connect')) as [IncomingMessage, Socket];
  return { status: reply.statusCode ?? 0, socket };
}

/** TLS over a socket, with its certificate checked for the host. */
async function secured(socket: Socket, host: string, ca: string): Promise<TLSSocket> {
  const encrypted = connectTls({ socket, servername: host, ca });
  await once(encrypted, 'secureConnect');
  return encrypted;
}

/** A request as unchanged code sends it through a proxy, or to the port itself. */
async function ask(
  options: {
    readonly host: string;
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
  over: Socket,
): Promise<Answer> {
  const { host, path = '/', method = 'GET', headers = {}, body = '' } = options;
  const asked = httpRequest({
    method,
    path,
    headers: { host, ...headers, connection: 'close' },
    createConnection: () => over,
  });
  asked.end(body);
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of reply.setEncoding('utf8')) text += String(chunk);
  return { status: reply.statusCode ?? 0, headers: reply.headers, text };
}

/** A web site of somebody else's on loopback, which counts who came. */
async function site(tls?: {
  readonly cert: string;
  readonly key: string;
}): Promise<{ readonly port: number; readonly seen: IncomingMessage[]; close(): void }> {
  const seen: IncomingMessage[] = [];
  const listener = (asked: IncomingMessage, reply: import('node:http').ServerResponse): void => {
    seen.push(asked);
    let text = '';
    asked.on('data', (chunk: Buffer) => (text += chunk.toString()));
    asked.on('end', () =>
      reply.writeHead(203, 'As You Like', { 'x-site': 'yes' }).end(`${asked.method ?? ''} ${asked.url ?? ''} ${text}`),
    );
  };
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, seen, close: () => void server.close() };
}

const write = JSON.stringify({ attributes: { customer_tier: 'gold' } });

test('one port speaks HTTP and HTTPS, under loopback names and the vendor’s', async () => {
  const mock = await serve({ tls: true });
  const ca = readFileSync(mock.caFile, 'utf8');
  expect(statSync(mock.caFile).mode & 0o777).toBe(0o600);
  expect((await request(mock, 'GET', '/_mock/health')).status).toBe(200);
  const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
  for (const host of [
    'localhost',
    'api.mypurecloud.com',
    'api.mypurecloud.de',
    'login.usw2.pure.cloud',
    'a.localhost',
  ]) {
    const socket = await secured(connectSocket(mock.port, '127.0.0.1'), host, ca);
    const answer = await ask({ host, path: attributesPath(mock), method: 'PATCH', headers, body: write }, socket);
    expect([host, answer.status, answer.headers['x-mock-verdict']]).toEqual([host, 202, 'applied']);
  }
  // By an address there is no name to ask a certificate for.
  const byAddress = connectTls({ host: '127.0.0.1', port: mock.port, ca });
  await once(byAddress, 'secureConnect');
  expect((await ask({ host: `127.0.0.1:${mock.port}`, path: '/_mock/health' }, byAddress)).status).toBe(200);
  const { text } = await request(mock, 'GET', '/_mock/ca.pem', { token: null });
  expect(text).toBe(ca);
  await mock.stop();
  expect(existsSync(mock.caFile)).toBe(false);
});

test('requests of a kept connection, large bodies and upgrades pass over TLS as they do without', async () => {
  const mock = await serve({ tls: true });
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: readFileSync(mock.caFile) });
  const sent = async (body: string): Promise<number | undefined> => {
    const asked = httpsRequest(`${mock.httpsUrl}${attributesPath(mock)}`, {
      agent,
      method: 'PATCH',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
    });
    asked.end(body);
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    await once(reply.resume(), 'end');
    return reply.statusCode;
  };
  for (let round = 0; round < 20; round += 1) expect(await sent(write)).toBe(202);
  const names = Array.from({ length: 5_000 }, (_, index) => [`name_${index}`, 'x'.repeat(20)]);
  expect(await sent(JSON.stringify({ attributes: Object.fromEntries(names) }))).toBe(202);
  agent.destroy();
});

test('a client that stays silent, or breaks off in the middle of a handshake, does not hold up a stop', async () => {
  const mock = await serve({ tls: true });
  const silent = connectSocket(mock.port, '127.0.0.1');
  const half = connectSocket(mock.port, '127.0.0.1');
  await Promise.all([once(silent, 'connect'), once(half, 'connect')]);
  half.write(Buffer.from('16030100fa010000f60303', 'hex'));
  expect((await request(mock, 'GET', '/_mock/health')).status).toBe(200);
  const closed = Promise.all([silent, half].map((socket) => once(socket.resume(), 'close')));
  await mock.stop();
  await closed;
});

test('a client that says nothing is answered 408, as before', async () => {
  const mock = await serve({ requestTimeoutMs: 50 });
  expect(await speak(mock.port, { parts: [] })).toMatchObject([{ status: 408 }]);
});

test('CONNECT to a vendor’s host ends at the mock, over TLS and in plain text', async () => {
  const hosts: HostEvent[] = [];
  const mock = await serve({ tls: true, onHost: (event) => hosts.push(event) });
  const headers = { authorization: `Bearer ${mock.token}` };
  const path = `/api/v2/conversations/${mock.conversationId}`;
  const first = await tunnel(mock.port, 'api.mypurecloud.ie:443');
  expect(first.status).toBe(200);
  const encrypted = await secured(first.socket, 'api.mypurecloud.ie', readFileSync(mock.caFile, 'utf8'));
  expect((await ask({ host: 'api.mypurecloud.ie', path, headers }, encrypted)).status).toBe(200);
  const second = await tunnel(mock.port, 'api.mypurecloud.ie:80');
  expect((await ask({ host: 'api.mypurecloud.ie', path, headers }, second.socket)).status).toBe(200);
  expect(hosts).toEqual([{ host: 'api.mypurecloud.ie', kind: 'played', outcome: 'answered' }]);
});

test('a request in absolute form for a vendor’s host is answered, with http and with https', async () => {
  const mock = await serve();
  for (const scheme of ['http', 'https']) {
    const path = `${scheme}://api.mypurecloud.jp/api/v2/conversations/${mock.conversationId}`;
    const over = connectSocket(mock.port, '127.0.0.1');
    const answer = await ask(
      { host: 'api.mypurecloud.jp', path, headers: { authorization: `Bearer ${mock.token}` } },
      over,
    );
    expect(answer.status).toBe(200);
  }
});

test('a vendor’s host that is not known by name is refused, whichever way it comes', async () => {
  const hosts: HostEvent[] = [];
  const mock = await serve({ tls: true, onHost: (event) => hosts.push(event) });
  for (const host of ['api.new1.pure.cloud', 'api.mypurecloud.fr', 'www.mypurecloud.com'])
    expect([host, (await tunnel(mock.port, `${host}:443`)).status]).toEqual([host, 403]);
  const over = (): Socket => connectSocket(mock.port, '127.0.0.1');
  const absolute = await ask({ host: 'api.new1.pure.cloud', path: 'http://api.new1.pure.cloud/api/v2/x' }, over());
  expect([absolute.status, absolute.text]).toEqual([403, expect.stringContaining('--intercept-host new1.pure.cloud')]);
  const encrypted = await secured(over(), 'api.new1.pure.cloud', readFileSync(mock.caFile, 'utf8'));
  expect((await ask({ host: 'api.new1.pure.cloud', path: '/api/v2/x' }, encrypted)).status).toBe(403);
  expect(hosts.map(({ host, outcome, kind }) => [host, outcome, kind])).toEqual([
    ['api.new1.pure.cloud', 'refused', 'unknown-vendor'],
    ['api.mypurecloud.fr', 'refused', 'unknown-vendor'],
    ['www.mypurecloud.com', 'refused', 'unknown-vendor'],
  ]);
  const named = await serve({ interceptHosts: ['new1.pure.cloud'] });
  expect((await tunnel(named.port, 'api.new1.pure.cloud:443')).status).toBe(200);
});

test('a vendor’s name in the Host header alone opens nothing', async () => {
  const mock = await serve();
  const answer = await ask({ host: 'api.mypurecloud.com', path: '/api/v2/x' }, connectSocket(mock.port, '127.0.0.1'));
  expect(answer.status).toBe(403);
});

test('under a vendor’s name pages of any site may call the API, and nobody the control API', async () => {
  const mock = await serve({ tls: true });
  const ca = readFileSync(mock.caFile, 'utf8');
  const called = async (path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Answer> =>
    ask(
      { host: 'api.mypurecloud.com', path, method, headers },
      await secured(connectSocket(mock.port, '127.0.0.1'), 'api.mypurecloud.com', ca),
    );
  const origin = 'http://app.example';
  const preflight = await called(
    '/api/v2/conversations/x',
    { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization' },
    'OPTIONS',
  );
  expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, origin]);
  for (const path of ['/_mock/state', '/_mock/health', '/_mock/findings', '/_mock'])
    for (const headers of [
      {},
      { origin },
      { origin: 'https://api.mypurecloud.com', 'sec-fetch-site': 'same-origin' },
    ] as const)
      expect([path, (await called(path, { ...headers })).status]).toEqual([path, 403]);
});

test('other hosts are passed on only by a mock that was asked to', async () => {
  const other = await site();
  const closed = await serve();
  expect((await tunnel(closed.port, `127.0.0.1:${other.port}`)).status).toBe(405);
  const mock = await serve({ passThrough: true });
  const through = await tunnel(mock.port, `127.0.0.1:${other.port}`);
  expect(through.status).toBe(200);
  expect(
    await ask({ host: 'other.example', path: '/a?b', method: 'POST', body: 'hello' }, through.socket),
  ).toMatchObject({ status: 203, text: 'POST /a?b hello', headers: { 'x-site': 'yes' } });
  const absolute = await ask(
    {
      host: 'x',
      path: `http://127.0.0.1:${other.port}/c`,
      method: 'PUT',
      body: 'again',
      headers: { 'proxy-authorization': 'Basic eA==', 'x-mine': '1' },
    },
    connectSocket(mock.port, '127.0.0.1'),
  );
  expect(absolute).toMatchObject({ status: 203, text: 'PUT /c again' });
  const [, last] = other.seen;
  expect(last?.headers).toMatchObject({ 'x-mine': '1', via: expect.stringMatching(/^1\.1 understudy-/) });
  expect(last?.headers['proxy-authorization']).toBeUndefined();
  other.close();
});

test('a proxy that was set before is used for other hosts, with its credentials, and not for exempt ones', async () => {
  const other = await site();
  const asked: string[] = [];
  const company = createHttpServer((request, reply) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`);
    reply.end('from the company');
  });
  company.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`);
    if (request.url === 'forbidden.example:443') return void socket.end('HTTP/1.1 407 Who Are You\r\n\r\n');
    const remote = connectSocket(other.port, '127.0.0.1');
    remote.once('connect', () => socket.write('HTTP/1.1 200 Fine\r\n\r\n'));
    socket.pipe(remote).pipe(socket);
  });
  await new Promise<void>((resolve) => company.listen(0, '127.0.0.1', resolve));
  const proxy = `http://me:s%40cret@127.0.0.1:${(company.address() as AddressInfo).port}`;
  const before = { ...process.env };
  Object.assign(process.env, { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1' });
  const credentials = `Basic ${Buffer.from('me:s@cret').toString('base64')}`;
  try {
    const hosts: HostEvent[] = [];
    const mock = await serve({ passThrough: true, onHost: (event) => hosts.push(event) });
    const through = await tunnel(mock.port, 'shop.example:443');
    expect((await ask({ host: 'shop.example', path: '/x' }, through.socket)).text).toBe('GET /x ');
    const absolute = await ask({ host: 'x', path: 'http://shop.example/y' }, connectSocket(mock.port, '127.0.0.1'));
    expect(absolute.text).toBe('from the company');
    expect((await tunnel(mock.port, 'forbidden.example:443')).status).toBe(502);
    expect((await tunnel(mock.port, `127.0.0.1:${other.port}`)).status).toBe(200);
    expect(asked).toEqual([
      `CONNECT shop.example:443 ${credentials}`,
      `GET http://shop.example/y ${credentials}`,
      `CONNECT forbidden.example:443 ${credentials}`,
    ]);
    expect(hosts.at(-2)?.reason).toMatch(/refused forbidden\.example:443: 407 Who Are You/);
    await mock.stop();
  } finally {
    for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    company.closeAllConnections();
    company.close();
    other.close();
  }
});

test('what old clients ask of a proxy in absolute form with https is encrypted on its way, and the certificate checked', async () => {
  const authority = makeAuthority([]);
  const other = await site(authority.issue(['localhost']));
  const mock = await serve({ passThrough: true });
  const answer = await ask(
    { host: 'x', path: `https://localhost:${other.port}/` },
    connectSocket(mock.port, '127.0.0.1'),
  );
  // Nobody told this process to trust that authority.
  expect([answer.status, answer.text]).toEqual([
    502,
    expect.stringMatching(/localhost cannot be reached: .*certificate/),
  ]);
  expect(other.seen).toEqual([]);
  other.close();
});

test('a loop is refused: to the mock itself, and through a proxy that leads back to it', async () => {
  const mock = await serve({ passThrough: true });
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect([host, (await tunnel(mock.port, `${host}:${mock.port}`)).status]).toEqual([host, 508]);
  const before = process.env['HTTPS_PROXY'];
  const front = createHttpServer();
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  process.env['HTTPS_PROXY'] = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const looped = await serve({ passThrough: true });
  if (before === undefined) delete process.env['HTTPS_PROXY'];
  else process.env['HTTPS_PROXY'] = before;
  // The company's proxy sends everything to the mock.
  front.on('connect', (request: IncomingMessage, socket: Socket) => {
    const back = connectSocket(looped.port, '127.0.0.1');
    back.write(`CONNECT ${request.url ?? ''} HTTP/1.1\r\nhost: x\r\nvia: ${request.headers.via ?? ''}\r\n\r\n`);
    back.pipe(socket);
  });
  expect((await tunnel(looped.port, 'shop.example:443')).status).toBe(502);
  front.closeAllConnections();
  front.close();
});

test('beyond loopback a mock passes on for those alone who give the admin token', async () => {
  const other = await site();
  const mock = await serve({ host: '0.0.0.0', passThrough: true });
  const authority = `127.0.0.1:${other.port}`;
  expect((await tunnel(mock.port, authority)).status).toBe(407);
  const { username, password, server } = mock.proxy;
  expect(server).toBe(mock.url);
  const credentials = Buffer.from(`${username ?? ''}:${password ?? ''}`).toString('base64');
  expect((await tunnel(mock.port, authority, { 'proxy-authorization': `Basic ${credentials}` })).status).toBe(200);
  expect((await tunnel(mock.port, 'api.mypurecloud.com:443')).status).toBe(200);
  other.close();
});

test('a CONNECT that names no host and port is a 400', async () => {
  const mock = await serve({ tls: true });
  for (const authority of ['api.mypurecloud.com', '/', 'a:b:c', 'https://api.mypurecloud.com/', 'x:0'])
    expect([authority, (await tunnel(mock.port, authority)).status]).toEqual([authority, 400]);
});

test('tunnels count among the connections, and a stop cuts them off', async () => {
  const other = await site();
  const mock = await serve({ passThrough: true, connections: 2 });
  const through = await tunnel(mock.port, `127.0.0.1:${other.port}`);
  const held = connectSocket(mock.port, '127.0.0.1');
  await once(held, 'connect');
  const oneTooMany = connectSocket(mock.port, '127.0.0.1').on('error', () => undefined);
  await once(oneTooMany.resume(), 'close');
  const closed = once(through.socket.resume(), 'close');
  await mock.stop();
  await closed;
  other.close();
});
