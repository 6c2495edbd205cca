import { loginClue } from '../credentials';
import { requestRule } from '../rule';

export const loginRefused = requestRule({
  id: 'login-refused',
  level: 'error',
  title: 'The login was refused.',
  why: 'The client is unknown, its secret is wrong, or the grant is not client_credentials.',
  cure: 'POST /oauth/token with grant_type=client_credentials and the client as Basic header or form.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unsupported-grant-refused', 'missing-client-refused', 'unknown-client-refused', 'wrong-secret-refused'],
  detect(context, { behaviour, status }) {
    const clue = loginClue(context, context.loginForm);
    return clue
      ? { summary: `${status}: ${clue.says}.`, advice: clue.advice }
      : { summary: `${status}: ${behaviour.summary}` };
  },
  examples: [],
});
