import { networkInterfaces } from 'node:os';
import type { Mock } from '../../mocks';
import { attributesPath, patch, request, serve } from '../support/mock';
import { raw, speak, type RawReply } from '../support/socket';

let mock: Mock;
let open: Mock;
beforeAll(async () => {
  mock = await serve({ hosts: ['mock.test'], origins: ['https://app.example'] });
  open = await serve({ host: '0.0.0.0' });
});

async function asked(to: Mock, path: string, headers: Record<string, string>, method = 'GET'): Promise<RawReply> {
  const [reply] = await speak(to.port, { parts: [raw(method, path, { ...headers, connection: 'close' })] });
  return reply!;
}

test('the mock listens on loopback alone unless told otherwise', async () => {
  expect(mock.url).toBe(`http://127.0.0.1:${mock.port}`);
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    await expect(fetch(`http://${address}:${mock.port}/_mock/health`)).rejects.toThrow();
    expect((await fetch(`http://${address}:${open.port}/_mock/health`)).status).toBe(200);
  }
});

test.each([
  'localhost',
  'LOCALHOST',
  'localhost:4010',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.1.2.3',
  '[::1]',
  '[::1]:80',
  'mock.test',
  'Mock.Test:4010',
  'my.localhost',
])('the Host %s is answered', async (host) => {
  expect((await asked(mock, '/_mock/health', { host })).status).toBe(200);
  expect((await asked(mock, attributesPath(mock), { host })).status).toBe(405);
});

test.each([
  // Names that public rebinding services hand out, and names made to look like loopback.
  'evil.example',
  '7f000001.c0a80001.rbndr.us',
  'a.127.0.0.1.1time.192.168.0.1.forever.rebind.network',
  '127.0.0.1.nip.io',
  'localtest.me',
  'localhost.evil.example',
  'localhost.',
  'notlocalhost',
  'mock.test.evil.example',
  '127.0.0.1.evil.example',
  '0.0.0.0',
  '192.168.0.1',
  '169.254.169.254',
  '2130706433',
  '0x7f000001',
  '[::ffff:7f00:1]',
  '127.0.0.1@evil.example',
  'evil.example#localhost',
  'localhost:80:80',
])('the Host %s is refused everywhere, before anybody looks', async (host) => {
  for (const path of ['/_mock/health', '/_mock/journal', attributesPath(mock), '/oauth/token', '/']) {
    const { status, text } = await asked(mock, path, { host, authorization: `Bearer ${mock.token}` });
    expect([path, status]).toEqual([path, 403]);
    expect(JSON.parse(text).message).toContain('host name');
  }
});

test('beyond loopback any address is a good Host, since it cannot be rebound; a name is not', async () => {
  for (const host of ['192.168.0.1:4010', '[fe80::1]', '0.0.0.0', 'localhost']) {
    expect([host, (await asked(open, '/_mock/health', { host })).status]).toEqual([host, 200]);
  }
  expect((await asked(open, '/_mock/health', { host: 'evil.example' })).status).toBe(403);
});

const CONTROL = [
  ['GET', '/_mock/conversations'],
  ['POST', '/_mock/conversations'],
  ['GET', '/_mock/journal'],
  ['GET', '/_mock/findings'],
  ['GET', '/_mock/findings/f-000001'],
  ['POST', '/_mock/reset'],
  ['GET', '/_mock'],
  ['GET', '/_mock?x'],
  ['PUT', '/_mock/anything'],
] as const;

test.each(CONTROL)('beyond loopback %s %s asks for the admin token', async (method, path) => {
  for (const token of [
    null,
    open.token,
    'x'.repeat(open.adminToken.length),
    open.adminToken.slice(1),
    'ü'.repeat(32),
  ]) {
    const { status, body } = await request(
      open,
      method,
      path,
      token === 'ü'.repeat(32) ? { token: null, headers: { authorization: 'Bearer \u00fc' } } : { token },
    );
    expect([status, body.code]).toEqual([401, 'authentication.required']);
  }
  expect((await request(open, method, path, { token: open.adminToken })).status).not.toBe(401);
});

test('beyond loopback health, readiness and the vendor API stay as they are', async () => {
  for (const path of ['/_mock/health', '/_mock/ready', '/_mock/health?probe=1']) {
    expect((await request(open, 'GET', path, { token: null })).status).toBe(200);
  }
  expect((await patch(open, { attributes: { a: '1' } })).status).toBe(202);
  expect((await patch(open, { attributes: { a: '1' } }, { token: open.adminToken })).status).toBe(401);
});

test('on loopback the control API asks nobody for a token', async () => {
  expect((await request(mock, 'GET', '/_mock/journal', { token: null })).status).toBe(200);
});

test.each([
  'https://evil.example',
  'null',
  'http://localhost:1',
  'https://app.example.evil.example',
  'http://app.example',
  'https://app.example:444',
])('a page of %s may not use the control API, and reads nothing of the vendor’s', async (origin) => {
  for (const [method, path] of CONTROL) {
    const { status, headers } = await asked(mock, path, { host: 'localhost', origin }, method);
    expect([method, path, status]).toEqual([method, path, 403]);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
  const read = await asked(mock, '/api/v2/conversations/x', { host: 'localhost', origin });
  expect(read.headers).not.toHaveProperty('access-control-allow-origin');
});

test('another site’s link or image does not reach the control API', async () => {
  const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site' };
  expect((await asked(mock, '/_mock/journal', headers)).status).toBe(403);
  expect((await asked(mock, '/_mock/journal', { ...headers, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

test('a page of the mock’s own origin may', async () => {
  const headers = { host: `localhost:${mock.port}`, origin: `http://localhost:${mock.port}` };
  expect((await asked(mock, '/_mock/journal', headers)).status).toBe(200);
});

test('an origin that was allowed gets its preflight, its replies and the headers of the mock', async () => {
  const origin = 'https://app.example';
  for (const path of [attributesPath(mock), '/_mock/journal', '/oauth/token']) {
    const preflight = await asked(
      mock,
      path,
      {
        host: 'localhost',
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type,purecloud-sdk',
      },
      'OPTIONS',
    );
    expect(preflight).toMatchObject({
      status: 204,
      text: '',
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': expect.stringContaining('PATCH'),
        'access-control-allow-headers': expect.stringContaining('purecloud-sdk'),
        vary: 'origin',
      },
    });
  }
  const reply = await patch(mock, { data: {} }, { headers: { origin } });
  expect(reply.status).toBe(202);
  expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
  expect(reply.headers.get('access-control-expose-headers')).toContain('x-mock-finding');
  expect((await asked(mock, '/_mock/journal', { host: 'localhost', origin })).headers).toMatchObject({
    'access-control-allow-origin': origin,
  });
  // The cache may not hand one origin's reply to another.
  expect((await patch(mock, {})).headers.get('vary')).toBe('origin');
});

test('without --cors there are no CORS headers at all, and a preflight is an ordinary wrong method', async () => {
  const plain = await serve();
  const preflight = await asked(
    plain,
    attributesPath(plain),
    { host: 'localhost', origin: 'https://app.example', 'access-control-request-method': 'PATCH' },
    'OPTIONS',
  );
  expect(preflight.status).toBe(405);
  expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control') || name === 'vary')).toEqual(
    [],
  );
});

test('the admin token differs at every start and is not the vendor token', () => {
  expect(new Set([mock.adminToken, open.adminToken, mock.token, open.token]).size).toBe(4);
  expect(mock.adminToken).toMatch(/^[\w-]{32}$/);
});
