import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const outputContract = {
  id: 'output-contract',
  level: 'error',
  title: 'The output contract is not one the platform takes.',
  why: 'Outputs may not hold arrays in arrays, nor nest deeper than 50 levels.',
  cure: 'Flatten the output in the success template.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
