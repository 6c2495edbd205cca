import { JS_SDK, type Rule } from '../../mocks/internal';

export const wrongAccept = {
  id: 'wrong-accept',
  level: 'error',
  title: 'The consumer accepts only media types that the platform does not send.',
  why: 'Replies are application/json.',
  cure: 'Send Accept: application/json, or no Accept header.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
