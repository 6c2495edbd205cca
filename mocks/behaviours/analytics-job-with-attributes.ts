import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { CHAT_ATTRIBUTES_ARTICLE, JS_SDK } from './shared/sources';

export const analyticsJobWithAttributes: Behaviour = {
  id: 'analytics-job-with-attributes',
  question: 'analytics-job',
  summary: 'The results of an analytics job have the attributes of each participant; a job is fulfilled at once here.',
  evidence: 'documented',
  sources: [CHAT_ATTRIBUTES_ARTICLE, JS_SDK],
  on: ['neighbour'],
  decide: answersNeighbours('analytics-job'),
  examples: [
    {
      name: 'making a job',
      request: { method: 'POST', path: '/api/v2/analytics/conversations/details/jobs' },
      send: { interval: '2026-11-22T00:00:00.000Z/2026-11-23T00:00:00.000Z' },
      reply: { status: 202 },
    },
  ],
};
