import { requestRule } from '../rule';

export const conversationEnded = requestRule({
  id: 'conversation-ended',
  level: 'warn',
  title: 'The conversation had ended before the write.',
  why: 'Analytics never sees what is written after the end; the strict profile refuses it.',
  cure: 'Write while the conversation is connected.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['ended-conversation-stored', 'ended-conversation-refused'],
  detect: (_context, { what, status }) =>
    what === 'refused'
      ? {
          level: 'error',
          summary: `${status}: the conversation has ended; nothing was stored.`,
          suggestion: null,
        }
      : { summary: 'Stored, but the conversation had ended: analytics will not see it.' },
  examples: [],
});
