import type { Behaviour } from './shared/behaviour';
import { overlongValueIn } from './shared/overlong';
import { ENDPOINT_TABLES, GCLOUDCX } from './shared/sources';

export const overlongValueStored: Behaviour = {
  id: 'overlong-value-stored',
  question: 'overlong-value',
  summary:
    'No length is documented for values over the API, and a recorded call holds values of 296 and 712 characters: stored as sent.',
  evidence: 'observed',
  sources: [GCLOUDCX, ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide: ({ sent, limits }) => (overlongValueIn(sent, limits) === undefined ? undefined : { kind: 'amended' }),
  examples: [
    {
      name: '257 characters',
      probe: {},
      send: { attributes: { note: 'x'.repeat(257) } },
      reply: { status: 202 },
      then: { note: 'x'.repeat(257) },
    },
    {
      name: '4,000 characters',
      probe: {},
      send: { attributes: { note: 'x'.repeat(4_000) } },
      reply: { status: 202 },
      then: { note: 'x'.repeat(4_000) },
    },
  ],
};
