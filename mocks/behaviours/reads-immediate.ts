import type { Behaviour } from './shared/behaviour';
import { DEVOPS_MODULES } from './shared/sources';

export const readsImmediate: Behaviour = {
  id: 'reads-immediate',
  question: 'read-lag',
  summary: 'A read sees every write answered before it.',
  evidence: 'assumed',
  sources: [DEVOPS_MODULES],
  on: ['write'],
  decide: () => undefined,
  examples: [
    {
      name: 'a write, read at once',
      probe: { atOnce: true },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
