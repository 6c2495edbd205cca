import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const successTemplate = {
  id: 'success-template',
  level: 'error',
  title: 'The success template is broken.',
  why: 'It names a variable that nothing sets, or renders something that is not JSON.',
  cure: 'Name what the translation map has; print text that is not translated between quotes.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
