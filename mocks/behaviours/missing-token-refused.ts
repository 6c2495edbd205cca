import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018 } from './shared/sources';

export const missingTokenRefused: Behaviour = {
  id: 'missing-token-refused',
  question: 'missing-token',
  summary: 'No bearer token: 401 authentication.required.',
  evidence: 'documented',
  sources: [SWAGGER_2018],
  on: ['identity', 'write', 'update', 'read', 'create', 'run'],
  decide({ bearer }) {
    if (bearer.kind !== 'absent') return undefined;
    return reject(401, 'authentication.required', 'No authentication bearer token specified in authorization header.');
  },
  examples: [
    {
      name: 'no Authorization header',
      probe: {},
      request: { token: 'absent' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 401, code: 'authentication.required' },
    },
  ],
};
