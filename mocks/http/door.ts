import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, type Asked, type Body, type Operation, type Verdict } from '../behaviours/behaviour';
import type { Limits } from '../behaviours/limits';
import { decoded, matchRoute, ROUTES, violationsOf, type Match, type Route } from '../contract';
import { isExpiry, type Drop, type Faults } from '../faults';
import { findingsOf, type Draft } from '../findings';
import type { Finding } from '../findings/finding';
import type { Occurrence } from '../findings/occurrence';
import type { Ids } from '../ids';
import type { Judge, Judgement } from '../judge';
import type { Exchange } from '../journal';
import {
  StoreUnavailable,
  type Conversation,
  type Merged,
  type NewExchange,
  type Participant,
  type Store,
  type Token,
} from '../store/store';
import { AbortedRequest, bodyOf, readBytes } from './body';
import { mended } from './mended';
import { cutOff, faultJudgement, isRefusal } from './fault';
import { handlers } from './handlers';
import { DEFAULT_NAMESPACE, namespaceIn, namespaceOfClient } from './namespace';
import { bearerIn, bearerOf, readLogin, type Client, type LoginRequest } from './oauth';
import { fail, oauthRefusal, refusalReply, send, UNAVAILABLE, type Reply, VENDOR_RATE_LIMIT } from './reply';

/** What the door needs of a running mock. */
export type DoorOptions = {
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
  readonly onExchange: (told: Told) => void;
  /** Hears of a bug of ours. */
  readonly onFault: (fault: unknown) => void;
  /** What reads see is this much older, in milliseconds. */
  readonly readLagMs: number;
  readonly ids: Ids;
  /** What is to go wrong; nothing unless given. */
  readonly faults?: Faults;
};

/** An exchange with its findings, as listeners hear of it. */
export type Told = {
  readonly namespace: string;
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
  /** The size of request and reply, as far as they are kept. */
  readonly bytes: number;
};

/** One request on its way through the door; handlers read it. */
export type Visit = {
  readonly options: DoorOptions;
  readonly namespace: string;
  readonly now: number;
  readonly correlationId: string;
  readonly route: Route | undefined;
  readonly asked: Asked;
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
export type Done = {
  readonly reply: Reply;
  readonly merged?: Merged | undefined;
  readonly verdict?: Verdict | undefined;
  readonly drafts?: readonly Draft[] | undefined;
};

/** The vendor API as a plain request handler. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A longer body is journalled as truncated, in bytes. */
const MOST_JOURNALLED_BYTES = 64 * 1024;
/** The same of a reply, in characters. */
const MOST_JOURNALLED_REPLY = 16 * 1024;
/** Conversations looked at for a did-you-mean. */
const NEARBY = 50;

/** No namespace: correlation ids have an order of their own. */
const NOWHERE = '';

const [OUTSIDE, TARGET] = [operationOutside(), targetOperation()];

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

function targetOperation(): Operation {
  const target = ROUTES.find(({ id }) => id === 'patchConversationParticipantAttributes');
  if (!target) throw new Error('The contract has lost patchConversationParticipantAttributes.');
  return target;
}

/** Makes the door of a mock: parse once, judge, act, journal, reply. */
export function vendorDoor(options: DoorOptions): Door {
  return async (request, response) => {
    const correlationId = options.ids.next(NOWHERE);
    try {
      await answer(options, request, response, correlationId);
    } catch (fault) {
      if (fault instanceof AbortedRequest) return;
      if (fault instanceof StoreUnavailable) return fail(response, correlationId, UNAVAILABLE);
      fail(response, correlationId);
      options.onFault(fault);
    }
  };
}

async function answer(
  options: DoorOptions,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const started = performance.now();
  const bytes = await readBytes(request, options.limits.bodyBytes);
  const { reply, headers, told, drop } = await exchanged(options, request, { bytes, correlationId, started });
  // A body that was not read to its end would be taken for the next request.
  if (!request.complete) headers['connection'] = 'close';
  if (drop === undefined) send(response, reply, headers);
  else cutOff(response, reply, headers, drop);
  options.onExchange(told);
}

/** A request as the door needs it, whichever way it came. */
export type Incoming = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly baseUrl?: string };
/** What was read of it: `bytes` is undefined past the limit, `started` is a reading of `performance.now()`. */
type Reading = {
  readonly bytes: Buffer | undefined;
  readonly correlationId: string;
  readonly started: number;
  /** The Data Actions it came through, and the token of their integration, which nobody has to log in for. */
  readonly from?: { readonly depth: number; readonly token: Token } | undefined;
};
/** What became of a request. */
export type Exchanged = {
  readonly reply: Reply;
  readonly headers: Record<string, string>;
  readonly told: Told;
  /** The reply is not to arrive, or not whole. */
  readonly drop?: Drop | undefined;
};

/** Everything between reading a request and writing its reply: the same for a socket and for a pact file. */
export async function exchanged(
  options: DoorOptions,
  request: Incoming,
  { bytes, correlationId, started, from }: Reading,
): Promise<Exchanged> {
  const { store, limits, judge, clock } = options;
  const { method = 'GET', url = '/' } = request;
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  const match = matchRoute(method, path);
  const now = clock();

  const route = match.kind === 'route' ? match.route : undefined;
  const operation = route ?? OUTSIDE;
  const contentType = request.headers['content-type'];
  const isLogin = operation.kind === 'login';
  const login = isLogin
    ? readLogin(bytes?.toString('utf8') ?? '', request.headers.authorization, options.clients)
    : undefined;
  const presented = isLogin ? undefined : (from?.token.secret ?? bearerIn(request.headers.authorization));
  const token = from?.token ?? (presented === undefined ? undefined : await store.token(presented));
  const namespace = namespaceIn(request) ?? token?.namespace ?? namespaceOfClient(login?.clientId ?? DEFAULT_NAMESPACE);
  const count = token && presented !== undefined ? await store.count(presented, now) : 1;

  const { conversationId, participantId } = idsOf(match);
  const conversation = conversationId === undefined ? undefined : await store.conversation(namespace, conversationId);
  const participant =
    participantId === undefined ? undefined : conversation?.participants.find(({ id }) => id === participantId);
  const action = operation.kind === 'run' ? await actionOf(match, store, namespace) : undefined;
  const body = bodyFor(operation, bytes, contentType, limits);
  const { sent, extra } = participantDataIn(operation, body);
  const resetSeconds = Math.ceil((60_000 - (now % 60_000)) / 1000);
  const text = (): string => bytes?.toString('utf8') ?? '';
  const met = { namespace, method, operation: operation.id, conversationId, participantId, body, text };
  const injected = options.faults?.meet(met);
  if (injected && injected.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, injected.delayMs));
  const asked: Asked = {
    operation,
    method,
    allow: match.kind === 'other-method' ? match.allow : NO_NAMES,
    bearer: injected && isExpiry(injected) && !isLogin ? { kind: 'expired' } : bearerOf(presented, token, now),
    login: login?.login,
    body,
    sent,
    extra,
    violations:
      route?.kind === 'create' && body.kind === 'json'
        ? violationsOf(route, withoutData(operation, body.value))
        : NO_NAMES,
    conversation: conversation && { medium: conversation.medium, ended: conversation.state === 'disconnected' },
    participant,
    action: action && { id: action.id },
    rate: options.rateLimit === undefined ? undefined : { count, allowed: options.rateLimit, resetSeconds },
    limits,
  };
  const judgement = (injected && faultJudgement(injected, resetSeconds)) ?? judge(asked);
  const visit: Visit = {
    options,
    namespace,
    now,
    correlationId,
    route,
    asked,
    judgement,
    conversation,
    conversationId,
    participantId,
    login,
    action,
    host: request.headers.host,
    depth: from?.depth ?? 0,
  };

  // What is advised on is the state before the write.
  const drafts =
    (injected && isRefusal(injected)) || needsNoFinding(asked, judgement, participant)
      ? []
      : findingsOf(await occurrenceOf(visit, url, participant));
  const { reply: plain, merged, verdict = judgement.verdict, drafts: late = NO_NAMES } = await act(visit);
  const reply = plain.body === undefined ? plain : { ...plain, text: JSON.stringify(plain.body) };
  const done: Visit = { ...visit, judgement: { ...judgement, verdict } };
  const all = late.length === 0 ? drafts : [...drafts, ...late];
  const told = await journal(done, { path, contentType, bytes, reply, merged, drafts: all, token, request, started });

  return { reply, headers: headersFor(done, told, request, count, resetSeconds), told, drop: injected?.drop };
}

async function actionOf(match: Match, store: Store, namespace: string): Promise<LoadedAction | undefined> {
  const id = match.kind === 'route' ? match.params['actionId'] : undefined;
  const exported = id === undefined ? undefined : await store.action(namespace, id);
  return id === undefined || exported === undefined ? undefined : { id, exported };
}

const NO_NAMES: readonly never[] = [];

function idsOf(match: Match): {
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
} {
  if (match.kind === 'unknown') return { conversationId: undefined, participantId: undefined };
  return { conversationId: match.params['conversationId'], participantId: match.params['participantId'] };
}

/** Reads have no body to speak of; the login's is a form; a path outside the API is read for advice only. */
function bodyFor(
  { kind }: Operation,
  bytes: Buffer | undefined,
  contentType: string | undefined,
  limits: Limits,
): Body {
  if (kind === 'read') return { kind: 'empty' };
  if (kind === 'login') return bytes === undefined ? { kind: 'oversize' } : { kind: 'empty' };
  return bodyOf(bytes, contentType, limits);
}

/** The member that holds the participant data of a creation. */
function dataMember({ kind, medium }: Operation): 'attributes' | 'data' {
  return kind === 'create' && medium === 'callback' ? 'data' : 'attributes';
}

function participantDataIn(operation: Operation, body: Body): Pick<Asked, 'sent' | 'extra'> {
  if ((operation.kind !== 'write' && operation.kind !== 'create') || body.kind !== 'json' || !isRecord(body.value)) {
    return { sent: undefined, extra: NO_NAMES };
  }
  const member = dataMember(operation);
  const map = body.value[member];
  const keys = Object.keys(body.value);
  return {
    sent: isRecord(map) ? new Map(Object.entries(map)) : undefined,
    extra: keys.length === 1 && keys[0] === member ? NO_NAMES : keys.filter((key) => key !== member),
  };
}

/** Values that are not text are for the value behaviours to judge, not for the schema. */
function withoutData(operation: Operation, value: unknown): unknown {
  const member = dataMember(operation);
  if (!isRecord(value) || !isRecord(value[member])) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));
}

/** The common case, recognised without looking further: a clean write to a customer, a plain read, a login. */
function needsNoFinding(
  { operation, extra }: Asked,
  { verdict, notes, changes }: Judgement,
  participant: Participant | undefined,
): boolean {
  if (verdict.kind !== 'applied') return false;
  if (operation.kind === 'read' || operation.kind === 'login' || operation.kind === 'run') return true;
  if (operation.kind !== 'write' || notes.length > 0 || extra.length > 0 || participant?.purpose !== 'customer')
    return false;
  for (const [name, value] of changes) {
    if (!participant.attributes.has(name) && participant.attributes.size > 0) return false;
    if (value.includes('{') || value.includes('$') || value.includes('<')) return false;
  }
  return true;
}

async function occurrenceOf(visit: Visit, url: string, participant: Participant | undefined): Promise<Occurrence> {
  const { asked, judgement, conversation, conversationId, participantId, namespace } = visit;
  const [path = '', ...query] = url.split('?');
  return {
    asked,
    judgement,
    path: path.split('/').map(decoded).join('/'),
    query: query.join('?'),
    namespace,
    conversationId,
    participantId,
    conversation,
    participant,
    nearby: judgement.verdict.kind === 'applied' && conversation ? NO_NAMES : await nearby(visit, url, participant),
    repaired: mended(asked.body),
    target: TARGET,
    judge: visit.options.judge,
  };
}

/** Conversations that a path names in any place, then the newest of the namespace. */
async function nearby(
  { options: { store }, namespace, conversation }: Visit,
  url: string,
  participant: Participant | undefined,
): Promise<readonly Conversation[]> {
  if (conversation && participant) return [conversation];
  const found = new Map<string, Conversation>();
  for (const segment of new Set(url.split(/[/?&=]/).map((part) => decoded(part).trim()))) {
    if (segment === '' || found.size > 3) continue;
    const named = (await store.conversation(namespace, segment)) ?? (await store.conversationOf(namespace, segment));
    if (named) found.set(named.id, named);
  }
  for (const other of await store.newest(namespace, NEARBY)) found.set(other.id, other);
  return [...found.values()];
}

async function act(visit: Visit): Promise<Done> {
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

type Journalled = {
  readonly path: string;
  readonly contentType: string | undefined;
  readonly bytes: Buffer | undefined;
  readonly reply: Reply;
  readonly merged: Merged | undefined;
  readonly drafts: readonly Omit<Finding, 'id' | 'exchangeId' | 'at'>[];
  readonly token: Token | undefined;
  readonly request: Incoming;
  readonly started: number;
};

async function journal(visit: Visit, done: Journalled): Promise<Told> {
  const { options, namespace, now, route, asked, judgement, login } = visit;
  const at = new Date(now).toISOString();
  const isLogin = route?.kind === 'login';
  const entry: NewExchange = {
    at,
    operation: route?.id ?? null,
    method: asked.method,
    path: done.path,
    status: done.reply.status,
    verdict: judgement.verdict.kind,
    behaviour: judgement.behaviour.id,
    correlationId: visit.correlationId,
    conversationId: visit.conversationId ?? null,
    participantId: visit.participantId ?? null,
    clientId: done.token?.clientId ?? login?.clientId ?? null,
    userAgent: done.request.headers['user-agent'] ?? null,
    durationMs: Math.round((performance.now() - done.started) * 1000) / 1000,
    request: {
      contentType: done.contentType ?? null,
      ...(isLogin ? { body: { grant_type: login?.login.grantType } } : journalledBody(asked.body, done.bytes)),
    },
    response: isLogin ? {} : journalledReply(done.reply),
    ...(done.merged ? { changes: changesOf(judgement.changes, done.merged) } : {}),
    findings: done.drafts.length === 0 ? NO_NAMES : done.drafts.map((draft) => ({ at, ...draft })),
  };
  const size = (done.bytes?.length ?? 0) + (entry.response.truncated ? 0 : (done.reply.text?.length ?? 0));
  const exchange = await options.store.record(namespace, entry, size);
  const findings = entry.findings.map((finding, index) => ({
    id: exchange.findings[index] ?? '',
    exchangeId: exchange.id,
    ...finding,
  }));
  return { namespace, exchange, findings, bytes: size };
}

/** A long map would be kept once for every write to it. */
function journalledReply({ body, text = '' }: Reply): Exchange['response'] {
  if (body === undefined) return {};
  return text.length > MOST_JOURNALLED_REPLY ? { truncated: true } : { body };
}

function journalledBody(body: Body, bytes: Buffer | undefined): { readonly body?: unknown; readonly truncated?: true } {
  if (body.kind === 'empty' || bytes?.length === 0) return {};
  if (bytes === undefined || bytes.length > MOST_JOURNALLED_BYTES) return { truncated: true };
  return { body: body.kind === 'json' ? body.value : bytes.toString('utf8') };
}

function changesOf(changes: ReadonlyMap<string, string>, { before }: Merged): NonNullable<Exchange['changes']> {
  const entries: [string, { readonly before: string | null; readonly after: string | null }][] = [];
  for (const [name, after] of changes) entries.push([name, { before: before.get(name) ?? null, after }]);
  for (const [name, value] of before) if (!changes.has(name)) entries.push([name, { before: value, after: null }]);
  return Object.fromEntries(entries);
}

function headersFor(
  { options, asked, judgement, correlationId, namespace }: Visit,
  { findings }: Told,
  request: Incoming,
  count: number,
  resetSeconds: number,
) {
  const allowed = options.rateLimit ?? VENDOR_RATE_LIMIT;
  const isLimited = judgement.verdict.kind === 'rejected' && judgement.verdict.status === 429;
  const headers: Record<string, string> = {
    'ININ-Correlation-Id': correlationId,
    'inin-ratelimit-allowed': String(allowed),
    'inin-ratelimit-count': String(isLimited ? Math.max(count, allowed + 1) : count),
    'inin-ratelimit-reset': String(resetSeconds),
    'cache-control': 'no-cache, no-store, must-revalidate',
  };
  if (asked.allow.length > 0) headers['allow'] = asked.allow.join(', ');
  if (options.mockHeaders) {
    headers['x-mock-verdict'] = judgement.verdict.kind;
    headers['x-mock-behaviour'] = judgement.behaviour.id;
    const [worst] = findings;
    if (worst) headers['x-mock-finding'] = findingUrl(worst.id, namespace, request);
  }
  return headers;
}

/** Where the finding can be read, by the name under which the client knows this server. */
function findingUrl(id: string, namespace: string, request: Incoming): string {
  const base = `http://${request.headers.host ?? 'localhost'}${request.baseUrl ?? ''}/_mock/findings/${id}`;
  return namespace === DEFAULT_NAMESPACE ? base : `${base}?namespace=${encodeURIComponent(namespace)}`;
}
