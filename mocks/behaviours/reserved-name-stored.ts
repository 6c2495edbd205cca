import type { Behaviour } from './shared/behaviour';
import { ENDPOINT_TABLES } from './shared/sources';

export const reservedNameStored: Behaviour = {
  id: 'reserved-name-stored',
  question: 'reserved-name',
  summary: 'No reserved names and no 422 are documented for attributes: the name is stored like any other.',
  evidence: 'documented',
  sources: [ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    const reserved = sent !== undefined && [...sent.keys()].some((name) => limits.reservedNames.has(name));
    return reserved ? { kind: 'amended' } : undefined;
  },
  examples: [
    {
      name: 'a system field as a name',
      send: { attributes: { queueId: 'q' } },
      reply: { status: 202 },
      then: { queueId: 'q' },
    },
  ],
};
