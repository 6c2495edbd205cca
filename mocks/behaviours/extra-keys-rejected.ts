import { reject, type Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, SDK_COMMON } from './shared/sources';

export const extraKeysRejected: Behaviour = {
  id: 'extra-keys-rejected',
  question: 'extra-keys',
  summary: 'A member beside "attributes" is answered 400 invalid.property; nothing is stored.',
  evidence: 'assumed',
  sources: [SDK_COMMON, DEVELOPMENT_CHOICE],
  on: ['write'],
  decide({ extra }) {
    if (extra.length === 0) return undefined;
    const message = `Value [${extra[0]}] is not a valid property for object [ParticipantAttributes]`;
    return reject(400, 'invalid.property', message, { names: extra });
  },
  examples: [
    {
      name: 'a participantId beside the map',
      send: { participantId: '{participantId}', attributes: { customer_tier: 'gold' } },
      reply: { status: 400, code: 'invalid.property' },
    },
  ],
};
