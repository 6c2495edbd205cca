import { quoted } from '../prose';
import { requestRule } from '../rule';
import { meantConversation } from '../suggestion';

export const unknownConversation = requestRule({
  id: 'unknown-conversation',
  level: 'error',
  title: 'No conversation has this id here.',
  why: 'The id is wrong, the conversation lives in another namespace, or nobody created it.',
  cure: 'Create it with POST /_mock/conversations or use the seeded one; a token sees the namespace of its client.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-conversation-not-found'],
  detect(context, { status }) {
    const { conversationId = '', namespace, elsewhere } = context;
    const summary = `${status}: no conversation ${quoted(conversationId)} in the namespace ${quoted(namespace)}.`;
    if (elsewhere !== undefined)
      return {
        summary,
        advice: `It is there, in the namespace ${quoted(elsewhere)}; this token sees ${quoted(namespace)}. Log in as a client of that namespace, or send the header x-mock-namespace: ${elsewhere}.`,
        suggestion: null,
      };
    const meant = meantConversation(context);
    const question = meant ? `Did you mean ${meant.id}? ` : '';
    const world = `This token sees the namespace ${quoted(namespace)}`;
    return {
      summary,
      advice: `${question}${world}: create the conversation there with POST /_mock/conversations, or use the seeded one.`,
    };
  },
  examples: [],
});
