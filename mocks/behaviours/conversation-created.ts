import type { Behaviour } from './shared/behaviour';
import { RECORDED_TEST_DATA, JS_SDK, SALESFORCE_EXAMPLES, SWAGGER_2018 } from './shared/sources';

export const conversationCreated: Behaviour = {
  id: 'conversation-created',
  question: 'creation',
  summary:
    'A created call or e-mail puts its attributes on the customer participant, a callback its data on customer and acd alike; an e-mail is answered without participants. The statuses are those of 2018.',
  evidence: 'documented',
  sources: [JS_SDK, RECORDED_TEST_DATA, SALESFORCE_EXAMPLES, SWAGGER_2018],
  on: ['create'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  unasked: 'It would create a conversation.',
  examples: [
    {
      name: 'a call with participant data',
      request: { method: 'POST', path: '/api/v2/conversations/calls' },
      send: { phoneNumber: '+15551234', attributes: { customer_tier: 'gold' } },
      reply: { status: 200 },
    },
  ],
};
