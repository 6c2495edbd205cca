import type { Behaviour } from './shared/behaviour';
import { CALL_RECORDINGS, GCLOUDCX, JS_SDK, RECORDED_TEST_DATA } from './shared/sources';

export const conversationRead: Behaviour = {
  id: 'conversation-read',
  question: 'read',
  summary:
    'A conversation is read whole, also after its end, each participant with its own attributes; media paths use a flat participant. Ended calls are terminated, other media disconnected.',
  evidence: 'observed',
  sources: [GCLOUDCX, RECORDED_TEST_DATA, CALL_RECORDINGS, JS_SDK],
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
