import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sdkRequests } from '../support/sdk-traffic';
import { doorTo, serverFor } from './support';

type Arrived = { readonly line: string; readonly headers: readonly string[]; readonly body: string };

/** A far side that notes what arrives, byte for byte, and answers 202. */
async function farSide(): Promise<{ readonly url: string; readonly arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const url = await serverFor(
    createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const line = `${request.method ?? ''} ${request.url ?? ''} ${request.httpVersion}`;
        arrived.push({ line, headers: ofTheMessage(request.rawHeaders), body: body.toString('base64') });
        response.writeHead(202).end();
      });
    }),
  );
  return { url, arrived };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Host and Connection belong to each connection. */
function ofTheMessage(raw: readonly string[]): readonly string[] {
  return raw.filter((_text, at) => !['host', 'connection'].includes((raw[at - (at % 2)] ?? '').toLowerCase()));
}

/** Writes bytes and waits for a whole reply, which has no body. */
function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, fail) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let said = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      said += part;
      if (said.replace(/^HTTP\/1\.1 100[^]*?\r\n\r\n/, '').includes('\r\n\r\n')) socket.destroy();
    });
    socket.once('close', () => resolve(said));
    socket.once('error', fail);
  });
}

const PATH =
  '/api/v2/conversations/3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001/participants/8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002/attributes';
const crlf = (...lines: readonly string[]): string => lines.join('\r\n');
const BODY = '{"attributes": {"a": "1"}}';
const GZIPPED = gzipSync(BODY);
const BINARY = randomBytes(70_000);

test.each<readonly [string, string | Buffer]>([
  [
    'a body of known length',
    crlf(
      `PATCH ${PATH} HTTP/1.1`,
      'Host: x',
      'content-TYPE: application/json',
      `Content-Length: ${BODY.length}`,
      '',
      BODY,
    ),
  ],
  [
    'a body in chunks',
    crlf(`PATCH ${PATH} HTTP/1.1`, 'Host: x', 'Transfer-Encoding: chunked', '', '1a', BODY, '0', '', ''),
  ],
  ['a PATCH without a body or a length', crlf(`PATCH ${PATH} HTTP/1.1`, 'Host: x', 'Authorization: Bearer t', '', '')],
  ['a PATCH of length 0', crlf(`PATCH ${PATH} HTTP/1.1`, 'Host: x', 'Content-Length: 0', '', '')],
  ['a DELETE with a body', crlf(`DELETE ${PATH} HTTP/1.1`, 'Host: x', 'Content-Length: 2', '', '{}')],
  ['a GET with a query of every kind', crlf('GET /api/v2/x?a=%C3%A9&b=a+b&c&&d=[]|{}^%zz HTTP/1.1', 'Host: x', '', '')],
  ['a path with dots and double slashes', crlf('GET //api/../v2/./x//y HTTP/1.1', 'Host: x', '', '')],
  [
    'repeated and empty headers in an odd order',
    crlf(
      `GET ${PATH} HTTP/1.1`,
      'x-B: 1',
      'HOST: x',
      'X-a: ',
      'x-b: 2',
      'X-A: 3',
      'Cookie: a=1',
      'Cookie: b=2',
      '',
      '',
    ),
  ],
  [
    'header values in latin-1',
    Buffer.from(crlf(`GET ${PATH} HTTP/1.1`, 'Host: x', 'User-Agent: Zoë/1', '', ''), 'latin1'),
  ],
  [
    'an expectation',
    crlf(`PATCH ${PATH} HTTP/1.1`, 'Host: x', 'Expect: 100-continue', `Content-Length: ${BODY.length}`, '', BODY),
  ],
  [
    'a compressed body',
    Buffer.concat([
      Buffer.from(
        crlf(
          `PATCH ${PATH} HTTP/1.1`,
          'Host: x',
          'Content-Encoding: gzip',
          `Content-Length: ${GZIPPED.length}`,
          '',
          '',
        ),
      ),
      GZIPPED,
    ]),
  ],
  [
    'bytes that are no text',
    Buffer.concat([
      Buffer.from(crlf(`POST /api/v2/x HTTP/1.1`, 'Host: x', `Content-Length: ${BINARY.length}`, '', '')),
      BINARY,
    ]),
  ],
  ['an OPTIONS for the whole server', crlf('OPTIONS * HTTP/1.1', 'Host: x', '', '')],
])('%s arrives as it was sent', async (_name, bytes) => {
  const { url, arrived } = await farSide();
  const { url: door } = await doorTo(url, { readsBack: false });
  await sendRaw(url, bytes);
  await sendRaw(door, bytes);
  expect(arrived).toHaveLength(2);
  expect(arrived[1]).toEqual(arrived[0]);
});

test('a thousand requests of the vendor’s SDK arrive as the SDK sends them', async () => {
  const direct = await farSide();
  const behind = await farSide();
  const { url, door } = await doorTo(behind.url, { readsBack: false });
  expect(await sdkRequests(direct.url, 1_000)).toBe(1_000);
  expect(await sdkRequests(url, 1_000)).toBe(1_000);
  await door.settled();
  expect(behind.arrived).toHaveLength(1_000);
  expect(behind.arrived).toEqual(direct.arrived);
}, 60_000);

test.each<readonly [string, readonly string[], string]>([
  ['a 202 without a body', ['HTTP/1.1 202 Accepted', 'ININ-Correlation-Id: 1', 'Content-Length: 0', '', ''], ''],
  [
    'odd reason, repeated headers',
    ['HTTP/1.1 299 Oh Well', 'Set-Cookie: a', 'set-cookie: b', 'x-A: 1', 'Content-Length: 2', '', 'ok'],
    'ok',
  ],
  ['chunks', ['HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '3', 'abc', '0', '', ''], 'abc'],
  [
    'a body that ends with the connection',
    ['HTTP/1.1 200 OK', 'Connection: close', '', 'until the end'],
    'until the end',
  ],
  ['204', ['HTTP/1.1 204 No Content', 'x-a: 1', '', ''], ''],
  ['304', ['HTTP/1.1 304 Not Modified', 'etag: "1"', '', ''], ''],
  ['a redirect', ['HTTP/1.1 302 Found', 'Location: https://login.example.org/', 'Content-Length: 0', '', ''], ''],
  [
    'an informational reply before the real one',
    ['HTTP/1.1 103 Early Hints', 'link: </a>', '', 'HTTP/1.1 200 OK', 'Content-Length: 2', '', 'ok'],
    'ok',
  ],
])('a reply with %s comes back as it was', async (_name, lines, body) => {
  const far = createServer();
  far.on('connection', (socket) => {
    socket.removeAllListeners('data');
    socket.once('data', () => socket.end(lines.join('\r\n')));
  });
  const url = await serverFor(far);
  const { url: door } = await doorTo(url);
  const seen = await Promise.all([url, door].map((each) => got(each)));
  expect(seen[0]!.body).toBe(body);
  expect(seen[1]).toEqual(seen[0]);
});

type Got = {
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly headers: readonly string[];
  readonly body: string;
};

function got(url: string): Promise<Got> {
  return new Promise((resolve, fail) => {
    httpRequest(`${url}/api/v2/x`, (reply) => {
      void bodyOf(reply).then((body) => {
        const own = reply.rawHeaders.filter(
          (_t, at) => !/^(?:connection|keep-alive|transfer-encoding)$/i.test(reply.rawHeaders[at - (at % 2)] ?? ''),
        );
        resolve({ status: reply.statusCode, reason: reply.statusMessage, headers: own, body: body.toString() });
      });
    })
      .once('error', fail)
      .end();
  });
}

test('a long reply streams: the client reads its beginning before the org has sent its end', async () => {
  let finish: () => void = () => undefined;
  const url = await serverFor(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: one\n\n');
      finish = () => response.end('data: two\n\n');
    }),
  );
  const { url: door } = await doorTo(url);
  const reply = await fetch(`${door}/api/v2/stream`);
  const reader = reply.body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('data: one\n\n');
  finish();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('data: two\n\n');
});

test('a reply of 64 MB passes whole, and is not kept', async () => {
  const part = Buffer.alloc(1024 * 1024, 7);
  const url = await serverFor(
    createServer((_request, response) => {
      let sent = 0;
      const more = (): void => {
        while (sent < 64) {
          sent += 1;
          if (!response.write(part)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    }),
  );
  const { url: door, told, door: own } = await doorTo(url);
  const reply = await fetch(`${door}/api/v2/big`);
  let size = 0;
  for await (const chunk of reply.body!) size += (chunk as Uint8Array).length;
  expect(size).toBe(64 * 1024 * 1024);
  await own.settled();
  expect(told[0]!.exchange.response).toEqual({ truncated: true });
});

test('a reply that is cut off is cut off for the client as well', async () => {
  const url = await serverFor(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    }),
  );
  const { url: door } = await doorTo(url);
  const reply = await fetch(`${door}/api/v2/half`);
  await expect(reply.text()).rejects.toThrow();
});

test('an idle connection that the org has closed is no failure of the next request', async () => {
  let served = 0;
  const far = createServer((request, response) => {
    void bodyOf(request).then(() => {
      served += 1;
      response.writeHead(202, { 'content-length': 0 }).end();
      // As a load balancer does, without saying so.
      setImmediate(() => request.socket.destroy());
    });
  });
  const { url: door } = await doorTo(await serverFor(far), { readsBack: false });
  for (let count = 1; count <= 20; count += 1) {
    const reply = await fetch(`${door}${PATH}`, { method: 'PATCH', body: BODY });
    expect(reply.status).toBe(202);
  }
  expect(served).toBe(20);
});
