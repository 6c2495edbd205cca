import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const templateBroken = {
  id: 'template-broken',
  level: 'error',
  title: 'A template cannot be parsed or rendered.',
  why: 'The platform refuses it, or fails when the action runs.',
  cure: 'Correct the template at the line and column named.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
