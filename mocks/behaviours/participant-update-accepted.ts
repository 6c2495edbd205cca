import type { Behaviour } from './behaviour';
import { DEVELOPMENT_CHOICE, JS_SDK } from './sources';

export const participantUpdateAccepted: Behaviour = {
  id: 'participant-update-accepted',
  question: 'participant-update',
  summary:
    'PATCH …/participants/{p} changes wrap-up, state, recording and the like; its model has no attributes, so a map sent here is lost behind a 202. The mock accepts the update and simulates none of it.',
  evidence: 'assumed',
  sources: [JS_SDK, DEVELOPMENT_CHOICE],
  on: ['update'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  examples: [
    {
      name: 'attributes on the near-miss path',
      request: { path: '/api/v2/conversations/{conversationId}/participants/{participantId}' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
    },
  ],
};
