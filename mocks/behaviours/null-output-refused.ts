import { nullOutputExample } from './null-output-accepted';
import type { Behaviour } from './shared/behaviour';
import { ACTION_LOG } from './shared/sources';

export const nullOutputRefused: Behaviour = {
  id: 'null-output-refused',
  question: 'null-output',
  summary:
    'A null in the output of a Data Action breaks a contract that does not allow it: a flow has logged "instance type (null) does not match any allowed primitive type".',
  evidence: 'observed',
  sources: [ACTION_LOG],
  on: ['run'],
  decide: () => ({ kind: 'amended', nullOutput: 'refused' }),
  examples: [nullOutputExample({ status: 400 })],
};
