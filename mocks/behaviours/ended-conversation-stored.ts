import type { Behaviour } from './shared/behaviour';
import { HELP_SET } from './shared/sources';

export const endedConversationStored: Behaviour = {
  id: 'ended-conversation-stored',
  question: 'ended-conversation',
  summary: 'A write after the end is stored; analytics never sees it.',
  evidence: 'assumed',
  sources: [HELP_SET],
  on: ['write'],
  decide: ({ conversation }) => (conversation?.ended === true ? { kind: 'amended' } : undefined),
  examples: [
    {
      name: 'a write after hang-up',
      probe: {},
      conversation: { ended: true },
      send: { attributes: { survey: '5' } },
      reply: { status: 202 },
      then: { survey: '5' },
    },
  ],
};
