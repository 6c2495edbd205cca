import { isRecord } from '../../behaviours/shared/behaviour';
import type { ActionExport, Schema } from '../export';
import { RESERVED_INPUTS } from '../inputs';
import { OUTPUT_DEPTH } from '../response';
import { propertiesOf, typesOf } from '../schema';
import { quoted, under, type LintFinding } from './lint-finding';

const INPUT = '/contract/input/inputSchema';
const OUTPUT = '/contract/output/successSchema';
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** What the platform does not take in contracts and settings (DATA_ACTION_HELP). */
export function contractChecks({ inputSchema, successSchema, timeoutSeconds }: ActionExport): readonly LintFinding[] {
  return [
    ...[...propertiesOf(inputSchema)].flatMap(([name, schema]) => inputChecks(name, schema)),
    ...outputChecks(successSchema, OUTPUT, 1),
    ...outputNameChecks(successSchema, OUTPUT, 1),
    ...timeoutChecks(timeoutSeconds),
  ];
}

function inputChecks(name: string, schema: Schema): readonly LintFinding[] {
  const pointer = under(`${INPUT}/properties`, name);
  const told = (summary: string, advice: string): LintFinding => ({ rule: 'input-contract', pointer, summary, advice });
  if (RESERVED_INPUTS.has(name))
    return [told(`The input ${quoted(name)} has a name that the platform keeps for itself.`, 'Choose another name.')];
  if (!NAME.test(name)) {
    const advice = 'Start with a letter; go on with letters, digits, _ and -.';
    return [told(`The input ${quoted(name)} has a name that the platform does not take.`, advice)];
  }
  if (schema['$ref'] !== undefined) return [told(`The input ${quoted(name)} uses $ref.`, 'Write the type out.')];
  const nested = typesOf(schema).find((type) => type === 'object' || type === 'array');
  if (nested === undefined) return [];
  const what = nested === 'array' ? 'a list' : 'an object';
  return [
    told(`The input ${quoted(name)} is ${what}; inputs are flat.`, 'Hand it in as JSON text, or as single inputs.'),
  ];
}

function outputChecks(schema: unknown, pointer: string, depth: number): readonly LintFinding[] {
  if (!isRecord(schema)) return [];
  if (depth > OUTPUT_DEPTH) {
    return [
      { rule: 'output-contract', pointer, summary: `The output contract nests deeper than ${OUTPUT_DEPTH} levels.` },
    ];
  }
  const { items } = schema;
  if (typesOf(schema).includes('array') && typesOf(items).includes('array')) {
    return [{ rule: 'output-contract', pointer, summary: 'The output contract has a list in a list.' }];
  }
  return [
    ...outputChecks(items, `${pointer}/items`, depth + 1),
    ...[...propertiesOf(schema)].flatMap(([name, each]) =>
      outputChecks(each, under(`${pointer}/properties`, name), depth + 1),
    ),
  ];
}

/** What an AI agent's tools do not take, as far as a public project tells. */
function outputNameChecks(schema: unknown, pointer: string, depth: number): readonly LintFinding[] {
  if (!isRecord(schema) || depth > OUTPUT_DEPTH) return [];
  const choice = ['oneOf', 'anyOf'].find((key) => Array.isArray(schema[key]));
  const own: LintFinding[] = [];
  if (choice !== undefined)
    own.push({ rule: 'output-name', pointer: under(pointer, choice), summary: `The output contract has ${choice}.` });
  const members = [...propertiesOf(schema)];
  if (depth > 1 && typesOf(schema).includes('object') && members.length === 0)
    own.push({
      rule: 'output-name',
      pointer,
      summary: `${quoted(pointer.split('/').at(-1) ?? '')} is an object without members.`,
    });
  for (const [name] of members) {
    if (!name.includes('.')) continue;
    const summary = `The output ${quoted(name)} has a dot in its name, as the members of objects have for a flow.`;
    own.push({ rule: 'output-name', pointer: under(`${pointer}/properties`, name), summary });
  }
  return [
    ...own,
    ...outputNameChecks(schema['items'], `${pointer}/items`, depth + 1),
    ...members.flatMap(([name, each]) => outputNameChecks(each, under(`${pointer}/properties`, name), depth + 1)),
  ];
}

function timeoutChecks(seconds: number | undefined): readonly LintFinding[] {
  if (seconds === undefined || (seconds >= 1 && seconds <= 60)) return [];
  const summary = `The timeout is ${seconds} seconds; the platform takes 1 to 60.`;
  return [{ rule: 'action-settings', pointer: '/config/timeoutSeconds', summary }];
}
