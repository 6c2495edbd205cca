import { randomUUID } from 'node:crypto';

/**
 * A random UUID. Node joins it from twenty pieces, all of which stay alive with it: 527 bytes where 60 do. Journal
 * and store keep ids by the hundred thousand, so the pieces are melted into one string.
 */
export function newId(): string {
  return Buffer.from(randomUUID(), 'latin1').toString('latin1');
}
