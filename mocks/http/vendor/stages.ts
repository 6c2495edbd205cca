import type { Operation } from '../../behaviours/shared/behaviour';
import type { Match } from '../../contract/contract';
import { mayFind } from '../../findings/index';
import type { Store } from '../../store/store';
import { adviceOn } from './advice';
import { faultJudgement } from './fault';
import { handlers } from './handlers';
import { recordExchange } from './journal-entry';
import { bearerIn, readLogin } from './oauth';
import { bodyFor, factsOf, idsOf } from './request-facts';
import { routedPathOf } from './route-cache';
import {
  open,
  type Acted,
  type Advised,
  type Authenticated,
  type BodyRead,
  type HandlerResult,
  type Injectable,
  type LoadedAction,
  type Located,
  type LookedUp,
  type Received,
  type RecordedExchange,
  type RequestContext,
} from './request-context';
import { DEFAULT_NAMESPACE, namespaceIn, namespaceOfClient } from '../server/namespace';
import { oauthRefusal, refusalReply } from '../server/reply';

const NONE: readonly never[] = [];

/** The operation of a path outside the contract. */
const NO_OPERATION: Operation = {
  id: 'none',
  kind: 'none',
  path: '',
  medium: undefined,
  unpublished: false,
  bodyRequired: false,
  scopes: [],
  permissions: [],
};

export function locate(context: Received): Located {
  const { path, match } = context.place ?? routedPathOf(context.request);
  const route = match.kind === 'route' ? match.route : undefined;
  const { conversationId, participantId } = idsOf(match);
  const located = open(context);
  located.path = path;
  located.match = match;
  located.route = route;
  located.operation = route ?? NO_OPERATION;
  located.conversationId = conversationId;
  located.participantId = participantId;
  return located;
}

export function readBody(context: Located): BodyRead {
  const { options, request, bytes, operation } = context;
  const contentType = request.headers['content-type'];
  const login =
    operation.kind === 'login'
      ? readLogin(bytes?.toString('utf8') ?? '', request.headers.authorization, options.clients)
      : undefined;
  const read = open(context);
  read.contentType = contentType;
  read.body = bodyFor(operation, bytes, contentType, options.limits);
  read.login = login;
  return read;
}

export async function authenticate(context: BodyRead): Promise<Authenticated> {
  const { options, request, login, from } = context;
  const presented = login ? undefined : (from?.token.secret ?? bearerIn(request.headers.authorization));
  const admitted = presented === undefined || from ? undefined : await options.store.admit(presented, options.clock());
  const token = from?.token ?? admitted?.token;
  const namespace = namespaceIn(request) ?? token?.namespace ?? namespaceOfClient(login?.clientId ?? DEFAULT_NAMESPACE);
  const authenticated = open(context);
  authenticated.presented = presented;
  authenticated.token = token;
  authenticated.count = admitted?.count ?? 1;
  authenticated.namespace = namespace;
  return authenticated;
}

export async function inject(context: Authenticated): Promise<Injectable> {
  const { options, operation, namespace, method, conversationId, participantId, body, bytes } = context;
  const { faults } = options;
  const injectable = open(context);
  if (!faults?.isArmed) return injectable;
  const situation = { namespace, method, operation: operation.id, conversationId, participantId, body, bytes };
  injectable.injected = faults.meet(situation);
  const { delayMs } = injectable.injected ?? {};
  if (delayMs !== undefined) await faults.delay(delayMs);
  return injectable;
}

export async function lookUp(context: Injectable): Promise<LookedUp> {
  const { options, namespace, match, operation, conversationId, participantId } = context;
  const { store, clock } = options;
  const found = open(context);
  found.now = clock();
  found.resetSeconds = Math.ceil((60_000 - (found.now % 60_000)) / 1000);
  if (conversationId !== undefined) found.conversation = await store.conversation(namespace, conversationId);
  if (participantId !== undefined)
    found.participant = found.conversation?.participants.find(({ id }) => id === participantId);
  if (operation.kind === 'run') found.action = await actionOf(match, store, namespace);
  return found;
}

async function actionOf(match: Match, store: Store, namespace: string): Promise<LoadedAction | undefined> {
  const id = match.kind === 'route' ? match.params['actionId'] : undefined;
  const exported = id === undefined ? undefined : await store.action(namespace, id);
  return id === undefined || exported === undefined ? undefined : { id, exported };
}

export function judge(context: LookedUp): RequestContext {
  const { options, injected, login, resetSeconds } = context;
  const judged = open(context);
  judged.facts = factsOf(context);
  const fault = injected && faultJudgement(injected, { resetSeconds, isLogin: login !== undefined });
  judged.judgement = fault ?? options.judge(judged.facts);
  return judged;
}

export async function advise(context: RequestContext): Promise<Advised> {
  const { facts, judgement, participant } = context;
  // Of a fault there is nothing to advise: the sender did nothing wrong.
  const isQuiet = judgement.origin === 'fault' || !mayFind(facts, judgement, participant);
  const advised = open(context);
  advised.drafts = isQuiet ? NONE : await adviceOn(context, judgement);
  return advised;
}

export async function act(context: Advised): Promise<Acted> {
  const { judgement, drafts } = context;
  const { reply, merged, verdict, drafts: late } = await answerOf(context);
  const acted = open(context);
  acted.reply = reply.body === undefined ? reply : { ...reply, text: JSON.stringify(reply.body) };
  acted.merged = merged;
  if (late !== undefined && late.length > 0) acted.drafts = [...drafts, ...late];
  if (verdict && judgement.origin === 'behaviour') acted.judgement = { ...judgement, verdict };
  return acted;
}

function answerOf(context: RequestContext): HandlerResult | Promise<HandlerResult> {
  const { judgement, route, correlationId, operation } = context;
  const { verdict } = judgement;
  if (verdict.kind === 'rejected') {
    const isOauth = operation.kind === 'login' && verdict.code !== 'request.entity.too.large';
    return { reply: isOauth ? oauthRefusal(verdict) : refusalReply(verdict, correlationId) };
  }
  if (!route) throw new Error(`The ${judgement.origin} accepted a path outside the contract.`);
  return handlers[route.id](context);
}

export async function record(context: Acted): Promise<RecordedExchange> {
  const recorded = open(context);
  recorded.told = await recordExchange(context);
  return recorded;
}
