import { reject, type Behaviour } from './shared/behaviour';
import { GCLOUDCX } from './shared/sources';

export const wrongSecretRefused: Behaviour = {
  id: 'wrong-secret-refused',
  question: 'wrong-secret',
  summary: 'A known client with a wrong secret is answered 401 invalid_client, "authentication failed".',
  evidence: 'observed',
  sources: [GCLOUDCX],
  on: ['login'],
  decide: ({ login }) =>
    login?.client === 'wrong-secret' ? reject(401, 'invalid_client', 'authentication failed') : undefined,
  unasked: 'A wrong secret may lock the client.',
  examples: [
    {
      name: 'the right client with another secret',
      request: { method: 'POST', path: '/oauth/token', client: 'wrong-secret' },
      reply: { status: 401, code: 'invalid_client' },
    },
  ],
};
