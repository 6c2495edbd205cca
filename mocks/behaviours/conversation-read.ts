import type { Behaviour } from './shared/behaviour';
import { GCLOUDCX, JS_SDK, RECORDED_TEST_DATA } from './shared/sources';

export const conversationRead: Behaviour = {
  id: 'conversation-read',
  question: 'read',
  summary:
    'A conversation is read whole, each participant with its own attributes; media paths use a flat participant.',
  evidence: 'observed',
  sources: [GCLOUDCX, RECORDED_TEST_DATA, JS_SDK],
  on: ['read'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  examples: [
    {
      name: 'the media-neutral read',
      probe: {},
      request: { method: 'GET', path: '/api/v2/conversations/{conversationId}' },
      given: { lang: 'en' },
      reply: { status: 200 },
    },
    {
      name: 'the call read',
      probe: {},
      request: { method: 'GET', path: '/api/v2/conversations/calls/{conversationId}' },
      given: { lang: 'en' },
      reply: { status: 200 },
    },
  ],
};
