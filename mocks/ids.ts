import { createHash, randomUUID } from 'node:crypto';

/** Gives out the ids of new conversations, participants and communications. */
export type Ids = {
  next(namespace: string): string;
  /** The namespace starts afresh: from the seed, or from the state saved at `savedAt`. */
  restart(namespace: string, savedAt?: string): void;
};

/**
 * A random UUID. Node joins it from twenty pieces, all of which stay alive with it: 527 bytes where 60 do. Journal
 * and store keep ids by the hundred thousand, so the pieces are melted into one string.
 */
export function newId(): string {
  return Buffer.from(randomUUID(), 'latin1').toString('latin1');
}

/** Ids that nobody can foresee, or with a seed: the same ones in the same order in each namespace, after each reset. */
export function idsFrom(seed: number | undefined): Ids {
  return seed === undefined ? { next: newId, restart: () => undefined } : new SeededIds(seed);
}

class SeededIds implements Ids {
  readonly #seed: number;
  readonly #given = new Map<string, { readonly savedAt: string; count: number }>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  next(namespace: string): string {
    const given = this.#given.get(namespace) ?? { savedAt: '', count: 0 };
    given.count += 1;
    this.#given.set(namespace, given);
    const text = JSON.stringify([this.#seed, namespace, given.savedAt, given.count]);
    const digest = createHash('sha256').update(text).digest('hex');
    const parts = [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
    return Buffer.from(`${parts.join('-')}-${digest.slice(20, 32)}`, 'latin1').toString('latin1');
  }

  restart(namespace: string, savedAt = ''): void {
    this.#given.set(namespace, { savedAt, count: 0 });
  }
}
