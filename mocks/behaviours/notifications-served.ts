import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { RECORDED_TEST_DATA, JS_SDK, NOTIFICATION_LIMITS, SWAGGER_2018 } from './shared/sources';

export const notificationsServed: Behaviour = {
  id: 'notifications-served',
  question: 'notifications',
  summary:
    'Channels live for 24 hours, 20 a user and application, with 1,000 topics; one bad topic fails its batch with notification.invalid.topic; events come over one web socket a channel.',
  evidence: 'documented',
  sources: [JS_SDK, SWAGGER_2018, NOTIFICATION_LIMITS, RECORDED_TEST_DATA],
  on: ['neighbour'],
  decide: answersNeighbours('notifications'),
  examples: [
    {
      name: 'a channel',
      request: { method: 'POST', path: '/api/v2/notifications/channels' },
      reply: { status: 200 },
    },
  ],
};
