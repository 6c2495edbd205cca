import { badRequest } from './shared/bad-request';
import type { Behaviour } from './shared/behaviour';
import { JS_SDK, SWAGGER_2018 } from './shared/sources';

export const creationRefused: Behaviour = {
  id: 'creation-refused',
  question: 'creation-schema',
  summary: 'A creation whose body contradicts the model (a wrong type, a required member missing) is answered 400.',
  evidence: 'assumed',
  sources: [SWAGGER_2018, JS_SDK],
  on: ['create'],
  decide: ({ violations }) => (violations.length > 0 ? badRequest : undefined),
  unasked: 'It would create a conversation.',
  examples: [
    {
      name: 'a list where the phone number belongs',
      request: { method: 'POST', path: '/api/v2/conversations/calls' },
      send: { phoneNumber: ['+15551234'] },
      reply: { status: 400, code: 'bad.request' },
    },
  ],
};
