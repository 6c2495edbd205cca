import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { CHAT_ATTRIBUTES_ARTICLE, JS_SDK, MESSENGER_TRANSPORT } from './shared/sources';

export const messagesKept: Behaviour = {
  id: 'messages-kept',
  question: 'messages',
  summary:
    'Messages are kept in the conversation; custom attributes of an open message become context.… on the customer, at once here and later on the platform. The replies are assumed.',
  evidence: 'documented',
  sources: [JS_SDK, CHAT_ATTRIBUTES_ARTICLE, MESSENGER_TRANSPORT],
  on: ['neighbour'],
  decide: answersNeighbours('message-create', 'message-send', 'message-read', 'open-message'),
  examples: [
    {
      name: 'an outbound message',
      request: { method: 'POST', path: '/api/v2/conversations/messages' },
      send: { queueId: 'q', toAddress: '+13175550123', toAddressMessengerType: 'sms' },
      reply: { status: 200 },
    },
  ],
};
