import type { Behaviour } from './shared/behaviour';
import { overlongIn } from './shared/overlong';
import { ENDPOINT_TABLES, GCLOUDCX } from './shared/sources';

export const overlongStored: Behaviour = {
  id: 'overlong-stored',
  question: 'overlong',
  summary: 'No length is documented for the API, and a recorded call holds longer values: stored as sent.',
  evidence: 'observed',
  sources: [GCLOUDCX, ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide: ({ sent, limits }) => (overlongIn(sent, limits) === undefined ? undefined : { kind: 'amended' }),
  examples: [
    {
      name: '257 characters',
      probe: {},
      send: { attributes: { note: 'x'.repeat(257) } },
      reply: { status: 202 },
      then: { note: 'x'.repeat(257) },
    },
  ],
};
