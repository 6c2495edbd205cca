import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const pathNeverMatches = {
  id: 'path-never-matches',
  level: 'error',
  title: 'A translation path cannot match the documented reply.',
  why: 'The operation answers without such a member, so the default applies, or the action fails.',
  cure: 'Compare the path with the model of the reply.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
