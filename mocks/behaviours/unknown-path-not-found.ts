import type { Behaviour } from './shared/behaviour';
import { COMMUNITY_404, SWAGGER_2018 } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const unknownPathNotFound: Behaviour = {
  id: 'unknown-path-not-found',
  question: 'unknown-path',
  summary: 'A path outside the API is answered 404 with the vendor’s error body.',
  evidence: 'observed',
  sources: [COMMUNITY_404, SWAGGER_2018],
  on: ['none'],
  decide: () => refuseWith('notFound'),
  examples: [
    {
      name: 'the interactions segment, which does not exist',
      probe: {},
      request: { path: '/api/v2/interactions/{conversationId}/participants/{participantId}/attributes' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
