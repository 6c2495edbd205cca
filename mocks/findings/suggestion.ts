import { isRecord, type RequestFacts, type Medium } from '../behaviours/shared/behaviour';
import { isParticipantUpdateMember } from '../behaviours/shared/participant-update-members';
import type { Suggestion } from './terms';
import { sanitizedFor } from './sanitize-attributes';
import { intentOf, textOf, type Intent } from './intent';
import { structureOf } from './intent/text';
import { nearest } from '../util/did-you-mean';
import { customerOf, type FindingContext, type KnownParticipant, type KnownConversation } from './context';

/** Headers of a suggestion with a body. */
export const JSON_HEADERS = { 'content-type': 'application/json' } as const;

/** Where a write was meant to go. */
export type Target = { readonly conversation: KnownConversation; readonly participant: KnownParticipant };

/** What a request was meant to store, in whichever encoding, shape and place it came. */
export function meantBy(occurrence: FindingContext): Intent | undefined {
  if (occurrence.budget.isUsedUp) return undefined;
  return meantByName(occurrence) ?? meantByBody(occurrence) ?? meantByQuery(occurrence);
}

function meantByBody({ asked, repaired, participantId, budget }: FindingContext): Intent | undefined {
  const { body, operation } = asked;
  const others = (value: unknown): unknown =>
    operation.kind === 'update' && isRecord(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !isParticipantUpdateMember(key)))
      : value;
  if (body.kind === 'json') return intentOf(others(body.value), participantId, budget);
  if (body.kind !== 'malformed' && body.kind !== 'foreign') return undefined;
  if (!budget.takeCharacters(body.text.length)) return undefined;
  return (
    intentOf(others(repaired()), participantId, budget) ??
    intentOf(others(structureOf(body.text)), participantId, budget)
  );
}

/** `…/attributes/customer_tier`: the path names the attribute, the body holds the value. */
function meantByName({ path, asked: { body, operation, method } }: FindingContext): Intent | undefined {
  const name = operation.kind === 'none' ? /\/attributes\/([^/]+)\/?$/.exec(path)?.[1] : undefined;
  if (name === undefined || /^attributes$/i.test(name)) return undefined;
  const value = body.kind === 'json' ? body.value : undefined;
  const isValue = typeof value === 'string' || typeof value === 'number' || (isRecord(value) && 'value' in value);
  const text = method === 'DELETE' ? '' : isValue ? textOf(value) : undefined;
  return text === undefined ? undefined : { attributes: new Map([[name, text]]), pointer: '', shape: 'map' };
}

function meantByQuery({ query, asked: { method }, budget }: FindingContext): Intent | undefined {
  if (query === '' || method === 'GET' || method === 'HEAD') return undefined;
  const intent = intentOf(Object.fromEntries(new URLSearchParams(query)), undefined, budget);
  return intent && { ...intent, pointer: '', shape: 'query' };
}

/** The nearest write that takes effect, or null where nothing can be made of the request. */
export function writeSuggestion(
  occurrence: FindingContext,
  intent: Intent | undefined,
  goal?: Target,
): Suggestion | null {
  if (!intent) return null;
  const target = goal ?? targetOf(occurrence, intent);
  if (!target) return null;
  const attributes = accepted(occurrence, intent.attributes, target);
  if (!attributes) return null;
  const path = `/api/v2/conversations/${segment(target.conversation.id)}/participants/${segment(target.participant.id)}/attributes`;
  return { method: 'PATCH', path, headers: JSON_HEADERS, body: { attributes: Object.fromEntries(attributes) } };
}

/** The read that shows a conversation, attributes and all. */
export function readSuggestion(conversation: KnownConversation | undefined, medium?: Medium): Suggestion | null {
  if (!conversation) return null;
  const media = medium === undefined ? '' : `${medium}s/`;
  return { method: 'GET', path: `/api/v2/conversations/${media}${segment(conversation.id)}`, headers: {} };
}

/** The request once more, for refusals that are not about what it says. */
export function sameRequest({ asked, conversationId = '', participantId = '' }: FindingContext): Suggestion | null {
  const { method, operation, body } = asked;
  if (body.kind !== 'json' && body.kind !== 'empty') return null;
  const path = operation.path
    .replace('{conversationId}', segment(conversationId))
    .replace('{participantId}', segment(participantId));
  return body.kind === 'empty'
    ? { method, path, headers: {} }
    : { method, path, headers: JSON_HEADERS, body: body.value };
}

/** An id as a path has it; nearly all are plain. */
function segment(id: string): string {
  return /^[\w-]*$/.test(id) ? id : encodeURIComponent(id);
}

/** The conversation and participant that a path, or failing that the body, was meant to name. */
export function targetOf(occurrence: FindingContext, intent?: Intent): Target | undefined {
  const conversation = occurrence.conversation ?? meantConversation(occurrence);
  if (!conversation) return undefined;
  const participant = meantParticipant(occurrence, conversation, intent) ?? conversation.participants[0];
  return participant && { conversation, participant };
}

/** The conversation among those nearby that the ids point to; the newest connected one when they point nowhere. */
export function meantConversation(context: FindingContext): KnownConversation | undefined {
  const { nearby } = context;
  return namedConversation(context) ?? nearby.find(({ state }) => state !== 'disconnected') ?? nearby[0];
}

/** True where a suggestion can only guess the conversation: the request names none that is here, nor nearly one. */
export function isConversationGuessed(context: FindingContext): boolean {
  return !context.conversation && namedConversation(context) === undefined;
}

function namedConversation(context: FindingContext): KnownConversation | undefined {
  const { nearby } = context;
  const ids = textsOf(context, context.conversationId);
  const named =
    nearby.find(({ id }) => ids.has(id)) ??
    nearby.find(({ participants }) => participants.some(({ id }) => ids.has(id)));
  if (named) return named;
  const all = nearby.map(({ id }) => id);
  const close = closest(ids, all);
  return nearby.find(({ id }) => id === close);
}

/** As many texts of a path and a query are compared with ids; those of the contract have eight. */
const MAX_COMPARED = 24;

/** The texts of a path and a query that may name something, the likeliest first. */
function textsOf(
  { conversationId, participantId, path, query }: FindingContext,
  first: string | undefined,
): ReadonlySet<string | undefined> {
  const texts = [first, conversationId, participantId, ...path.split('/'), ...new URLSearchParams(query).values()];
  return new Set(texts.slice(0, MAX_COMPARED));
}

/** The first id that one of the texts was meant to be. */
function closest(texts: ReadonlySet<string | undefined>, ids: readonly string[]): string | undefined {
  for (const text of texts) {
    const id = text === undefined ? undefined : likely(text, ids);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Shorter texts resemble no id. */
const SHORTEST_ID = 8;

/** The id that a text was meant to be: it holds it, or is nearly it. */
export function likely(text: string, ids: readonly string[]): string | undefined {
  if (text.length < SHORTEST_ID) return undefined;
  const lower = text.toLowerCase();
  return ids.find((id) => lower.includes(id.toLowerCase())) ?? nearest(text, ids);
}

function meantParticipant(
  occurrence: FindingContext,
  conversation: KnownConversation,
  intent?: Intent,
): KnownParticipant | undefined {
  const { participants } = conversation;
  const named = participants.find(({ id }) => id === occurrence.participantId);
  if (named) return named;
  const segments = textsOf(occurrence, occurrence.participantId);
  const exact =
    participants.find(({ id }) => segments.has(id)) ??
    participants.find(
      ({ communicationId, userId }) => segments.has(communicationId) || (userId !== undefined && segments.has(userId)),
    ) ??
    participants.find(({ id }) => id === intent?.participantId);
  if (exact) return exact;
  const all = participants.map(({ id }) => id);
  const close = closest(segments, all);
  return participants.find(({ id }) => id === close) ?? customerOf(conversation);
}

/** The attributes in a form that this profile stores whole; undefined when there is none. */
function accepted(
  occurrence: FindingContext,
  attributes: ReadonlyMap<string, string>,
  target: Target,
): ReadonlyMap<string, string> | undefined {
  if (attributes.size === 0) return undefined;
  if (isStored(occurrence, attributes, target)) return attributes;
  const { limits } = occurrence.asked;
  // A value that is stored whole is not spread over names that no reader knows.
  const healed = [WHOLE_VALUES, {}].map((more) => sanitizedFor(attributes, { ...limits, ...more }));
  return healed.find((each) => isStored(occurrence, each, target));
}

/** Limits under which no value is too long. */
export const WHOLE_VALUES = { valueLength: Number.POSITIVE_INFINITY } as const;

/** Asks the judge, so that no suggestion is made that would fail as well. */
function isStored(
  { asked, target: operation, judge }: FindingContext,
  attributes: ReadonlyMap<string, string>,
  target: Target,
): boolean {
  const request: RequestFacts = {
    ...asked,
    operation,
    method: 'PATCH',
    allow: [],
    bearer: { kind: 'known', scopes: undefined, permissions: undefined, isUser: true },
    // What is in the map stands in "sent"; writing it out twice would cost more than the verdict.
    body: { kind: 'json', value: { attributes: {} }, text: '' },
    sent: attributes,
    extra: [],
    violations: [],
    conversation: { medium: target.conversation.medium, ended: target.conversation.state === 'disconnected' },
    participant: { purpose: target.participant.purpose },
    rate: undefined,
  };
  const { verdict, changes } = judge(request);
  return verdict.kind === 'applied' && changes.size === attributes.size;
}
