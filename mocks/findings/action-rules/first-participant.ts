import { DATA_ACTION_EXPORTS } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const firstParticipant = {
  id: 'first-participant',
  level: 'warn',
  title: 'A path reads the first participant instead of the customer.',
  why: 'Participants come in the order in which they joined: the first may be an agent, a flow or an external leg.',
  cure: "Filter by purpose: $.participants[?(@.purpose=='customer')].",
  evidence: 'assumed',
  sources: [DATA_ACTION_EXPORTS],
} as const satisfies Rule;
