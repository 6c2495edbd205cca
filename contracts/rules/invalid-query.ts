import { JS_SDK, type Rule } from '../../mocks/internal';

export const invalidQuery = {
  id: 'invalid-query',
  level: 'error',
  title: 'A query parameter has a value that the operation does not take.',
  why: 'The document gives the parameter a type.',
  cure: 'Send a value of that type.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
