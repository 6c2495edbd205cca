import type { Behaviour } from './shared/behaviour';
import { ENDPOINT_TABLES, JS_SDK } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const voicePathNotFound: Behaviour = {
  id: 'voice-path-not-found',
  question: 'voice-path',
  summary: 'No voice segment is published; the path is answered 404 like any other outside the API.',
  evidence: 'documented',
  sources: [JS_SDK, ENDPOINT_TABLES],
  on: ['write'],
  decide: ({ operation }) => (operation.unpublished ? refuseWith('notFound') : undefined),
  examples: [
    {
      name: 'the thread’s request',
      probe: {},
      request: { path: '/api/v2/conversations/voice/{conversationId}/participants/{participantId}' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
