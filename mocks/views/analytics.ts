import type { Conversation, Participant } from '../store/store';
import { attributesAt, directionOf, disconnectTypeOf, iso, isoIf } from './participant';
import { providerOf } from './communication';

/** The words of analytics for the media, in the small letters of its records. */
const MEDIA_TYPES: Readonly<Record<Conversation['medium'], string>> = {
  call: 'voice',
  callback: 'callback',
  email: 'email',
  message: 'message',
  cobrowsesession: 'cobrowse',
  chat: 'chat',
};

/**
 * A conversation as analytics has it, model AnalyticsConversation of the SDK. The synchronous reads leave the attributes
 * out; a job has them on the participant (CHAT_ATTRIBUTES_ARTICLE in behaviours/shared/sources.ts).
 */
export function analyticsView(
  conversation: Conversation,
  { attributes, asOf }: { readonly attributes: boolean; readonly asOf: number },
): Record<string, unknown> {
  const { id, startTime, endTime, externalTag, participants } = conversation;
  const [first] = participants;
  return {
    conversationId: id,
    conversationStart: iso(startTime),
    conversationEnd: isoIf(endTime),
    divisionIds: [],
    externalTag,
    originatingDirection: first ? directionOf(first, conversation) : 'inbound',
    participants: participants.map((participant) => ({
      participantId: participant.id,
      participantName: participant.name,
      purpose: participant.purpose,
      userId: participant.userId,
      externalContactId: participant.externalContactId,
      sessions: [session(participant, conversation)],
      ...(attributes ? { attributes: attributesAt(participant.attributes, asOf) } : {}),
    })),
  };
}

function session(participant: Participant, conversation: Conversation) {
  const { communicationId, ani, dnis, startTime, endTime, queueId, wrapup } = participant;
  return {
    sessionId: communicationId,
    mediaType: MEDIA_TYPES[conversation.medium],
    direction: directionOf(participant, conversation),
    ani,
    dnis,
    provider: providerOf(conversation),
    segments: [
      {
        segmentStart: iso(startTime),
        segmentEnd: isoIf(endTime),
        segmentType: 'interact',
        queueId,
        disconnectType: disconnectTypeOf(participant),
        wrapUpCode: wrapup?.code,
        wrapUpNote: wrapup?.notes,
        conference: false,
      },
    ],
    metrics: [],
  };
}

/** What an analytics query asks for, as far as it is read here. Times are epoch milliseconds. */
export type AnalyticsQuery = {
  readonly from: number;
  readonly to: number;
  readonly order: 'asc' | 'desc';
  readonly pageSize: number;
  readonly pageNumber: number;
  /** Whether a conversation passes the filters that are understood. */
  readonly fits: (conversation: Conversation) => boolean;
};

/** The conversations of an interval that pass the filters: those that were going on in it, by their start. */
export function queried(all: readonly Conversation[], query: AnalyticsQuery): readonly Conversation[] {
  const found = all.filter(
    (one) => one.startTime < query.to && (one.endTime ?? Infinity) >= query.from && query.fits(one),
  );
  const sign = query.order === 'asc' ? 1 : -1;
  return found.sort((one, other) => sign * (one.startTime - other.startTime));
}
