import { quoted } from '../prose';
import { requestRule } from '../rule';

export const swappedIds = requestRule({
  id: 'swapped-ids',
  level: 'error',
  title: 'Conversation and participant stand in each other’s place.',
  why: 'Both are UUIDs, and nothing in the path tells them apart.',
  cure: 'The conversation comes first.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-conversation-not-found', 'unknown-participant-not-found'],
  detect(context, { behaviour, status }) {
    const { conversationId = '', participantId = '', conversation, nearby, asked } = context;
    if (behaviour.id === 'unknown-participant-not-found')
      return participantId === conversation?.id
        ? { summary: `${status}: the conversation stands in both places; the second is the participant's.` }
        : undefined;
    const owner = nearby.find(({ participants }) => participants.some(({ id }) => id === conversationId));
    if (owner && (asked.operation.kind === 'read' || participantId === owner.id || participantId === conversationId))
      return {
        summary: `${status}: ${quoted(conversationId)} is a participant of conversation ${owner.id}, not a conversation.`,
      };
    return nearby.some(({ id }) => id === participantId)
      ? { summary: `${status}: ${quoted(participantId)} is a conversation and stands where the participant belongs.` }
      : undefined;
  },
  examples: [
    {
      name: 'conversation and participant swapped',
      request: { path: '/api/v2/conversations/{participantId}/participants/{conversationId}/attributes' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404 },
    },
  ],
});
