import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const inputIsJson = {
  id: 'input-is-json',
  level: 'info',
  title: 'An input is printed as JSON, not as text.',
  why: 'Whoever calls the action must pass JSON; plain text breaks the body.',
  cure: 'Keep it if callers build JSON; otherwise print it as text, "$esc.jsonString(${input.x})".',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
