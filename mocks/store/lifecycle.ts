import { isRecord } from '../behaviours/shared/behaviour';
import {
  LEG_STATES,
  RECORDING_STATES,
  type LegState,
  type RecordingState,
  type StoredMessage,
  type Wrapup,
} from './details';
import type { Conversation, Participant } from './store';

/** What becomes of a conversation; the same one when there is nothing to do. Attributes are never its business. */
export type Update = (conversation: Conversation) => Conversation;

/** Ends a conversation with everybody in it. `at` is in epoch milliseconds. */
export function ended(at: number): Update {
  return (conversation) => {
    if (conversation.state === 'disconnected') return conversation;
    const participants = conversation.participants.map((one) => (isThere(one) ? { ...one, endTime: at } : one));
    return { ...conversation, state: 'disconnected', endTime: at, participants };
  };
}

function isThere({ endTime }: Participant): boolean {
  return endTime === undefined;
}

/** Whoever a conversation is held with on our side. */
const STAFF: ReadonlySet<string> = new Set(['agent', 'user', 'api', 'manual']);
const CUSTOMERS: ReadonlySet<string> = new Set(['customer', 'external']);

/** A participant leaves. Without its customer, or its last agent, a conversation is over: one side alone is none. */
function left(conversation: Conversation, id: string, at: number, disconnectType: string): Conversation {
  const participants = conversation.participants.map((one) =>
    one.id === id && isThere(one) ? { ...one, endTime: at, disconnectType } : one,
  );
  const rest = { ...conversation, participants };
  const who = conversation.participants.find((one) => one.id === id);
  const isOver =
    who !== undefined &&
    (CUSTOMERS.has(who.purpose) ||
      (STAFF.has(who.purpose) && !participants.some((one) => isThere(one) && STAFF.has(one.purpose))));
  return isOver ? ended(at)(rest) : rest;
}

/** `PATCH …/participants/{id}`: the members of the SDK's MediaParticipantRequest that a read shows. */
export function participantUpdated(id: string, body: unknown, at: number): Update {
  return (conversation) => {
    if (!isRecord(body)) return conversation;
    const changed = changesOf(body, at);
    const participants = conversation.participants.map((one) =>
      one.id === id ? { ...one, ...changed, ...connected(one, changed.state, at) } : one,
    );
    const isChanged = Object.keys(changed).length > 0;
    const updated = isChanged ? { ...conversation, participants } : conversation;
    return isDisconnect(body['state']) ? left(updated, id, at, 'client') : updated;
  };
}

function connected(one: Participant, state: LegState | undefined, at: number): Partial<Participant> {
  return state === 'connected' && one.state === 'alerting' ? { connectedTime: at } : {};
}

function changesOf(body: Readonly<Record<string, unknown>>, at: number): Partial<Participant> {
  const { muted, held, confined, recording } = body;
  const state = legState(body['state']);
  const recordingState =
    recordingStateOf(body['recordingState']) ?? (typeof recording === 'boolean' ? recorded(recording) : undefined);
  const wrapup = wrapupOf(body['wrapup'], at);
  return {
    ...(typeof muted === 'boolean' ? { muted } : {}),
    ...(typeof held === 'boolean' ? { held } : {}),
    ...(typeof confined === 'boolean' ? { confined } : {}),
    ...(state === undefined ? {} : { state }),
    ...(recordingState === undefined ? {} : { recordingState }),
    ...(wrapup === undefined ? {} : { wrapup }),
    ...(wrapup !== undefined || body['wrapupSkipped'] === true ? { wrapupRequired: false } : {}),
  };
}

function recorded(recording: boolean): RecordingState {
  return recording ? 'active' : 'none';
}

/** Consumers write the states in small letters and in capitals. */
function isDisconnect(state: unknown): boolean {
  return typeof state === 'string' && /^(?:disconnected|terminated)$/i.test(state);
}

function legState(state: unknown): LegState | undefined {
  return LEG_STATES.find((known) => typeof state === 'string' && known === state.toLowerCase());
}

function recordingStateOf(state: unknown): RecordingState | undefined {
  return RECORDING_STATES.find((known) => typeof state === 'string' && known === state.toLowerCase());
}

function wrapupOf(value: unknown, at: number): Wrapup | undefined {
  if (!isRecord(value)) return undefined;
  const text = (name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined);
  const { tags, durationSeconds } = value;
  return {
    code: text('code'),
    name: text('name'),
    notes: text('notes') ?? '',
    tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [],
    durationSeconds: typeof durationSeconds === 'number' ? durationSeconds : 0,
    endTime: text('endTime') ?? new Date(at).toISOString(),
  };
}

/** `POST …/participants/{id}/communications/{id}/wrapup`, and the older path without the communication. */
export function wrappedUp(id: string, body: unknown, at: number): Update {
  return participantUpdated(id, { wrapup: body }, at);
}

/** `PATCH /conversations/{media}/{id}`: it ends, or is recorded. */
export function mediaUpdated(body: unknown, at: number): Update {
  return (conversation) => {
    if (!isRecord(body)) return conversation;
    const recordingState = recordingStateOf(body['recordingState']);
    const updated = recordingState === undefined ? conversation : withRecording(conversation, recordingState);
    return isDisconnect(body['state']) ? ended(at)(updated) : updated;
  };
}

function withRecording(conversation: Conversation, recordingState: RecordingState): Conversation {
  const participants = conversation.participants.map((one) => (isThere(one) ? { ...one, recordingState } : one));
  return { ...conversation, recordingState, participants };
}

/** `PUT …/{id}/tags`. */
export function tagged(externalTag: string): Update {
  return (conversation) => ({ ...conversation, externalTag });
}

/** Where a conversation is handed on to. */
export type Destination = {
  readonly userId?: string | undefined;
  readonly userName?: string | undefined;
  readonly queueId?: string | undefined;
  readonly address?: string | undefined;
};
/** The ids that a new participant gets. */
export type NewLeg = { readonly id: string; readonly communicationId: string };

/** `POST …/participants/{id}/replace`: who hands on leaves, who is asked for is alerted. */
export function replaced(id: string, to: Destination, leg: NewLeg, at: number): Update {
  return (conversation) => {
    const participants = conversation.participants.map((one) =>
      one.id === id && isThere(one) ? { ...one, endTime: at, disconnectType: 'transfer' } : one,
    );
    return { ...conversation, participants: [...participants, newParticipant(to, leg, at)] };
  };
}

/** `POST …/participants/{id}/consult`: the same, and who asks stays. */
export function consulted(id: string, to: Destination, leg: NewLeg, at: number): Update {
  return (conversation) => {
    const participants = conversation.participants.map((one) =>
      one.id === id ? { ...one, consultParticipantId: leg.id } : one,
    );
    return { ...conversation, participants: [...participants, newParticipant(to, leg, at)] };
  };
}

function newParticipant({ userId, userName, queueId, address }: Destination, leg: NewLeg, at: number): Participant {
  const purpose = userId !== undefined || userName !== undefined ? 'agent' : queueId === undefined ? 'external' : 'acd';
  const state: LegState = purpose === 'acd' ? 'connected' : purpose === 'agent' ? 'alerting' : 'dialing';
  return {
    ...leg,
    purpose,
    state,
    userId,
    name: userName,
    queueId,
    address,
    startTime: at,
    revision: 0,
    attributes: new Map(),
  };
}

/** A message that was sent or came in. */
export function messaged(message: StoredMessage): Update {
  return (conversation) => ({
    ...conversation,
    messages: [...(conversation.messages ?? []), message].slice(-MAX_MESSAGES),
  });
}

/** Each read of a message conversation writes all of them out. */
const MAX_MESSAGES = 1_000;
