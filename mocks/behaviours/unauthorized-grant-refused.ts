import { reject, type Behaviour } from './shared/behaviour';
import { OAUTH_RFC } from './shared/sources';

export const unauthorizedGrantRefused: Behaviour = {
  id: 'unauthorized-grant-refused',
  question: 'unauthorized-grant',
  summary:
    'A client for which the config lists other grant types is answered 400 unauthorized_client; a client without a list may use all.',
  evidence: 'assumed',
  sources: [OAUTH_RFC],
  on: ['login'],
  decide: ({ login }) =>
    login?.mayUseGrant === false
      ? reject(400, 'unauthorized_client', `this client may not use grant_type=${login.grantType ?? ''}`)
      : undefined,
  examples: [
    {
      name: 'client credentials of a client that may log users in alone',
      request: {
        method: 'POST',
        path: '/oauth/token',
        contentType: 'application/x-www-form-urlencoded',
        raw: true,
        client: 'of-users',
      },
      send: 'grant_type=client_credentials&client_id=default&client_secret=any',
      reply: { status: 400, code: 'unauthorized_client' },
    },
  ],
};
