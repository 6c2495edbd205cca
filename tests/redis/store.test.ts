import { Redis } from 'ioredis';
import { storeAt } from '../../mocks';
import { ownRedis, type OwnRedis } from '../support/redis';
import { storeSuite } from '../support/store-suite';

let redis: OwnRedis;
beforeAll(async () => {
  redis = await ownRedis();
});

storeSuite('redis', async (needs) => {
  const client = new Redis(redis.url);
  await client.flushall();
  await client.quit();
  return storeAt(redis.url)(needs);
});
