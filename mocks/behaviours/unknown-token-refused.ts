import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018 } from './shared/sources';

export const unknownTokenRefused: Behaviour = {
  id: 'unknown-token-refused',
  question: 'unknown-token',
  summary: 'A token nobody issued: 401 bad.credentials.',
  evidence: 'documented',
  sources: [SWAGGER_2018],
  on: ['identity', 'write', 'update', 'read', 'create', 'run'],
  decide: ({ bearer }) =>
    bearer.kind === 'unknown' ? reject(401, 'bad.credentials', 'Invalid login credentials.') : undefined,
  examples: [
    {
      name: 'a made-up token',
      probe: {},
      request: { token: 'unknown' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 401, code: 'bad.credentials' },
    },
  ],
};
