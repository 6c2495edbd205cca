import type { Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, JS_SDK } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const publishedNotSimulated: Behaviour = {
  id: 'published-not-simulated',
  question: 'published-operation',
  summary:
    'An operation that the vendor publishes and this mock does not play is answered 404; a stub or a spec can answer it.',
  evidence: 'assumed',
  sources: [JS_SDK, DEVELOPMENT_CHOICE],
  on: ['none'],
  decide: ({ published }) => (published === undefined ? undefined : refuseWith('notFound')),
  examples: [
    {
      name: 'the queues',
      request: { method: 'GET', path: '/api/v2/routing/queues' },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
