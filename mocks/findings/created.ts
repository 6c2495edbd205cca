import { isRecord } from '../behaviours/shared/behaviour';
import type { Suggestion } from './finding';
import { sanitizedFor } from './sanitize-attributes';
import { folded, intentOf, isEnvelopeName, pointerOf } from './intent';
import type { FindingContext } from './context';
import { JSON_HEADERS } from './suggestion';
import { listed, quoted, were, type Detection } from './prose';

/** Created; and what participant data did not come along. */
export function afterCreation(occurrence: FindingContext): readonly Detection[] {
  const field = dataMemberOf(occurrence);
  const told = occurrence.judgement.notes.flatMap(({ behaviour: by, dropped, converted }): readonly Detection[] => {
    const [names, rule, what] =
      dropped.length > 0
        ? [dropped, 'names-dropped' as const, 'lost: the value is not text']
        : [converted, 'not-text' as const, 'not text; stored as text here'];
    if (names.length === 0) return [];
    const summary = `Created, but ${listed(names)} ${were(names)} ${what}.`;
    const pointer = pointerOf([field, names[0] ?? '']);
    return [{ rule, summary, pointer, suggestion: creationSuggestion(occurrence), by }];
  });
  const [envelope] = dataEnvelopes(occurrence);
  if (envelope === undefined) return told;
  return [
    ...told,
    {
      rule: 'wrong-envelope',
      summary: `Created, but without what ${quoted(envelope)} holds: this operation reads "${field}".`,
      advice: `Send what ${quoted(envelope)} holds as "${field}", a map of text.`,
      pointer: pointerOf([envelope]),
      suggestion: creationSuggestion(occurrence),
    },
  ];
}

const NOT_PARTICIPANT_DATA: ReadonlySet<string> = new Set([
  'routingdata',
  'uuidata',
  'customer',
  'call',
  'conversation',
  'participant',
  'participants',
  'content',
  'body',
]);

/** Members that the creation models do not have and that read like participant data. */
function dataEnvelopes({ asked: { body, extra } }: FindingContext): readonly string[] {
  if (body.kind !== 'json' || !isRecord(body.value)) return [];
  const members = body.value;
  return extra.filter((key) => {
    const value = members[key];
    return typeof value === 'object' && value !== null && isEnvelopeName(key) && !NOT_PARTICIPANT_DATA.has(folded(key));
  });
}

/** The member that a creation reads participant data from. */
export function dataMemberOf({ asked: { operation } }: FindingContext): 'attributes' | 'data' {
  return operation.medium === 'callback' ? 'data' : 'attributes';
}

/** The same creation with the participant data where the model has it. */
export function creationSuggestion(occurrence: FindingContext): Suggestion | null {
  const { body, limits, operation } = occurrence.asked;
  if (body.kind !== 'json' || !isRecord(body.value)) return null;
  const members = body.value;
  const field = dataMemberOf(occurrence);
  const strays = dataEnvelopes(occurrence);
  const meant = [...strays.map((key) => ({ [key]: members[key] })), { attributes: members[field] }];
  const attributes = sanitizedFor(new Map(meant.flatMap((value) => [...(intentOf(value)?.attributes ?? [])])), limits);
  const kept = Object.entries(members).filter(([key]) => !strays.includes(key) && key !== field);
  const data = attributes.size === 0 ? [] : [[field, Object.fromEntries(attributes)] as const];
  return { method: 'POST', path: operation.path, headers: JSON_HEADERS, body: Object.fromEntries([...kept, ...data]) };
}
