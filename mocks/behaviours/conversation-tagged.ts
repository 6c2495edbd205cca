import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { JS_SDK } from './shared/sources';

export const conversationTagged: Behaviour = {
  id: 'conversation-tagged',
  question: 'tags',
  summary: 'The external tag is kept and shows on the generic read. The success status is assumed.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['neighbour'],
  decide: answersNeighbours('tags'),
  examples: [
    {
      name: 'a tag',
      request: { method: 'PUT', path: '/api/v2/conversations/{conversationId}/tags' },
      send: { externalTag: 'CASE-1' },
      reply: { status: 202 },
    },
  ],
};
