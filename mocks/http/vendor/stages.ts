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
import type {
  Acted,
  Advised,
  Authenticated,
  BodyRead,
  HandlerResult,
  Injectable,
  LoadedAction,
  Located,
  LookedUp,
  Received,
  RecordedExchange,
  RequestContext,
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
  bodyRequired: false,
  scopes: [],
  permissions: [],
};

export function locate(context: Received): Located {
  const { path, match } = context.place ?? routedPathOf(context.request);
  const route = match.kind === 'route' ? match.route : undefined;
  const { conversationId, participantId } = idsOf(match);
  return { ...context, path, match, route, operation: route ?? NO_OPERATION, conversationId, participantId };
}

export function readBody(context: Located): BodyRead {
  const { options, request, bytes, operation } = context;
  const contentType = request.headers['content-type'];
  const login =
    operation.kind === 'login'
      ? readLogin(bytes?.toString('utf8') ?? '', request.headers.authorization, options.clients)
      : undefined;
  return { ...context, contentType, body: bodyFor(operation, bytes, contentType, options.limits), login };
}

export async function authenticate(context: BodyRead): Promise<Authenticated> {
  const { options, request, login, from } = context;
  const presented = login ? undefined : (from?.token.secret ?? bearerIn(request.headers.authorization));
  const admitted = presented === undefined || from ? undefined : await options.store.admit(presented, options.clock());
  const token = from?.token ?? admitted?.token;
  const own = token?.namespace ?? worldOf(login?.clientId, login?.client?.namespace, options.isolate);
  const namespace = namespaceIn(request) ?? own;
  return { ...context, presented, token, count: admitted?.count ?? 1, namespace };
}

export async function inject(context: Authenticated): Promise<Injectable> {
  const { faults } = context.options;
  const injected = faults?.isArmed ? faults.meet({ ...context, operation: context.operation.id }) : undefined;
  if (injected?.delayMs !== undefined) await faults?.delay(injected.delayMs);
  return { ...context, injected };
}

export async function lookUp(context: Injectable): Promise<LookedUp> {
  const { options, namespace, match, operation, conversationId, participantId } = context;
  const { store, clock } = options;
  const now = clock();
  const conversation = conversationId === undefined ? undefined : await store.conversation(namespace, conversationId);
  const participant =
    participantId === undefined ? undefined : conversation?.participants.find(({ id }) => id === participantId);
  const action = operation.kind === 'run' ? await actionOf(match, store, namespace) : undefined;
  const resetSeconds = Math.ceil((60_000 - (now % 60_000)) / 1000);
  return { ...context, now, resetSeconds, conversation, participant, action };
}

async function actionOf(match: Match, store: Store, namespace: string): Promise<LoadedAction | undefined> {
  const id = match.kind === 'route' ? match.params['actionId'] : undefined;
  const exported = id === undefined ? undefined : await store.action(namespace, id);
  return id === undefined || exported === undefined ? undefined : { id, exported };
}

export function judge(context: LookedUp): RequestContext {
  const { options, injected, login, resetSeconds } = context;
  const facts = factsOf(context);
  const fault = injected && faultJudgement(injected, { resetSeconds, isLogin: login !== undefined });
  return { ...context, facts, judgement: fault ?? options.judge(facts) };
}

export async function advise(context: RequestContext): Promise<Advised> {
  const { facts, judgement, participant } = context;
  // Of a fault there is nothing to advise: the sender did nothing wrong.
  const isQuiet = judgement.origin === 'fault' || !mayFind(facts, judgement, participant);
  return { ...context, drafts: isQuiet ? NONE : await adviceOn(context, judgement) };
}

export async function act(context: Advised): Promise<Acted> {
  const { judgement, drafts, options, operation, namespace, conversationId, token } = context;
  if (operation.kind === 'read' && judgement.verdict.kind === 'applied')
    options.reads?.note({ namespace, conversationId, clientId: token?.clientId });
  const { reply: plain, merged, verdict, drafts: late = NONE } = await answerOf(context);
  const reply = plain.body === undefined ? plain : { ...plain, text: JSON.stringify(plain.body) };
  const acted = { ...context, reply, merged, drafts: late.length === 0 ? drafts : [...drafts, ...late] };
  return verdict && judgement.origin === 'behaviour' ? { ...acted, judgement: { ...judgement, verdict } } : acted;
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
  return { ...context, told: await recordExchange(context) };
}
