import { badRequest } from './shared/bad-request';
import type { Behaviour } from './shared/behaviour';
import { JS_SDK } from './shared/sources';

export const emptyBodyRefused: Behaviour = {
  id: 'empty-body-refused',
  question: 'empty-body',
  summary: 'No body where one is required is answered 400 bad.request.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['write', 'update', 'create'],
  decide: ({ body, operation }) => (body.kind === 'empty' && operation.bodyRequired ? badRequest : undefined),
  examples: [{ name: 'a PATCH without a body', probe: {}, reply: { status: 400, code: 'bad.request' } }],
};
