import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const badPath = {
  id: 'bad-path',
  level: 'error',
  title: 'A translation path cannot be read.',
  why: 'Paths are Jayway JsonPath.',
  cure: 'Correct the path at the column named.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
