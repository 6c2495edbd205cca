import type { Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING } from './shared/sources';

export const emptyMapIgnored: Behaviour = {
  id: 'empty-map-ignored',
  question: 'empty-map',
  summary: 'A map with no name left to store is answered 202 and changes nothing.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING],
  on: ['write'],
  decide: ({ sent }) => (sent?.size === 0 ? { kind: 'ignored' } : undefined),
  examples: [
    { name: 'an empty map', probe: {}, given: { lang: 'en' }, send: { attributes: {} }, reply: { status: 202 } },
  ],
};
