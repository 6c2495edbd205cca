import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const inputNotEscaped = {
  id: 'input-not-escaped',
  level: 'warn',
  title: 'An input is printed into JSON without escaping.',
  why: 'A quote, a backslash or a line break in the value breaks the body, and the write is refused.',
  cure: 'Write "$esc.jsonString(${input.x})".',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
