import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, SCHEMA_SAYS_STRING } from './shared/sources';
import { without } from './shared/without';

export const nestedValueDropped: Behaviour = {
  id: 'nested-value-dropped',
  question: 'nested-value',
  summary: 'An object or a list as a value does not fit a map of strings: that name is dropped, the rest applied.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING, DEVELOPMENT_CHOICE],
  on: ['write', 'create'],
  decide: ({ sent }) => without(sent, (value) => typeof value === 'object' && value !== null),
  examples: [
    {
      name: 'one nested among good ones',
      probe: {},
      send: { attributes: { customer_tier: 'gold', address: { city: 'Lyon' } } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
