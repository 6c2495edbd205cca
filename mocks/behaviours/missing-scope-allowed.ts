import type { Behaviour } from './shared/behaviour';
import { lacksScope } from './shared/missing-scope';
import { HELP_SCOPES } from './shared/sources';

export const missingScopeAllowed: Behaviour = {
  id: 'missing-scope-allowed',
  question: 'missing-scope',
  summary: 'Scopes bind user grants; a client-credentials token is ruled by its roles alone.',
  evidence: 'documented',
  sources: [HELP_SCOPES],
  on: ['write', 'update', 'read', 'create', 'run', 'neighbour'],
  decide: (asked) => (lacksScope(asked) ? { kind: 'amended' } : undefined),
  examples: [
    {
      name: 'a token that asked for reading only',
      request: { token: { scopes: ['conversations:readonly'] } },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
