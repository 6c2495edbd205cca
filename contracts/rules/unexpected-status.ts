import { JS_SDK, type Rule } from '../../mocks/internal';

export const unexpectedStatus = {
  id: 'unexpected-status',
  level: 'error',
  title: 'The consumer waits for another status than the platform sends.',
  why: 'A client that tests for 200 takes the 202 of a successful write for a failure.',
  cure: 'Expect the status that the operation answers with; attribute writes answer 202.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
