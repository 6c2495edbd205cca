import { JS_SDK, type Rule } from '../../mocks/internal';

export const tokenUnsaid = {
  id: 'token-unsaid',
  level: 'warn',
  title: 'The pact does not say that the request is authorised.',
  why: 'Every operation but the login answers 401 without a bearer token; the pact allows a client that sends none.',
  cure: 'Add an Authorization header to the request of the pact, with a matcher such as regex "Bearer .+".',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
