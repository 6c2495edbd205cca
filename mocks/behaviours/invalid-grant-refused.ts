import { reject, type Behaviour } from './shared/behaviour';
import { OAUTH_RFC, PKCE_RFC } from './shared/sources';

export const invalidGrantRefused: Behaviour = {
  id: 'invalid-grant-refused',
  question: 'invalid-grant',
  summary:
    'A code or refresh token that is unknown, used, expired or another client’s, a redirect_uri that differs, and a code_verifier that does not fit are answered 400 invalid_grant.',
  evidence: 'assumed',
  sources: [OAUTH_RFC, PKCE_RFC],
  on: ['login'],
  decide: ({ login }) =>
    login?.grantProblem === undefined ? undefined : reject(400, 'invalid_grant', login.grantProblem),
  examples: [
    {
      name: 'a code that nobody was given',
      request: { method: 'POST', path: '/oauth/token', contentType: 'application/x-www-form-urlencoded', raw: true },
      send: 'grant_type=authorization_code&code=none&client_id=default&client_secret=any',
      reply: { status: 400, code: 'invalid_grant' },
    },
    {
      name: 'a refresh token that nobody was given',
      request: { method: 'POST', path: '/oauth/token', contentType: 'application/x-www-form-urlencoded', raw: true },
      send: 'grant_type=refresh_token&refresh_token=none&client_id=default&client_secret=any',
      reply: { status: 400, code: 'invalid_grant' },
    },
  ],
};
