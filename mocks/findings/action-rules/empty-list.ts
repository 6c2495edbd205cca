import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const emptyList = {
  id: 'empty-list',
  level: 'warn',
  title: 'Nothing matched, and the output is no longer JSON.',
  why: 'A path with a filter, a wildcard or .. yields an empty list, for which no default is used.',
  cure: 'Give firstFromArray what to print instead: ${successTemplateUtils.firstFromArray("${x}", "$esc.quote$esc.quote")}.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
