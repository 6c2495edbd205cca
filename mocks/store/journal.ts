import type { Finding } from '../findings/finding';

/** A vendor exchange as the journal shows it; a token or a client secret is never part of it. */
export type Exchange = {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly verdict: 'applied' | 'ignored' | 'rejected';
  readonly behaviour: string;
  readonly correlationId: string;
  readonly conversationId: string | null;
  readonly participantId: string | null;
  /** Who the participant of the path is, where it is known. */
  readonly participant?: { readonly purpose: string; readonly name?: string };
  readonly clientId: string | null;
  readonly userAgent: string | null;
  readonly durationMs: number;
  /** `body` is the JSON value where it was JSON, the text otherwise; `truncated` when it was too long to keep. */
  readonly request: { readonly contentType: string | null; readonly body?: unknown; readonly truncated?: true };
  readonly response: { readonly body?: unknown; readonly truncated?: true };
  /** What the write changed, name by name: the values before (null where there was none) and after (null where it is gone). */
  readonly changes?: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
  /** What went wrong because somebody asked for it; a delay in milliseconds. */
  readonly fault?: {
    readonly status?: number;
    readonly retryAfterSeconds?: number;
    readonly delayMs?: number;
    readonly drop?: 'before' | 'after' | 'half';
  };
  /** Ids of the findings, worst first. */
  readonly findings: readonly string[];
};

/** One name that a write changed; null where there was no value before, or is none any more. */
export type Change = { readonly name: string; readonly before: string | null; readonly after: string | null };

/**
 * A body as the journal keeps it: its JSON text (of a string, where it was not JSON), null when it was too long to
 * keep, undefined where there was none.
 */
export type KeptBody = string | null | undefined;

/**
 * An exchange as the door hands it over. The journal keeps thousands and hardly any is read, so what would have to be
 * made for the reader alone is made when there is one: see `entryOf`.
 */
export type JournalRecord = Omit<Exchange, 'id' | 'at' | 'request' | 'response' | 'changes' | 'findings'> & {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly contentType: string | null;
  readonly sent: KeptBody;
  readonly replied: KeptBody;
  readonly changes: readonly Change[] | undefined;
};

/** An exchange without what its place in the journal says: its own id and those of its findings. */
export type Entry = Omit<Exchange, 'id' | 'findings'>;

/** Writes an exchange out. */
export function entryOf({ at, contentType, sent, replied, changes, ...rest }: JournalRecord): Entry {
  return {
    at: new Date(at).toISOString(),
    ...rest,
    request: { contentType, ...bodyOf(sent) },
    response: bodyOf(replied),
    ...(changes
      ? { changes: Object.fromEntries(changes.map(({ name, before, after }) => [name, { before, after }])) }
      : {}),
  };
}

/** An exchange in its place; `findings` are their ids. */
export function exchangeOf(entry: Entry, number: number, findings: readonly string[]): Exchange {
  return { id: entryId('x', number), ...entry, findings };
}

/** The ids of so many findings from a number on. */
export function findingIds(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => entryId('f', first + index));
}

/** A finding in its place: its own number, that of its exchange, and when (epoch milliseconds). */
export function findingOf(
  draft: Omit<Finding, 'id' | 'exchangeId' | 'at'>,
  { number, exchange, at }: { readonly number: number; readonly exchange: number; readonly at: number },
): Finding {
  return { id: entryId('f', number), exchangeId: entryId('x', exchange), at: new Date(at).toISOString(), ...draft };
}

function bodyOf(kept: KeptBody): Exchange['response'] {
  if (kept === null) return { truncated: true };
  return kept === undefined ? {} : { body: JSON.parse(kept) as unknown };
}

/** What a ring holds at most beside its count: the bytes of the requests and replies behind its entries. */
export const RING_BYTES = 64 * 1024 * 1024;

/** The last `capacity` entries, fewer when they are large, oldest out first. Entries are numbered from 1 on, for good. */
export class Ring<T> {
  readonly #capacity: number;
  readonly #entries: (T | undefined)[] = [];
  readonly #sizes: number[] = [];
  /** How many were ever added, and how many of them are gone. */
  #count = 0;
  #dropped = 0;
  #bytes = 0;

  constructor(capacity: number) {
    this.#capacity = Math.max(1, capacity);
  }

  /** The number that the next entry gets. */
  get next(): number {
    return this.#count + 1;
  }

  /** The newest entry stays, whatever its size. */
  add(entry: T, bytes = 0): void {
    this.#bytes += bytes;
    while (this.#count - this.#dropped >= this.#capacity || (this.#bytes > RING_BYTES && this.#dropped < this.#count)) {
      this.#dropOldest();
    }
    const slot = this.#count % this.#capacity;
    this.#entries[slot] = entry;
    this.#sizes[slot] = bytes;
    this.#count += 1;
  }

  #dropOldest(): void {
    const slot = this.#dropped % this.#capacity;
    this.#bytes -= this.#sizes[slot] ?? 0;
    this.#entries[slot] = undefined;
    this.#dropped += 1;
  }

  /** Puts another entry in the place of one; nothing happens where that is gone. */
  replace(number: number, entry: T): void {
    if (this.find(number) !== undefined) this.#entries[(number - 1) % this.#capacity] = entry;
  }

  /** What `read` makes of the entries after the number `since`, oldest first; of all that are left when that is long gone. */
  after<U>(since: number, read: (entry: T, number: number) => U): readonly U[] {
    const found: U[] = [];
    for (let number = Math.max(since, this.#dropped) + 1; number <= this.#count; number += 1) {
      const entry = this.find(number);
      if (entry !== undefined) found.push(read(entry, number));
    }
    return found;
  }

  /** The entry of a number, unless it is gone or to come. */
  find(number: number): T | undefined {
    return number > this.#dropped && number <= this.#count ? this.#entries[(number - 1) % this.#capacity] : undefined;
  }

  get dropped(): number {
    return this.#dropped;
  }
}

/** An id such as `x-000031`. */
export function entryId(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(6, '0')}`;
}

/** The number in an id such as `x-000031`; 0 for anything else. */
export function numberOf(id: string): number {
  return Number(/^[a-z]-(\d+)$/.exec(id)?.[1] ?? 0);
}
