import { reject, type Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, SWAGGER_2018 } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const otherMediumNotFound: Behaviour = {
  id: 'other-medium-not-found',
  question: 'other-medium',
  summary: 'A media path for a conversation of another medium is answered 404, as if the conversation did not exist.',
  evidence: 'assumed',
  sources: [SWAGGER_2018, DEVELOPMENT_CHOICE],
  on: ['write', 'update', 'read'],
  decide({ conversation, operation: { kind, medium } }) {
    if (conversation === undefined || medium === undefined || medium === conversation.medium) return undefined;
    if (kind === 'read') {
      return reject(404, 'conversation.error.conversation.not.found', 'The conversation does not exist.');
    }
    return refuseWith('notFound');
  },
  examples: [
    {
      name: 'the emails path for a call',
      probe: {},
      request: { path: '/api/v2/conversations/emails/{conversationId}/participants/{participantId}/attributes' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404, code: 'not.found' },
    },
  ],
};
