import type { Schema } from './export';
import { propertiesOf, typesOf, violationsOf, type Violation } from './schema';

/** The inputs of a Data Action by name. */
export type Inputs = Readonly<Record<string, unknown>>;

/** Names the platform keeps for itself (DATA_ACTION_HELP). */
export const RESERVED_INPUTS: ReadonlySet<string> = new Set(['orgId', 'integrationId', 'rawRequest']);

/** Where the inputs break the input contract; an input that is null counts as not given. */
export function inputViolations(schema: Schema, inputs: Inputs): readonly Violation[] {
  return violationsOf(schema, Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null)));
}

/** Texts as a command line gives them, turned into what the contract asks for; what does not fit stays text. */
export function coerced(texts: Readonly<Record<string, string>>, schema: Schema): Inputs {
  const properties = propertiesOf(schema);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, coercedTo(properties.get(name), text)]));
}

function coercedTo(schema: Schema | undefined, text: string): unknown {
  for (const type of typesOf(schema)) {
    if (type === 'string') return text;
    if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
    if (type === 'number' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
    if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
    if (type === 'null' && text === 'null') return null;
  }
  return text;
}

/** What an input is named after, whatever its case, hyphens and underscores; undefined for anything else. */
export function idNamedBy(input: string): 'conversation' | 'participant' | 'agent' | undefined {
  const name = input.toLowerCase().replace(/[^a-z]/g, '');
  if (/(?:conversation|interaction)(?:id|uuid|guid)$/.test(name)) return 'conversation';
  if (!/participant(?:id|uuid|guid)$/.test(name)) return undefined;
  return name.startsWith('agent') ? 'agent' : 'participant';
}
