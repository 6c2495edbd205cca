import { NotAvailable } from '../util/problem';
import type { Finding } from '../findings/finding';
import type { Channels, Heard } from './channels';
import type { Attribute, Conversation } from './conversation';
import type { Change, Exchange, JournalRecord } from './journal';

export {
  CONVERSATION_STATES,
  type Attribute,
  type Conversation,
  type ConversationState,
  type Participant,
} from './conversation';

/** An issued bearer token. `scopes: undefined` means all; `expiresAt` is in epoch milliseconds. */
export type Token = {
  readonly secret: string;
  /** What a login of a browser leaves beside: a code for a token, or a refresh token. No request is made with either. */
  readonly use?: 'code' | 'refresh' | undefined;
  /** The user who logged in; undefined for a client on its own account. */
  readonly userId?: string | undefined;
  /** Of a code: the address it was sent to, and the challenge that its exchange has to meet. */
  readonly redirectUri?: string | undefined;
  readonly challenge?: string | undefined;
  readonly clientId: string;
  readonly namespace: string;
  readonly scopes?: readonly string[] | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly expiresAt: number;
};

/** A token that makes a request, and its count in the running minute. */
export type Admitted = { readonly token: Token; readonly count: number };

/**
 * One atomic write to a participant. `keepMs` keeps values that old readable by `asOf`; `readsBack` asks for the whole
 * map as it stood right after.
 */
export type Merge = {
  readonly conversationId: string;
  readonly participantId: string;
  readonly changes: ReadonlyMap<string, string>;
  readonly mode: 'merge' | 'replace';
  readonly at: number;
  readonly keepMs?: number;
  readonly readsBack?: boolean;
  /** Under which listeners hear of it. */
  readonly correlationId?: string | undefined;
};

/** When something happens to a conversation, in epoch milliseconds, and under which id listeners hear of it. */
export type Occasion = { readonly at: number; readonly correlationId: string };

/** What a write changed, name by name, in the order it named them; then what a replacing one took away, oldest first. */
export type Merged = {
  readonly changes: readonly Change[];
  /** The whole map right after this write, and nothing that was written later; only where it was asked for. */
  readonly after: ReadonlyMap<string, Attribute> | undefined;
  readonly revision: number;
  /** Whether a socket heard of it. */
  readonly heard?: Heard;
};

/** A finding as it is handed to the store, which gives out the ids. */
export type NewFinding = Omit<Finding, 'id' | 'exchangeId' | 'at'>;
/** The numbers that an exchange and the first of its findings got in their namespace; the other findings follow on. */
export type Recorded = { readonly number: number; readonly finding: number };

/** Findings as they were recorded, and what takes their place; `at` is when (epoch milliseconds). */
export type Explained = {
  readonly finding: number;
  readonly at: number;
  readonly brief: readonly NewFinding[];
  readonly full: readonly NewFinding[];
};

/** A page of the journal, oldest first; `dropped` counts what the bound has pushed out. */
export type Page<T> = { readonly entries: readonly T[]; readonly dropped: number };

/** What a namespace holds: conversations in the order of creation, Data Actions by id. */
export type Snapshot = {
  readonly conversations: readonly Conversation[];
  readonly actions: ReadonlyMap<string, unknown>;
};

/**
 * Where one mock, or several behind a balancer, keep what they know. Every namespace is a world of its own and
 * starts with the seed. Each promise settles when the step is done as a whole; there is nothing in between to see.
 */
export type Store = {
  /** Several servers may serve from it. */
  readonly isShared: boolean;
  /** Whoever listens hears of it, where it is said on which occasion. */
  create(namespace: string, conversation: Conversation, occasion?: Occasion): Promise<void>;
  conversation(namespace: string, id: string): Promise<Conversation | undefined>;
  /** In the order of creation, newest last; `cursor` is the id after which to go on. */
  conversations(
    namespace: string,
    page?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<readonly Conversation[]>;
  /** The newest conversations, newest first. */
  newest(namespace: string, limit: number): Promise<readonly Conversation[]>;
  /** The conversation that a participant, or one of its communications, is in. */
  conversationOf(namespace: string, participantId: string): Promise<Conversation | undefined>;
  /** Undefined when there is no such participant. */
  merge(namespace: string, write: Merge): Promise<Merged | undefined>;
  /**
   * Changes a conversation in one step, all but its attributes: `change` sees it as it stands, may be asked again, and
   * returns the same one when there is nothing to do. Undefined when there is no such conversation.
   */
  update(
    namespace: string,
    id: string,
    change: (conversation: Conversation) => Conversation,
    occasion: Occasion,
  ): Promise<Conversation | undefined>;
  /** The notification channels of all namespaces. */
  readonly channels: Channels;
  /** Loads a Data Action: the export as JSON. One of the same id is replaced. */
  saveAction(namespace: string, id: string, exported: unknown): Promise<void>;
  /** The export of a loaded Data Action; undefined when there is none. */
  action(namespace: string, id: string): Promise<unknown>;
  issue(token: Token): Promise<void>;
  /**
   * The token of a secret, and how many requests it has made in the minute that `at` (epoch milliseconds) lies in, this
   * one included; undefined when it was never issued.
   */
  admit(secret: string, at: number): Promise<Admitted | undefined>;
  /** Takes a token back, for good; of several who take one at once, one gets it. Undefined when there is none. */
  take(secret: string): Promise<Token | undefined>;
  /** Ids count in each namespace. `bytes` is the size of request and reply: what is kept is bounded by size too. */
  record(
    namespace: string,
    happening: JournalRecord,
    findings: readonly NewFinding[],
    bytes: number,
  ): Promise<Recorded>;
  /**
   * Puts findings in the place of those that were recorded in short, one for one, from the number of the first on. One that
   * is gone by then, or another's after a reset, stays as it is.
   */
  explain(namespace: string, explained: Explained): Promise<void>;
  journal(namespace: string, since?: string): Promise<Page<Exchange>>;
  findings(namespace: string, since?: string): Promise<Page<Finding>>;
  finding(namespace: string, id: string): Promise<Finding | undefined>;
  /** The namespaces that anybody has used. */
  namespaces(): Promise<readonly string[]>;
  /** All there is in a namespace but journal and findings. */
  snapshot(namespace: string): Promise<Snapshot>;
  /** Makes a namespace what a snapshot says; journal and findings emptied. */
  restore(namespace: string, snapshot: Snapshot): Promise<void>;
  /** Back to the seed, journal and findings emptied; tokens stay valid. */
  reset(namespace: string): Promise<void>;
  /** Tries a small write, for a second at most; a store of one process always says yes. */
  isReachable(): Promise<boolean>;
  /** What is under way and waits for a shared store is rejected with a StoreUnavailable. */
  close(): Promise<void>;
};

/** Longest name of a namespace, in characters. */
export const NAMESPACE_LENGTH = 200;

/** What every store is opened with. */
export type StoreNeeds = {
  /** What every namespace starts with; called once a namespace, and again at each reset. */
  readonly seed: () => readonly Conversation[];
  /** Exchanges and findings kept in each namespace. */
  readonly journalEntries: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The server's own token: good from the start, and again when a shared store has lost it. */
  readonly token?: Token | undefined;
  /** Hears when a shared store goes away or comes back; stderr unless given. */
  readonly onNotice?: (notice: string) => void;
};

/** A shared store cannot be reached: at start nothing can run, later every request is answered 503. */
export class StoreUnavailable extends NotAvailable {
  override readonly name = 'StoreUnavailable';
}
