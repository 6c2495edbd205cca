import { reject, type Behaviour } from './shared/behaviour';
import { AUTHORIZE_RFC } from './shared/sources';

export const authorizationRefused: Behaviour = {
  id: 'authorization-refused',
  question: 'authorization-refused',
  summary:
    'An authorization request without a client, or with a redirect_uri that is not absolute or not the client’s, is answered 400 in the OAuth error shape; whatever else is wrong goes to the redirect_uri.',
  evidence: 'assumed',
  sources: [AUTHORIZE_RFC],
  on: ['authorize'],
  decide: ({ authorization }) =>
    authorization && 'error' in authorization ? reject(400, authorization.error, authorization.description) : undefined,
  examples: [
    {
      name: 'a redirect_uri that is a path',
      request: {
        method: 'GET',
        token: 'absent',
        path: '/oauth/authorize?client_id=default&response_type=code&redirect_uri=/cb',
      },
      reply: { status: 400, code: 'invalid_request' },
    },
  ],
};
