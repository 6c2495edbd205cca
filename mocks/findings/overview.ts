import { isRecord } from '../behaviours/shared/behaviour';
import { causeOf } from './cause';
import type { Finding } from './finding';

/** What an overview needs of an exchange: who wrote what, and when in the order of ids. */
type WrittenExchange = {
  readonly id: string;
  readonly verdict: string;
  readonly participantId: string | null;
  readonly changes?: Readonly<Record<string, { readonly after: string | null }>>;
};

/** Of exchanges with one cause so many are listed; all are counted. */
const MAX_LISTED = 100;

/**
 * Findings as a person reads them: the same cause is one finding, counted, with its exchanges; and where a later request
 * did what was meant, the finding names it. Findings and exchanges are of one namespace, oldest first.
 */
export function overviewOf(findings: readonly Finding[], exchanges: readonly WrittenExchange[]): readonly Finding[] {
  const causes = new Map<string, { first: Finding; count: number; exchanges: string[] }>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    const known = causes.get(cause) ?? { first: finding, count: 0, exchanges: [] };
    known.count += 1;
    if (known.exchanges.length < MAX_LISTED) known.exchanges.push(finding.exchangeId);
    causes.set(cause, known);
  }
  const writes = writesByParticipant(exchanges);
  return [...causes.values()].map(({ first, count, exchanges: listed }) => {
    const curedBy = cureOf(first, listed.at(-1) ?? first.exchangeId, writes);
    return { ...first, count, exchanges: listed, ...(curedBy === undefined ? {} : { curedBy }) };
  });
}

type Writes = ReadonlyMap<string, readonly WrittenExchange[]>;

function writesByParticipant(exchanges: readonly WrittenExchange[]): Writes {
  const writes = new Map<string, WrittenExchange[]>();
  for (const exchange of exchanges) {
    const { participantId, verdict, changes } = exchange;
    if (verdict !== 'applied' || participantId === null || !changes) continue;
    const known = writes.get(participantId);
    if (known) known.push(exchange);
    else writes.set(participantId, [exchange]);
  }
  return writes;
}

/** The first write after the last of a cause that stored each name and value which the lost one meant. */
function cureOf({ suggestion }: Finding, last: string, writes: Writes): string | undefined {
  const meant = isRecord(suggestion?.body) ? suggestion.body['attributes'] : undefined;
  const participantId = /\/participants\/([^/]+)\/attributes$/.exec(suggestion?.path ?? '')?.[1];
  if (!isRecord(meant) || participantId === undefined) return undefined;
  const names = Object.entries(meant);
  return writes
    .get(participantId)
    ?.find(
      ({ id, changes = {} }) => isLater(id, last) && names.every(([name, value]) => changes[name]?.after === value),
    )?.id;
}

/** Ids count up, and grow longer past a million. */
function isLater(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
