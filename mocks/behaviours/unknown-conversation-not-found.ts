import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018, WEB_MESSAGING_TESTER } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const unknownConversationNotFound: Behaviour = {
  id: 'unknown-conversation-not-found',
  question: 'unknown-conversation',
  summary:
    'An id no conversation has is answered 404: not.found, on media reads conversation.error.conversation.not.found.',
  evidence: 'observed',
  sources: [WEB_MESSAGING_TESTER, SWAGGER_2018],
  on: ['write', 'update', 'read'],
  decide({ conversation, operation }) {
    if (conversation !== undefined) return undefined;
    if (operation.kind === 'read' && operation.medium !== undefined) {
      return reject(404, 'conversation.error.conversation.not.found', 'The conversation does not exist.');
    }
    return refuseWith('notFound');
  },
  unasked: 'The probe never leaves its conversation.',
  examples: [
    {
      name: 'reading an id that does not exist',
      request: { method: 'GET', path: '/api/v2/conversations/00000000-0000-4000-8000-000000000000' },
      reply: { status: 404, code: 'not.found' },
    },
    {
      name: 'reading it as a call',
      request: { method: 'GET', path: '/api/v2/conversations/calls/00000000-0000-4000-8000-000000000000' },
      reply: { status: 404, code: 'conversation.error.conversation.not.found' },
    },
  ],
};
