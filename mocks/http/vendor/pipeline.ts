import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestFacts, Operation } from '../../behaviours/shared/behaviour';
import type { Match } from '../../contract/contract';
import type { Drop } from '../../faults/faults';
import { StoreUnavailable, type Store, type Token } from '../../store/store';
import { mayFind } from '../../findings';
import { adviceOn } from './advice';
import { AbortedRequest, readBytes } from './body';
import { recordExchange } from './journal-entry';
import { bodyFor, idsOf, participantDataIn, violationsIn } from './request-facts';
import { cutOff, faultJudgement, isRefusal } from './fault';
import { handlers } from './handlers';
import { DEFAULT_NAMESPACE, namespaceIn, namespaceOfClient } from '../server/namespace';
import { bearerIn, bearerOf, readLogin, type LoginRequest } from './oauth';
import { RouteCache, routedPathOf, type RoutedPath } from './route-cache';
import {
  fail,
  oauthRefusal,
  refusalReply,
  send,
  UNAVAILABLE,
  VENDOR_RATE_LIMIT,
  type RawHeaders,
  type Reply,
} from '../server/reply';
import type {
  HandlerResult,
  PipelineOptions,
  Incoming,
  LoadedAction,
  ExchangeEvent,
  RequestContext,
} from './request-context';

/** The vendor API. */
export type VendorPipeline = {
  /** Answers a request. */
  readonly enter: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Resolves when nobody is inside: a request whose client has gone is finished and told of like any other. */
  readonly empty: () => Promise<void>;
};

/** No namespace: correlation ids have an order of their own. */
const NOWHERE = '';

const NO_OPERATION = operationOutside();

function operationOutside(): Operation {
  return {
    id: 'none',
    kind: 'none',
    path: '',
    medium: undefined,
    unpublished: false,
    bodyRequired: false,
    scopes: [],
    permissions: [],
  };
}

/** Makes the door of a mock: parse once, judge, act, journal, reply. */
export function vendorPipeline(options: PipelineOptions): VendorPipeline {
  const places = new RouteCache();
  let inside = 0;
  let leave: () => void = () => undefined;
  const enter: VendorPipeline['enter'] = async (request, response) => {
    const correlationId = options.ids.next(NOWHERE);
    inside += 1;
    try {
      const started = performance.now();
      const bytes = await readBytes(request, options.limits.bodyBytes);
      const place = places.of(request);
      const result = await exchange(options, request, { bytes, correlationId, started, place });
      // The replies of one turn of the event loop go out together: whoever waits for them is woken once, not for each.
      await new Promise(setImmediate);
      answer(request, response, result);
      options.onExchange(result.told);
    } catch (fault) {
      if (fault instanceof AbortedRequest) return;
      if (fault instanceof StoreUnavailable) return fail(response, correlationId, UNAVAILABLE);
      fail(response, correlationId);
      options.onFault(fault);
    } finally {
      inside -= 1;
      if (inside === 0) leave();
    }
  };
  return { enter, empty: () => new Promise((resolve) => (inside === 0 ? resolve() : (leave = resolve))) };
}

function answer(request: IncomingMessage, response: ServerResponse, { reply, headers, drop }: ExchangeResult): void {
  // A body that was not read to its end would be taken for the next request.
  const all = request.complete ? headers : [...headers, 'connection', 'close'];
  if (drop === undefined) send(response, reply, all);
  else cutOff(response, reply, all, drop);
}

/** What was read of it: `bytes` is undefined past the limit, `started` is a reading of `performance.now()`. */
type Reading = {
  readonly bytes: Buffer | undefined;
  readonly correlationId: string;
  readonly started: number;
  /** Where it goes, when somebody has looked already. */
  readonly place?: RoutedPath | undefined;
  /** The Data Actions it came through, and the token of their integration, which nobody has to log in for. */
  readonly from?: { readonly depth: number; readonly token: Token } | undefined;
};
/** What became of a request. */
export type ExchangeResult = {
  readonly reply: Reply;
  /** But for those of the reply itself. */
  readonly headers: RawHeaders;
  readonly told: ExchangeEvent;
  /** The reply is not to arrive, or not whole. */
  readonly drop?: Drop | undefined;
};

/** Everything between reading a request and writing its reply: the same for a socket and for a pact file. */
export async function exchange(options: PipelineOptions, request: Incoming, reading: Reading): Promise<ExchangeResult> {
  const { store, limits, judge, clock, faults, rateLimit } = options;
  const { bytes, correlationId, started, from, place } = reading;
  const { method = 'GET', url = '/' } = request;
  const { path, match } = place ?? routedPathOf(request);
  const route = match.kind === 'route' ? match.route : undefined;
  const operation = route ?? NO_OPERATION;
  const { conversationId, participantId } = idsOf(match);
  const contentType = request.headers['content-type'];
  const body = bodyFor(operation, bytes, contentType, limits);

  const login = operation.kind === 'login' ? loginIn(request, bytes, options) : undefined;
  const presented = login ? undefined : (from?.token.secret ?? bearerIn(request.headers.authorization));
  const admitted = presented === undefined || from ? undefined : await store.admit(presented, clock());
  const token = from?.token ?? admitted?.token;
  const namespace = namespaceIn(request) ?? token?.namespace ?? namespaceOfClient(login?.clientId ?? DEFAULT_NAMESPACE);
  const injected = faults?.isArmed
    ? faults.meet({ namespace, method, operation: operation.id, conversationId, participantId, body, bytes })
    : undefined;
  if (injected?.delayMs !== undefined) await faults?.delay(injected.delayMs);

  const now = clock();
  const resetSeconds = Math.ceil((60_000 - (now % 60_000)) / 1000);
  const rate = { count: admitted?.count ?? 1, resetSeconds };
  const conversation = conversationId === undefined ? undefined : await store.conversation(namespace, conversationId);
  const participant =
    participantId === undefined ? undefined : conversation?.participants.find(({ id }) => id === participantId);
  const action = operation.kind === 'run' ? await actionOf(match, store, namespace) : undefined;
  const { sent, extra } = participantDataIn(operation, body);
  const asked: RequestFacts = {
    operation,
    method,
    allow: match.kind === 'other-method' ? match.allow : NO_NAMES,
    bearer: bearerOf(presented, token, now),
    login: login?.login,
    body,
    sent,
    extra,
    violations: violationsIn(route, body),
    conversation: conversation && { medium: conversation.medium, ended: conversation.state === 'disconnected' },
    participant,
    action: action && { id: action.id },
    rate: rateLimit === undefined ? undefined : { ...rate, allowed: rateLimit },
    limits,
  };
  const visit: RequestContext = {
    options,
    namespace,
    now,
    correlationId,
    route,
    asked,
    judgement: (injected && faultJudgement(injected, { resetSeconds, isLogin: login !== undefined })) ?? judge(asked),
    conversation,
    conversationId,
    participantId,
    login,
    action,
    host: request.headers.host,
    depth: from?.depth ?? 0,
  };

  const isQuiet = (injected && isRefusal(injected)) || !mayFind(asked, visit.judgement, participant);
  const drafts = isQuiet ? NO_NAMES : await adviceOn(visit, url, participant);
  const { reply: plain, merged, verdict, drafts: late = NO_NAMES } = await act(visit);
  const reply = plain.body === undefined ? plain : { ...plain, text: JSON.stringify(plain.body) };
  const done = verdict === undefined ? visit : { ...visit, judgement: { ...visit.judgement, verdict } };
  const told = await recordExchange(done, {
    path,
    contentType,
    bytes,
    reply,
    merged,
    injected,
    drafts: late.length === 0 ? drafts : [...drafts, ...late],
    token,
    request,
    started,
  });
  return { reply, headers: headersFor(done, told, request, rate), told, drop: injected?.drop };
}

function loginIn({ headers }: Incoming, bytes: Buffer | undefined, { clients }: PipelineOptions): LoginRequest {
  return readLogin(bytes?.toString('utf8') ?? '', headers.authorization, clients);
}

async function actionOf(match: Match, store: Store, namespace: string): Promise<LoadedAction | undefined> {
  const id = match.kind === 'route' ? match.params['actionId'] : undefined;
  const exported = id === undefined ? undefined : await store.action(namespace, id);
  return id === undefined || exported === undefined ? undefined : { id, exported };
}

const NO_NAMES: readonly never[] = [];

function act(visit: RequestContext): HandlerResult | Promise<HandlerResult> {
  const { judgement, route, correlationId, asked } = visit;
  const { verdict } = judgement;
  if (verdict.kind === 'rejected') {
    return {
      reply:
        asked.operation.kind === 'login' && verdict.code !== 'request.entity.too.large'
          ? oauthRefusal(verdict)
          : refusalReply(verdict, correlationId),
    };
  }
  if (!route) throw new Error(`${judgement.behaviour.id} accepted a path outside the contract.`);
  return handlers[route.id](visit);
}

function headersFor(
  { options, asked, judgement, correlationId, namespace }: RequestContext,
  { worst }: ExchangeEvent,
  request: Incoming,
  { count, resetSeconds }: { readonly count: number; readonly resetSeconds: number },
): RawHeaders {
  const { verdict, behaviour } = judgement;
  const allowed = options.rateLimit ?? VENDOR_RATE_LIMIT;
  const limited = verdict.kind === 'rejected' && verdict.status === 429 ? verdict : undefined;
  // prettier-ignore
  const headers = [
    'ININ-Correlation-Id', correlationId,
    'inin-ratelimit-allowed', String(allowed),
    'inin-ratelimit-count', String(limited ? Math.max(count, allowed + 1) : count),
    'inin-ratelimit-reset', String(limited?.retryAfterSeconds ?? resetSeconds),
    'cache-control', 'no-cache, no-store, must-revalidate',
  ];
  if (asked.allow.length > 0) headers.push('allow', asked.allow.join(', '));
  if (!options.mockHeaders) return headers;
  headers.push('x-mock-verdict', verdict.kind, 'x-mock-behaviour', behaviour.id);
  if (worst !== undefined) headers.push('x-mock-finding', findingUrl(worst, namespace, request));
  return headers;
}

/** Where the finding can be read, by the name under which the client knows this server. */
function findingUrl(id: string, namespace: string, request: Incoming): string {
  const base = `http://${request.headers.host ?? 'localhost'}${request.baseUrl ?? ''}/_mock/findings/${id}`;
  return namespace === DEFAULT_NAMESPACE ? base : `${base}?namespace=${encodeURIComponent(namespace)}`;
}
