import type { Behaviour } from './shared/behaviour';
import { DEVOPS_MODULES, PLACE_CALL, RUMOUR_REPLACE } from './shared/sources';

export const attributesReplaced: Behaviour = {
  id: 'attributes-replaced',
  question: 'write',
  summary: 'The rumour: a write replaces the whole map, names that are not sent are gone.',
  evidence: 'reported',
  sources: [RUMOUR_REPLACE],
  against: [DEVOPS_MODULES, PLACE_CALL],
  on: ['write'],
  decide: () => ({ kind: 'applied', mode: 'replace' }),
  examples: [
    {
      name: 'a second name',
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
