import type { Behaviour } from './shared/behaviour';
import { DEVOPS_MODULES, JS_SDK, PLACE_CALL } from './shared/sources';

export const attributesMerged: Behaviour = {
  id: 'attributes-merged',
  question: 'write',
  summary: 'Given names are added or overwritten, all others stay; 202, on the media-neutral path without a body.',
  evidence: 'observed',
  sources: [DEVOPS_MODULES, PLACE_CALL, JS_SDK],
  on: ['write'],
  decide: () => ({ kind: 'applied', mode: 'merge' }),
  examples: [
    {
      name: 'a second name',
      probe: {},
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { lang: 'en', customer_tier: 'gold' },
    },
    {
      name: 'a new value',
      probe: {},
      given: { lang: 'en' },
      send: { attributes: { lang: 'fr' } },
      reply: { status: 202 },
      then: { lang: 'fr' },
    },
    {
      name: 'an empty value',
      given: { lang: 'en' },
      send: { attributes: { lang: '' } },
      reply: { status: 202 },
      then: { lang: '' },
    },
  ],
};
