import { JS_SDK, type Rule } from '../../mocks/internal';

export const replyMismatch = {
  id: 'reply-mismatch',
  level: 'error',
  title: 'The consumer waits for a reply that does not come like this.',
  why: 'A member that the model does not have, another type, or a value that no request of this kind gets.',
  cure: 'Expect what the model in the OpenAPI document has; use a type matcher where the value varies.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
