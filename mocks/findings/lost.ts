import { isRecord } from '../behaviours/shared/behaviour';
import type { Suggestion } from './finding';
import { pointerOf, type Intent } from './intent';
import type { FindingContext } from './context';
import { writeSuggestion } from './suggestion';
import { listed, quoted, shown, were, type Detection } from './prose';

/** Answered with success, and nothing stored. */
export function lost(occurrence: FindingContext): readonly Detection[] {
  const { judgement } = occurrence;
  const outcome = '202, but nothing was stored';
  const drops = judgement.notes.filter(({ dropped }) => dropped.length > 0);
  if (drops.length > 0)
    return drops.map(({ behaviour: by, dropped }) => ({ ...droppedNames(occurrence, dropped, outcome), by }));
  const intent = occurrence.meant();
  const suggestion = writeSuggestion(occurrence, intent);
  if (intent && suggestion) return [misplaced(occurrence, intent, suggestion, outcome)];
  return [
    { rule: 'nothing-to-apply', summary: `${outcome}: ${emptiness(occurrence)}.`, pointer: holderOf(occurrence) },
  ];
}

/** What a body that means nothing has instead of attributes. */
export function emptiness({ asked: { body } }: FindingContext): string {
  if (body.kind === 'empty') return 'the request had no body';
  if (body.kind !== 'json' || !isRecord(body.value)) return 'the body is no object';
  const keys = Object.keys(body.value);
  if (!keys.includes('attributes')) return keys.length === 0 ? 'the body is {}' : `the body has only ${listed(keys)}`;
  const { attributes } = body.value;
  if (isRecord(attributes)) return 'the map in "attributes" is empty';
  return `"attributes" is ${Array.isArray(attributes) ? 'a list' : nameOfKind(attributes)}, not a map`;
}

function nameOfKind(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** The pointer to what should have held the attributes. */
export function holderOf({ asked: { body } }: FindingContext): string | null {
  if (body.kind !== 'json') return null;
  return isRecord(body.value) && Object.hasOwn(body.value, 'attributes') ? '/attributes' : '';
}

/** The data stands somewhere else than in a map under "attributes". */
export function misplaced(
  occurrence: FindingContext,
  intent: Intent,
  suggestion: Suggestion | null,
  outcome: string,
): Detection {
  const { pointer } = intent;
  const [where, advice] = misplacement(occurrence, intent);
  return { rule: 'wrong-envelope', summary: `${outcome}: ${where}.`, advice, pointer, suggestion };
}

/** Where the data stands, and what to do about it. */
function misplacement(occurrence: FindingContext, { pointer, shape, envelope }: Intent): readonly [string, string] {
  const key = envelope === undefined ? 'the body' : quoted(envelope);
  switch (shape) {
    case 'query':
      return ['the names stand in the query, which nobody reads', 'Move them into the body: {"attributes": {…}}.'];
    case 'list':
      return [
        `${key} lists names and values where Genesys reads the map "attributes"`,
        'Send one map, {"attributes": {"<name>": "<text>"}}, instead of a list.',
      ];
    case 'pair':
      return [
        'one name and its value are sent as two members, not as a map under "attributes"',
        'Send {"attributes": {"<name>": "<text>"}}: the name is the key.',
      ];
    case 'text':
      return [
        `${key} is text where Genesys reads the map "attributes"`,
        'Send the map itself, not its text: encode the body as JSON once.',
      ];
    case 'patch':
      return [
        'the body lists patch operations; Genesys reads the map "attributes"',
        'Send {"attributes": {…}}: the PATCH merges by itself.',
      ];
    case 'flat':
      return [
        'the names stand at the root of the body, outside "attributes"',
        `Wrap the names: {"attributes": {…}}${dropping(occurrence, undefined)}.`,
      ];
    case 'map':
      if (pointer.startsWith('/attributes/'))
        return [
          `what ${key} holds lies inside "attributes", one level too deep`,
          `Move the names at ${shown(pointer)} up into "attributes".`,
        ];
      if (envelope === 'attributes')
        return [
          `"attributes" lies at ${shown(pointer)}, not at the root of the body`,
          'Send {"attributes": {…}} at the root, with nothing around it.',
        ];
      if (pointer.lastIndexOf('/') > 0)
        return [
          `the names lie at ${shown(pointer)}; Genesys reads "attributes" at the root`,
          `Send what ${shown(pointer)} holds as {"attributes": {…}} at the root of the body.`,
        ];
      return [
        `the body has ${key} where Genesys reads "attributes"`,
        `Rename ${key} to "attributes"${dropping(occurrence, envelope)}.`,
      ];
  }
}

/** What else to leave out, where that is little enough to say. */
function dropping({ asked: { body } }: FindingContext, envelope: string | undefined): string {
  if (body.kind !== 'json' || !isRecord(body.value) || envelope === undefined) return '';
  const others = Object.keys(body.value).filter((key) => key !== envelope);
  return others.length > 0 && others.length <= 3 ? ` and drop ${listed(others)}` : '';
}

/** Values that fit no map of strings; a map inside the map is an envelope too many. */
export function droppedNames(occurrence: FindingContext, names: readonly string[], outcome: string): Detection {
  const intent = occurrence.meant();
  const suggestion = writeSuggestion(occurrence, intent);
  const isMisplaced = intent !== undefined && (intent.shape !== 'map' || intent.pointer.startsWith('/attributes/'));
  if (isMisplaced) return misplaced(occurrence, intent, suggestion, outcome);
  const { sent } = occurrence.asked;
  const areNull = names.every((name) => sent?.get(name) === null);
  return {
    rule: 'names-dropped',
    summary: `${outcome}: ${listed(names)} ${were(names)} lost, because the value is ${areNull ? 'null' : 'an object or a list'}.`,
    advice: areNull
      ? 'Send "" to blank a value; there is no delete.'
      : 'Send text: the plain value, or its JSON as one string.',
    pointer: pointerOf(['attributes', names[0] ?? '']),
    suggestion,
  };
}
