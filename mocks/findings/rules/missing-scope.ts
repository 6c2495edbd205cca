import { quoted } from '../prose';
import { requestRule } from '../rule';

export const missingScope = requestRule({
  id: 'missing-scope',
  level: 'error',
  title: 'The token was narrowed to scopes that do not open this operation.',
  why: 'The login asked for other scopes than the operation needs.',
  cure: 'Ask for the scope "conversations", or for none.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['missing-scope-refused'],
  detect: ({ asked }, { status }) => ({
    summary: `${status}: the token was narrowed to scopes that do not open this operation.`,
    advice: `Ask for ${asked.operation.scopes.map(quoted).join(' or ')} at the login, or for no scope at all.`,
    // The same request with the same token would be refused again.
    suggestion: null,
  }),
  examples: [],
});
