import type { Behaviour } from './shared/behaviour';
import { AUTHORIZE_RFC, JS_SDK, PKCE_RFC } from './shared/sources';

export const browserRedirected: Behaviour = {
  id: 'browser-redirected',
  question: 'authorization',
  summary:
    'A browser at the authorization endpoint is sent back at once, as the user understudy: with a token in the fragment (response_type=token) or a code in the query (code, with PKCE S256 or without). The vendor asks the user first.',
  evidence: 'documented',
  sources: [JS_SDK, AUTHORIZE_RFC, PKCE_RFC],
  on: ['authorize'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  examples: [
    {
      name: 'a code for an app on this machine',
      request: {
        method: 'GET',
        token: 'absent',
        path: '/oauth/authorize?client_id=default&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F',
      },
      reply: { status: 302 },
    },
    {
      name: 'a logout',
      request: {
        method: 'GET',
        token: 'absent',
        path: '/logout?client_id=default&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F',
      },
      reply: { status: 302 },
    },
  ],
};
