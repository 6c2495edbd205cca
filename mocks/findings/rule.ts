import type { Behaviour, Example, Kind, RequestFacts } from '../behaviours/shared/behaviour';
import type { Evidence, Source } from '../behaviours/shared/evidence';
import type { Judgement } from '../judge';
import type { FindingContext, KnownParticipant } from './context';
import type { Level, Suggestion } from './terms';

/** A kind of finding: what it means, what mends it, and how well that is known. */
export type Rule<Id extends string = string> = {
  readonly id: Id;
  readonly level: Level;
  /** One sentence: what happened. */
  readonly title: string;
  /** Why it happens and what it costs. */
  readonly why: string;
  /** What to change. */
  readonly cure: string;
  /**
   * How well the rule itself is known. A rule that puts a verdict of the platform into words says `of the behaviour`; one
   * that recognises a likely mistake is ours, and `assumed`, however well the reply of the platform is known.
   */
  readonly evidence: Evidence | 'of the behaviour';
  readonly sources: readonly Source[];
};

/** What is to be explained: the verdict on a request, or one thing that a behaviour did to it on the way. */
export type Subject = {
  readonly behaviour: Pick<Behaviour, 'id' | 'summary' | 'evidence' | 'sources'>;
  readonly what: 'refused' | 'ignored' | 'applied' | 'dropped' | 'converted' | 'noted';
  /** The status of a refusal. */
  readonly status: number;
  /** The names of attributes that it is about. */
  readonly names: readonly string[];
  /** The request that would have done what a refused one was meant to do. */
  readonly nextTry: () => Suggestion | null;
};

/** What a rule found. What is left out comes from the rule; for a refusal the suggestion is `nextTry` unless one is given. */
export type Detection = {
  readonly summary: string;
  readonly advice?: string;
  readonly pointer?: string | null;
  readonly level?: Level;
  readonly suggestion?: Suggestion | null;
  /** The rule only guesses here, though elsewhere it tells of a verdict: the finding is `assumed`. */
  readonly isGuess?: boolean;
};

/** There is nothing to say of the subject, and no further rule is asked. */
export const NOTHING_TO_SAY = 'nothing to say';

/** A rule of requests. Rules are asked in the order of `rules/index.ts`; the first that finds something explains the subject. */
export type RequestRule<Id extends string = string> = Rule<Id> & {
  /** The behaviours whose verdict or note it explains. A rule that watches every applied request explains none. */
  readonly explains: readonly string[];
  /** The kinds of operation on which it watches applied requests that no behaviour has anything to say of. */
  readonly on?: readonly Kind[];
  /** Whether an applied request is worth `detect`: cheap, since every write is asked. */
  readonly mayApply?: (
    facts: RequestFacts,
    judgement: Judgement,
    participant: Pick<KnownParticipant, 'purpose' | 'attributes'> | undefined,
  ) => boolean;
  readonly detect: (context: FindingContext, subject: Subject) => Detection | typeof NOTHING_TO_SAY | undefined;
  /** Requests that it finds, where no example of a behaviour shows one. */
  readonly examples: readonly Example[];
};

/** Gives a rule of requests its type and keeps its id as a literal. */
export function requestRule<const Id extends string>(rule: RequestRule<Id>): RequestRule<Id> {
  return rule;
}

/** Rules by their ids. */
export function rulesById<Id extends string>(rules: readonly Rule<Id>[]): Readonly<Record<Id, Rule<Id>>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, rule])) as unknown as Readonly<Record<Id, Rule<Id>>>;
}
