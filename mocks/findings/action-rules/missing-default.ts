import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const missingDefault = {
  id: 'missing-default',
  level: 'warn',
  title: 'A translated value has no default.',
  why: 'When its path does not resolve, the variable is not set and the success template fails.',
  cure: 'Add a default, as JSON: "\\"\\"" for an empty text.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
