import { storeAt } from '../mocks';
import { storeSuite } from './support/store-suite';

storeSuite('memory', (needs) => storeAt('memory')(needs));

test('a store that nobody knows is refused with those that are', () => {
  expect(() => storeAt('postgres://x')).toThrow('There is no store "postgres://x"; use memory, or redis://host:6379.');
});
