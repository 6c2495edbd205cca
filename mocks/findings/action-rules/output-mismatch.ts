import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const outputMismatch = {
  id: 'output-mismatch',
  level: 'error',
  title: 'The output cannot meet the output contract.',
  why: 'The output is checked against the contract, and the action fails.',
  cure: 'Bring template and contract together.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
