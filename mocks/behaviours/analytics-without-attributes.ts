import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { CHAT_ATTRIBUTES_ARTICLE, JS_SDK } from './shared/sources';

export const analyticsWithoutAttributes: Behaviour = {
  id: 'analytics-without-attributes',
  question: 'analytics',
  summary: 'Synchronous analytics details have no participant attributes.',
  evidence: 'documented',
  sources: [CHAT_ATTRIBUTES_ARTICLE, JS_SDK],
  on: ['neighbour'],
  decide: answersNeighbours('analytics'),
  examples: [
    {
      name: 'the details of a conversation',
      request: { method: 'GET', path: '/api/v2/analytics/conversations/{conversationId}/details' },
      reply: { status: 200 },
    },
  ],
};
