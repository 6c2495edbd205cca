import type { Behaviour } from './shared/behaviour';
import { JS_SDK, SDK_RELEASE_NOTES } from './shared/sources';

export const mediaReplySentMap: Behaviour = {
  id: 'media-reply-sent-map',
  question: 'media-reply',
  summary: 'A media path replies with ParticipantAttributes holding what was sent; the other reading of the same type.',
  evidence: 'assumed',
  sources: [JS_SDK, SDK_RELEASE_NOTES],
  on: ['write'],
  decide: () => ({ kind: 'amended', reply: 'sent' }),
  examples: [
    {
      name: 'a call participant who already holds a name',
      request: { path: '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/attributes' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202, body: { attributes: { customer_tier: 'gold' } } },
      then: { lang: 'en', customer_tier: 'gold' },
    },
  ],
};
