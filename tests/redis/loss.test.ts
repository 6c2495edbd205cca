import { startMock, storeAt, type Mock } from '../../mocks';
import { attributesPath, patch, readBack, request } from '../support/mock';
import { ownRedis, until, type OwnRedis } from '../support/redis';

const running: Mock[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
});

async function serve({ url }: OwnRedis): Promise<Mock> {
  const open = storeAt(url);
  const mock = await startMock({ store: (needs) => open({ ...needs, onNotice: () => undefined }) });
  running.push(mock);
  return mock;
}

async function isReady(mock: Mock): Promise<boolean> {
  return (await request(mock, 'GET', '/_mock/ready')).status === 200;
}

/** Writes through one server and reads through all of them. */
async function expectOneMock(mocks: readonly Mock[]): Promise<void> {
  for (const [index, mock] of mocks.entries()) {
    const { body } = await request(mock, 'PATCH', attributesPath(mock, { media: 'calls' }), {
      body: { attributes: { [`by${index}`]: 'x' } },
    });
    expect(body.attributes).toMatchObject({ [`by${index}`]: 'x' });
  }
  for (const mock of mocks) {
    expect(await readBack(mock)).toEqual({ language: 'en-GB', by0: 'x', by1: 'x' });
  }
}

test('Redis emptied under the servers: no stale cache, writes are seen by all, the printed tokens are good', async () => {
  const redis = await ownRedis();
  const mocks = [await serve(redis), await serve(redis)];
  for (let index = 0; index < 10; index += 1) await patch(mocks[0]!, { attributes: { [`old${index}`]: 'x' } });
  await redis.tell('flushall');
  await expectOneMock(mocks);
});

test('Redis killed without persistence: the same, on the tokens printed at start', async () => {
  const redis = await ownRedis();
  const mocks = [await serve(redis), await serve(redis)];
  for (let index = 0; index < 10; index += 1) await patch(mocks[0]!, { attributes: { [`old${index}`]: 'x' } });
  await redis.kill();
  await redis.start();
  await until(async () => (await Promise.all(mocks.map(isReady))).every(Boolean));
  await expectOneMock(mocks);
});

test('Redis rolled back to an earlier snapshot: every server shows what Redis holds', async () => {
  const redis = await ownRedis();
  const mocks = [await serve(redis), await serve(redis)];
  await redis.tell('save');
  for (let index = 0; index < 10; index += 1) await patch(mocks[0]!, { attributes: { [`lost${index}`]: 'x' } });
  await redis.kill();
  await redis.start();
  await until(async () => (await Promise.all(mocks.map(isReady))).every(Boolean));
  await expectOneMock(mocks);
});

test('a count that was evicted goes on where the journal ends', async () => {
  const redis = await ownRedis();
  const mock = await serve(redis);
  for (const name of ['a', 'b', 'c']) await patch(mock, { data: { [name]: 'x' } });
  await redis.tell('del', 'understudy:"default":journal:count', 'understudy:"default":findings:count');
  expect((await patch(mock, { data: { d: 'x' } })).status).toBe(202);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  expect(ids(await mock.journal())).toEqual(['x-000001', 'x-000002', 'x-000003', 'x-000004']);
  expect(await mock.findings()).toMatchObject([{ id: 'f-000001', count: 4 }]);
});

test('somebody else’s key in the way is a 503 that says so, and harms no other namespace', async () => {
  const redis = await ownRedis();
  const mock = await serve(redis);
  await redis.tell('set', 'understudy:"foreign":conversations', 'x');
  const { status, body } = await request(mock, 'GET', '/_mock/conversations', {
    headers: { 'x-mock-namespace': 'foreign' },
  });
  expect([status, body.message]).toEqual([
    503,
    `Redis at ${redis.url} holds something else under understudy: (WRONGTYPE Operation against a key holding the wrong kind of value). Use a database of its own, such as redis://host:6379/1.`,
  ]);
  expect((await patch(mock, { attributes: { a: 'x' } })).status).toBe(202);
});
