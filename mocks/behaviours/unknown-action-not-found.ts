import type { Behaviour } from './shared/behaviour';
import { JS_SDK, SWAGGER_2018 } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const unknownActionNotFound: Behaviour = {
  id: 'unknown-action-not-found',
  question: 'unknown-action',
  summary: 'A Data Action that is not loaded is answered 404 not.found.',
  evidence: 'assumed',
  sources: [JS_SDK, SWAGGER_2018],
  on: ['run'],
  decide: ({ action }) => (action === undefined ? refuseWith('notFound') : undefined),
  unasked: 'The probe never leaves its conversation.',
  examples: [
    {
      name: 'running an id that nobody loaded',
      request: { method: 'POST', path: '/api/v2/integrations/actions/custom_-_none/execute' },
      send: { customer_tier: 'gold' },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
