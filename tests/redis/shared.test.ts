import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startMock, storeAt, StoreUnavailable, type Mock, type MockOptions } from '../../mocks';
import { freePort } from '../../scripts/bench/process';
import { ended, ownRedis, spawned, until, type OwnRedis } from '../support/redis';
import { attributesPath, logIn, patch, readBack, request } from '../support/mock';

const notices: string[] = [];
const running: Mock[] = [];
let redis: OwnRedis;
beforeAll(async () => {
  redis = await ownRedis({ appendOnly: true });
});
afterEach(async () => {
  await redis.start();
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
});

async function serve(url = redis.url, options: MockOptions = {}): Promise<Mock> {
  const open = storeAt(url);
  const mock = await startMock({
    ...options,
    store: (needs) => open({ ...needs, onNotice: (notice) => notices.push(notice) }),
  });
  running.push(mock);
  return mock;
}

async function written(mock: Mock, name: string): Promise<number | undefined> {
  return patch(mock, { attributes: { [name]: name } }).then(
    ({ status }) => status,
    () => undefined,
  );
}

test('four servers on one Redis are one mock: 10,000 writes at once, none lost, one journal', async () => {
  const { url } = await ownRedis();
  const mocks = await Promise.all([serve(url), serve(url), serve(url), serve(url)]);
  const conversation = await mocks[0]!.conversation();
  const path = attributesPath(mocks[0]!, { conversationId: conversation.id, participantId: conversation.customer.id });
  const names = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
  const statuses = new Set<number>();
  const lane = async (mock: Mock, mine: readonly string[]): Promise<void> => {
    for (const name of mine) {
      const { status } = await request(mock, 'PATCH', path, { body: { attributes: { [name]: name } } });
      statuses.add(status);
    }
  };
  const lanes = Array.from({ length: 40 }, (_, index) => index);
  await Promise.all(
    lanes.map((index) =>
      lane(
        mocks[index % 4]!,
        names.filter((_, at) => at % 40 === index),
      ),
    ),
  );
  expect(statuses).toEqual(new Set([202]));
  const stored = await mocks[3]!.attributes(conversation.customer.id);
  expect(Object.keys(stored).toSorted()).toEqual(names.toSorted());
  const journals = await Promise.all(mocks.map((mock) => mock.journal({ namespace: 'default' })));
  expect(journals[0]).toHaveLength(10_000);
  expect(new Set(journals[0]?.map(({ id }) => id)).size).toBe(10_000);
  expect(journals[3]).toEqual(journals[0]);
}, 120_000);

test('a login at one server is good at another, in the world of its client', async () => {
  const [one, other] = [await serve(redis.url, { isolate: 'client' }), await serve(redis.url, { isolate: 'client' })];
  const { body } = await logIn(one, { id: 'worker-1' });
  await patch(one, { attributes: { tier: 'gold' } }, { token: body.access_token });
  expect(await readBack(other, { token: body.access_token })).toMatchObject({ tier: 'gold' });
  expect(await readBack(other)).not.toHaveProperty('tier');
});

test('names stand in the same order at every server, also after a replacing write', async () => {
  const open = storeAt(redis.url);
  const mocks = await Promise.all([1, 2].map(() => startMock({ store: open, profile: 'replace' })));
  running.push(...mocks);
  const orders = async (): Promise<readonly string[]> =>
    Promise.all(mocks.map(async (mock) => Object.keys(await readBack(mock)).join()));
  await patch(mocks[0]!, { attributes: { a: '1', b: '1' } });
  expect(await orders()).toEqual(['a,b', 'a,b']);
  await patch(mocks[0]!, { attributes: { b: '2' } });
  await patch(mocks[0]!, { attributes: { b: '3', a: '3' } });
  expect(await orders()).toEqual(['b,a', 'b,a']);
});

test('the rate limit counts over all servers', async () => {
  const mocks = await Promise.all(
    [1, 2].map(() => startMock({ store: storeAt(redis.url), rateLimit: 3, clock: () => 1_700_000_000_000 })),
  );
  running.push(...mocks);
  const token = mocks[0]!.token;
  const statuses = [];
  for (const index of [0, 1, 0, 1]) {
    statuses.push((await patch(mocks[index]!, { attributes: { a: 'b' } }, { token })).status);
  }
  expect(statuses).toEqual([202, 202, 202, 429]);
});

test('Redis killed under load: 503 in the vendor’s body, every acknowledged write kept, back by itself', async () => {
  const mock = await serve();
  await mock.reset();
  const acknowledged: string[] = [];
  let refused = 0;
  let isOver = false;
  const lane = async (lane: number): Promise<void> => {
    for (let index = 0; !isOver; index += 1) {
      const name = `l${lane}n${index}`;
      const status = await written(mock, name);
      if (status === 202) acknowledged.push(name);
      else refused += 1;
    }
  };
  const lanes = [0, 1, 2, 3, 4, 5, 6, 7].map(lane);
  await until(() => acknowledged.length > 300);
  await redis.kill();
  await until(() => refused > 20);
  const away = await patch(mock, { attributes: { a: 'b' } });
  expect(away.status).toBe(503);
  expect(away.body).toEqual({
    message: 'The service is not available for now.',
    code: 'service.unavailable',
    status: 503,
    contextId: away.headers.get('inin-correlation-id'),
    details: [],
    errors: [],
  });
  expect((await request(mock, 'GET', '/_mock/ready')).status).toBe(503);
  const control = await request(mock, 'GET', '/_mock/journal');
  expect([control.status, control.body.message]).toEqual([503, expect.stringContaining('try again when it is back')]);
  await redis.start();
  const before = acknowledged.length;
  await until(() => acknowledged.length > before + 100);
  isOver = true;
  await Promise.all(lanes);
  expect((await request(mock, 'GET', '/_mock/ready')).status).toBe(200);
  const stored = await mock.attributes(mock.participantId);
  expect(acknowledged.filter((name) => stored[name] !== name)).toEqual([]);
  expect(notices).toEqual([
    expect.stringMatching(/is away \(.*\); requests are answered 503/),
    expect.stringMatching(/is back/),
  ]);
});

test('a server killed under load: every write it acknowledged is there for the next one', async () => {
  const { child, ready } = await started(['--store', redis.url]);
  const acknowledged: string[] = [];
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    for (let index = 0; ; index += 1) {
      const name = `k${lane}n${index}`;
      if ((await written(ready, name)) !== 202) return;
      acknowledged.push(name);
    }
  });
  await until(() => acknowledged.length > 300);
  child.kill('SIGKILL');
  await Promise.all(lanes);
  const next = await serve();
  const stored = await next.attributes(next.participantId);
  expect(acknowledged.filter((name) => stored[name] !== name)).toEqual([]);
});

test('no Redis at start: says where, why and what to do, and keeps the password to itself', async () => {
  const port = await freePort();
  const start = startMock({ store: storeAt(`redis://user:hunter2@127.0.0.1:${port}/1`) });
  await expect(start).rejects.toThrow(StoreUnavailable);
  await expect(start).rejects.toThrow(
    `Redis at redis://***@127.0.0.1:${port}/1 cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}). Start it, for instance with "redis-server --port ${port}"`,
  );
});

test('the command ends with 3 when its Redis is not there', async () => {
  const port = await freePort();
  expect(await ended(['--store', `redis://127.0.0.1:${port}`])).toEqual([
    3,
    expect.stringContaining(`redis-server --port ${port}`),
  ]);
});

async function started(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly ready: Mock }> {
  const { child, stderr } = spawned(args);
  for await (const line of createInterface(child.stdout!)) {
    child.stdout!.resume();
    return { child, ready: JSON.parse(line) as Mock };
  }
  throw new Error(stderr());
}
