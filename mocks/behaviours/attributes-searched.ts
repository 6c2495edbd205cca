import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { JS_SDK } from './shared/sources';

export const attributesSearched: Behaviour = {
  id: 'attributes-searched',
  question: 'attribute-search',
  summary:
    'A search by participant data takes EXACT and DATE_RANGE criteria and pages by cursor; the members of a result are assumed.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['neighbour'],
  decide: answersNeighbours('search'),
  examples: [
    {
      name: 'a tier',
      request: { method: 'POST', path: '/api/v2/conversations/participants/attributes/search' },
      send: { query: [{ type: 'EXACT', fields: ['customer_tier'], value: 'gold' }] },
      reply: { status: 200 },
    },
  ],
};
