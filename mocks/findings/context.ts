import type { RequestFacts, Medium, Operation } from '../behaviours/shared/behaviour';
import type { Budget } from './budget';
import type { Intent } from './intent';
import type { Judge, Judgement } from '../judge';

/** More stored names than this are not compared for likeness; a participant that full is a load test. */
export const MAX_NAMES_COMPARED = 500;

/** A participant as far as advice needs to know it. */
export type KnownParticipant = {
  readonly id: string;
  readonly purpose: string;
  readonly communicationId: string;
  readonly userId?: string | undefined;
  readonly attributes: ReadonlyMap<string, unknown>;
};

/** A conversation as far as advice needs to know it. */
export type KnownConversation = {
  readonly id: string;
  readonly medium: Medium;
  readonly state: string;
  readonly participants: readonly KnownParticipant[];
};

/** A judged request with what surrounds it. */
export type FindingContext = {
  readonly asked: RequestFacts;
  readonly judgement: Judgement;
  /** As it came, without the query. */
  readonly path: string;
  /** The request headers, names in lower case. No prose quotes a secret of them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The form of a login; undefined for every other request. */
  readonly loginForm?: string | undefined;
  /** Whether this client has read the conversation before: then it knows whom it writes to. */
  readonly hasRead?: boolean;
  /** Without its question mark. */
  readonly query: string;
  /** The world that the request saw. */
  readonly namespace: string;
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
  readonly conversation: KnownConversation | undefined;
  /** The participant as it was before the write. */
  readonly participant: KnownParticipant | undefined;
  /** What else may have been meant: conversations that the path names, then the newest ones. */
  readonly nearby: readonly KnownConversation[];
  /** Another world in which the conversation of the path is. */
  readonly elsewhere?: string | undefined;
  /** The body as a lenient reader understands it, where it was not JSON; read when asked for. */
  readonly repaired: () => unknown;
  /** The media-neutral attribute write, which every suggestion uses. */
  readonly target: Operation;
  readonly judge: Judge;
  /** How much of the request may be looked at. */
  readonly budget: Budget;
  /** What was meant by it: read when asked for, and once. */
  readonly meant: () => Intent | undefined;
};

/** The participant that a flow reads: the customer, by whichever of its names. */
export function customerOf({ participants }: KnownConversation): KnownParticipant | undefined {
  return (
    participants.find(({ purpose }) => purpose === 'customer') ??
    participants.find(({ purpose }) => purpose === 'external')
  );
}
