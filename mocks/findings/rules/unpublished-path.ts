import { requestRule } from '../rule';
import { writeSuggestion } from '../suggestion';

export const unpublishedPath = requestRule({
  id: 'unpublished-path',
  level: 'warn',
  title: 'It worked here on a path that no reference lists.',
  why: 'A forum thread uses /conversations/voice/…; neither the SDK nor the endpoint tables know it.',
  cure: 'PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['voice-path-works'],
  detect: (context) => ({
    summary: 'Stored, but no reference lists /conversations/voice/…; on a real org this may be a 404.',
    suggestion: writeSuggestion(context, context.meant()),
  }),
  examples: [],
});
