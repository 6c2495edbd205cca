import { requestRule } from '../rule';

export const expiredToken = requestRule({
  id: 'expired-token',
  level: 'error',
  title: 'The token has expired.',
  why: 'Tokens live as long as expires_in said.',
  cure: 'Log in again on 401 credentials.expired.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['expired-token-refused'],
  detect: (_context, { status }) => ({ summary: `${status}: the token has expired.` }),
  examples: [],
});
