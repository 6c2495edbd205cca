import type { Behaviour } from './shared/behaviour';
import { FORUM_REPORTS, SCHEMA_SAYS_STRING } from './shared/sources';

export const misshapedBodyIgnored: Behaviour = {
  id: 'misshaped-body-ignored',
  question: 'misshaped-body',
  summary: 'A body without a map in "attributes" is answered 202 and stores nothing: the silent failure.',
  evidence: 'reported',
  sources: [FORUM_REPORTS, SCHEMA_SAYS_STRING],
  on: ['write'],
  decide: ({ sent }) => (sent === undefined ? { kind: 'ignored' } : undefined),
  examples: [
    {
      name: 'the thread’s other body',
      probe: {},
      given: { lang: 'en' },
      send: { participantId: '{participantId}', data: { customer_tier: 'gold' } },
      reply: { status: 202 },
    },
    { name: 'a flat map', probe: {}, given: { lang: 'en' }, send: { customer_tier: 'gold' }, reply: { status: 202 } },
    { name: 'an empty object', probe: {}, given: { lang: 'en' }, send: {}, reply: { status: 202 } },
    { name: 'a list in attributes', send: { attributes: ['customer_tier', 'gold'] }, reply: { status: 202 } },
  ],
};
