import type { Operation } from '../../behaviours/shared/behaviour';
import { decoded, ROUTES } from '../../contract/contract';
import { findingsOf, type FindingDraft } from '../../findings/index';
import type { FindingContext } from '../../findings/context';
import { meantBy } from '../../findings/suggestion';
import type { Judgement } from '../../judge';
import type { Conversation } from '../../store/store';
import { once } from '../../util/once';
import { repairedBody } from './repair-body';
import type { RequestContext } from './request-context';

/** Conversations looked at for a did-you-mean. */
const NEARBY = 50;
/** So much of a login's form is looked at, in bytes. */
const MAX_LOGIN_FORM = 4_096;
/** Worlds looked into for a conversation that is not in the client's own. */
const MAX_WORLDS_SEARCHED = 50;

const NONE: readonly never[] = [];
const TARGET = targetOperation();

function targetOperation(): Operation {
  const target = ROUTES.find(({ id }) => id === 'patchConversationParticipantAttributes');
  if (!target) throw new Error('The contract has lost patchConversationParticipantAttributes.');
  return target;
}

/** What a developer should hear of a request; the state looked at is the one before the write. */
export async function adviceOn(context: RequestContext, judgement: Judgement): Promise<readonly FindingDraft[]> {
  const { conversation, participant } = context;
  if (judgement.verdict.kind === 'applied' && conversation) return findingsOf(findingContext(context, judgement, NONE));
  const around = conversation && participant ? [conversation] : await nearby(context);
  return findingsOf({
    ...findingContext(context, judgement, around),
    ...(conversation ? {} : { elsewhere: await elsewhere(context) }),
  });
}

function findingContext(
  context: RequestContext,
  judgement: Judgement,
  around: readonly Conversation[],
): FindingContext {
  const { options, facts, url, conversation, conversationId, participant, participantId, namespace, request } = context;
  const [path = '', ...query] = url.split('?');
  const found: FindingContext = {
    asked: facts,
    judgement,
    path: path.includes('%') ? path.split('/').map(decoded).join('/') : path,
    query: query.join('?'),
    headers: request.headers,
    ...(facts.login ? { loginForm: context.bytes?.toString('utf8', 0, MAX_LOGIN_FORM) ?? '' } : {}),
    hasRead: options.reads?.has({ namespace, conversationId, clientId: context.token?.clientId }) ?? false,
    namespace,
    conversationId,
    participantId,
    conversation,
    participant,
    nearby: around,
    repaired: repairedBody(facts.body),
    target: TARGET,
    judge: options.judge,
    meant: once(() => meantBy(found)),
  };
  return found;
}

/** Another world that has the conversation of the path. */
async function elsewhere({
  options: { store },
  namespace,
  conversationId,
}: RequestContext): Promise<string | undefined> {
  if (conversationId === undefined) return undefined;
  for (const other of (await store.namespaces()).slice(0, MAX_WORLDS_SEARCHED))
    if (other !== namespace && (await store.conversation(other, conversationId))) return other;
  return undefined;
}

/** Conversations that a path names in any place, then the newest of the namespace. */
async function nearby({ options: { store }, namespace, url }: RequestContext): Promise<readonly Conversation[]> {
  const found = new Map<string, Conversation>();
  for (const segment of new Set(url.split(/[/?&=]/).map((part) => decoded(part).trim()))) {
    if (segment === '' || found.size > 3) continue;
    const named = (await store.conversation(namespace, segment)) ?? (await store.conversationOf(namespace, segment));
    if (named) found.set(named.id, named);
  }
  for (const other of await store.newest(namespace, NEARBY)) found.set(other.id, other);
  return [...found.values()];
}
