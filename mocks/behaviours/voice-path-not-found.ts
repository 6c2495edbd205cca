import { reject, type Behaviour } from './shared/behaviour';
import { ENDPOINT_TABLES, JS_SDK } from './shared/sources';

export const voicePathNotFound: Behaviour = {
  id: 'voice-path-not-found',
  question: 'voice-path',
  summary: 'No voice segment is published; the path is answered 404 like any other outside the API.',
  evidence: 'documented',
  sources: [JS_SDK, ENDPOINT_TABLES],
  on: ['write'],
  decide: ({ operation }) =>
    operation.unpublished ? reject(404, 'not.found', 'The requested resource was not found.') : undefined,
  examples: [
    {
      name: 'the thread’s request',
      request: { path: '/api/v2/conversations/voice/{conversationId}/participants/{participantId}' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
