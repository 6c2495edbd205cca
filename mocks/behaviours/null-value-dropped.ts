import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, FORUM_REPORTS } from './shared/sources';
import { without } from './shared/without';

export const nullValueDropped: Behaviour = {
  id: 'null-value-dropped',
  question: 'null-value',
  summary: 'null as a value neither deletes nor blanks: that name is dropped, an earlier value stays.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE, FORUM_REPORTS],
  on: ['write', 'create'],
  decide: ({ sent }) => without(sent, (value) => value === null),
  examples: [
    {
      name: 'an attempt to delete',
      probe: {},
      given: { card: '4111' },
      send: { attributes: { card: null, customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { card: '4111', customer_tier: 'gold' },
    },
  ],
};
