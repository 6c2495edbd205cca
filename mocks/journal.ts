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
  readonly response: { readonly body?: unknown };
  /** What the write changed, name by name: the values before (null where there was none) and after (null where it is gone). */
  readonly changes?: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
  /** Ids of the findings, worst first. */
  readonly findings: readonly string[];
};

/** The last `capacity` entries, oldest out first; ids count on, so that `since` stays meaningful. */
export class Ring<T extends { readonly id: string }> {
  readonly #capacity: number;
  readonly #prefix: string;
  #entries: T[] = [];
  /** How many were ever added. */
  #count = 0;

  constructor(prefix: string, capacity: number) {
    this.#prefix = prefix;
    this.#capacity = capacity;
  }

  /** The id that the next entry gets: the prefix and a count of at least six digits. */
  nextId(): string {
    return entryId(this.#prefix, this.#count + 1);
  }

  add(entry: T): void {
    if (this.#entries.length < this.#capacity) this.#entries.push(entry);
    else this.#entries[this.#count % this.#capacity] = entry;
    this.#count += 1;
  }

  /** Entries after the id `since`, oldest first; all that are left when it is not given or long gone. */
  after(since?: string): readonly T[] {
    const oldest = this.#count - this.#entries.length;
    const from = Math.max(since === undefined ? 0 : sequenceOf(since), oldest);
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
    return this.#count - this.#entries.length;
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
