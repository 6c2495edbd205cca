import { requestRule } from '../rule';

export const missingPermission = requestRule({
  id: 'missing-permission',
  level: 'error',
  title: 'The client lacks the permission.',
  why: 'A client-credentials client may do what its roles allow.',
  cure: 'Give one of the client’s roles the permission.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['missing-permission-refused'],
  detect: ({ asked }, { status }) => ({
    summary: `${status}: the client holds none of ${asked.operation.permissions.join(', ')}.`,
  }),
  examples: [],
});
