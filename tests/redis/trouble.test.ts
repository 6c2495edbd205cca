import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { startMock, storeAt, StoreUnavailable, type Mock } from '../../mocks';
import { patch, readBack, request } from '../support/mock';
import { ended, ownRedis, until, type OwnRedis } from '../support/redis';

const notices: string[] = [];
const running: Mock[] = [];
const paused: OwnRedis[] = [];
afterEach(async () => {
  for (const redis of paused.splice(0)) redis.resume();
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
  notices.splice(0);
});

async function serve(url: string): Promise<Mock> {
  const open = storeAt(url);
  const mock = await startMock({ store: (needs) => open({ ...needs, onNotice: (notice) => notices.push(notice) }) });
  running.push(mock);
  return mock;
}

function pause(redis: OwnRedis): void {
  redis.pause();
  paused.push(redis);
}

async function ready(mock: Mock): Promise<number> {
  return (await request(mock, 'GET', '/_mock/ready')).status;
}

/** What goes wrong, how it is mended, and the words for it. */
const REFUSALS: readonly (readonly [
  what: string,
  spoil: (redis: OwnRedis) => Promise<unknown>,
  mend: (redis: OwnRedis) => Promise<unknown>,
  words: string,
])[] = [
  [
    'is full',
    (redis) => redis.tell('config', 'set', 'maxmemory', '1'),
    (redis) => redis.tell('config', 'set', 'maxmemory', '0'),
    "(OOM command not allowed when used memory > 'maxmemory'.). It is full: raise its maxmemory.",
  ],
  [
    'is a replica',
    (redis) => redis.tell('replicaof', '127.0.0.1', '1'),
    (redis) => redis.tell('replicaof', 'no', 'one'),
    "(READONLY You can't write against a read only replica.). It is a replica: name the primary.",
  ],
  [
    'allows no scripts',
    (redis) => redis.tell('acl', 'setuser', 'default', '-@scripting'),
    (redis) => redis.tell('acl', 'setuser', 'default', '+@scripting'),
    '+@scripting.',
  ],
];

test.each(REFUSALS)(
  'a start on a Redis that %s ends with 3, says why and names the cure',
  async (_what, spoil, _mend, words) => {
    const redis = await ownRedis();
    await spoil(redis);
    expect(await ended(['--store', redis.url])).toEqual([3, expect.stringContaining(words)]);
  },
);

test.each(REFUSALS)(
  'a Redis that %s while servers run: not ready, 503, told once; back by itself',
  async (_what, spoil, mend, words) => {
    const redis = await ownRedis();
    const mock = await serve(redis.url);
    expect(await ready(mock)).toBe(200);
    await spoil(redis);
    expect(await ready(mock)).toBe(503);
    expect((await patch(mock, { attributes: { a: 'x' } })).status).toBe(503);
    await until(() => notices.length > 0);
    const cure = words.split('. ').at(-1) ?? '';
    const { status, body } = await request(mock, 'GET', '/_mock/journal');
    expect([status, body.message]).toEqual([503, expect.stringContaining('); try again when it is back. ')]);
    expect(body.message).toContain(cure);
    await mend(redis);
    await until(async () => (await ready(mock)) === 200);
    expect((await patch(mock, { attributes: { a: 'x' } })).status).toBe(202);
    expect(notices).toEqual([expect.stringContaining(cure), `Redis at ${redis.url} is back.`]);
  },
);

test('a database that cannot be selected is no reason to write to another', async () => {
  const redis = await ownRedis();
  await expect(serve(`${redis.url}/99`)).rejects.toThrow(
    `Redis at ${redis.url}/99 cannot be used (ERR DB index is out of range). It has no database of that number`,
  );
  expect(await redis.tell('dbsize')).toBe(0);
  await serve(`${redis.url}/5`);
  expect(await redis.tell('dbsize')).toBe(0);
});

test('what is wrong with a Redis at start is told by its kind, and no password is shown', async () => {
  const redis = await ownRedis();
  await redis.tell('config', 'set', 'requirepass', 'hunter2');
  const words: readonly (readonly [address: string, words: string])[] = [
    [`redis://127.0.0.1:${redis.port}`, 'It wants a password: redis://:password@host:6379.'],
    [`redis://:hunter3@127.0.0.1:${redis.port}`, 'Mend user and password in its address.'],
    [`redis://u:hunter@3@127.0.0.1:${redis.port}`, 'Mend user and password in its address.'],
    ['redis://:hunter3@no-such-host.invalid', 'There is no host of that name: mend its address.'],
  ];
  for (const [address, cure] of words) {
    const fault: unknown = await serve(address).catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(StoreUnavailable);
    expect((fault as Error).message).toContain(cure);
    expect((fault as Error).message).not.toContain('hunter');
  }
});

test('a malformed address is wrong usage: exit code 2', async () => {
  expect(await ended(['--store', 'redis://:hunter2@127.0.0.1:70000'])).toEqual([
    2,
    expect.stringContaining('The address redis://***@127.0.0.1:70000 is no URL'),
  ]);
});

test('a start whose port is taken lets go of Redis', async () => {
  const redis = await ownRedis();
  const { port } = await serve(redis.url);
  await expect(startMock({ store: storeAt(redis.url), port })).rejects.toThrow('EADDRINUSE');
  // The serving one, and the one that asks.
  await until(async () => String(await redis.tell('client', 'list')).match(/^id=/gm)?.length === 2);
});

test('a connection cut under a server that is idle is replaced before the next request', async () => {
  const redis = await ownRedis();
  const mock = await serve(redis.url);
  for (let index = 0; index < 10; index += 1) {
    await redis.tell('client', 'kill', 'type', 'normal', 'skipme', 'yes');
    expect((await patch(mock, { attributes: { a: 'x' } })).status).toBe(202);
  }
  expect(notices).toEqual([]);
});

test('a connection that is dead and does not say so is replaced after the first timeout', async () => {
  const redis = await ownRedis();
  const sockets: Socket[] = [];
  let isSilent = false;
  const proxy = createServer((near) => {
    const far = connect(redis.port, '127.0.0.1');
    const isOld = !isSilent;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => undefined);
      from.on('data', (bytes) => (isSilent && isOld ? undefined : to.write(bytes)));
    }
    sockets.push(near, far);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const mock = await serve(`redis://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  isSilent = true;
  expect((await patch(mock, { attributes: { a: 'x' } })).status).toBe(503);
  expect((await patch(mock, { attributes: { b: 'x' } })).status).toBe(202);
  expect(await readBack(mock)).toMatchObject({ b: 'x' });
  await Promise.all(running.splice(0).map((one) => one.stop()));
  for (const socket of sockets) socket.destroy();
  proxy.close();
});

test('Redis hangs: not ready within about a second, and a stop answers who waits and does not wait itself', async () => {
  const redis = await ownRedis();
  const [busy, idle] = [await serve(redis.url), await serve(redis.url)];
  pause(redis);
  let started = performance.now();
  expect(await ready(busy)).toBe(503);
  expect(performance.now() - started).toBeLessThan(2_000);
  started = performance.now();
  await idle.stop();
  expect(performance.now() - started).toBeLessThan(1_000);
  const waiting = patch(busy, { attributes: { a: 'x' } });
  // Under way once the server has it: its reply to a later request on another connection says so.
  await request(busy, 'GET', '/_mock/health');
  started = performance.now();
  await busy.stop();
  expect(performance.now() - started).toBeLessThan(2_000);
  expect((await waiting).status).toBe(503);
});
