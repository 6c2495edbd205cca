import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const notPlayed = {
  id: 'not-played',
  level: 'info',
  title: 'The mock does not play the operation that the action calls.',
  why: 'It plays participant data: conversations, their attributes, and Data Actions.',
  cure: 'Give a recorded reply with --response FILE, or a real org with --url.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
