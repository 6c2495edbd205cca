import type { Behaviour } from './shared/behaviour';
import { CALL_RECORDINGS, E2E_RECORDING, GCLOUDCX, JS_SDK } from './shared/sources';

export const conversationRead: Behaviour = {
  id: 'conversation-read',
  question: 'read',
  summary:
    'A conversation is read whole, also after its end, each participant with its own attributes; media paths use a flat participant. Ended calls are terminated, other media disconnected.',
  evidence: 'observed',
  sources: [GCLOUDCX, E2E_RECORDING, CALL_RECORDINGS, JS_SDK],
  on: ['read'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  examples: [
    {
      name: 'the media-neutral read',
      request: { method: 'GET', path: '/api/v2/conversations/{conversationId}' },
      given: { lang: 'en' },
      reply: { status: 200 },
    },
    {
      name: 'the call read',
      request: { method: 'GET', path: '/api/v2/conversations/calls/{conversationId}' },
      given: { lang: 'en' },
      reply: { status: 200 },
    },
  ],
};
