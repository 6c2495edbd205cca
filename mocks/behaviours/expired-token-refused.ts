import { reject, type Behaviour } from './shared/behaviour';
import { SDK_COMMON } from './shared/sources';

export const expiredTokenRefused: Behaviour = {
  id: 'expired-token-refused',
  question: 'expired-token',
  summary: 'A token past its life: 401 credentials.expired.',
  evidence: 'documented',
  sources: [SDK_COMMON],
  on: ['write', 'update', 'read', 'create', 'run'],
  decide({ bearer }) {
    if (bearer.kind !== 'expired') return undefined;
    return reject(401, 'credentials.expired', 'The supplied credentials are expired and cannot be used.');
  },
  examples: [
    {
      name: 'a day later',
      request: { token: 'expired' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 401, code: 'credentials.expired' },
    },
  ],
};
