import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const inputNotEncoded = {
  id: 'input-not-encoded',
  level: 'info',
  title: 'An input is printed into the URL without encoding.',
  why: 'A blank, &, +, # or / in the value changes where the request goes or what it asks.',
  cure: 'Write $esc.url(${input.x}) in a query, $esc.uriEncode(${input.x}) in a path.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
