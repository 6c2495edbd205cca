import type { IncomingMessage } from 'node:http';
import type { Authorization, Body, Operation, RequestFacts } from '../../behaviours/shared/behaviour';
import type { Limits } from '../../behaviours/shared/limits';
import type { Match, Route } from '../../contract/contract';
import type { Drop, Faults, Injected } from '../../faults/faults';
import type { FindingDraft } from '../../findings/index';
import type { Finding } from '../../findings/finding';
import type { Ids } from '../../util/ids';
import type { FaultJudgement, Judge, Judgement } from '../../judge';
import type { Exchange, JournalRecord } from '../../store/journal';
import type { Conversation, Merged, Participant, Recorded, Store, Token } from '../../store/store';
import type { AuthorizationRequest } from './authorize';
import type { Client, LoginRequest } from './oauth';
import type { RoutedPath } from './route-cache';
import type { RawHeaders, Reply } from '../server/reply';
import type { Isolation } from '../server/namespace';
import type { ReadLog } from './read-log';

/** What it takes to answer a request, with a server or without one. */
export type ExchangeOptions = {
  readonly store: Store;
  readonly judge: Judge;
  readonly limits: Limits;
  readonly clients: ReadonlyMap<string, Client>;
  readonly tokenSeconds: number;
  /** What parts the worlds of clients. */
  readonly isolate?: Isolation;
  /** Requests a minute and token; undefined counts without refusing. */
  readonly rateLimit?: number | undefined;
  /** Whether replies carry the x-mock-* headers; they do not unless this is true. */
  readonly mockHeaders?: boolean;
  /** The mock's own base URL, for requests that know it by a name under which there is no control API. */
  readonly ownUrl?: (request: Incoming) => string | undefined;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** What reads see is this much older, in milliseconds. */
  readonly readLagMs?: number;
  readonly ids: Pick<Ids, 'next'>;
  /** Remembers who has read which conversation. */
  readonly reads?: ReadLog;
  /** What is to go wrong; nothing unless given. */
  readonly faults?: Faults;
  /** Hears of each exchange after it was answered and explained. */
  readonly onExchange?: (told: ExchangeEvent) => void;
  /** Hears of a bug of ours in what comes after the reply; it is thrown unless this is given. */
  readonly onFault?: (fault: unknown) => void;
};

/** What the vendor API of a server needs. */
export type PipelineOptions = ExchangeOptions & Required<Pick<ExchangeOptions, 'onFault'>>;

/** An exchange with its findings, as listeners hear of it. */
export type ExchangeEvent = {
  readonly namespace: string;
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
  /** The id of the first of them, which is the worst. */
  readonly worst: string | undefined;
  /** The size of request and reply, as far as they are kept. */
  readonly bytes: number;
};

/** A request, whichever way it came. */
export type Incoming = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly baseUrl?: string };

/** What was read of a request: `bytes` is undefined past the limit, `started` is a reading of `performance.now()`. */
export type Reading = {
  readonly bytes: Buffer | undefined;
  readonly correlationId: string;
  readonly started: number;
  /** Where it goes, when that is known already. */
  readonly place?: RoutedPath | undefined;
  /** The Data Actions it came through, and the token of their integration, which nobody has to log in for. */
  readonly from?: { readonly depth: number; readonly token: Token } | undefined;
};

/** What becomes of a request. */
export type ExchangeResult = {
  readonly reply: Reply;
  /** But for those of the reply itself. */
  readonly headers: RawHeaders;
  /** The reply is not to arrive, or not whole. */
  readonly drop: Drop | undefined;
  /** What is left to do when the reply is out: to explain the exchange, to journal it, and to tell of it. */
  readonly afterReply: () => Promise<ExchangeEvent>;
};

/** Answers a request that a Data Action renders: judged and journalled like any other. */
export type ExchangeInside = (request: Incoming, reading: Reading) => Promise<ExchangeResult>;

/*
 * One request on its way through the pipeline: one object, which every stage fills a part of. Each type below is the
 * context after a stage; a stage takes that of the one before it, so that one in the wrong place does not compile.
 */

/** As it came. */
export type Received = Reading & {
  readonly options: ExchangeOptions;
  readonly request: Incoming;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly exchange: ExchangeInside;
  /** What is left to do for the requests of its Data Action, in their order. */
  readonly inside: ExchangeResult['afterReply'][];
};

/** `locate`: where it goes. */
export type Located = Received & {
  readonly path: string;
  readonly match: Match;
  /** Undefined where the path or the method is none of the contract's. */
  readonly route: Route | undefined;
  readonly operation: Operation;
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
};

/** `readBody`: what it says. */
export type BodyRead = Located & {
  readonly contentType: string | undefined;
  readonly body: Body;
  readonly login: LoginRequest | undefined;
  /** What a browser asks of the authorization endpoint. */
  readonly authorization: Authorization | AuthorizationRequest | undefined;
};

/** `authenticate`: who sent it, and which world that client sees. */
export type Authenticated = BodyRead & {
  /** The secret of the token that it presents. */
  readonly presented: string | undefined;
  readonly token: Token | undefined;
  /** The code or refresh token that a login presents. */
  readonly granted: Token | undefined;
  /** Requests of the token in the running minute, this one included. */
  readonly count: number;
  readonly namespace: string;
};

/** `inject`: what is to go wrong with it. */
export type Injectable = Authenticated & { readonly injected: Injected | undefined };

/** `lookUp`: what there is. */
export type LookedUp = Injectable & {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Until the running minute is over. */
  readonly resetSeconds: number;
  readonly conversation: Conversation | undefined;
  readonly participant: Participant | undefined;
  /** The export of the Data Action that the path names. */
  readonly action: LoadedAction | undefined;
};

/** `judge`: what the vendor makes of it, or a fault in the vendor's place. Handlers read this. */
export type RequestContext = LookedUp & {
  readonly facts: RequestFacts;
  readonly judgement: Judgement | FaultJudgement;
};

/** What a developer hears of a request. */
export type Advice = {
  /** What is certain at a glance: it has its ids before the reply, and stands where the request is too large to explain. */
  readonly brief: readonly FindingDraft[];
  /** The same with what was meant and what would have worked. It takes its time, and so comes after the reply. */
  readonly explained: () => Promise<readonly FindingDraft[]>;
};

/** `look`: what a developer should hear of it; undefined where there is nothing to tell. */
export type Looked = RequestContext & { readonly advice: Advice | undefined };

/** `act`: what was done and is replied, and what was found on the way. */
export type Acted = Looked & {
  readonly reply: Reply;
  readonly merged: Merged | undefined;
  readonly late: readonly FindingDraft[];
};

/** `record`: what the journal keeps, and its numbers there where a header names a finding. */
export type RecordedExchange = Acted & {
  readonly journalled: JournalRecord;
  /** The size of request and reply, as far as they are kept. */
  readonly size: number;
  /** The findings that have their numbers before the reply. */
  readonly promised: readonly FindingDraft[];
  readonly recorded: Recorded | undefined;
};

/** The context as the stage sees it that fills a part. */
export type OpenContext = { -readonly [Member in keyof RecordedExchange]: RecordedExchange[Member] };

/** Opens the context to the stage that fills its part. */
export function open(context: Received): OpenContext {
  return context as OpenContext;
}

export type LoadedAction = { readonly id: string; readonly exported: unknown };

/** What a handler did: the reply, the write where there was one, and what it found out only on the way. */
export type HandlerResult = {
  readonly reply: Reply;
  readonly merged?: Merged | undefined;
  readonly verdict?: Judgement['verdict'] | undefined;
  readonly drafts?: readonly FindingDraft[] | undefined;
};
