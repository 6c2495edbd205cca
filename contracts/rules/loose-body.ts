import { JS_SDK, type Rule } from '../../mocks/internal';

export const looseBody = {
  id: 'loose-body',
  level: 'warn',
  title: 'A matcher lets the request body be anything.',
  why: 'Only the example was judged; the pact allows every other body.',
  cure: 'Put matchers on the members, such as $.attributes.customer_tier.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
