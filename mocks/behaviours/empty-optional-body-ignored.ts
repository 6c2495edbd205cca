import type { Behaviour } from './shared/behaviour';
import { JS_SDK } from './shared/sources';

export const emptyOptionalBodyIgnored: Behaviour = {
  id: 'empty-optional-body-ignored',
  question: 'empty-optional-body',
  summary: 'Messages and co-browse sessions need no body: without one, 202 and nothing changes.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['write', 'update'],
  decide: ({ body, operation }) => (body.kind === 'empty' && !operation.bodyRequired ? { kind: 'ignored' } : undefined),
  examples: [
    {
      name: 'a message participant, no body',
      probe: {},
      conversation: { medium: 'message' },
      request: { path: '/api/v2/conversations/messages/{conversationId}/participants/{participantId}/attributes' },
      given: { lang: 'en' },
      reply: { status: 202, body: { attributes: { lang: 'en' } } },
    },
  ],
};
