import type { Evidence, Source } from '../behaviours/shared/behaviour';
import type { RuleId } from './rules';
import type { Level, Suggestion } from './terms';

export { LEVELS, type Level, type Suggestion } from './terms';

/**
 * What a developer hears of an exchange that the wire does not say. `pointer` is a JSON pointer into the request
 * body, null where the body is not the matter. The prose never holds an attribute value; the suggestion does.
 */
export type Finding = {
  readonly id: string;
  readonly exchangeId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly level: Level;
  readonly rule: RuleId;
  /** The behaviour that answered. */
  readonly behaviour: string;
  readonly summary: string;
  readonly pointer: string | null;
  readonly advice: string;
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
  readonly operation: string | null;
  readonly conversationId: string | null;
  readonly participantId: string | null;
  readonly suggestion: Suggestion | null;
  /** The world that the request saw, the OAuth client that sent it, and its User-Agent. */
  readonly namespace?: string;
  readonly client?: string | null;
  readonly userAgent?: string | null;
  /** The suggestion as a command for a POSIX shell; the token is that of GENESYS_ACCESS_TOKEN. */
  readonly curl?: string | null;
  /** The exchange that later did what was meant. */
  readonly curedBy?: string;
  /** How often the same cause came up; once where it is left out. */
  readonly count?: number;
  /** The exchanges in which it came up, the first of them first; the one of `exchangeId` where it is left out. */
  readonly exchanges?: readonly string[];
  /** The test that sent the request, where it said so. */
  readonly test?: { readonly name?: string; readonly file?: string; readonly line?: number };
};
