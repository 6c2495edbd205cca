import type { Behaviour } from './shared/behaviour';
import { JS_SDK, SDK_RELEASE_NOTES } from './shared/sources';

export const mediaReplyMergedMap: Behaviour = {
  id: 'media-reply-merged-map',
  question: 'media-reply',
  summary: 'A media path replies with ParticipantAttributes; that it is the whole merged map is our reading.',
  evidence: 'assumed',
  sources: [JS_SDK, SDK_RELEASE_NOTES],
  on: ['write'],
  decide: () => ({ kind: 'amended', reply: 'merged' }),
  examples: [
    {
      name: 'a call participant who already holds a name',
      probe: {},
      request: { path: '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/attributes' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202, body: { attributes: { lang: 'en', customer_tier: 'gold' } } },
      then: { lang: 'en', customer_tier: 'gold' },
    },
  ],
};
