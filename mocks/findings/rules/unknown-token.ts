import { unknownTokenClue } from '../credentials';
import { requestRule } from '../rule';

export const unknownToken = requestRule({
  id: 'unknown-token',
  level: 'error',
  title: 'Nobody issued this token, or it was cut or quoted on the way.',
  why: 'A token of another environment, of an earlier start of the mock, or with blanks around it.',
  cure: 'Log in at POST /oauth/token of this mock and send the token as it came.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-token-refused'],
  detect(context, { status }) {
    const { says = 'this mock has not issued the token', advice } = unknownTokenClue(context) ?? {};
    return { summary: `${status}: ${says}.`, ...(advice === undefined ? {} : { advice }) };
  },
  examples: [],
});
