import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const actionFailed = {
  id: 'action-failed',
  level: 'error',
  title: 'The Data Action failed.',
  why: 'Inputs, a template, the called operation, a path or the output contract stopped it; the flow takes its failure path.',
  cure: 'Look at each stage with understudy action run EXPORT.json --trace.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
