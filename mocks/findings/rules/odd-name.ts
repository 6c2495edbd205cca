import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { pointerOf } from '../../util/json-pointer';
import { quoted } from '../prose';
import { requestRule } from '../rule';

/** What stands in front of a name where it is read, and is no part of the name. */
const READERS_PREFIX = /^(?:interaction|participant|attributes?|flow|call|task|state)\.(?=.)/i;

export const oddName = requestRule({
  id: 'odd-name',
  level: 'warn',
  title: 'The name is empty, or holds what belongs to the place where it is read.',
  why: 'A reader asks for {{interaction.customer_tier}} or Call.customer_tier; the attribute itself is called customer_tier.',
  cure: 'Write the bare name.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: [],
  on: ['write'],
  mayApply: (_facts, { changes }) => [...changes.keys()].some(isOdd),
  detect({ judgement: { changes } }) {
    const name = [...changes.keys()].find(isOdd);
    if (name === undefined) return undefined;
    const pointer = pointerOf(['attributes', name]);
    if (name.trim() === '')
      return { summary: 'Stored, but under a name that is empty: no flow can ask for it.', pointer };
    const bare = name.replace(READERS_PREFIX, '');
    return {
      summary: `Stored as ${quoted(name)}; a reader that asks for ${quoted(bare)} will not find it.`,
      advice: `Write ${quoted(bare)}: the part before the dot names where it is read from.`,
      pointer,
    };
  },
  examples: [
    {
      name: 'the name as a template spells it',
      send: { attributes: { 'interaction.customer_tier': 'gold' } },
      reply: { status: 202 },
    },
    { name: 'an empty name', send: { attributes: { '': 'gold' } }, reply: { status: 202 } },
  ],
});

function isOdd(name: string): boolean {
  return name.trim() === '' || READERS_PREFIX.test(name);
}
