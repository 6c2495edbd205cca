import type { Behaviour } from './shared/behaviour';
import { JS_SDK } from './shared/sources';

export const conversationCreated: Behaviour = {
  id: 'conversation-created',
  question: 'creation',
  summary:
    'A created call, callback or email puts its map (attributes; data on callbacks) on the customer participant. The success statuses are assumed.',
  evidence: 'documented',
  sources: [JS_SDK],
  on: ['create'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  unasked: 'It would create a conversation.',
  examples: [
    {
      name: 'a call with participant data',
      request: { method: 'POST', path: '/api/v2/conversations/calls' },
      send: { phoneNumber: '+15551234', attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
    },
  ],
};
