import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const foreignTemplate = {
  id: 'foreign-template',
  level: 'error',
  title: 'A template holds another template language.',
  why: 'Data Actions render Velocity, ${input.x}; {{…}} is sent as it stands.',
  cure: 'Read the value in the flow with Get Participant Data and hand it in as an input.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
