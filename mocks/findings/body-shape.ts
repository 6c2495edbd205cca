import { isRecord } from '../behaviours/shared/behaviour';
import type { FindingContext } from './context';
import type { Suggestion } from './terms';
import type { Intent } from './intent';
import { listed, quoted, shown } from './prose';
import type { Detection } from './rule';

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
  context: FindingContext,
  intent: Intent,
  suggestion: Suggestion | null,
  outcome: string,
): Detection {
  const [where, advice] = misplacement(context, intent);
  return { summary: `${outcome}: ${where}.`, advice, pointer: intent.pointer, suggestion };
}

/** Whether a name that was not stored stands in a wrong place, such as a map inside the map, rather than has a wrong value. */
export function isMisplaced(intent: Intent | undefined): intent is Intent {
  return intent !== undefined && (intent.shape !== 'map' || intent.pointer.startsWith('/attributes/'));
}

/** Where the data stands, and what to do about it. */
function misplacement(context: FindingContext, { pointer, shape, envelope }: Intent): readonly [string, string] {
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
        `Wrap the names: {"attributes": {…}}${dropping(context, undefined)}.`,
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
        `Rename ${key} to "attributes"${dropping(context, envelope)}.`,
      ];
  }
}

/** What else to leave out, where that is little enough to say. */
function dropping({ asked: { body } }: FindingContext, envelope: string | undefined): string {
  if (body.kind !== 'json' || !isRecord(body.value) || envelope === undefined) return '';
  const others = Object.keys(body.value).filter((key) => key !== envelope);
  return others.length > 0 && others.length <= 3 ? ` and drop ${listed(others)}` : '';
}
