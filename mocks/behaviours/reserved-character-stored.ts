import type { Behaviour } from './shared/behaviour';
import { reservedCharacterIn } from './shared/reserved-character';
import { ENDPOINT_TABLES } from './shared/sources';

export const reservedCharacterStored: Behaviour = {
  id: 'reserved-character-stored',
  question: 'reserved-character',
  summary: 'No rule for names and no 422 are documented: any character is stored.',
  evidence: 'documented',
  sources: [ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    if (sent === undefined) return undefined;
    for (const name of sent.keys()) if (reservedCharacterIn(name, limits) !== undefined) return { kind: 'amended' };
    return undefined;
  },
  examples: [
    {
      name: 'a dollar sign',
      probe: {},
      send: { attributes: { $price: '5' } },
      reply: { status: 202 },
      then: { $price: '5' },
    },
  ],
};
