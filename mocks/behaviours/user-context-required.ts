import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018 } from './shared/sources';

export const userContextRequired: Behaviour = {
  id: 'user-context-required',
  question: 'user-context',
  summary:
    'A token of client credentials is answered 400 not.a.user where the vendor wants a user: creating a call, changing a participant of a call, and users/me. Listed for the first two in 2018; for users/me it is assumed.',
  evidence: 'documented',
  sources: [SWAGGER_2018],
  on: ['identity', 'update', 'read', 'create'],
  decide({ operation, bearer }) {
    if (!operation.wantsUser || bearer.kind !== 'known' || bearer.isUser) return undefined;
    const message =
      'This request requires a user context. Client credentials cannot be used for requests to this resource.';
    return reject(400, 'not.a.user', message);
  },
  examples: [
    {
      name: 'users/me by client credentials',
      request: { method: 'GET', path: '/api/v2/users/me', token: { scopes: ['users'] } },
      reply: { status: 400, code: 'not.a.user' },
    },
    {
      name: 'users/me by a user',
      request: { method: 'GET', path: '/api/v2/users/me' },
      reply: { status: 200 },
    },
  ],
};
