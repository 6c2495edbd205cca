import type { Evidence, Source } from '../../behaviours/shared/behaviour';
import type { Finding, Level } from '../../findings/finding';
import type { RuleId } from '../../findings/rules';
import type { ActionRequest } from '../request';
import { pointerOf } from '../../util/json-pointer';

/** What lint has to say about one place of an export: `pointer` is a JSON pointer into the file. */
export type LintFinding = {
  readonly rule: RuleId;
  readonly pointer: string;
  readonly summary: string;
  readonly advice?: string;
  readonly level?: Level;
  readonly evidence?: Evidence;
  readonly sources?: readonly Source[];
};

/** Answers a rendered request as the mock would, for a conversation that is there, and says what a developer hears. */
export type Rehearse = (request: ActionRequest) => Promise<{
  readonly status: number;
  /** JSON text, or empty. */
  readonly body: string;
  readonly findings: readonly Finding[];
}>;

/** Lint renders an export many times over; a template that needs more than this for once is said to be broken. */
export const LINT_LIMITS = { steps: 10_000, characters: 1_000_000, matching: 100_000 } as const;

/** Inputs and translated names that are looked at one by one; no real export has as many. */
export const MAX_NAMES = 100;

/** A name as prose shows it. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}

/** A pointer to a named member. */
export function under(pointer: string, name: string): string {
  return pointer + pointerOf([name]);
}

/** The name that differs only by case, hyphens or underscores, for a did-you-mean. */
export function sameButForCase(name: string, known: Iterable<string>): string | undefined {
  const bare = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '');
  return [...known].find((other) => other !== name && bare(other) === bare(name));
}
