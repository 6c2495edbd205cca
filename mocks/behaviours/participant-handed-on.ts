import type { Behaviour } from './shared/behaviour';
import { answersNeighbours } from './shared/neighbours';
import { RECORDED_TEST_DATA, JS_SDK } from './shared/sources';

export const participantHandedOn: Behaviour = {
  id: 'participant-handed-on',
  question: 'hand-over',
  summary:
    'Replace ends the participant with "transfer" and alerts a new one; consult adds one beside it. What a read shows of it follows recorded hand-overs, not a recorded request.',
  evidence: 'documented',
  sources: [JS_SDK, RECORDED_TEST_DATA],
  on: ['neighbour'],
  decide: answersNeighbours('replace', 'consult'),
  examples: [
    {
      name: 'to another user',
      request: { method: 'POST', path: '/api/v2/conversations/{conversationId}/participants/{participantId}/replace' },
      send: { userId: 'e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55' },
      reply: { status: 202 },
    },
  ],
};
