import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE } from './shared/sources';

export const userContextNotAsked: Behaviour = {
  id: 'user-context-not-asked',
  question: 'user-context',
  summary: 'Client credentials may do what a user may, and are answered as the user understudy.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  on: ['identity', 'update', 'read', 'create'],
  decide: () => undefined,
  examples: [
    {
      name: 'users/me by client credentials',
      request: { method: 'GET', path: '/api/v2/users/me', token: { scopes: ['users'] } },
      reply: { status: 200 },
    },
  ],
};
