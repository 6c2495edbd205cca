import { isRecord } from '../../behaviours/shared/behaviour';
import { folded } from './words';

export type Members = Readonly<Record<string, unknown>>;
export type Entry = readonly [name: string, text: string];

const NAME_KEYS: ReadonlySet<string> = new Set([
  'name',
  'key',
  'k',
  'attribute',
  'attributename',
  'attributekey',
  'field',
  'fieldname',
  'property',
  'label',
  'variable',
]);
const VALUE_KEYS: ReadonlySet<string> = new Set([
  'value',
  'val',
  'v',
  'attributevalue',
  'fieldvalue',
  'stringvalue',
  'integervalue',
  'doublevalue',
  'booleanvalue',
  'text',
  'lit',
  'exp',
]);
/** DynamoDB's types, and text beside XML attributes. */
const TYPED_VALUE_KEYS: ReadonlySet<string> = new Set(['S', 'N', 'BOOL', '#text', '$t']);
/** What may stand beside a name and its value. */
const PAIR_EXTRAS: ReadonlySet<string> = new Set([
  'type',
  'datatype',
  'id',
  'participantid',
  'conversationid',
  'scope',
]);
/** More members than this are no typed value and no pair. */
const MAX_PAIR_MEMBERS = 6;

/** A value as the text it stands for: null blanks, `{value, type}` is its value, another object or list its JSON. */
export function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  const scalar = scalarText(value);
  if (scalar !== undefined) return scalar;
  if (Array.isArray(value)) return (value.length === 1 ? scalarText(value[0]) : undefined) ?? JSON.stringify(value);
  if (!isRecord(value)) return undefined;
  const valueKey = valueKeyOf(value, isExtraOrName);
  return valueKey === undefined ? JSON.stringify(value) : scalarText(value[valueKey]);
}

/** Text, number or boolean as text. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Entries with every value as text. */
export function textEntries(entries: readonly (readonly [string, unknown])[]): readonly Entry[] {
  const texts: Entry[] = [];
  for (const [name, value] of entries) {
    const text = textOf(value);
    if (text !== undefined) texts.push([name, text]);
  }
  return texts;
}

/** True of `{"value": "gold", "type": "string"}` and its like. */
export function isTypedValue(value: unknown): value is Members {
  return isRecord(value) && valueKeyOf(value, isExtra) !== undefined;
}

/** The member that holds the value, where all others are of the kind that may stand beside one. */
function valueKeyOf(typed: Members, mayStandBeside: (key: string) => boolean): string | undefined {
  const keys = Object.keys(typed);
  if (keys.length > MAX_PAIR_MEMBERS) return undefined;
  const valueKey = keys.find((key) => isValueKey(key) && scalarText(typed[key]) !== undefined);
  return keys.every((key) => key === valueKey || mayStandBeside(key)) ? valueKey : undefined;
}

function isExtra(key: string): boolean {
  return PAIR_EXTRAS.has(folded(key));
}

function isExtraOrName(key: string): boolean {
  return isExtra(key) || NAME_KEYS.has(folded(key));
}

function isValueKey(key: string): boolean {
  return VALUE_KEYS.has(folded(key)) || TYPED_VALUE_KEYS.has(key);
}

/** `{name, value}`, `{key, value}` and their like, or `[name, value]`. */
export function pairOf(entry: unknown): Entry | undefined {
  if (Array.isArray(entry)) {
    const [name, value] = entry as readonly unknown[];
    const text = entry.length === 2 ? scalarText(value) : undefined;
    return typeof name === 'string' && text !== undefined ? [name, text] : undefined;
  }
  if (!isRecord(entry) || 'op' in entry) return undefined;
  const keys = Object.keys(entry);
  if (keys.length > MAX_PAIR_MEMBERS) return undefined;
  const nameKey =
    keys.find((key) => NAME_KEYS.has(folded(key)) && nameText(entry[key]) !== undefined) ??
    keys.find((key) => folded(key) === 'id');
  if (nameKey === undefined) return undefined;
  const valueKey = keys.find((key) => key !== nameKey && isValueKey(key));
  if (valueKey === undefined) return undefined;
  if (keys.some((key) => key !== nameKey && key !== valueKey && !isExtra(key))) return undefined;
  const name = nameText(entry[nameKey]);
  const text = textOf(entry[valueKey]);
  return name !== undefined && text !== undefined ? [name, text] : undefined;
}

/** `{attribute: {name, value}}`, as flows and XML have it. */
export function wrappedPairOf(entry: unknown): Entry | undefined {
  if (!isRecord(entry)) return undefined;
  const [inner, ...others] = Object.values(entry);
  return others.length === 0 && isRecord(inner) ? pairOf(inner) : undefined;
}

/** A name, also as the literal of a flow: `{"lit": "tier"}`. */
function nameText(value: unknown): string | undefined {
  const name = isTypedValue(value) ? textOf(value) : value;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** `{"keys": ["tier"], "values": ["gold"]}`. */
export function columnsOf(object: Members): readonly Entry[] | undefined {
  const columns = Object.values(object);
  if (columns.length !== 2 || !columns.every(Array.isArray)) return undefined;
  const [names, values] = [
    columnOf(object, /^(?:attribute)?(?:names|keys)$/),
    columnOf(object, /^(?:attribute)?values$/),
  ];
  if (!names || !values || names.length !== values.length || names.length === 0) return undefined;
  return names.flatMap((name, index) => {
    const text = textOf(values[index]);
    return typeof name === 'string' && text !== undefined ? [[name, text] as const] : [];
  });
}

function columnOf(object: Members, name: RegExp): readonly unknown[] | undefined {
  const keys = Object.keys(object).slice(0, MAX_PAIR_MEMBERS);
  const column = object[keys.find((key) => name.test(folded(key))) ?? ''];
  return Array.isArray(column) ? (column as readonly unknown[]) : undefined;
}
