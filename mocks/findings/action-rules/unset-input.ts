import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unsetInput = {
  id: 'unset-input',
  level: 'warn',
  title: 'An optional input breaks the request when it is not set.',
  why: '${input.x} prints itself when x has no value, and $!{input.x} prints nothing.',
  cure: 'Make the input required, use $!{input.x}, or wrap the place in #if($input.x) … #end.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
