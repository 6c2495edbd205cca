import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMock } from '../../mocks';
import { understudy } from '../support/cli';

async function answering(status: number | undefined): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    if (status !== undefined) response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('healthcheck is silent and 0 for a mock that is ready', async () => {
  const mock = await startMock();
  const ended = await understudy(['healthcheck', '--url', mock.url]);
  await mock.stop();
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each([
  ['answers that it is not ready', 503, 1, 'is not ready: /_mock/ready answered 503'],
  ['does not answer in time', undefined, 3, 'no answer in time'],
])('healthcheck of a server that %s', async (_name, status, code, message) => {
  const { server, url } = await answering(status);
  const ended = await understudy(['healthcheck', '--url', url, '--timeout', '1']);
  server.close();
  server.closeAllConnections();
  expect(ended).toEqual({ code, stdout: '', stderr: expect.stringContaining(message) });
});

test('healthcheck of a closed port ends with exit code 3, and with --wait only when the time is over', async () => {
  const { server, url } = await answering(200);
  server.close();
  expect(await understudy(['healthcheck', '--url', url])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('ECONNREFUSED'),
  });
  const from = performance.now();
  expect(await understudy(['healthcheck', '--url', url, '--wait', '1'])).toMatchObject({ code: 3 });
  expect(performance.now() - from).toBeGreaterThan(1000);
});

test.each([[['--url', 'localhost:4010']], [['--url', 'nonsense']], [['--url', 'http://x', '--timeout', '0']]])(
  'healthcheck %j is wrong usage',
  async (args) => {
    expect((await understudy(['healthcheck', ...args])).code).toBe(2);
  },
);
