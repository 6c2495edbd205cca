import type { Behaviour } from './shared/behaviour';
import { overlongNameIn } from './shared/overlong';
import { ENDPOINT_TABLES, FORUM_THREAD, HELP_SET } from './shared/sources';
import { invalidParameter } from './shared/vendor-errors';

export const overlongNameRejected: Behaviour = {
  id: 'overlong-name-rejected',
  question: 'overlong-name',
  summary:
    'A name over 256 characters refuses the whole request with 422. The vendor documents a number for bot flows only; the code is assumed.',
  evidence: 'reported',
  sources: [FORUM_THREAD, HELP_SET],
  against: [ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    const name = overlongNameIn(sent, limits);
    if (name === undefined) return undefined;
    return invalidParameter(`An attribute name is longer than ${limits.nameLength} characters.`, name);
  },
  examples: [
    {
      name: 'a name of 257 characters',
      probe: {},
      given: { lang: 'en' },
      send: { attributes: { ['n'.repeat(257)]: 'gold' } },
      reply: { status: 422, code: 'payload.or.params.invalid' },
    },
    {
      name: 'a name of 256 characters',
      send: { attributes: { ['n'.repeat(256)]: 'gold' } },
      reply: { status: 202 },
      then: { ['n'.repeat(256)]: 'gold' },
    },
  ],
};
