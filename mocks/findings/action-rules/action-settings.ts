import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const actionSettings = {
  id: 'action-settings',
  level: 'warn',
  title: 'A setting of the action is outside what the platform takes.',
  why: 'Timeouts are 1 to 60 seconds.',
  cure: 'Correct it.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
