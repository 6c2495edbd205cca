import type { ReadBack } from './read-back';

/** A write from its arrival to the end of its reply, in epoch milliseconds. */
type Write = { readonly from: number; readonly to: number; readonly values: ReadonlyMap<string, unknown> };
type Values = ReadonlyMap<string, readonly unknown[]>;

/** Participants that are remembered; a process that writes to more forgets the oldest. */
const MAX_PARTICIPANTS = 1_000;
/** Older writes cannot be what a read shows instead of a newer one, in milliseconds. */
const FORGOTTEN_AFTER_MS = 60_000;

/** What passed to each participant lately, so that one write is not taken for the loss of another. */
export class RecentWrites {
  readonly #writes = new Map<string, readonly Write[]>();
  readonly #seen = new Map<string, ReadonlyMap<string, string>>();

  /** Notes a write that has been answered; `others` are the values of writes that were not over when it came, by name. */
  enter(
    participantId: string | undefined,
    own: Write,
  ): { readonly before: ReadonlyMap<string, string> | undefined; readonly others: () => Values } {
    if (participantId === undefined) return { before: undefined, others: () => new Map() };
    const recent = (this.#writes.get(participantId) ?? []).filter(({ to }) => to > own.from - FORGOTTEN_AFTER_MS);
    remember(this.#writes, participantId, [...recent, own]);
    const isBeside = (one: Write): boolean => one !== own && one.to >= own.from;
    return {
      before: this.#seen.get(participantId),
      others: () => valuesOf((this.#writes.get(participantId) ?? []).filter(isBeside)),
    };
  }

  /** Notes what a read has shown. */
  saw({ participants }: ReadBack): void {
    for (const { id, attributes } of participants) remember(this.#seen, id, attributes);
  }
}

function valuesOf(writes: readonly Write[]): Values {
  const found = new Map<string, unknown[]>();
  for (const { values } of writes) {
    for (const [name, value] of values) found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_PARTICIPANTS && oldest !== undefined) map.delete(oldest);
}
