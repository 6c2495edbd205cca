import type { Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING } from './shared/sources';

export const extraKeysIgnored: Behaviour = {
  id: 'extra-keys-ignored',
  question: 'extra-keys',
  summary: 'Members beside "attributes" are ignored, the attributes are applied.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING],
  on: ['write'],
  decide: ({ extra }) => (extra.length > 0 ? { kind: 'amended' } : undefined),
  examples: [
    {
      name: 'a participantId beside the map',
      probe: {},
      send: { participantId: '{participantId}', attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
