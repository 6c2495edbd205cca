import { MemoryStore } from '../mocks/store/memory';
import { storeSuite } from './support/store-suite';

storeSuite('memory', (needs) => new MemoryStore(needs));
