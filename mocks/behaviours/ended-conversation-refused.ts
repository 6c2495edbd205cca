import type { Behaviour } from './shared/behaviour';
import { BLANKET_STATUS, DEVELOPMENT_CHOICE, SDK_RELEASE_NOTES } from './shared/sources';
import { refuseWith } from './shared/vendor-errors';

export const endedConversationRefused: Behaviour = {
  id: 'ended-conversation-refused',
  question: 'ended-conversation',
  summary:
    'A write after the end is answered 409. The status is documented for nearly every operation since SDK 207, reads included; that this is its cause is our guess.',
  evidence: 'assumed',
  sources: [SDK_RELEASE_NOTES, DEVELOPMENT_CHOICE],
  against: [BLANKET_STATUS],
  on: ['write'],
  decide({ conversation }) {
    if (conversation?.ended !== true) return undefined;
    return refuseWith('conflict');
  },
  examples: [
    {
      name: 'a write after hang-up',
      conversation: { ended: true },
      send: { attributes: { survey: '5' } },
      reply: { status: 409, code: 'general.conflict' },
    },
  ],
};
