import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unknownVariable = {
  id: 'unknown-variable',
  level: 'error',
  title: 'A request template names a variable that nothing sets.',
  why: 'It prints itself.',
  cure: 'Inputs are ${input.name}; escape a literal dollar sign.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
