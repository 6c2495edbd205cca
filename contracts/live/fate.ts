import { isDeepStrictEqual } from 'node:util';
import { parsedOr } from '../../mocks/util/json';
import type { ReadParticipant } from './read-back';

/** What a read shows of a name that was sent. */
export type Fate = 'stored' | 'missing' | 'another value';

export type Sight = {
  readonly participant: ReadParticipant;
  readonly before: ReadonlyMap<string, string> | undefined;
  readonly others: ReadonlyMap<string, readonly unknown[]>;
};

/** Whether a read shows the value that was sent, or one that another request sent meanwhile. */
export function fateOf(name: string, value: unknown, { participant, others }: Sight): Fate {
  const held = participant.attributes.get(name);
  if ([value, ...(others.get(name) ?? [])].some((each) => isHeldAs(held, each))) return 'stored';
  return held === undefined ? 'missing' : 'another value';
}

/** Whether a text, or its absence, is what a value asks for: null asks for a name that is gone or blank. */
function isHeldAs(held: string | undefined, value: unknown): boolean {
  if (value === null) return held === undefined || held === '';
  if (held === undefined) return false;
  if (typeof value === 'string') return held === value;
  if (typeof value === 'object') return isDeepStrictEqual(parsedOr(held, undefined), value);
  return held === String(value) || parsedOr(held, undefined) === value;
}

const MAX_LISTED = 5;

/** Names as a sentence lists them. */
export function listedNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED).map((name) => JSON.stringify(name));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
