import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const templateUnchecked = {
  id: 'template-unchecked',
  level: 'info',
  title: 'A template could not be checked.',
  why: 'Its text is not in the export, or it uses something that is not played here.',
  cure: 'Check it in the org, with Test in the action editor.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
