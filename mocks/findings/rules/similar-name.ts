import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { pointerOf } from '../../util/json-pointer';
import { MAX_NAMES_COMPARED, type KnownParticipant } from '../context';
import { listed, quoted } from '../prose';
import { requestRule } from '../rule';
import { writeSuggestion } from '../suggestion';

export const similarName = requestRule({
  id: 'similar-name',
  level: 'warn',
  title: 'A new name differs from a stored one only by case or spaces.',
  why: 'Names are case-sensitive and not trimmed, so the reader of the other name will not see this value.',
  cure: 'Use one spelling everywhere.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: [],
  on: ['write'],
  mayApply: (_facts, { changes }, participant) =>
    participant !== undefined && participant.attributes.size > 0 && hasNewName(changes, participant.attributes),
  detect(context) {
    const { participant, judgement } = context;
    const spellings = participant ? spellingsFor(judgement.changes, participant) : new Map<string, string>();
    const [first] = spellings;
    if (!first) return undefined;
    const meant = context.meant();
    const attributes = new Map(
      [...(meant?.attributes ?? [])].map(([name, value]) => [spellings.get(name) ?? name, value]),
    );
    const [name, stored] = first;
    const others = spellings.size > 1 ? `, and ${spellings.size - 1} more likewise` : '';
    return {
      summary: `${quoted(name)} is new, but ${quoted(stored)} is stored and differs only by case or spaces${others}.`,
      advice: `If they are meant to be one, write ${listed([...new Set(spellings.values())])}.`,
      pointer: pointerOf(['attributes', name]),
      suggestion: writeSuggestion(context, meant && { ...meant, attributes }),
    };
  },
  examples: [
    {
      name: 'another spelling of a stored name',
      given: { customer_tier: 'silver' },
      send: { attributes: { Customer_Tier: 'gold' } },
      reply: { status: 202 },
    },
  ],
});

function hasNewName(changes: ReadonlyMap<string, string>, stored: ReadonlyMap<string, unknown>): boolean {
  for (const name of changes.keys()) if (!stored.has(name)) return true;
  return false;
}

/** From new names to the stored ones they resemble; a name that was sent in both spellings is meant as it is. */
function spellingsFor(
  changes: ReadonlyMap<string, string>,
  { attributes: stored }: KnownParticipant,
): ReadonlyMap<string, string> {
  if (stored.size === 0 || stored.size > MAX_NAMES_COMPARED) return new Map();
  const known = new Map([...stored.keys()].map((name) => [squeezed(name), name] as const));
  const spellings = new Map<string, string>();
  for (const name of changes.keys()) {
    const spelling = stored.has(name) ? undefined : known.get(squeezed(name));
    if (spelling !== undefined && !changes.has(spelling)) spellings.set(name, spelling);
  }
  return spellings;
}

/** A name without case and blanks. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}
