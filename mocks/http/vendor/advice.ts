import type { Operation } from '../../behaviours/shared/behaviour';
import { decoded, ROUTES } from '../../contract/contract';
import { findingsOf, type FindingDraft } from '../../findings/index';
import type { Intent } from '../../findings/intent/index';
import type { FindingContext } from '../../findings/context';
import { meantBy } from '../../findings/suggestion';
import type { Conversation, Participant } from '../../store/store';
import { repairedBody } from './repair-body';
import type { RequestContext } from './request-context';

/** Conversations looked at for a did-you-mean. */
const NEARBY = 50;

const NONE: readonly never[] = [];
const TARGET = targetOperation();

function targetOperation(): Operation {
  const target = ROUTES.find(({ id }) => id === 'patchConversationParticipantAttributes');
  if (!target) throw new Error('The contract has lost patchConversationParticipantAttributes.');
  return target;
}

/** What a developer should hear of a request; the state looked at is the one before the write. */
export async function adviceOn(
  visit: RequestContext,
  url: string,
  participant: Participant | undefined,
): Promise<readonly FindingDraft[]> {
  const { conversation, judgement } = visit;
  if (judgement.verdict.kind === 'applied' && conversation)
    return findingsOf(occurrenceOf(visit, url, participant, NONE));
  const scenes = conversation && participant ? [conversation] : await nearby(visit, url);
  return findingsOf(occurrenceOf(visit, url, participant, scenes));
}

function occurrenceOf(
  visit: RequestContext,
  url: string,
  participant: Participant | undefined,
  scenes: readonly Conversation[],
): FindingContext {
  const { asked, judgement, conversation, conversationId, participantId, namespace } = visit;
  const [path = '', ...query] = url.split('?');
  let known: { readonly intent: Intent | undefined } | undefined;
  const occurrence: FindingContext = {
    asked,
    judgement,
    path: path.includes('%') ? path.split('/').map(decoded).join('/') : path,
    query: query.join('?'),
    namespace,
    conversationId,
    participantId,
    conversation,
    participant,
    nearby: scenes,
    repaired: repairedBody(asked.body),
    target: TARGET,
    judge: visit.options.judge,
    meant: () => (known ??= { intent: meantBy(occurrence) }).intent,
  };
  return occurrence;
}

/** Conversations that a path names in any place, then the newest of the namespace. */
async function nearby(
  { options: { store }, namespace }: RequestContext,
  url: string,
): Promise<readonly Conversation[]> {
  const found = new Map<string, Conversation>();
  for (const segment of new Set(url.split(/[/?&=]/).map((part) => decoded(part).trim()))) {
    if (segment === '' || found.size > 3) continue;
    const named = (await store.conversation(namespace, segment)) ?? (await store.conversationOf(namespace, segment));
    if (named) found.set(named.id, named);
  }
  for (const other of await store.newest(namespace, NEARBY)) found.set(other.id, other);
  return [...found.values()];
}
