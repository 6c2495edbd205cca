import type { Behaviour } from './shared/behaviour';
import { JS_SDK } from './shared/sources';

export const identityRead: Behaviour = {
  id: 'identity-read',
  question: 'identity',
  summary: 'The token, its organization and its user say who is logged in; DELETE of the token ends it.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['identity'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  examples: [
    { name: 'the token', request: { method: 'GET', path: '/api/v2/tokens/me' }, reply: { status: 200 } },
    { name: 'the organization', request: { method: 'GET', path: '/api/v2/organizations/me' }, reply: { status: 200 } },
    {
      name: 'the grants',
      request: { method: 'GET', path: '/api/v2/authorization/subjects/me' },
      reply: { status: 200 },
    },
  ],
};
