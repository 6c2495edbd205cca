import { JS_SDK, type Rule } from '../../mocks/internal';

export const unknownRequestHeader = {
  id: 'unknown-request-header',
  level: 'info',
  title: 'The operation does not name this request header.',
  why: 'It is ignored, as far as anybody knows.',
  cure: 'Nothing to do, unless the consumer relies on it.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
