import { requestRule } from '../rule';

export const refused = requestRule({
  id: 'refused',
  level: 'error',
  title: 'The request was refused.',
  why: 'The platform refuses it; the behaviour that answered says when.',
  cure: 'Read what the behaviour says with npx genesys-understudy explain, and change the request.',
  evidence: 'of the behaviour',
  sources: [],
  explains: [],
  detect: (_context, { behaviour, status }) => ({ summary: `${status}: ${behaviour.summary}`, suggestion: null }),
  examples: [],
});
