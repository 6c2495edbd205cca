import { reject, type Behaviour } from './shared/behaviour';
import { COMMUNITY_404, SWAGGER_2018 } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const unknownParticipantNotFound: Behaviour = {
  id: 'unknown-participant-not-found',
  question: 'unknown-participant',
  summary:
    'An id no participant of the conversation has is answered 404: not.found, on participant updates conversation.error.not.conversation.participant.',
  evidence: 'documented',
  sources: [SWAGGER_2018, COMMUNITY_404],
  on: ['write', 'update'],
  decide({ participant, operation }) {
    if (participant !== undefined) return undefined;
    if (operation.kind === 'write') return refuseWith('notFound');
    return reject(
      404,
      'conversation.error.not.conversation.participant',
      'User is not a participant in the conversation.',
    );
  },
  examples: [
    {
      name: 'a participant of no conversation',
      probe: {},
      request: {
        path: '/api/v2/conversations/{conversationId}/participants/00000000-0000-4000-8000-000000000000/attributes',
      },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
