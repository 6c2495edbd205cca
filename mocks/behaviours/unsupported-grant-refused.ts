import { reject, type Behaviour } from './shared/behaviour';
import { OAUTH_RFC } from './shared/sources';

const SERVED = ['client_credentials', 'authorization_code', 'refresh_token'];

export const unsupportedGrantRefused: Behaviour = {
  id: 'unsupported-grant-refused',
  question: 'grant-type',
  summary:
    'The token endpoint serves client_credentials, authorization_code and refresh_token; another or no grant_type is answered 400 in the OAuth error shape.',
  evidence: 'assumed',
  sources: [OAUTH_RFC],
  on: ['login'],
  decide({ login }) {
    if (login?.grantType === undefined) return reject(400, 'invalid_request', 'grant_type is missing');
    if (SERVED.includes(login.grantType)) return undefined;
    return reject(400, 'unsupported_grant_type', `this mock serves grant_type=${SERVED.join(', ')}`);
  },
  unasked: 'Logins are not tried out on a real org.',
  examples: [
    {
      name: 'a password grant',
      request: { method: 'POST', path: '/oauth/token', contentType: 'application/x-www-form-urlencoded', raw: true },
      send: 'grant_type=password&client_id=a&client_secret=b',
      reply: { status: 400, code: 'unsupported_grant_type' },
    },
  ],
};
