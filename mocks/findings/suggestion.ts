import { isRecord, type Asked, type Medium } from '../behaviours/behaviour';
import type { Limits } from '../behaviours/limits';
import { reservedCharacterIn } from '../behaviours/reserved-character';
import type { Suggestion } from './finding';
import { intentOf, textOf, type Intent } from './intent';
import { nearest } from './nearest';
import { customerOf, type Occurrence, type Party, type Scene } from './occurrence';

const JSON_HEADERS = { 'content-type': 'application/json' } as const;
const RENAMED = 'custom_';

/** Where a write was meant to go. */
export type Target = { readonly conversation: Scene; readonly participant: Party };

/** What the body was meant to store, in whichever encoding and shape it came. */
export function meantBy({ asked, repaired, participantId }: Occurrence): Intent | undefined {
  const { body } = asked;
  if (body.kind === 'json') return intentOf(body.value, participantId);
  if (body.kind === 'malformed') return repaired === undefined ? undefined : intentOf(repaired, participantId);
  if (body.kind !== 'foreign') return undefined;
  return intentOf(body.text, participantId) ?? intentOf(repaired, participantId);
}

/** The nearest write that takes effect, or null where nothing can be made of the request. */
export function writeSuggestion(
  occurrence: Occurrence,
  intent: Intent | undefined,
  target = targetOf(occurrence, intent),
): Suggestion | null {
  if (!intent || !target) return null;
  const attributes = accepted(occurrence, intent.attributes, target);
  if (!attributes) return null;
  const path = `/api/v2/conversations/${encodeURIComponent(target.conversation.id)}/participants/${encodeURIComponent(target.participant.id)}/attributes`;
  return { method: 'PATCH', path, headers: JSON_HEADERS, body: { attributes: Object.fromEntries(attributes) } };
}

/** The read that shows a conversation, attributes and all. */
export function readSuggestion(conversation: Scene | undefined, medium?: Medium): Suggestion | null {
  if (!conversation) return null;
  const segment = medium === undefined ? '' : `${medium}s/`;
  return { method: 'GET', path: `/api/v2/conversations/${segment}${encodeURIComponent(conversation.id)}`, headers: {} };
}

/** The conversation and participant that a path, or failing that the body, was meant to name. */
export function targetOf(occurrence: Occurrence, intent?: Intent): Target | undefined {
  const conversation = occurrence.conversation ?? meantConversation(occurrence);
  if (!conversation) return undefined;
  const participant = meantParticipant(occurrence, conversation, intent);
  return participant && { conversation, participant };
}

/** The conversation among those nearby that the ids point to; the newest connected one when they point nowhere. */
export function meantConversation({ conversationId, participantId, nearby, path }: Occurrence): Scene | undefined {
  const ids = new Set(
    [conversationId, participantId, ...path.split('/')].filter((id) => id !== undefined && id !== ''),
  );
  const named =
    nearby.find(({ id }) => ids.has(id)) ??
    nearby.find(({ participants }) => participants.some(({ id }) => ids.has(id)));
  if (named) return named;
  const close =
    conversationId === undefined
      ? undefined
      : nearest(
          conversationId,
          nearby.map(({ id }) => id),
        );
  return nearby.find(({ id }) => id === close) ?? nearby.find(({ state }) => state !== 'disconnected') ?? nearby[0];
}

function meantParticipant(
  { conversationId, participantId, path }: Occurrence,
  conversation: Scene,
  intent?: Intent,
): Party | undefined {
  const { participants } = conversation;
  const segments = new Set([participantId, conversationId, ...path.split('/')]);
  const exact =
    participants.find(({ id }) => id === participantId) ??
    participants.find(({ id }) => segments.has(id)) ??
    participants.find(
      ({ communicationId, userId }) => segments.has(communicationId) || (userId !== undefined && segments.has(userId)),
    ) ??
    participants.find(({ id }) => id === intent?.participantId);
  if (exact) return exact;
  const close =
    participantId === undefined
      ? undefined
      : nearest(
          participantId,
          participants.map(({ id }) => id),
        );
  return participants.find(({ id }) => id === close) ?? customerOf(conversation) ?? participants[0];
}

/** The attributes in a form that this profile stores whole; undefined when there is none. */
function accepted(
  occurrence: Occurrence,
  attributes: ReadonlyMap<string, string>,
  target: Target,
): ReadonlyMap<string, string> | undefined {
  if (attributes.size === 0) return undefined;
  if (isStored(occurrence, attributes, target)) return attributes;
  const healed = healedFor(attributes, occurrence.asked.limits);
  return isStored(occurrence, healed, target) ? healed : undefined;
}

/** Asks the judge, so that no suggestion is made that would fail as well. */
function isStored(
  { asked, target: operation, judge }: Occurrence,
  attributes: ReadonlyMap<string, string>,
  target: Target,
): boolean {
  const request: Asked = {
    ...asked,
    operation,
    method: 'PATCH',
    bearer: { kind: 'known', scopes: undefined, permissions: undefined },
    body: { kind: 'json', value: { attributes: Object.fromEntries(attributes) } },
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

/** Renames what is reserved and spreads what is too long, losing nothing. */
function healedFor(attributes: ReadonlyMap<string, string>, limits: Limits): ReadonlyMap<string, string> {
  const healed = new Map<string, string>();
  const add = (name: string, value: string): void => {
    let free = name.slice(0, limits.nameLength);
    for (let count = 2; healed.has(free); count += 1) free = `${name.slice(0, limits.nameLength - 4)}_${count}`;
    healed.set(free, value);
  };
  for (const [name, value] of attributes) {
    const clean = cleanName(name, limits);
    if (value.length <= limits.valueLength) {
      add(clean, value);
      continue;
    }
    const stem = clean.slice(0, limits.nameLength - 8);
    for (const [index, part] of partsOf(value, limits.valueLength).entries()) add(`${stem}_${index + 1}`, part);
  }
  return healed;
}

function cleanName(name: string, limits: Limits): string {
  const clean = [...name]
    .map((character) => (reservedCharacterIn(character, limits) === undefined ? character : '_'))
    .join('');
  return limits.reservedNames.has(clean) ? `${RENAMED}${clean}` : clean;
}

/** Consecutive parts of at most `length` UTF-16 units that cut no character in two. */
function partsOf(text: string, length: number): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + length, text.length);
    const code = text.charCodeAt(to - 1);
    if (to < text.length && to - from > 1 && code >= 0xd800 && code <= 0xdbff) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** The same creation with the participant data where the model has it. */
export function creationSuggestion(
  occurrence: Occurrence,
  field: 'attributes' | 'data',
  lost: readonly string[],
): Suggestion | null {
  const { body, limits } = occurrence.asked;
  if (body.kind !== 'json' || !isRecord(body.value)) return null;
  const members = body.value;
  const intent = intentOf(Object.fromEntries(lost.map((key) => [key, members[key]])));
  const own = isRecord(members[field]) ? Object.entries(members[field]) : [];
  const texts = own.flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, text] as const];
  });
  const attributes = healedFor(new Map([...texts, ...(intent?.attributes ?? [])]), limits);
  if (attributes.size === 0) return null;
  const kept = Object.entries(members).filter(([key]) => !lost.includes(key) && key !== field);
  return {
    method: 'POST',
    path: occurrence.asked.operation.path,
    headers: JSON_HEADERS,
    body: Object.fromEntries([...kept, [field, Object.fromEntries(attributes)]]),
  };
}
