import { MEDIA, type Medium } from '../behaviours/shared/behaviour';
import { DIRECTIONS, LEG_STATES, type Direction, type LegState } from './details';
import { CONVERSATION_STATES, type Conversation, type ConversationState, type Participant, type Store } from './store';

/** A conversation to be created; nothing given is a connected call with customer, ivr, acd and agent. */
export type ConversationDraft = {
  readonly id?: string;
  readonly mediaType?: Medium;
  readonly state?: ConversationState;
  /** ISO 8601; a conversation that has one is over. */
  readonly endTime?: string;
  readonly address?: string;
  readonly externalTag?: string;
  /** Of every participant that does not say its own. */
  readonly direction?: Direction;
  readonly participants?: readonly ParticipantDraft[];
};
/** A participant to be created; values of attributes are text. */
export type ParticipantDraft = {
  readonly id?: string;
  readonly purpose: string;
  readonly name?: string;
  readonly userId?: string;
  readonly queueId?: string;
  readonly queueName?: string;
  readonly address?: string;
  readonly ani?: string;
  readonly dnis?: string;
  readonly direction?: Direction;
  readonly externalContactId?: string;
  /** A state of a communication; `disconnected` for one that is over while the conversation goes on, as an alert that nobody answered. */
  readonly state?: LegState | 'disconnected';
  readonly endTime?: string;
  readonly disconnectType?: string;
  readonly wrapupRequired?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** The conversation that every namespace starts with; its ids are the same in each, and at every start. */
export const SEED = {
  conversationId: '3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001',
  customerId: '8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002',
  attributes: { language: 'en-GB' },
} as const;

const SEED_IDS = [
  'c7d2e8f4-91ab-4e6d-a3c5-6b8f0d1e2003',
  'd4a9b6c1-0e5f-4728-b1d3-9c2e7f4a8004',
  'e5f8c3d7-4b2a-4690-8f1e-2d6c9b3a7005',
] as const;

/** No conversation comes near; each read writes all of them out. */
const MAX_PARTICIPANTS = 1_000;

/** What each namespace holds before anybody has written. `at` is in epoch milliseconds. */
export function seedConversation(at: number): Conversation {
  const [ivr, acd, agent] = SEED_IDS;
  const draft: ConversationDraft = {
    id: SEED.conversationId,
    participants: [
      { id: SEED.customerId, purpose: 'customer', name: 'Ada Lovelace', attributes: SEED.attributes },
      { id: ivr, purpose: 'ivr', name: 'Main IVR' },
      { id: acd, purpose: 'acd', name: 'Support' },
      { id: agent, purpose: 'agent', name: 'Grace Hopper' },
    ],
  };
  let count = 0;
  return conversationFrom(draft, at, () => `a1b2c3d4-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`);
}

/** A stored conversation from a draft; ids that are not given come from `newId`. */
export function conversationFrom(draft: ConversationDraft, at: number, newId: () => string): Conversation {
  const { id = newId(), mediaType = 'call', state = 'connected' } = draft;
  const parties = draft.participants ?? [
    { purpose: 'customer' },
    { purpose: 'ivr' },
    { purpose: 'acd' },
    { purpose: 'agent' },
  ];
  const endTime = draft.endTime === undefined ? undefined : Date.parse(draft.endTime);
  const isOver = state === 'disconnected' || endTime !== undefined;
  const end = isOver ? (endTime ?? at) : undefined;
  return {
    id,
    medium: mediaType,
    state: isOver ? 'disconnected' : state,
    startTime: at,
    endTime: end,
    address: draft.address,
    externalTag: draft.externalTag,
    participants: parties.map((party) =>
      participantFrom({ ...withDirection(draft.direction), ...party }, at, end, newId),
    ),
  };
}

function withDirection(direction: Direction | undefined): { readonly direction?: Direction } {
  return direction === undefined ? {} : { direction };
}

function participantFrom(
  draft: ParticipantDraft,
  at: number,
  end: number | undefined,
  newId: () => string,
): Participant {
  const { id = newId(), purpose, attributes = {}, state, endTime } = draft;
  const own = endTime === undefined ? (state === 'disconnected' ? at : undefined) : Date.parse(endTime);
  const entries = Object.entries(attributes).map(([name, value]) => [name, { value, revision: 1, at }] as const);
  return {
    id,
    purpose,
    communicationId: newId(),
    name: draft.name,
    userId: draft.userId ?? (purpose === 'agent' ? newId() : undefined),
    queueId: draft.queueId,
    queueName: draft.queueName,
    address: draft.address,
    ani: draft.ani,
    dnis: draft.dnis,
    direction: draft.direction,
    externalContactId: draft.externalContactId,
    // An alert that nobody answered never was connected.
    state: state === 'disconnected' ? 'alerting' : state,
    disconnectType: draft.disconnectType,
    wrapupRequired: draft.wrapupRequired,
    startTime: at,
    endTime: own ?? end,
    revision: entries.length > 0 ? 1 : 0,
    attributes: new Map(entries),
  };
}

/** What is wrong with a draft somebody sent, in a sentence; undefined when nothing is. */
export function draftProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'The body must be a JSON object.';
  const { id, mediaType, state, participants, endTime, address, externalTag, direction, ...others } = value as Record<
    string,
    unknown
  >;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined)
    return `"${stranger}" is not known here; a conversation has id, mediaType, state, endTime, address, externalTag, direction and participants.`;
  if (id !== undefined && !isId(id)) return '"id" must be a text of 1 to 200 characters without "/".';
  if (mediaType !== undefined && !(MEDIA as readonly unknown[]).includes(mediaType))
    return `"mediaType" must be one of ${MEDIA.join(', ')}.`;
  if (state !== undefined && !(CONVERSATION_STATES as readonly unknown[]).includes(state)) {
    return `"state" must be one of ${CONVERSATION_STATES.join(', ')}.`;
  }
  const detail = detailProblem({ address, externalTag }, { endTime, direction }, '');
  if (detail !== undefined) return detail;
  if (participants === undefined) return undefined;
  if (!Array.isArray(participants)) return '"participants" must be a list.';
  if (participants.length > MAX_PARTICIPANTS)
    return `"participants" holds ${participants.length}; a conversation can have ${MAX_PARTICIPANTS}.`;
  const problem = participants.map(participantProblem).find((found) => found !== undefined);
  return problem ?? repeatedId(participants as readonly ParticipantDraft[]);
}

/** What is wrong with the ids of a draft among what is stored: a participant is in one conversation. */
export async function idProblem(
  store: Store,
  namespace: string,
  { id, participants = [] }: ConversationDraft,
): Promise<string | undefined> {
  for (const party of participants) {
    if (party.id === undefined) continue;
    const other = await store.conversationOf(namespace, party.id);
    if (!other || other.id === id || !other.participants.some((known) => known.id === party.id)) continue;
    return `The participant ${party.id} is in the conversation ${other.id} already; give it another id, or leave "id" out.`;
  }
  return undefined;
}

function repeatedId(participants: readonly ParticipantDraft[]): string | undefined {
  const ids = participants.flatMap(({ id }) => id ?? []);
  const index = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  return index < 0 ? undefined : `Two participants have the id "${ids[index]}"; each needs its own.`;
}

function participantProblem(value: unknown, index: number): string | undefined {
  const at = `participants[${index}]`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} must be an object.`;
  const {
    id,
    purpose,
    attributes = {},
    state,
    endTime,
    direction,
    wrapupRequired,
    ...texts
  } = value as Record<string, unknown>;
  const stranger = Object.keys(texts).find((key) => !TEXTS.includes(key));
  if (stranger !== undefined)
    return `${at}.${stranger} is not known here; a participant has id, purpose, state, endTime, direction, wrapupRequired, ${TEXTS.join(', ')} and attributes.`;
  if (id !== undefined && !isId(id)) return `${at}.id must be a text of 1 to 200 characters without "/".`;
  if (typeof purpose !== 'string' || purpose === '') return `${at}.purpose is missing; "customer" is the usual one.`;
  const detail = detailProblem(texts, { endTime, direction }, `${at}.`);
  if (detail !== undefined) return detail;
  if (state !== undefined && state !== 'disconnected' && !(LEG_STATES as readonly unknown[]).includes(state))
    return `${at}.state must be one of ${[...LEG_STATES, 'disconnected'].join(', ')}.`;
  if (wrapupRequired !== undefined && typeof wrapupRequired !== 'boolean')
    return `${at}.wrapupRequired must be true or false.`;
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    return `${at}.attributes must be a map of text.`;
  const odd = Object.entries(attributes).find(([, text]) => typeof text !== 'string');
  return odd && `${at}.attributes.${odd[0]} must be text.`;
}

/** The members of a participant that are plain text. */
const TEXTS: readonly string[] = [
  'name',
  'userId',
  'queueId',
  'queueName',
  'address',
  'ani',
  'dnis',
  'externalContactId',
  'disconnectType',
];

function detailProblem(
  texts: Readonly<Record<string, unknown>>,
  { endTime, direction }: { readonly endTime: unknown; readonly direction: unknown },
  at: string,
): string | undefined {
  const name = (member: string): string => (at === '' ? `"${member}"` : `${at}${member}`);
  const odd = Object.entries(texts).find(([, text]) => text !== undefined && typeof text !== 'string');
  if (odd) return `${name(odd[0])} must be text.`;
  if (endTime !== undefined && (typeof endTime !== 'string' || Number.isNaN(Date.parse(endTime))))
    return `${name('endTime')} must be a time such as 2026-11-22T10:00:00Z.`;
  if (direction !== undefined && !(DIRECTIONS as readonly unknown[]).includes(direction))
    return `${name('direction')} must be one of ${DIRECTIONS.join(', ')}.`;
  return undefined;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= 200 && !value.includes('/');
}
