import { MemoryStore } from './memory';
import { redisAddress, withoutPassword } from './redis/address';
import type { Store, StoreNeeds } from './store';

/** Opens a store by what `--store` says: `memory`, or the address of a Redis. Throws a TypeError for anything else. */
export function storeAt(address: string): (needs: StoreNeeds) => Store | Promise<Store> {
  if (address === 'memory') return (needs) => new MemoryStore(needs);
  if (/^rediss?:\/\//i.test(address)) {
    const redis = redisAddress(address);
    return (needs) => loadRedisStore()(redis, needs);
  }
  throw new TypeError(`There is no store "${withoutPassword(address)}"; use memory, or redis://host:6379.`);
}

function loadRedisStore(): typeof import('./redis/store').openRedisStore {
  // Whoever keeps everything in memory does not load it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./redis/store') as typeof import('./redis/store')).openRedisStore;
}
