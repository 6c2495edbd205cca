import { DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const filterNeverMatches = {
  id: 'filter-never-matches',
  level: 'warn',
  title: 'A filter asks for a value that the operation never has.',
  why: 'The comparison is exact, case included: the list is always empty.',
  cure: 'Write the value as the reference has it.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP],
} as const satisfies Rule;
