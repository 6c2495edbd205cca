import type { Behaviour } from './shared/behaviour';
import { ENDPOINT_TABLES, FORUM_REPORTS } from './shared/sources';

export const readsDelayed: Behaviour = {
  id: 'reads-delayed',
  question: 'read-lag',
  summary: '202 means accepted: for two seconds a read still sees the earlier state. The delay is our number.',
  evidence: 'reported',
  sources: [FORUM_REPORTS, ENDPOINT_TABLES],
  on: ['write'],
  decide: ({ limits }) => ({ kind: 'amended', lagMs: limits.readLagMs }),
  limitsFrom: (seen) => ({ readLagMs: Math.ceil(Math.max(...seen.map(({ lagMs }) => lagMs)) / 100) * 100 }),
  examples: [
    {
      name: 'a write, read at once',
      probe: { atOnce: true },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { lang: 'en' },
    },
  ],
};
