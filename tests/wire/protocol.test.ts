import { connect } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import { type Mock, type ExchangeEvent } from '../../mocks';
import { BEHAVIOURS } from '../../mocks/internal';
import { attributesPath, patch, readBack, request, serve } from '../support/mock';
import { raw, speak, type RawReply } from '../support/socket';

jest.setTimeout(30_000);

let mock: Mock;
let faults: unknown[] = [];
let told: ExchangeEvent[] = [];
beforeAll(async () => {
  mock = await serve({
    requestTimeoutMs: 400,
    onFault: (fault) => faults.push(fault),
    onExchange: (exchange) => told.push(exchange),
  });
});
beforeEach(async () => {
  [faults, told] = [[], []];
  await mock.reset();
});
afterEach(() => {
  expect(faults).toEqual([]);
});

const auth = (): Record<string, string> => ({
  authorization: `Bearer ${mock.token}`,
  'content-type': 'application/json',
});
const closing = (): Record<string, string> => ({ ...auth(), connection: 'close' });
const gold = '{"attributes":{"customer_tier":"gold"}}';
const sized = (body: string) => ({ 'content-length': String(Buffer.byteLength(body)) });

/** Every reply is the vendor's: JSON or nothing, never HTML, never a stack. */
function expectVendor(reply: RawReply | undefined): void {
  if (reply === undefined || reply.text === '') return;
  expect(reply.headers['content-type']).toMatch(/^application\/json/);
  expect(reply.text).not.toMatch(/<html|\n\s+at |node:|node_modules/);
  const body = JSON.parse(reply.text);
  if (reply.status >= 400 && body.error === undefined) {
    expect(body).toMatchObject({
      status: reply.status,
      code: expect.any(String),
      message: expect.any(String),
      details: [],
      errors: [],
    });
    expect(body.contextId).toBe(reply.headers['inin-correlation-id']);
    if (body.code !== 'mock.control') expect(reply.headers).toHaveProperty('inin-ratelimit-reset');
  }
}

test.each([
  ['no protocol at all', 'hello\r\n\r\n', 400],
  ['a half-sent line', 'GET / HTT\r\n\r\n', 400],
  ['an unknown version', 'GET / HTTP/9.9\r\nhost: localhost\r\n\r\n', 400],
  ['a header without a colon', 'GET / HTTP/1.1\r\nhost: localhost\r\nbroken\r\n\r\n', 400],
  ['a control character in a header', 'GET / HTTP/1.1\r\nhost: localhost\r\nx: a\u0000b\r\n\r\n', 400],
  ['a space before the colon', 'GET / HTTP/1.1\r\nhost : localhost\r\n\r\n', 400],
  ['no Host', 'GET /api/v2/x HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['an empty Host', 'GET /api/v2/x HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n', 400],
  ['two Hosts', 'GET /api/v2/x HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n', 400],
  ['two equal Hosts', 'GET /api/v2/x HTTP/1.1\r\nhost: localhost\r\nHOST: localhost\r\nconnection: close\r\n\r\n', 400],
  [
    'two lengths',
    'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
    400,
  ],
  [
    'two equal lengths',
    'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\n{}',
    400,
  ],
  ['a length that is no number', 'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n{}', 400],
  ['a negative length', 'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n{}', 400],
  [
    'a length and chunks',
    'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    400,
  ],
  [
    'a broken chunk size',
    'PATCH /api/v2/x HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    400,
  ],
  ['a path with a raw space', 'GET /api v2/x HTTP/1.1\r\nhost: localhost\r\n\r\n', 400],
  ['a method nobody knows', 'BREW /api/v2/x HTTP/1.1\r\nhost: localhost\r\n\r\n', 400],
])('%s is a 400 in the vendor’s body, and a clean close', async (_what, bytes, status) => {
  const replies = await speak(mock.port, { parts: [bytes] });
  expect(replies.map((reply) => reply.status)).toEqual([status]);
  replies.forEach(expectVendor);
});

test.each([
  ['HEAD', 405],
  ['OPTIONS', 405],
  ['TRACE', 405],
  ['PUT', 405],
  ['POST', 405],
  ['DELETE', 405],
  ['GET', 405],
  ['PROPFIND', 405],
])('%s on the attribute path is a %i with Allow', async (method, status) => {
  const [reply] = await speak(mock.port, {
    parts: [raw(method, attributesPath(mock), closing())],
    head: method === 'HEAD',
  });
  expect(reply).toMatchObject({ status, headers: { allow: 'PATCH' } });
  if (method !== 'HEAD') expectVendor(reply);
});

test('HEAD has the headers of its reply and no body', async () => {
  const { status, text, headers } = await request(mock, 'HEAD', `/api/v2/conversations/${mock.conversationId}`);
  expect([status, text, headers.get('allow')]).toEqual([405, '', 'GET']);
});

test('OPTIONS *, CONNECT and absolute targets end cleanly', async () => {
  for (const [method, target] of [
    ['OPTIONS', '*'],
    ['GET', 'http://evil.example/api/v2/x'],
    ['GET', '//evil.example/api'],
  ] as const) {
    const replies = await speak(mock.port, { parts: [raw(method, target, closing())] });
    expect(replies.map(({ status }) => status)).toEqual([404]);
    replies.forEach(expectVendor);
  }
  const replies = await speak(mock.port, { parts: [raw('CONNECT', 'evil.example:443')] });
  expect(replies).toMatchObject([{ status: 405, headers: { allow: '', connection: 'close' } }]);
  replies.forEach(expectVendor);
});

test('an upgrade is not taken up, the request is answered as it stands', async () => {
  const headers = { ...auth(), connection: 'upgrade', upgrade: 'websocket' };
  const [reply] = await speak(mock.port, {
    parts: [raw('GET', `/api/v2/conversations/${mock.conversationId}`, headers)],
    replies: 1,
  });
  expect(reply?.status).toBe(200);
});

test('a chunked body counts, with extensions and trailers', async () => {
  const chunks = [
    `a;x=y\r\n${gold.slice(0, 10)}\r\n`,
    `${(gold.length - 10).toString(16)}\r\n${gold.slice(10)}\r\n`,
    '0\r\nx-trailer: 1\r\n\r\n',
  ];
  const head = raw('PATCH', attributesPath(mock), { ...closing(), 'transfer-encoding': 'chunked' });
  const replies = await speak(mock.port, { parts: [head, ...chunks] });
  expect(replies.map(({ status }) => status)).toEqual([202]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB', customer_tier: 'gold' });
});

test('a client that asks before it sends is told to go on', async () => {
  const socket = connect(mock.port, '127.0.0.1');
  socket.write(raw('PATCH', attributesPath(mock), { ...closing(), ...sized(gold), expect: '100-continue' }));
  const [first] = (await once(socket, 'data')) as [Buffer];
  expect(first.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  socket.write(gold);
  const [second] = (await once(socket, 'data')) as [Buffer];
  expect(second.toString()).toMatch(/^HTTP\/1\.1 202 /);
  socket.destroy();
});

test('an expectation nobody knows does not matter', async () => {
  const head = { ...closing(), ...sized(gold), expect: 'miracles' };
  const [reply] = await speak(mock.port, { parts: [raw('PATCH', attributesPath(mock), head, gold)] });
  expect(reply?.status).toBe(202);
});

test('pipelined requests are answered each, in their order', async () => {
  const one = (name: string) => {
    const body = `{"attributes":{"${name}":"x"}}`;
    return raw('PATCH', attributesPath(mock, { media: 'calls' }), { ...auth(), ...sized(body) }, body);
  };
  const replies = await speak(mock.port, { parts: [['a', 'b', 'c'].map(one).join('')], replies: 3 });
  expect(replies.map(({ text }) => Object.keys(JSON.parse(text).attributes).length)).toEqual([2, 3, 4]);
});

test('a broken request behind a good one spoils neither the write nor its reply', async () => {
  const good = raw('PATCH', attributesPath(mock), { ...auth(), ...sized(gold) }, gold);
  const replies = await speak(mock.port, { parts: [`${good}nonsense\r\n\r\n`] });
  expect(replies.map(({ status }) => status)).toEqual([202, 400]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB', customer_tier: 'gold' });
});

test('an upload that is broken off stores nothing and is nobody’s fault', async () => {
  const socket = connect(mock.port, '127.0.0.1');
  socket.write(raw('PATCH', attributesPath(mock), { ...auth(), 'content-length': '1000' }, gold));
  await once(socket, 'ready');
  // The next exchange goes through the same loop: when it is answered, the first has arrived.
  await patch(mock, { attributes: { other: 'x' } });
  socket.resetAndDestroy();
  await once(socket, 'close');
  expect(await readBack(mock)).toEqual({ language: 'en-GB', other: 'x' });
  expect(told.map(({ exchange }) => exchange.method)).toEqual(['PATCH', 'GET']);
});

test('an upload that never ends is told 408', async () => {
  const [reply] = await speak(mock.port, {
    parts: [raw('PATCH', attributesPath(mock), { ...auth(), 'content-length': '1000' }, gold)],
  });
  expect(reply?.status).toBe(408);
  expectVendor(reply);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
});

test('any header, path or method: the vendor’s JSON or a clean close, and no fault of ours', async () => {
  const token = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}$/);
  const visible = fc.string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  });
  const path = fc.oneof(
    visible,
    visible.map((text) => `/${text}`),
    fc.webPath(),
    fc
      .array(
        fc.constantFrom(
          'api',
          'v2',
          'login',
          'oauth',
          'token',
          'conversations',
          'calls',
          'participants',
          'attributes',
          '..',
          '.',
          '',
          '%',
          '%2F',
          '%00',
          '%zz',
          '__proto__',
          '_mock',
          'voice',
          ';',
          '?',
          '#',
          'é',
        ),
        { maxLength: 9 },
      )
      .map((parts) => `/${parts.join('/')}`),
  );
  const method = fc.oneof(
    fc.constantFrom('GET', 'PATCH', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', 'QUERY'),
    token,
  );
  const names = fc.oneof(
    fc.constantFrom(
      'content-type',
      'authorization',
      'x-mock-namespace',
      'content-encoding',
      'accept',
      'range',
      'cookie',
      'origin',
      'host',
      'expect',
      'te',
      'upgrade',
    ),
    token,
  );
  await fc.assert(
    fc.asyncProperty(method, path, fc.dictionary(names, visible, { maxKeys: 4 }), async (verb, target, headers) => {
      const replies = await speak(mock.port, {
        parts: [raw(verb, target, { ...headers, connection: 'close' })],
        head: verb === 'HEAD',
      });
      for (const reply of replies) {
        expect(reply.status === 417 || reply.status < 500).toBe(true);
        expectVendor(reply);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('an unknown path is the vendor’s 404, whatever it looks like', async () => {
  for (const path of [
    '/',
    '/api',
    '/api/v2',
    '/favicon.ico',
    '/api/v1/users/me',
    '/%5Fmock/journal',
    '/api/v2/%zz',
    `${attributesPath(mock)}/`,
    `/${attributesPath(mock)}`,
    '/login/api/v2',
    '/api/login/oauth/token',
  ]) {
    const { status, body, headers } = await request(mock, 'GET', path);
    expect([path, status, body?.code]).toEqual([path, 404, 'not.found']);
    expect(body.contextId).toBe(headers.get('inin-correlation-id'));
  }
});

test('the query of a vendor path changes nothing, and is not journalled', async () => {
  const { status } = await request(mock, 'PATCH', `${attributesPath(mock)}?access_token=hush&x=%00`, { body: gold });
  expect(status).toBe(202);
  expect(JSON.stringify(await mock.journal())).not.toContain('hush');
});

test('percent escapes in ids are read', async () => {
  const escaped = [...mock.participantId].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');
  expect((await request(mock, 'PATCH', attributesPath(mock, { participantId: escaped }), { body: gold })).status).toBe(
    202,
  );
});

test('every reply has a correlation id of its own, the rate headers, and says which behaviour answered', async () => {
  const ids = new Set(BEHAVIOURS.map(({ id }) => id));
  const replies = await Promise.all([
    patch(mock, gold),
    patch(mock, '{'),
    request(mock, 'GET', '/nowhere'),
    request(mock, 'POST', '/oauth/token', { body: 'x' }),
    request(mock, 'GET', attributesPath(mock), { token: null }),
  ]);
  for (const { headers, body } of replies) {
    const all = Object.fromEntries(headers);
    expect(all['inin-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(all).toMatchObject({
      'inin-ratelimit-allowed': '300',
      'inin-ratelimit-count': expect.stringMatching(/^\d+$/),
      'inin-ratelimit-reset': expect.stringMatching(/^([1-9]|[1-5]\d|60)$/),
    });
    expect(ids).toContain(all['x-mock-behaviour']);
    expect(['applied', 'ignored', 'rejected']).toContain(all['x-mock-verdict']);
    if (body?.contextId) expect(body.contextId).toBe(all['inin-correlation-id']);
  }
  expect(new Set(replies.map(({ headers }) => headers.get('inin-correlation-id'))).size).toBe(5);
});

test('the mock’s own headers can be turned off', async () => {
  const plain = await serve({ mockHeaders: false });
  const { headers } = await patch(plain, { data: {} });
  expect([...headers.keys()].filter((name) => name.startsWith('x-mock'))).toEqual([]);
  expect(await plain.findings()).not.toEqual([]);
});

test('a bug of ours is a 500 in the vendor’s body; the stack goes to the log alone', async () => {
  const heard: unknown[] = [];
  let isBroken = false;
  const broken = await serve({
    clock: () => {
      if (isBroken) throw new Error('the clock fell down');
      return Date.now();
    },
    onFault: (fault) => heard.push(fault),
  });
  isBroken = true;
  const vendor = await patch(broken, gold);
  const control = await request(broken, 'POST', '/_mock/conversations');
  for (const { status, body, text, headers } of [vendor, control]) {
    expect([status, body]).toMatchObject([
      500,
      { status: 500, code: 'internal.server.error', details: [], errors: [] },
    ]);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(text).not.toMatch(/clock| at |\.ts/);
  }
  expect(vendor.body.contextId).toBe(vendor.headers.get('inin-correlation-id'));
  expect(heard.map((fault) => (fault as Error).message)).toEqual(Array(2).fill('the clock fell down'));
  isBroken = false;
  expect((await patch(broken, gold)).status).toBe(202);
});

test('a listener that throws spoils no reply', async () => {
  const heard: unknown[] = [];
  const loud = await serve({
    onExchange: () => {
      throw new Error('deaf');
    },
    onFault: (fault) => heard.push(fault),
  });
  expect((await patch(loud, gold)).status).toBe(202);
  expect(await readBack(loud)).toMatchObject({ customer_tier: 'gold' });
  expect(heard).toHaveLength(2);
});
