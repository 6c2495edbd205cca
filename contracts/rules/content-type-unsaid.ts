import { JS_SDK, type Rule } from '../../mocks/internal';

export const contentTypeUnsaid = {
  id: 'content-type-unsaid',
  level: 'warn',
  title: 'The pact does not say how the body is declared.',
  why: 'Without Content-Type: application/json the platform answers 415; the pact allows a client that sends none.',
  cure: 'Add the header Content-Type: application/json to the request of the pact.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
