import type { Limits } from '../../mocks/internal';
import type { StopKind } from './client';
import type { Refusal } from './fit';

/** What an org was asked and what it said, without values, ids and tokens. */
export type Evidence = {
  /** ISO 8601. */
  readonly at: string;
  readonly requests: readonly string[];
  readonly quote: string;
};

/** What became of one question. */
export type QuestionResult =
  | {
      readonly state: 'answered';
      readonly question: string;
      readonly answer: string;
      /** The profile that the probe compares with has another answer, or other limits. */
      readonly isOther: boolean;
      /** What the profile answers. */
      readonly expected: string;
      readonly limits: Partial<Limits>;
      /** The org refuses in other words than the ledger. */
      readonly refusal: Refusal | undefined;
      /** The reply differs from the ledger's in status, code or shape, though the same happened. */
      readonly isInOtherWords: boolean;
      readonly evidence: Evidence;
    }
  | {
      /** No answer of the ledger fits what the org did. */
      readonly state: 'unknown';
      readonly question: string;
      readonly expected: string;
      readonly evidence: Evidence;
    }
  | { readonly state: 'not-asked'; readonly question: string; readonly reason: string };

/** What a probe found, and what it left behind. */
export type ProbeResult = {
  /** ISO 8601. */
  readonly at: string;
  /** The origin of the API. */
  readonly url: string;
  /** The profile that the answers are compared with. */
  readonly profile: string;
  readonly questions: readonly QuestionResult[];
  readonly requests: number;
  /** Names that are on the participant now and were not before; there is no delete. */
  readonly leftBehind: readonly string[];
  /** The last write could not be read back: what it did is not known. */
  readonly isUnread: boolean;
  /** Names that a write took away or overwrote, and that were written again. */
  readonly putBack: readonly string[];
  /** The same, where writing them again did not help. */
  readonly notPutBack: readonly string[];
  readonly stopped?: { readonly kind: StopKind; readonly reason: string } | undefined;
};
