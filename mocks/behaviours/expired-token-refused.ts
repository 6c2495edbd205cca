import type { Behaviour } from './shared/behaviour';
import { SDK_COMMON } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const expiredTokenRefused: Behaviour = {
  id: 'expired-token-refused',
  question: 'expired-token',
  summary: 'A token past its life: 401 credentials.expired.',
  evidence: 'documented',
  sources: [SDK_COMMON],
  on: ['identity', 'write', 'update', 'read', 'create', 'run'],
  decide({ bearer }) {
    if (bearer.kind !== 'expired') return undefined;
    return refuseWith('expiredToken');
  },
  unasked: 'A token would have to be kept until it expires.',
  examples: [
    {
      name: 'a day later',
      request: { token: 'expired' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 401, code: 'credentials.expired' },
    },
  ],
};
