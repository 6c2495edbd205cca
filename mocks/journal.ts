/** A vendor exchange as the journal keeps it; a token or a client secret is never part of it. */
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
  readonly clientId: string | null;
  readonly userAgent: string | null;
  readonly durationMs: number;
  /** `body` is the JSON value where it was JSON, the text otherwise; `truncated` when it was too long to keep. */
  readonly request: { readonly contentType: string | null; readonly body?: unknown; readonly truncated?: true };
  readonly response: { readonly body?: unknown; readonly truncated?: true };
  /** What the write changed, name by name: the values before (null where there was none) and after (null where it is gone). */
  readonly changes?: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
  /** Ids of the findings, worst first. */
  readonly findings: readonly string[];
};

/** What a ring holds at most beside its count: the bytes of the requests and replies behind its entries. */
export const RING_BYTES = 64 * 1024 * 1024;

/** The last `capacity` entries, fewer when they are large, oldest out first; ids count on, so that `since` stays meaningful. */
export class Ring<T extends { readonly id: string }> {
  readonly #capacity: number;
  readonly #prefix: string;
  readonly #entries: (T | undefined)[] = [];
  readonly #sizes: number[] = [];
  /** How many were ever added, and how many of them are gone. */
  #count = 0;
  #dropped = 0;
  #bytes = 0;

  constructor(prefix: string, capacity: number) {
    this.#prefix = prefix;
    this.#capacity = Math.max(1, capacity);
  }

  /** The id that the next entry gets: the prefix and a count of at least six digits. */
  nextId(): string {
    return entryId(this.#prefix, this.#count + 1);
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

  /** Entries after the id `since`, oldest first; all that are left when it is not given or long gone. */
  after(since?: string): readonly T[] {
    const from = Math.max(since === undefined ? 0 : sequenceOf(since), this.#dropped);
    const entries: T[] = [];
    for (let index = from; index < this.#count; index += 1) {
      const entry = this.#entries[index % this.#capacity];
      if (entry) entries.push(entry);
    }
    return entries;
  }

  find(id: string): T | undefined {
    const index = sequenceOf(id) - 1;
    const entry = index >= 0 ? this.#entries[index % this.#capacity] : undefined;
    return entry?.id === id ? entry : undefined;
  }

  get dropped(): number {
    return this.#dropped;
  }
}

/** An id such as `x-000031`. */
export function entryId(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(6, '0')}`;
}

/** The number in an id such as `x-000031`; 0 for anything else. */
export function sequenceOf(id: string): number {
  return Number(/^[a-z]-(\d+)$/.exec(id)?.[1] ?? 0);
}
