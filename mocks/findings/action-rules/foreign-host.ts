import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const foreignHost = {
  id: 'foreign-host',
  level: 'error',
  title: 'The Data Action calls another host.',
  why: 'A Genesys Cloud data action has a relative URL, /api/v2/…; this mock makes no call to anybody but itself.',
  cure: 'Use a relative URL, or run the response side alone with --response FILE.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
