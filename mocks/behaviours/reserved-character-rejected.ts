import type { Behaviour } from './shared/behaviour';
import { DEFAULT_LIMITS } from './shared/limits';
import { reservedCharacterIn } from './shared/reserved-character';
import { ENDPOINT_TABLES, FORUM_THREAD, OWN_NAMES_OF_THE_VENDOR, PIPELINE_SOURCES } from './shared/sources';
import { invalidParameter } from './shared/vendor-errors';

export const reservedCharacterRejected: Behaviour = {
  id: 'reserved-character-rejected',
  question: 'reserved-character',
  summary:
    'A reserved or control character in a name refuses the whole request with 422. Which characters, and the code, are assumed; spaces, dots, parentheses and hyphens are seen in production.',
  evidence: 'reported',
  sources: [FORUM_THREAD, PIPELINE_SOURCES],
  against: [OWN_NAMES_OF_THE_VENDOR, ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    if (sent === undefined) return undefined;
    for (const name of sent.keys()) {
      const character = reservedCharacterIn(name, limits);
      if (character !== undefined) {
        const message = `Attribute name holds the reserved character ${character}.`;
        return invalidParameter(message, name);
      }
    }
    return undefined;
  },
  limitsFrom(seen) {
    if (seen.every(({ isStored }) => isStored)) return undefined;
    const stored = seen.flatMap(({ sent, isStored }) => (isStored ? [...sent.keys()] : [])).join('');
    const kept = [...DEFAULT_LIMITS.reservedCharacters].filter((character) => !stored.includes(character));
    return { reservedCharacters: kept.join('') };
  },
  examples: [
    {
      name: 'braces in a name',
      probe: {},
      given: { lang: 'en' },
      send: { attributes: { '{{tier}}': 'gold' } },
      reply: { status: 422, code: 'payload.or.params.invalid' },
    },
    {
      name: 'spaces, dots, parentheses, hyphens, accents and emoji are fine',
      send: { attributes: { ' LLM (AW) qu.est-ïon 😀': 'x' } },
      reply: { status: 202 },
      then: { ' LLM (AW) qu.est-ïon 😀': 'x' },
    },
  ],
};
