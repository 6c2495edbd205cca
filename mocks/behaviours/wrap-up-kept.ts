import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { CALL_RECORDINGS, JS_SDK } from './shared/sources';

export const wrapUpKept: Behaviour = {
  id: 'wrap-up-kept',
  question: 'wrap-up',
  summary: 'A wrap-up is kept and shows on the participant. The success status is assumed.',
  evidence: 'documented',
  sources: [JS_SDK, CALL_RECORDINGS],
  on: ['neighbour'],
  decide: answersNeighbours('wrapup', 'wrapup-read'),
  examples: [
    {
      name: 'reading none',
      request: { method: 'GET', path: '/api/v2/conversations/{conversationId}/participants/{participantId}/wrapup' },
      reply: { status: 200 },
    },
  ],
};
