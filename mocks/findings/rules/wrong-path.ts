import { isReading, reasonFor } from '../paths';
import { loginRefused } from './login-refused';
import { requestRule } from '../rule';

export const wrongPath = requestRule({
  id: 'wrong-path',
  level: 'error',
  title: 'No operation of the contract has this path.',
  why: 'The references list no /voice/ or /interactions/, no attributes of a whole conversation, no other API version.',
  cure: 'PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-path-not-found', 'voice-path-not-found', 'unknown-participant-not-found'],
  detect(context, { behaviour, status }) {
    const { path, participantId } = context;
    if (behaviour.id === 'unknown-participant-not-found')
      return participantId === 'attributes'
        ? { summary: `${status}: the participant id is missing before "attributes".` }
        : undefined;
    if (path.endsWith('/oauth/token'))
      return { summary: `${status}: the login is at /oauth/token.`, advice: loginRefused.cure, suggestion: null };
    const reading = { advice: 'Read attributes with GET /api/v2/conversations/{conversationId}.' };
    return { summary: `${status}: ${reasonFor(path)}.`, ...(isReading(context) ? reading : {}) };
  },
  examples: [],
});
