import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const listForScalar = {
  id: 'list-for-scalar',
  level: 'error',
  title: 'A list is printed where the contract wants one value.',
  why: 'A path with a filter, a wildcard or .. yields a list even when one thing matches.',
  cure: 'Print ${successTemplateUtils.firstFromArray("${x}")}.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
