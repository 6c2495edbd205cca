import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unknownInput = {
  id: 'unknown-input',
  level: 'error',
  title: 'A template names an input that the contract does not have.',
  why: 'It never has a value, so ${input.x} prints itself and $!{input.x} prints nothing.',
  cure: 'Add the input to the contract, or correct its spelling: names are case-sensitive.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
