import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, HTTP_RFC } from './shared/sources';
import { methodNotAllowed } from './shared/vendor-errors';

export const wrongMethodRefused: Behaviour = {
  id: 'wrong-method-refused',
  question: 'wrong-method',
  summary: 'A known path with another method is answered 405 with Allow; the status, code and message are our choice.',
  evidence: 'assumed',
  sources: [HTTP_RFC, DEVELOPMENT_CHOICE],
  on: ['none'],
  decide({ allow, method }) {
    if (allow.length === 0) return undefined;
    return methodNotAllowed(method);
  },
  unasked: 'A method that nobody published could do anything.',
  examples: [
    {
      name: 'PUT where only PATCH exists',
      request: { method: 'PUT' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 405, code: 'method.not.allowed' },
    },
  ],
};
