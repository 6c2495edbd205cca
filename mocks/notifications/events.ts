import type { ConversationChange } from '../store/channels';
import { kindOf, topicsOf } from '../store/audience';
import { once } from '../util/once';
import { attributesEvent, conversationEvent, mediaEvent } from '../views/event-body';

/** The text of a change under each of its topics; each body is written out once, and only for a topic that is asked for. */
export function eventsOf(
  change: ConversationChange,
): readonly { readonly topic: string; readonly text: () => string }[] {
  const { conversation, participantId, at, correlationId } = change;
  const bodies = {
    conversation: once(() => JSON.stringify(conversationEvent(conversation))),
    media: once(() => JSON.stringify(mediaEvent(conversation))),
    attributes: once(() => JSON.stringify(attributesEvent(conversation, participantId ?? '', at))),
  };
  const metadata = `{"CorrelationId":${JSON.stringify(correlationId)}}`;
  return topicsOf(conversation)
    .filter((topic) => participantId !== undefined || kindOf(topic) !== 'attributes')
    .map((topic) => ({
      topic,
      text: once(
        () =>
          `{"topicName":${JSON.stringify(topic)},"version":"2","eventBody":${bodies[kindOf(topic)]()},"metadata":${metadata}}`,
      ),
    }));
}

const HEARTBEAT_TOPIC = 'channel.metadata';

/** What comes when nothing else does. */
export const HEARTBEAT = JSON.stringify({
  topicName: HEARTBEAT_TOPIC,
  eventBody: { message: 'WebSocket Heartbeat' },
});
/** The answer to `{"message":"ping"}`. */
export const PONG = JSON.stringify({ topicName: HEARTBEAT_TOPIC, eventBody: { message: 'pong' } });

/** The notice that a socket will be closed: the system topics are heard without a subscription. */
export function closingNotice(channelId: string, reason: string, correlationId: string): string {
  return JSON.stringify({
    topicName: 'v2.system.socket_closing',
    version: '2',
    eventBody: {
      channelId,
      systemTopicType: 'socket_closing',
      correlationId,
      reason,
      message: 'The WebSocket will be closed; connect to a channel again.',
    },
    metadata: { CorrelationId: correlationId },
  });
}
