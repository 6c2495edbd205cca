import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const outputNeverSet = {
  id: 'output-never-set',
  level: 'warn',
  title: 'The output never has a member that the contract promises.',
  why: 'The flow finds NOT_SET and no error.',
  cure: 'Print it in the success template, or take it out of the contract.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
