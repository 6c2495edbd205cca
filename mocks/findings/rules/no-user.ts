import { requestRule } from '../rule';

export const noUser = requestRule({
  id: 'no-user',
  level: 'error',
  title: 'The operation wants a user, and the token is a client’s own.',
  why: 'A token of client credentials belongs to no user, and the platform answers 400 not.a.user where it needs one.',
  cure: 'Log a user in (authorization code, PKCE or implicit grant), or use an operation that a client may call: attributes are written at PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['user-context-required'],
  detect: (_context, { status }) => ({
    summary: `${status}: this operation wants a user, and the token was got with client credentials.`,
    suggestion: null,
  }),
  examples: [],
});
