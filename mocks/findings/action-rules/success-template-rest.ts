import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const successTemplateRest = {
  id: 'success-template-rest',
  level: 'warn',
  title: 'Text follows the JSON of the success template.',
  why: 'Published templates end in a brace too many and work, so it is not read; a stricter reader would fail.',
  cure: 'Take it out.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
