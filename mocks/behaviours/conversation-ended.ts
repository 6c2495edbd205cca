import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { JS_SDK } from './shared/sources';

export const conversationEnded: Behaviour = {
  id: 'conversation-ended',
  question: 'disconnect',
  summary:
    'A conversation ends by POST …/disconnect, by PATCH of its medium or of its last participant on a side; recording states are kept. The success statuses are assumed.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['neighbour'],
  decide: answersNeighbours('disconnect', 'media-update'),
  examples: [
    {
      name: 'hanging up',
      request: { method: 'POST', path: '/api/v2/conversations/{conversationId}/disconnect' },
      reply: { status: 202 },
    },
    {
      name: 'ending a call by its medium',
      request: { method: 'PATCH', path: '/api/v2/conversations/calls/{conversationId}' },
      send: { state: 'disconnected' },
      reply: { status: 200 },
    },
  ],
};
