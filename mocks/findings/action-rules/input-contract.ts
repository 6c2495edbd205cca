import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const inputContract = {
  id: 'input-contract',
  level: 'error',
  title: 'The input contract is not one the platform takes.',
  why: 'Inputs are flat: string, integer, number or boolean, without $ref; orgId, integrationId and rawRequest are reserved.',
  cure: 'Rename or flatten the input.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
