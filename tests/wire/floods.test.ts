import { once } from 'node:events';
import { connect } from 'node:net';
import type { ExchangeEvent } from '../../mocks';
import { attributesPath, readBack, request, serve } from '../support/mock';
import { raw, speak } from '../support/socket';

jest.setTimeout(30_000);

const filled = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`n${index}`, 'v'.repeat(250)]));

test('requests that were sent ahead are answered one at a time, as fast as their client reads', async () => {
  const told: ExchangeEvent[] = [];
  const mock = await serve({ onExchange: (one) => told.push(one) });
  const { id } = await mock.conversation({ participants: [{ purpose: 'customer', attributes: filled }] });
  const get = raw('GET', `/api/v2/conversations/${id}`, { authorization: `Bearer ${mock.token}` });
  const last = raw('GET', '/last', { connection: 'close' });
  const socket = connect(mock.port, '127.0.0.1');
  socket.pause();
  await new Promise((resolve) => socket.write(get.repeat(60) + last, resolve));
  // Its own request goes through the same loop: those before it have been taken up by now, if they are ever to be.
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect(told.length).toBeLessThan(40);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
  await once(socket, 'close');
  const text = Buffer.concat(chunks).toString('latin1');
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual([...Array<string>(60).fill('HTTP/1.1 200'), 'HTTP/1.1 404']);
});

test('a request that waits on a connection that dies is forgotten', async () => {
  const mock = await serve({ faults: [{ match: { method: 'GET' }, drop: 'before', times: 1 }] });
  const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
  const body = '{"attributes":{"tier":"gold"}}';
  const get = raw('GET', `/api/v2/conversations/${mock.conversationId}`, headers);
  const write = raw('PATCH', attributesPath(mock), { ...headers, 'content-length': String(body.length) }, body);
  expect(await speak(mock.port, { parts: [get + write] })).toEqual([]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
});

test('a client that asks to go on behind another request is told so in its turn', async () => {
  const mock = await serve();
  const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
  const body = '{"attributes":{"tier":"gold"}}';
  const asking = { ...headers, expect: '100-continue', 'content-length': String(body.length) };
  const get = raw('GET', `/api/v2/conversations/${mock.conversationId}`, headers);
  const replies = await speak(mock.port, {
    parts: [get + raw('PATCH', attributesPath(mock), asking), body],
    replies: 3,
  });
  expect(replies.map(({ status }) => status)).toEqual([200, 100, 202]);
});

test('a connection on which more than a thousand requests wait is closed', async () => {
  const mock = await serve({ faults: [{ delayMs: 600_000, times: 1 }] });
  const get = raw('GET', '/api/v2/x');
  expect(await speak(mock.port, { parts: [get.repeat(1_002)] })).toEqual([]);
  expect((await request(mock, 'GET', '/_mock/health')).status).toBe(200);
});
