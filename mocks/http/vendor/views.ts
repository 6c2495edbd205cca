import type { Schemas } from '../../contract/contract';
import { mediaSegment } from '../../contract/contract';
import type { Attribute, Conversation, Participant } from '../../store/store';

const iso = (time: number): string => new Date(time).toISOString();

/** The attributes a read sees at a time (epoch milliseconds): later writes are not there yet. */
export function attributesAt(attributes: ReadonlyMap<string, Attribute>, asOf: number): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [name, newest] of attributes) {
    let attribute: Attribute | undefined = newest;
    while (attribute && attribute.at > asOf) attribute = attribute.older;
    if (attribute) entries.push([name, attribute.value]);
  }
  // fromEntries, because an attribute may be called __proto__.
  return Object.fromEntries(entries);
}

/** `GET /conversations/{id}`: participants carry a list for each medium, as recorded (GCLOUDCX in behaviours/shared/sources.ts). */
export function conversationView(conversation: Conversation, asOf: number): Schemas['Conversation'] {
  const { id, state, startTime, endTime, participants } = conversation;
  return {
    id,
    startTime: iso(startTime),
    ...(endTime === undefined ? {} : { endTime: iso(endTime) }),
    participants: participants.map((participant) => participantView(participant, conversation, asOf)),
    state,
    conversationIds: [],
    recordingState: 'none',
    divisions: [],
    securePause: false,
    selfUri: `/api/v2/conversations/${id}`,
  };
}

function participantView(
  participant: Participant,
  { medium, state }: Conversation,
  asOf: number,
): Schemas['Participant'] {
  const { communicationId, endTime } = participant;
  const communication = {
    id: communicationId,
    state: endTime === undefined ? state : 'disconnected',
    direction: 'inbound',
    held: false,
    provider: 'Understudy',
    startTime: iso(participant.startTime),
    connectedTime: iso(participant.startTime),
    ...(endTime === undefined ? {} : { disconnectedTime: iso(endTime), disconnectType: 'peer' }),
  };
  return {
    ...commonView(participant),
    ...(participant.userId === undefined ? {} : { userId: participant.userId }),
    ...(participant.queueId === undefined ? {} : { queueId: participant.queueId }),
    wrapupRequired: false,
    mediaRoles: ['full'],
    attributes: attributesAt(participant.attributes, asOf),
    calls: [],
    callbacks: [],
    chats: [],
    cobrowsesessions: [],
    emails: [],
    messages: [],
    [mediaSegment(medium)]: [communication],
  };
}

function commonView({ id, name, address, purpose, startTime, endTime }: Participant) {
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    startTime: iso(startTime),
    connectedTime: iso(startTime),
    ...(endTime === undefined ? {} : { endTime: iso(endTime) }),
    purpose,
  };
}

/** `GET /conversations/{media}/{id}`: a flat participant, no lists of media. */
export function mediaView(
  { id, medium, state, participants }: Conversation,
  asOf: number,
): Schemas['CallConversation'] {
  return {
    id,
    participants: participants.map((participant) => ({
      ...commonView(participant),
      state: participant.endTime === undefined ? state : 'disconnected',
      direction: 'inbound',
      held: false,
      ...(participant.endTime === undefined ? {} : { disconnectType: 'peer' as const }),
      ...(participant.userId === undefined ? {} : { user: { id: participant.userId } }),
      ...(participant.queueId === undefined ? {} : { queue: { id: participant.queueId } }),
      attributes: attributesAt(participant.attributes, asOf),
      provider: 'Understudy',
      ...(medium === 'message' ? { messages: [] } : {}),
    })),
    otherMediaUris: [],
    selfUri: `/api/v2/conversations/${mediaSegment(medium)}/${id}`,
  };
}
