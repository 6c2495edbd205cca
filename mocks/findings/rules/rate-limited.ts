import { requestRule } from '../rule';

export const rateLimited = requestRule({
  id: 'rate-limited',
  level: 'error',
  title: 'Too many requests with one token in a minute.',
  why: 'The platform allows 300 a minute and token.',
  cure: 'Wait for Retry-After seconds and send it again; write several names in one request.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['rate-limit-refused'],
  detect: ({ asked }, { status }) => ({
    summary: `${status}: over ${asked.rate?.allowed ?? 0} requests in a minute with one token.`,
  }),
  examples: [],
});
