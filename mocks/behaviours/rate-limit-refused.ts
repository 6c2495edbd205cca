import type { Behaviour } from './shared/behaviour';
import { RATE_LIMIT_NOTICE } from './shared/sources';
import { tooManyRequests } from './shared/vendor-errors';

export const rateLimitRefused: Behaviour = {
  id: 'rate-limit-refused',
  question: 'rate-limit',
  summary: 'Over the enforced number of requests a minute and token, 429 with Retry-After.',
  evidence: 'documented',
  sources: [RATE_LIMIT_NOTICE],
  on: ['identity', 'write', 'update', 'read', 'create', 'run'],
  decide({ rate }) {
    if (rate === undefined || rate.count <= rate.allowed) return undefined;
    return tooManyRequests(rate.resetSeconds);
  },
  unasked: 'It would use up a minute of all that the client may send.',
  examples: [
    {
      name: 'one request more than the limit of 300 a minute',
      request: { times: 301 },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 429, code: 'too.many.requests.retry.after' },
      then: { customer_tier: 'gold' },
    },
  ],
};
