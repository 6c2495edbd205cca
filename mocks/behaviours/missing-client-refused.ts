import { reject, type Behaviour } from './shared/behaviour';
import { OAUTH_RFC } from './shared/sources';

export const missingClientRefused: Behaviour = {
  id: 'missing-client-refused',
  question: 'missing-client',
  summary: 'A login without client id or secret is answered 401 invalid_client.',
  evidence: 'assumed',
  sources: [OAUTH_RFC],
  on: ['login'],
  decide: ({ login }) =>
    login?.client === 'absent' ? reject(401, 'invalid_client', 'client authentication is missing') : undefined,
  unasked: 'Logins are not tried out on a real org.',
  examples: [
    {
      name: 'no Basic header and no client in the form',
      request: { method: 'POST', path: '/oauth/token', contentType: 'application/x-www-form-urlencoded', raw: true },
      send: 'grant_type=client_credentials',
      reply: { status: 401, code: 'invalid_client' },
    },
  ],
};
