import { badRequest } from './shared/bad-request';
import type { Behaviour } from './shared/behaviour';
import { SWAGGER_2018 } from './shared/sources';

export const malformedJsonRefused: Behaviour = {
  id: 'malformed-json-refused',
  question: 'malformed-json',
  summary: 'A body that is not JSON is answered 400 bad.request.',
  evidence: 'documented',
  sources: [SWAGGER_2018],
  on: ['write', 'update', 'create', 'run'],
  decide: ({ body }) => (body.kind === 'malformed' ? badRequest : undefined),
  examples: [
    {
      name: 'a trailing comma',
      probe: {},
      request: { raw: true },
      send: '{"attributes": {"customer_tier": "gold",}}',
      reply: { status: 400, code: 'bad.request' },
    },
  ],
};
