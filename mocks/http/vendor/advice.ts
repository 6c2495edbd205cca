import type { Operation } from '../../behaviours/shared/behaviour';
import { decoded, ROUTES } from '../../contract/contract';
import { findingsOf, type FindingDraft } from '../../findings/index';
import { Budget, noBudget } from '../../findings/budget';
import { MAX_NAMES_COMPARED, type FindingContext } from '../../findings/context';
import { meantBy } from '../../findings/suggestion';
import type { Judgement } from '../../judge';
import type { Conversation } from '../../store/store';
import { once } from '../../util/once';
import { repairedBody } from './repair-body';
import type { Advice, RequestContext } from './request-context';

/** Conversations looked at for a did-you-mean. */
const NEARBY = 50;
/** So much of a login's form is looked at, in bytes. */
const MAX_LOGIN_FORM = 4_096;
/** Worlds looked into for a conversation that is not in the client's own. */
const MAX_WORLDS_SEARCHED = 50;

/** Parts of a path and a query that are looked up; the paths of the contract have eight. */
const MAX_SEGMENTS = 24;
/** The last resort, where sizes told nothing: an explanation that takes longer ends there. In microseconds of CPU time, since on a busy machine any takes long. */
const MAX_CPU_MICROS = 100_000;

const NONE: readonly never[] = [];
const NO_BUDGET = noBudget();
const TARGET = targetOperation();

function targetOperation(): Operation {
  const target = ROUTES.find(({ id }) => id === 'patchConversationParticipantAttributes');
  if (!target) throw new Error('The contract has lost patchConversationParticipantAttributes.');
  return target;
}

/** Looks at a judged request before the write, whose state both the first look and the explanation are about. */
export function adviceOn(context: RequestContext, judgement: Judgement): Advice {
  const { conversation, conversationId, participantId, namespace, facts, url, options, request, token } = context;
  const [path = '', ...query] = url.split('?');
  const glance: FindingContext = {
    asked: facts,
    judgement,
    path: path.includes('%') ? path.split('/').map(decoded).join('/') : path,
    query: query.join('?'),
    headers: request.headers,
    ...(facts.login ? { loginForm: context.bytes?.toString('utf8', 0, MAX_LOGIN_FORM) ?? '' } : {}),
    hasRead: options.reads?.has({ namespace, conversationId, clientId: token?.clientId }) ?? false,
    namespace,
    conversationId,
    participantId,
    conversation,
    participant: asItIs(context),
    nearby: conversation ? [conversation] : NONE,
    repaired: () => undefined,
    target: TARGET,
    judge: options.judge,
    budget: NO_BUDGET,
    meant: () => undefined,
  };
  return {
    brief: findingsOf(glance),
    async explained() {
      const around = needsNearby(context) ? await nearby(context) : glance.nearby;
      return explained({ ...glance, nearby: around, ...(conversation ? {} : { elsewhere: await elsewhere(context) }) });
    },
  };
}

function explained(glance: FindingContext): readonly FindingDraft[] {
  const budget = new Budget({ isLate: deadline() });
  const context: FindingContext = {
    ...glance,
    budget,
    repaired: once(() => repairedBody(glance.asked.body)),
    meant: once(() => meantBy(context)),
  };
  const drafts = findingsOf(context);
  return budget.isUsedUp ? drafts.map(cutShort) : drafts;
}

/** True once so much CPU time was used since it was first asked: asking takes longer than most explanations. */
function deadline(): () => boolean {
  let since: NodeJS.CpuUsage | undefined;
  return () => {
    if (!since) {
      since = process.cpuUsage();
      return false;
    }
    const { user, system } = process.cpuUsage(since);
    return user + system > MAX_CPU_MICROS;
  };
}

function cutShort(draft: FindingDraft): FindingDraft {
  return { ...draft, advice: `${draft.advice} The request is too large to explain: no suggestion is made for it.` };
}

/** The participant before the write. The store goes on writing to its map, and no rule compares more names than these. */
function asItIs({ participant, judgement }: RequestContext): FindingContext['participant'] {
  if (!participant || judgement.verdict.kind !== 'applied') return participant;
  const { attributes } = participant;
  return attributes.size > MAX_NAMES_COMPARED ? participant : { ...participant, attributes: new Map(attributes) };
}

/** Another world that has the conversation of the path. */
async function elsewhere({
  options: { store },
  namespace,
  conversation,
  conversationId,
}: RequestContext): Promise<string | undefined> {
  if (conversationId === undefined || conversation) return undefined;
  for (const other of (await store.namespaces()).slice(0, MAX_WORLDS_SEARCHED))
    if (other !== namespace && (await store.conversation(other, conversationId))) return other;
  return undefined;
}

/** Whether something else may have been meant than what the path names. */
function needsNearby({ operation: { kind }, judgement, conversation, participant }: RequestContext): boolean {
  if (judgement.verdict.kind === 'applied' || (conversation && participant)) return false;
  return kind !== 'create' && kind !== 'login' && kind !== 'run';
}

/** Conversations that a path names in any place, then the newest of the namespace. */
async function nearby({ options: { store }, namespace, url }: RequestContext): Promise<readonly Conversation[]> {
  const found = new Map<string, Conversation>();
  for (const segment of new Set(url.split(/[/?&=]/, MAX_SEGMENTS).map((part) => decoded(part).trim()))) {
    if (segment === '' || found.size > 3) continue;
    const named = (await store.conversation(namespace, segment)) ?? (await store.conversationOf(namespace, segment));
    if (named) found.set(named.id, named);
  }
  for (const other of await store.newest(namespace, NEARBY)) found.set(other.id, other);
  return [...found.values()];
}
