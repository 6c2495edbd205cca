import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import express, { type Express } from 'express';
import type { Mock } from '../../mocks';
import { customerOf, serve } from '../support/mock';
import { raw, speak } from '../support/socket';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** Listens with one's own app and returns its URL. */
async function own(app: Express): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const PARSERS = [
  ['no parser', undefined],
  ['express.json()', express.json()],
  ['express.raw()', express.raw({ type: () => true })],
  ['express.text()', express.text({ type: () => true })],
  ['express.urlencoded()', express.urlencoded()],
] as const;
const MOUNTS = ['', '/genesys', '/deep/er'];
const cases = PARSERS.flatMap(([name, parser]) =>
  MOUNTS.map((mount) => [name, mount === '' ? '/' : mount, mount, parser] as const),
);

test.each(cases)(
  'with %s in front, mounted at %s, the router answers as the mock does',
  async (_name, _shown, mount, parser) => {
    const mock: Mock = await serve();
    const app = express();
    if (parser) app.use(parser);
    if (mount === '') app.use(mock.router);
    else app.use(mount, mock.router);
    app.get('/mine', (_request, response) => {
      response.send('my own page');
    });
    const url = (await own(app)) + mount;

    const login = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('default:any').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'conversations' }),
    });
    const { access_token: token, scope } = (await login.json()) as { access_token: string; scope: string };
    expect([login.status, scope]).toEqual([200, 'conversations']);

    const path = `/api/v2/conversations/${mock.conversationId}/participants/${mock.participantId}/attributes`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const write = async (body: unknown) => fetch(url + path, { method: 'PATCH', headers, body: JSON.stringify(body) });
    expect((await write({ attributes: { ключ: '😀\ud800' } })).status).toBe(202);
    const lost = await write({ data: { a: '1' } });
    expect(lost.headers.get('x-mock-verdict')).toBe('ignored');
    const finding = await fetch(lost.headers.get('x-mock-finding')!);
    expect([finding.status, await finding.json()]).toEqual([200, expect.objectContaining({ rule: 'wrong-envelope' })]);
    expect((await fetch(url + path, { method: 'PATCH', headers })).status).toBe(400);

    const read = await fetch(`${url}/api/v2/conversations/${mock.conversationId}`, { headers });
    expect(customerOf(await read.json()).attributes).toEqual({ language: 'en-GB', ключ: '😀\ud800' });
    const created = await fetch(`${url}/_mock/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"c-1"}',
    });
    expect([created.status, ((await created.json()) as { id: string }).id]).toEqual([201, 'c-1']);
  },
);

test('what is not the mock’s is passed on; what is the vendor’s and unknown is its 404', async () => {
  const mock = await serve();
  const app = express();
  app.use(mock.router);
  app.use((_request, response) => {
    response.status(418).send('mine');
  });
  const url = await own(app);
  for (const path of ['/', '/mine', '/apiary', '/_mocking', '/oauthx'])
    expect((await fetch(url + path)).status).toBe(418);
  for (const path of ['/api/v2/nothing', '/api', '/oauth/x', '/login/x', '/_mock/x']) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
  }
});

test('requests sent ahead to one’s own app and to the mock are answered in their order', async () => {
  const mock = await serve();
  const app = express();
  app.use(mock.router);
  app.use((_request, response) => {
    response.status(418).send('mine');
  });
  const { port } = new URL(await own(app));
  const headers = { authorization: `Bearer ${mock.token}` };
  const read = raw('GET', `/api/v2/conversations/${mock.conversationId}`, headers);
  const sent = [read, raw('GET', '/mine'), read, raw('GET', '/_mock/health'), raw('GET', '/mine')].join('');
  const replies = await speak(Number(port), { parts: [sent], replies: 5 });
  expect(replies.map(({ status }) => status)).toEqual([200, 418, 200, 200, 418]);
});

test('without a next, as a plain node:http handler, everything is the mock’s', async () => {
  const mock = await serve();
  const server = createServer(mock.router).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const reply = await fetch(`http://127.0.0.1:${(server.address() as { port: number }).port}/mine`);
  expect([reply.status, reply.headers.get('x-mock-behaviour')]).toEqual([404, 'unknown-path-not-found']);
});
