import { badRequest } from './shared/bad-request';
import { isRecord, type Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING } from './shared/sources';

export const nonObjectRefused: Behaviour = {
  id: 'non-object-refused',
  question: 'non-object-body',
  summary: 'JSON that is not an object (a list, a string, null) is answered 400 bad.request.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING],
  on: ['write', 'update', 'create', 'run'],
  decide: ({ body }) => (body.kind === 'json' && !isRecord(body.value) ? badRequest : undefined),
  examples: [
    {
      name: 'a list at the root',
      probe: {},
      send: [{ attributes: { customer_tier: 'gold' } }],
      reply: { status: 400, code: 'bad.request' },
    },
    { name: 'JSON inside a string', send: '{"attributes":{"a":"1"}}', reply: { status: 400, code: 'bad.request' } },
  ],
};
