import { missingTokenClue } from '../credentials';
import { requestRule } from '../rule';

export const missingToken = requestRule({
  id: 'missing-token',
  level: 'error',
  title: 'The request carried no bearer token.',
  why: 'Every operation but the login needs one.',
  cure: 'Log in at POST /oauth/token and send Authorization: Bearer <token>.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['missing-token-refused'],
  detect(context, { status }) {
    const { says = 'no bearer token in the Authorization header', advice } = missingTokenClue(context) ?? {};
    return { summary: `${status}: ${says}.`, ...(advice === undefined ? {} : { advice }) };
  },
  examples: [],
});
