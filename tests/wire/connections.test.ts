import { connect, type Socket } from 'node:net';
import { request, serve } from '../support/mock';

test('one connection too many is closed at once; when one goes, there is room again', async () => {
  const mock = await serve({ connections: 2 });
  const open = (): Socket => connect(mock.port, '127.0.0.1').on('error', () => undefined);
  const closed = (socket: Socket) => new Promise((resolve) => socket.resume().once('close', resolve));
  const held = [open(), open()];
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  await closed(open());
  for (const socket of held) await closed(socket.destroy());
  let isUp = false;
  while (!isUp) isUp = await request(mock, 'GET', '/_mock/health').then(({ status }) => status === 200, () => false); // prettier-ignore
  expect(isUp).toBe(true);
});
