import { JS_SDK, type Rule } from '../../mocks/internal';

export const unknownReplyHeader = {
  id: 'unknown-reply-header',
  level: 'error',
  title: 'The consumer waits for a header that the platform does not send.',
  why: 'Replies carry ININ-Correlation-Id and the inin-ratelimit-* headers.',
  cure: 'Take the header out of the expectation.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
