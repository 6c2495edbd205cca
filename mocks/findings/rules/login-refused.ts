import { loginClue } from '../credentials';
import { requestRule } from '../rule';

export const loginRefused = requestRule({
  id: 'login-refused',
  level: 'error',
  title: 'The login was refused.',
  why: 'The client is unknown or its secret wrong; or the grant is none that is served, or its code, refresh token or redirect_uri does not fit.',
  cure: 'POST /oauth/token with grant_type=client_credentials and the client as Basic header or form. A user’s login starts at GET /oauth/authorize with an absolute redirect_uri, and its code is good for one exchange.',
  evidence: 'of the behaviour',
  sources: [],
  explains: [
    'unsupported-grant-refused',
    'missing-client-refused',
    'unknown-client-refused',
    'wrong-secret-refused',
    'unauthorized-grant-refused',
    'invalid-grant-refused',
    'authorization-refused',
  ],
  detect(context, { behaviour, status }) {
    const clue = loginClue(context, context.loginForm);
    return clue
      ? { summary: `${status}: ${clue.says}.`, advice: clue.advice }
      : { summary: `${status}: ${behaviour.summary}` };
  },
  examples: [],
});
