import type { IncomingMessage } from 'node:http';
import type { RequestFacts, Verdict } from '../../behaviours/shared/behaviour';
import type { Limits } from '../../behaviours/shared/limits';
import type { Route } from '../../contract/contract';
import type { Faults } from '../../faults/faults';
import type { FindingDraft } from '../../findings/index';
import type { Finding } from '../../findings/finding';
import type { Ids } from '../../util/ids';
import type { Judge, Judgement } from '../../judge';
import type { Exchange } from '../../store/journal';
import type { Conversation, Merged, Store } from '../../store/store';
import type { Client, LoginRequest } from './oauth';
import type { Reply } from '../server/reply';

/** What the door needs of a running mock. */
export type PipelineOptions = {
  readonly store: Store;
  readonly judge: Judge;
  readonly limits: Limits;
  readonly clients: ReadonlyMap<string, Client>;
  readonly tokenSeconds: number;
  /** Requests a minute and token; undefined counts without refusing. */
  readonly rateLimit: number | undefined;
  readonly mockHeaders: boolean;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Hears of each exchange after it was answered. */
  readonly onExchange: (told: ExchangeEvent) => void;
  /** Hears of a bug of ours. */
  readonly onFault: (fault: unknown) => void;
  /** What reads see is this much older, in milliseconds. */
  readonly readLagMs: number;
  readonly ids: Ids;
  /** What is to go wrong; nothing unless given. */
  readonly faults?: Faults;
};

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

/** One request on its way through the door; handlers read it. */
export type RequestContext = {
  readonly options: PipelineOptions;
  readonly namespace: string;
  readonly now: number;
  readonly correlationId: string;
  readonly route: Route | undefined;
  readonly asked: RequestFacts;
  readonly judgement: Judgement;
  readonly conversation: Conversation | undefined;
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
  readonly login: LoginRequest | undefined;
  /** The export of the Data Action that the path names. */
  readonly action: LoadedAction | undefined;
  /** The name under which the client knows this server. */
  readonly host: string | undefined;
  /** How many Data Actions this request came through. */
  readonly depth: number;
};
export type LoadedAction = { readonly id: string; readonly exported: unknown };
/** What a handler did: the reply, the write where there was one, and what it found out only on the way. */
export type HandlerResult = {
  readonly reply: Reply;
  readonly merged?: Merged | undefined;
  readonly verdict?: Verdict | undefined;
  readonly drafts?: readonly FindingDraft[] | undefined;
};

/** A request as the door needs it, whichever way it came. */
export type Incoming = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly baseUrl?: string };
