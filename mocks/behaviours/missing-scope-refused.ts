import { reject, type Behaviour } from './shared/behaviour';
import { lacksScope } from './shared/missing-scope';
import { FORUM_THREAD, HELP_SCOPES, TERRAFORM_DOCS } from './shared/sources';

export const missingScopeRefused: Behaviour = {
  id: 'missing-scope-refused',
  question: 'missing-scope',
  summary:
    'A token narrowed to other scopes is answered 403; the thread asks for conversations:participant:write, the vendor publishes conversations. The code is assumed.',
  evidence: 'reported',
  sources: [FORUM_THREAD, TERRAFORM_DOCS],
  against: [HELP_SCOPES],
  on: ['write', 'update', 'read', 'create', 'run'],
  decide: (asked) =>
    lacksScope(asked)
      ? reject(403, 'not.authorized', 'You are not authorized to perform the requested action.')
      : undefined,
  examples: [
    {
      name: 'a token that may only read',
      probe: {},
      request: { token: { scopes: ['conversations:readonly'] } },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 403, code: 'not.authorized' },
    },
    {
      name: 'a token with the published scope',
      request: { token: { scopes: ['conversations'] } },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
    {
      name: 'a token with the thread’s scope',
      request: { token: { scopes: ['conversations:participant:write'] } },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
