import type { Applied, RequestFacts } from './behaviour';

/** Lets the neighbours of participant data that are about one of these subjects through to their handlers. */
export function answersNeighbours(...subjects: readonly string[]): (facts: RequestFacts) => Applied | undefined {
  return ({ operation: { subject } }) =>
    subject !== undefined && subjects.includes(subject) ? { kind: 'applied', mode: 'none' } : undefined;
}
