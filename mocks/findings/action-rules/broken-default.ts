import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const brokenDefault = {
  id: 'broken-default',
  level: 'error',
  title: 'A default breaks the output.',
  why: 'Defaults are printed as they stand: text needs its own quotes.',
  cure: 'Write the default as JSON: "\\"disconnected\\"".',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
