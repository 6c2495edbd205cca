import { createHash, randomFillSync, randomUUID } from 'node:crypto';

/** Gives out the ids of new conversations, participants and communications. */
export type Ids = {
  next(namespace: string): string;
  /** How many a namespace was given; undefined where nobody needs to know, since none comes twice anyway. */
  given(namespace: string): number | undefined;
  /** The namespace starts afresh, or goes on after so many as were `given` before. */
  restart(namespace: string, given?: number): void;
};

/** A random UUID, for whoever needs one alone. */
export function newId(): string {
  return randomUUID();
}

/** Ids that nobody can foresee, or with a seed: the same ones in the same order in each namespace, after each reset. */
export function idsFrom(seed: number | undefined): Ids {
  return seed === undefined ? new RandomIds() : new SeededIds(seed);
}

/** Random bytes are fetched for so many ids at a time. */
const AHEAD = 256;
const ID_BYTES = 16;
/** Where the bytes of an id stand in its text, by pairs of digits. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;
const DIGITS = Buffer.from('0123456789abcdef', 'latin1');

/**
 * UUIDs of version 4 (RFC 9562), one a request. Node joins its own from twenty pieces, all of which stay alive with the
 * text: 527 bytes where 60 do. Journal and store keep ids by the hundred thousand, so here the text is made in one piece.
 */
class RandomIds implements Ids {
  readonly #random = Buffer.alloc(AHEAD * ID_BYTES);
  readonly #text = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1');
  #used = this.#random.length;

  next(): string {
    if (this.#used === this.#random.length) {
      randomFillSync(this.#random);
      this.#used = 0;
    }
    const bytes = this.#random;
    bytes[this.#used + 6] = ((bytes[this.#used + 6] ?? 0) & 0x0f) | 0x40;
    bytes[this.#used + 8] = ((bytes[this.#used + 8] ?? 0) & 0x3f) | 0x80;
    for (const place of PLACES) {
      const byte = bytes[this.#used] ?? 0;
      this.#used += 1;
      this.#text[place] = DIGITS[byte >> 4] ?? 0;
      this.#text[place + 1] = DIGITS[byte & 0x0f] ?? 0;
    }
    return this.#text.toString('latin1');
  }

  given(): undefined {
    return undefined;
  }

  restart(): void {
    // No id comes twice anyway.
  }
}

class SeededIds implements Ids {
  readonly #seed: number;
  readonly #given = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  next(namespace: string): string {
    const count = this.given(namespace) + 1;
    this.#given.set(namespace, count);
    const text = JSON.stringify([this.#seed, namespace, count]);
    const digest = createHash('sha256').update(text).digest('hex');
    const parts = [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
    return Buffer.from(`${parts.join('-')}-${digest.slice(20, 32)}`, 'latin1').toString('latin1');
  }

  given(namespace: string): number {
    return this.#given.get(namespace) ?? 0;
  }

  restart(namespace: string, given = 0): void {
    this.#given.set(namespace, given);
  }
}
