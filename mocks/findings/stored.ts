import { isRecord } from '../behaviours/shared/behaviour';
import { intentOf, isEnvelopeName, pointerOf } from './intent';
import { droppedNames } from './lost';
import { customerOf, type KnownParticipant, type FindingContext } from './context';
import { writeSuggestion } from './suggestion';
import { listed, quoted, were, type Detection } from './prose';

/** More stored names than this are not compared for likeness; a participant that full is a load test. */
const MAX_NAMES_COMPARED = 500;
/** `${x}`, `{{x}}`, `<%= x %>`, `$input.x`: with a name in it, so that a price or JSON text is none. */
const UNRENDERED =
  /\$!?\{\s*[#!]?[A-Za-z_][^{}]{0,200}\}|\{\{\s*[#/^>&!~]?\s*[A-Za-z_][^{}]{0,200}\}\}|<%[=#-]?\s*[A-Za-z_][^%]{0,200}%>|\$!?[Ii]nput\.\w/;
/** Participants that no flow of the customer reads. */
const NOT_CUSTOMERS: ReadonlySet<string> = new Set(['agent', 'acd', 'ivr', 'user']);

/** Stored; and what was lost on the way, or will bite later. */
export function afterWrite(occurrence: FindingContext): readonly Detection[] {
  return [...noted(occurrence), ...unrendered(occurrence), ...similar(occurrence), ...misdirected(occurrence)];
}

function noted(occurrence: FindingContext): readonly Detection[] {
  return occurrence.judgement.notes.flatMap(({ behaviour: by, dropped, converted }): readonly Detection[] => {
    if (dropped.length > 0) return [{ ...droppedNames(occurrence, dropped, 'The rest was stored'), by }];
    if (converted.length > 0) return [{ ...notText(occurrence, converted), by }];
    switch (by.id) {
      case 'extra-keys-ignored':
        return [{ ...extraKeys(occurrence, occurrence.asked.extra), by }];
      case 'voice-path-works':
        return [{ ...unpublishedPath(occurrence), by }];
      case 'ended-conversation-stored':
        return [
          {
            rule: 'conversation-ended',
            summary: 'Stored, but the conversation had ended: analytics will not see it.',
            by,
          },
        ];
      default:
        return [];
    }
  });
}

function notText(occurrence: FindingContext, names: readonly string[]): Detection {
  return {
    rule: 'not-text',
    summary: `${listed(names)} ${were(names)} not text; stored as text here, refused by a strict reader.`,
    pointer: pointerOf(['attributes', names[0] ?? '']),
    suggestion: writeSuggestion(occurrence, occurrence.meant()),
  };
}

/** Members beside "attributes"; data in one of them joins the suggestion. */
export function extraKeys(occurrence: FindingContext, extra: readonly string[]): Detection {
  const { body } = occurrence.asked;
  const own = occurrence.meant();
  const members = body.kind === 'json' && isRecord(body.value) ? body.value : {};
  const beside = extra.flatMap((key) => {
    const isData = isEnvelopeName(key) && typeof members[key] === 'object';
    return isData ? [...(intentOf({ [key]: members[key] }, occurrence.participantId)?.attributes ?? [])] : [];
  });
  return {
    rule: 'extra-keys',
    summary: `Stored, but ${listed(extra)} beside "attributes" ${were(extra)} ignored.`,
    pointer: pointerOf([extra[0] ?? '']),
    suggestion: writeSuggestion(occurrence, own && { ...own, attributes: new Map([...beside, ...own.attributes]) }),
  };
}

function unpublishedPath(occurrence: FindingContext): Detection {
  return {
    rule: 'unpublished-path',
    summary: 'Stored, but no reference lists /conversations/voice/…; on a real org this may be a 404.',
    suggestion: writeSuggestion(occurrence, occurrence.meant()),
  };
}

function unrendered({ judgement: { changes } }: FindingContext): readonly Detection[] {
  const names = [...changes].flatMap(([name, value]) => (UNRENDERED.test(value) ? [name] : []));
  if (names.length === 0) return [];
  const summary =
    names.length === 1
      ? `Stored, but the value of ${listed(names)} looks like a template that was not rendered.`
      : `Stored, but the values of ${listed(names)} look like templates that were not rendered.`;
  return [{ rule: 'unrendered-value', summary, pointer: pointerOf(['attributes', names[0] ?? '']) }];
}

/** New names that differ from stored ones by case or blanks only. */
function similar(occurrence: FindingContext): readonly Detection[] {
  const { participant, judgement } = occurrence;
  const spellings = participant ? spellingsFor(judgement.changes, participant) : new Map<string, string>();
  const [first] = spellings;
  if (!first) return [];
  const meant = occurrence.meant();
  const attributes = new Map(
    [...(meant?.attributes ?? [])].map(([name, value]) => [spellings.get(name) ?? name, value]),
  );
  const [name, stored] = first;
  const others = spellings.size > 1 ? `, and ${spellings.size - 1} more likewise` : '';
  return [
    {
      rule: 'similar-name',
      summary: `${quoted(name)} is new, but ${quoted(stored)} is stored and differs only by case or spaces${others}.`,
      advice: `If they are meant to be one, write ${listed([...new Set(spellings.values())])}.`,
      pointer: pointerOf(['attributes', name]),
      suggestion: writeSuggestion(occurrence, meant && { ...meant, attributes }),
    },
  ];
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

/** Stored on an agent, acd or ivr while the customer is there. */
function misdirected(occurrence: FindingContext): readonly Detection[] {
  const { participant, conversation } = occurrence;
  const customer = conversation && customerOf(conversation);
  if (!customer || !participant || !NOT_CUSTOMERS.has(participant.purpose)) return [];
  return [
    {
      rule: 'wrong-participant',
      summary: `Stored on the ${participant.purpose} participant; the customer's flow will not see it.`,
      advice: `Write to the customer, participant ${customer.id}.`,
      suggestion: writeSuggestion(occurrence, occurrence.meant(), { conversation, participant: customer }),
    },
  ];
}
