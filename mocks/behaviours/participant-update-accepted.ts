import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, JS_SDK } from './shared/sources';

export const participantUpdateAccepted: Behaviour = {
  id: 'participant-update-accepted',
  question: 'participant-update',
  summary:
    'PATCH …/participants/{p} changes wrap-up, state, recording and the like; the mock accepts the update and simulates none of it.',
  evidence: 'assumed',
  sources: [JS_SDK, DEVELOPMENT_CHOICE],
  on: ['update'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  unasked: 'It would change the state or the wrap-up of the conversation.',
  examples: [
    {
      name: 'a wrap-up',
      request: { path: '/api/v2/conversations/{conversationId}/participants/{participantId}' },
      given: { lang: 'en' },
      send: { wrapup: { code: '7f3b2c1d-0000-4000-8000-000000000001' } },
      reply: { status: 202 },
    },
  ],
};
