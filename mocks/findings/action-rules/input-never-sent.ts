import { DATA_ACTION_EXPORTS } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const inputNeverSent = {
  id: 'input-never-sent',
  level: 'warn',
  title: 'An input is in the contract and nothing sends it.',
  why: 'Whoever calls the action gives it a value, and the value goes nowhere.',
  cure: 'Print the input in the URL, a header or the body, or take it out of the contract.',
  evidence: 'assumed',
  sources: [DATA_ACTION_EXPORTS],
} as const satisfies Rule;
