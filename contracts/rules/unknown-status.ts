import { JS_SDK, type Rule } from '../../mocks/internal';

export const unknownStatus = {
  id: 'unknown-status',
  level: 'error',
  title: 'The operation never answers with this status.',
  why: 'The status is in nobody’s reference for this operation.',
  cure: 'Expect one of the statuses of the operation.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
