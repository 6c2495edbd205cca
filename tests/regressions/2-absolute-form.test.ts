import { connect } from 'node:net';
import { startMock } from '../../mocks';

test('a request in the absolute form, as a proxy’s client sends it, reaches both APIs', async () => {
  const mock = await startMock();
  const ask = (target: string): Promise<string> =>
    new Promise((resolve, fail) => {
      const socket = connect(mock.port, '127.0.0.1');
      let reply = '';
      socket.on('data', (chunk: Buffer) => {
        reply += chunk.toString('utf8');
      });
      socket.on('end', () => {
        resolve(reply);
      });
      socket.on('error', fail);
      const head = [`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${mock.port}`, `Authorization: Bearer ${mock.token}`];
      socket.write(`${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    });
  expect(await ask(`${mock.url}/_mock/health`)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ask(`${mock.url}/api/v2/conversations/${mock.conversationId}`)).toMatch(/^HTTP\/1\.1 200 /);
  // A scheme has no case (RFC 3986, 3.1).
  expect(await ask(`${mock.url.replace('http', 'HTTP')}/_mock/health`)).toMatch(/^HTTP\/1\.1 200 /);
  await mock.stop();
});
