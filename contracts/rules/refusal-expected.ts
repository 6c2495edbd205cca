import { JS_SDK, type Rule } from '../../mocks/internal';

export const refusalExpected = {
  id: 'refusal-expected',
  level: 'info',
  title: 'The path or method is outside the API, and the consumer expects the refusal.',
  why: 'What the consumer expects is what comes; no document describes it.',
  cure: 'Nothing to do, if that is what the consumer is meant to show.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
