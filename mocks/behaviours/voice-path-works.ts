import type { Behaviour } from './shared/behaviour';
import { FORUM_THREAD, TEN_YEARS_OF_PATHS } from './shared/sources';

export const voicePathWorks: Behaviour = {
  id: 'voice-path-works',
  question: 'voice-path',
  summary:
    'PATCH /conversations/voice/{c}/participants/{p} writes attributes, as the thread says. No reference lists the path, and no release note, swagger or SDK since 2016 does.',
  evidence: 'reported',
  sources: [FORUM_THREAD],
  against: [TEN_YEARS_OF_PATHS],
  on: ['write'],
  decide: ({ operation }) => (operation.unpublished ? { kind: 'amended' } : undefined),
  examples: [
    {
      name: 'the thread’s request',
      request: { path: '/api/v2/conversations/voice/{conversationId}/participants/{participantId}' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202, body: { attributes: { lang: 'en', customer_tier: 'gold' } } },
      then: { lang: 'en', customer_tier: 'gold' },
    },
  ],
};
