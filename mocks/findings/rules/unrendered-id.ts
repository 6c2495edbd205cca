import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { isLookingForPage, isElsewhere, emptyId } from '../paths';
import { requestRule } from '../rule';
import { isUnfilled, unfilledId } from '../unfilled-ids';

export const unrenderedId = requestRule({
  id: 'unrendered-id',
  level: 'error',
  title: 'An id in the path was never filled in.',
  why: 'A variable was undefined or a template was left unrendered when the path was built.',
  cure: 'Check the variable before the request; fail early when it is not set.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: ['unknown-conversation-not-found', 'unknown-participant-not-found', 'unknown-path-not-found'],
  detect(context, { behaviour, status }) {
    const { conversationId = '', participantId = '', path } = context;
    if (behaviour.id === 'unknown-conversation-not-found')
      return isUnfilled(conversationId) ? unfilledId(conversationId, 'conversation', status) : undefined;
    if (behaviour.id === 'unknown-participant-not-found')
      return isUnfilled(participantId) ? unfilledId(participantId, 'participant', status) : undefined;
    const blank = isLookingForPage(context) || isElsewhere(context) ? undefined : emptyId(path);
    return blank === undefined ? undefined : unfilledId('', blank, status);
  },
  examples: [
    {
      name: 'an id that was never filled in',
      request: { path: '/api/v2/conversations/undefined/participants/{participantId}/attributes' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 404 },
    },
  ],
});
