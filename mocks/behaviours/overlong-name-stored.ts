import type { Behaviour } from './shared/behaviour';
import { overlongNameIn } from './shared/overlong';
import { ENDPOINT_TABLES } from './shared/sources';

export const overlongNameStored: Behaviour = {
  id: 'overlong-name-stored',
  question: 'overlong-name',
  summary: 'No length and no 422 are documented for names of attributes: the name is stored like any other.',
  evidence: 'documented',
  sources: [ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide: ({ sent, limits }) => (overlongNameIn(sent, limits) === undefined ? undefined : { kind: 'amended' }),
  examples: [
    {
      name: 'a name of 257 characters',
      send: { attributes: { ['n'.repeat(257)]: 'gold' } },
      reply: { status: 202 },
      then: { ['n'.repeat(257)]: 'gold' },
    },
  ],
};
