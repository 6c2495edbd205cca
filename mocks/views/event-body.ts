import { mediaSegment } from '../contract/contract';
import type { Conversation, Participant } from '../store/store';
import { communicationView } from './communication';
import { mediaView, wrapupOf } from './conversation';
import { ALERTING_TIMEOUT_MS, attributesAt, connectedAt, isoIf } from './participant';

/** Every event is told as it stands: reads may lag, notifications are what they lag behind. */
const NOW = Infinity;

/** The body of `v2.users.{id}.conversations` and `v2.routing.queues.{id}.conversations`. Shape: RECORDED_TEST_DATA of July 2022. */
export function conversationEvent(conversation: Conversation): Record<string, unknown> {
  const { id, participants, recordingState = 'none', address, externalTag, medium } = conversation;
  return {
    id,
    participants: participants.map((participant) => ({
      ...eventParticipant(participant, conversation),
      [mediaSegment(medium)]: [eventCommunication(participant, conversation)],
      additionalProperties: {},
    })),
    recordingState,
    address,
    externalTag,
  };
}

function eventParticipant(participant: Participant, conversation: Conversation) {
  const { id, name, userId, queueId, purpose, address, ani, dnis, endTime } = participant;
  return {
    id,
    connectedTime: isoIf(connectedAt(participant, conversation)),
    endTime: isoIf(endTime),
    name: purpose === 'agent' ? undefined : name,
    userId,
    queueId,
    purpose,
    address,
    ani,
    dnis,
    ...wrapupOf(participant),
    wrapupExpected: purpose === 'agent',
    conversationRoutingData: eventRouting(participant),
    alertingTimeoutMs: purpose === 'agent' ? ALERTING_TIMEOUT_MS : undefined,
    attributes: attributesAt(participant.attributes, NOW),
  };
}

function eventRouting({ purpose, queueId }: Participant) {
  if (purpose !== 'acd' && purpose !== 'agent') return undefined;
  const queue = purpose === 'acd' && queueId !== undefined ? { id: queueId } : {};
  return { queue, language: {}, priority: 0 };
}

/** Without the members that the recorded events lack. */
function eventCommunication(participant: Participant, conversation: Conversation) {
  const {
    segments: _segments,
    direction: _direction,
    startAlertingTime: _alerting,
    ...rest
  } = communicationView(participant, conversation);
  const isCall = conversation.medium === 'call';
  return { ...rest, ...(isCall ? { direction: _direction } : {}), additionalProperties: {} };
}

/** The body of a media topic such as `v2.users.{id}.conversations.calls`: a media read without URIs and start times. */
export function mediaEvent(conversation: Conversation): Record<string, unknown> {
  const { participants, id, otherMediaUris, recordingState } = mediaView(conversation, NOW);
  const flat = (participants as readonly Record<string, unknown>[]).map(
    ({ startTime: _startTime, user, queue, conversationRoutingData, ...rest }) => ({
      ...rest,
      user: idOf(user),
      queue: idOf(queue),
      conversationRoutingData: conversationRoutingData && {
        ...(conversationRoutingData as Record<string, unknown>),
        queue: idOf((conversationRoutingData as Record<string, unknown>)['queue']),
        language: {},
      },
    }),
  );
  return { participants: flat, id, otherMediaUris, recordingState };
}

function idOf(entity: unknown): { readonly id: unknown } | undefined {
  return entity === undefined ? undefined : { id: (entity as { readonly id: unknown }).id };
}

/**
 * The body of `v2.detail.events.conversation.{id}.attributes`: the whole map of the participant that changed. Whether the
 * vendor tells the map or the change is not on record. `at` is in epoch milliseconds.
 */
export function attributesEvent(conversation: Conversation, participantId: string, at: number) {
  const participant = conversation.participants.find(({ id }) => id === participantId);
  return {
    eventTime: at,
    conversationId: conversation.id,
    participantId,
    attributes: participant ? attributesAt(participant.attributes, NOW) : {},
    conversationExternalContactIds: conversation.participants.flatMap(
      ({ externalContactId }) => externalContactId ?? [],
    ),
    conversationExternalOrganizationIds: [],
    communications: participant
      ? [{ id: participant.communicationId, mediaType: MEDIA_TYPES[conversation.medium] }]
      : [],
  };
}

/** The words that analytics has for the media; those of the SDK's AttributeDetailEventTopicCommunication. */
export const MEDIA_TYPES: Readonly<Record<Conversation['medium'], string>> = {
  call: 'VOICE',
  callback: 'CALLBACK',
  email: 'EMAIL',
  message: 'MESSAGE',
  cobrowsesession: 'COBROWSE',
  chat: 'CHAT',
};
