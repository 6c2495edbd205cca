import { reject, type Behaviour } from './shared/behaviour';
import { GCLOUDCX } from './shared/sources';

export const unknownClientRefused: Behaviour = {
  id: 'unknown-client-refused',
  question: 'unknown-client',
  summary: 'Where the config lists clients, an unknown one is answered 400 invalid_client, "client not found".',
  evidence: 'observed',
  sources: [GCLOUDCX],
  on: ['login'],
  decide: ({ login }) => (login?.client === 'unknown' ? reject(400, 'invalid_client', 'client not found') : undefined),
  unasked: 'Logins are not tried out on a real org.',
  examples: [
    {
      name: 'a client that is not in the list',
      request: { method: 'POST', path: '/oauth/token', client: 'unknown' },
      reply: { status: 400, code: 'invalid_client' },
    },
  ],
};
