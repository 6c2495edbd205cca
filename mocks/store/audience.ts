import type { Conversation } from './conversation';

const MEDIA_TOPICS: Readonly<Record<Conversation['medium'], string>> = {
  call: 'calls',
  callback: 'callbacks',
  chat: 'chats',
  cobrowsesession: 'cobrowseSessions',
  email: 'emails',
  message: 'messages',
};

/** The topics under which changes of a conversation are told, whether anybody listens to them or not. */
export function topicsOf({ id, medium, participants }: Conversation): readonly string[] {
  const topics = [attributesTopic(id)];
  const media = MEDIA_TOPICS[medium];
  const named = (base: string): void => void topics.push(`${base}.conversations`, `${base}.conversations.${media}`);
  for (const userId of new Set(participants.flatMap((one) => one.userId ?? []))) named(`v2.users.${userId}`);
  for (const queueId of new Set(participants.flatMap((one) => one.queueId ?? [])))
    named(`v2.routing.queues.${queueId}`);
  return topics;
}

/** The topic of a conversation's participant data. */
export function attributesTopic(conversationId: string): string {
  return `v2.detail.events.conversation.${conversationId}.attributes`;
}

/** Which body a topic has. */
export function kindOf(topic: string): 'attributes' | 'conversation' | 'media' {
  if (topic.endsWith('.attributes')) return 'attributes';
  return topic.endsWith('.conversations') ? 'conversation' : 'media';
}
