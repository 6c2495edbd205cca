import { mediaSegment } from '../contract/contract';
import type { Conversation, Participant } from '../store/store';
import { callbackMembers, communicationView, messagesView, providerOf } from './communication';
import {
  ALERTING_TIMEOUT_MS,
  attributesAt,
  connectedAt,
  directionOf,
  disconnectTypeOf,
  iso,
  isoIf,
  peerOf,
  reference,
  stateOf,
} from './participant';

/** Every list of media that a generic participant carries, empty or not, in the order of the recordings. */
const MEDIA_LISTS = [
  'calls',
  'callbacks',
  'chats',
  'cobrowsesessions',
  'emails',
  'messages',
  'screenshares',
  'socialExpressions',
  'videos',
  'internalMessages',
] as const;

const PARTICIPANT_TYPES: Readonly<Record<string, string>> = {
  customer: 'External',
  external: 'External',
  ivr: 'IVR',
  acd: 'ACD',
  agent: 'Internal',
  user: 'Internal',
};

/** `GET /conversations/{id}` as seen at a time (epoch milliseconds). Shape: GCLOUDCX and RECORDED_TEST_DATA in behaviours/shared/sources.ts. */
export function conversationView(conversation: Conversation, asOf: number): Record<string, unknown> {
  return generic(conversation, asOf, () => Object.fromEntries(MEDIA_LISTS.map((list) => [list, []])));
}

/** An entry of `GET /conversations`: its participants carry the list of their own medium alone. */
export function listedConversation(conversation: Conversation, asOf: number): Record<string, unknown> {
  return generic(conversation, asOf, () => ({}));
}

function generic(conversation: Conversation, asOf: number, lists: () => Record<string, unknown>) {
  const { id, startTime, endTime, address, externalTag, recordingState = 'none', participants } = conversation;
  return {
    id,
    startTime: iso(startTime),
    endTime: isoIf(endTime),
    address,
    participants: participants.map((participant) => ({
      ...genericParticipant(participant, conversation, asOf),
      ...lists(),
      [mediaSegment(conversation.medium)]: [communicationView(participant, conversation)],
    })),
    recordingState: recordingState.toUpperCase(),
    divisions: [],
    externalTag,
    selfUri: `/api/v2/conversations/${id}`,
  };
}

function genericParticipant(participant: Participant, conversation: Conversation, asOf: number) {
  const { id, name, userId, queueId, queueName, purpose, address, ani, dnis, startTime, endTime } = participant;
  return {
    id,
    startTime: iso(startTime),
    endTime: isoIf(endTime),
    connectedTime: isoIf(connectedAt(participant, conversation)),
    name,
    userUri: userId === undefined ? undefined : `/api/v2/users/${userId}`,
    userId,
    externalContactId: participant.externalContactId,
    queueId,
    queueName,
    consultParticipantId: participant.consultParticipantId,
    purpose,
    participantType: PARTICIPANT_TYPES[purpose],
    address,
    ani,
    dnis,
    ...wrapupOf(participant),
    mediaRoles: ['full'],
    conversationRoutingData: routingData(participant),
    alertingTimeoutMs: purpose === 'agent' ? ALERTING_TIMEOUT_MS : undefined,
    attributes: attributesAt(participant.attributes, asOf),
  };
}

/** Whether an agent owes a wrap-up, and the one it gave. */
export function wrapupOf({ wrapupRequired = false, wrapup, purpose }: Participant) {
  return { wrapupRequired, wrapupPrompt: purpose === 'agent' ? 'optional' : undefined, wrapup };
}

function routingData({ purpose, queueId }: Participant) {
  if (purpose !== 'acd') return undefined;
  return { queue: reference('routing/queues', queueId), priority: 0, skills: [], scoredAgents: [] };
}

/** `GET /conversations/{media}/{id}`: a flat participant, no lists of media. Shape: CALL_RECORDINGS and RECORDED_TEST_DATA. */
export function mediaView(conversation: Conversation, asOf: number): Record<string, unknown> {
  const { id, medium, participants, recordingState = 'none' } = conversation;
  return {
    id,
    participants: participants.map((participant) => mediaParticipant(participant, conversation, asOf)),
    otherMediaUris: [],
    recordingState: medium === 'call' ? recordingState : undefined,
    selfUri: mediaUri(conversation),
  };
}

/** Where a conversation is read by its medium. */
export function mediaUri({ id, medium }: Pick<Conversation, 'id' | 'medium'>): string {
  return `/api/v2/conversations/${mediaSegment(medium)}/${id}`;
}

function mediaParticipant(participant: Participant, conversation: Conversation, asOf: number) {
  const { id, name, address, purpose, startTime, endTime, held = false, userId, queueId } = participant;
  const { medium } = conversation;
  return {
    id,
    name,
    address: medium === 'chat' ? undefined : address,
    startTime: iso(startTime),
    connectedTime: isoIf(connectedAt(participant, conversation)),
    endTime: isoIf(endTime),
    purpose,
    state: stateOf(participant, conversation),
    direction: medium === 'chat' ? undefined : directionOf(participant, conversation),
    disconnectType: disconnectTypeOf(participant),
    held,
    ...wrapupOf(participant),
    user: reference('users', userId),
    queue: reference('routing/queues', queueId),
    attributes: attributesAt(participant.attributes, asOf),
    alertingTimeoutMs: purpose === 'agent' ? ALERTING_TIMEOUT_MS : undefined,
    provider: providerOf(conversation),
    peer: peerOf(participant, conversation),
    conversationRoutingData: routingData(participant),
    ...mediumMembers(participant, conversation),
  };
}

function mediumMembers(participant: Participant, conversation: Conversation): Record<string, unknown> {
  const { muted = false, confined = false, recordingState = 'none', ani, dnis } = participant;
  switch (conversation.medium) {
    case 'call':
      return { muted, confined, recording: recordingState === 'active', recordingState, ani, dnis };
    case 'callback':
      return callbackMembers(participant);
    case 'message':
      return { messages: messagesView(participant, conversation) };
    case 'email':
      return { subject: conversation.subject };
    default:
      return {};
  }
}
