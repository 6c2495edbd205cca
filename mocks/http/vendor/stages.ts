import type { Operation } from '../../behaviours/shared/behaviour';
import type { Match } from '../../contract/contract';
import { mayFind, type FindingDraft } from '../../findings/index';
import { StoreUnavailable, type Store } from '../../store/store';
import { adviceOn } from './advice';
import { faultJudgement } from './fault';
import { readAuthorization } from './authorize';
import { handlers } from './handlers';
import { journalRecordOf, LazyExchangeEvent, sizeOf, withSender } from './journal-entry';
import { bearerIn, readLogin, type LoginRequest } from './oauth';
import { cannedAnswer, cannedJudgement } from './canned';
import { bodyFor, factsOf, idsOf } from './request-facts';
import { routedPathOf } from './route-cache';
import {
  open,
  type Acted,
  type Authenticated,
  type BodyRead,
  type ExchangeEvent,
  type HandlerResult,
  type Injectable,
  type LoadedAction,
  type Located,
  type Looked,
  type LookedUp,
  type Prepared,
  type Received,
  type RecordedExchange,
  type RequestContext,
} from './request-context';
import { namespaceIn, worldOf } from '../server/namespace';
import { oauthRefusal, refusalReply } from '../server/reply';

const NONE: readonly never[] = [];

/** The operation of a path outside the contract. */
const NO_OPERATION: Operation = {
  id: 'none',
  kind: 'none',
  path: '',
  medium: undefined,
  unpublished: false,
  wantsUser: false,
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
      ? readLogin(
          bytes?.toString('utf8') ?? '',
          { authorization: request.headers.authorization, url: context.url },
          options.clients,
        )
      : undefined;
  const read = open(context);
  read.contentType = contentType;
  read.body = bodyFor(operation, bytes, contentType, options.limits);
  read.login = login;
  if (operation.kind === 'authorize')
    read.authorization = readAuthorization(context.path, context.url, options.clients);
  return read;
}

/** The client for which a browser asks a user to log in. */
function loggingIn(authorization: BodyRead['authorization']): Partial<Pick<LoginRequest, 'clientId' | 'client'>> {
  return authorization && 'kind' in authorization ? authorization : {};
}

export async function authenticate(context: BodyRead): Promise<Authenticated> {
  const { options, request, login, from } = context;
  const presented = login ? undefined : (from?.token.secret ?? bearerIn(request.headers.authorization));
  const admitted = presented === undefined || from ? undefined : await options.store.admit(presented, options.clock());
  const token = from?.token ?? admitted?.token;
  const { clientId, client } = login ?? loggingIn(context.authorization);
  const own = token?.namespace ?? worldOf(clientId, client?.namespace, options.isolate);
  const authenticated = open(context);
  authenticated.presented = presented;
  if (login?.presented !== undefined)
    authenticated.granted = (await options.store.admit(login.presented, options.clock()))?.token;
  authenticated.token = token;
  authenticated.count = admitted?.count ?? 1;
  authenticated.namespace = namespaceIn(request) ?? own;
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

export async function can(context: LookedUp): Promise<Prepared> {
  const { stubs, spec } = context.options;
  const prepared = open(context);
  const isWorthALook = stubs?.isEmpty === false || (spec !== undefined && context.route === undefined);
  if (isWorthALook) prepared.canned = await cannedAnswer(context);
  return prepared;
}

export function judge(context: Prepared): RequestContext {
  const { options, injected, login, resetSeconds, canned } = context;
  const judged = open(context);
  judged.facts = factsOf(context);
  const fault = injected && faultJudgement(injected, { resetSeconds, isLogin: login !== undefined });
  judged.judgement = fault ?? (canned ? cannedJudgement(canned) : options.judge(judged.facts));
  return judged;
}

export function look(context: RequestContext): Looked {
  const { facts, judgement, participant } = context;
  const looked = open(context);
  // Of a fault there is nothing to tell: the sender did nothing wrong.
  if (judgement.origin === 'behaviour' && mayFind(facts, judgement, participant))
    looked.advice = adviceOn(context, judgement);
  return looked;
}

export async function act(context: Looked): Promise<Acted> {
  const { judgement, options, operation, namespace, conversationId, token } = context;
  if (operation.kind === 'read' && judgement.verdict.kind === 'applied')
    options.reads?.note({ namespace, conversationId, clientId: token?.clientId });
  const { reply, merged, verdict, drafts = NONE } = await answerOf(context);
  const acted = open(context);
  acted.reply = reply.body === undefined ? reply : { ...reply, text: JSON.stringify(reply.body) };
  acted.merged = merged;
  acted.late = drafts;
  if (verdict && judgement.origin === 'behaviour') acted.judgement = { ...judgement, verdict };
  return acted;
}

function answerOf(context: RequestContext): HandlerResult | Promise<HandlerResult> {
  const { judgement, route, correlationId, operation, canned } = context;
  const { verdict } = judgement;
  if (canned && judgement.origin === canned.from) return { reply: canned.reply };
  if (verdict.kind === 'rejected') {
    const isOauth =
      (operation.kind === 'login' || operation.kind === 'authorize') && verdict.code !== 'request.entity.too.large';
    return { reply: isOauth ? oauthRefusal(verdict) : refusalReply(verdict, correlationId) };
  }
  if (!route) throw new Error(`The ${judgement.origin} accepted a path outside the contract.`);
  return handlers[route.id](context);
}

/**
 * An exchange whose reply names a finding is recorded before it: the finding is there then, whatever happens. So is every
 * exchange of a shared store: who has the reply may ask another server for the journal, which cannot wait for this one.
 */
export async function record(context: Acted): Promise<RecordedExchange> {
  const { options, namespace, bytes, advice, started, from } = context;
  const recorded = open(context);
  recorded.journalled = journalRecordOf(context, Math.round((performance.now() - started) * 1000) / 1000);
  recorded.size = sizeOf(recorded.journalled, bytes);
  recorded.promised = signed(context, advice?.brief ?? NONE);
  // The requests of a Data Action come before it in the journal.
  const isFirst = from !== undefined && !advice;
  if (recorded.promised.length > 0 || isFirst || options.store.isShared)
    recorded.recorded = await options.store.record(namespace, recorded.journalled, recorded.promised, recorded.size);
  return recorded;
}

/** The findings of a request and of what was done, each with its sender. */
function signed(context: Acted, drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const all = context.late.length === 0 ? drafts : [...drafts, ...context.late];
  return all.length === 0 ? NONE : all.map((draft) => withSender(draft, context));
}

/** What is left to do when the reply is out: to explain the exchange, to journal it where that is not done, and to tell of it. */
export async function conclude(context: RecordedExchange): Promise<ExchangeEvent> {
  const { options, namespace, journalled, size, promised } = context;
  for (const concludeInside of context.inside) await concludeInside();
  const found = await explain(context);
  const recorded = context.recorded ?? (await options.store.record(namespace, journalled, found, size));
  // As many as have their numbers, each in the place of its short form.
  const full = context.recorded ? promised.map((brief, index) => found[index] ?? brief) : found;
  if (context.recorded && found !== promised) {
    const { finding } = recorded;
    await options.store.explain(namespace, { finding, at: journalled.at, brief: promised, full });
  }
  const event = new LazyExchangeEvent(context, recorded, full);
  options.onExchange?.(event);
  return event;
}

/** The findings in full; as they were promised where that fails. */
async function explain(context: RecordedExchange): Promise<readonly FindingDraft[]> {
  const { options, advice, promised } = context;
  if (!advice) return promised;
  try {
    return signed(context, await advice.explained());
  } catch (fault) {
    if (!options.onFault) throw fault;
    // Of a store that is away everybody hears already.
    if (!(fault instanceof StoreUnavailable)) options.onFault(fault);
    return promised;
  }
}
