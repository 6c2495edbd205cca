import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { CALL_RECORDINGS, RECORDED_TEST_DATA, NOTIFICATIONS_SPIKE } from './shared/sources';

export const conversationsListed: Behaviour = {
  id: 'conversations-listed',
  question: 'lists',
  summary:
    'The lists of conversations hold the active ones: 200 with an empty list where there are none, also for client credentials.',
  evidence: 'observed',
  sources: [RECORDED_TEST_DATA, CALL_RECORDINGS, NOTIFICATIONS_SPIKE],
  on: ['neighbour'],
  decide: answersNeighbours('list'),
  examples: [
    {
      name: 'the calls',
      request: { method: 'GET', path: '/api/v2/conversations/calls' },
      reply: { status: 200 },
    },
  ],
};
