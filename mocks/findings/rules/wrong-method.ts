import { loginRefused } from './login-refused';
import { requestRule } from '../rule';

/** The paths of participant data, and of what it is mistaken for. */
const WRITES = /\/conversations\/(?:\w+\/)?[^/]+(?:\/participants\/[^/]+(?:\/attributes)?)?\/?$|\/oauth\/token$/;

export const wrongMethod = requestRule({
  id: 'wrong-method',
  level: 'error',
  title: 'The path is right and the method is not.',
  why: 'Attributes are written with PATCH and read through the conversation.',
  cure: 'Use PATCH to write, and GET /api/v2/conversations/{conversationId} to read.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['wrong-method-refused'],
  detect({ path, asked: { allow, method } }, { status }) {
    if (path.endsWith('/oauth/token')) {
      const summary = `${status}: the login takes POST, not ${method}.`;
      return { summary, advice: loginRefused.cure, suggestion: null };
    }
    const summary = `${status}: this path takes ${allow.join(', ')}, not ${method}.`;
    // What is meant for another operation is no attribute.
    if (!WRITES.test(path)) return { summary, suggestion: null };
    if (method !== 'DELETE') return { summary };
    return { summary, advice: 'There is no delete: overwrite a value with "" by PATCH to blank it.' };
  },
  examples: [],
});
