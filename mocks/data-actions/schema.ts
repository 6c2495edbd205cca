import { Validator } from '@cfworker/json-schema';
import { isRecord } from '../behaviours/shared/behaviour';
import { pointerOf } from '../findings/intent';
import type { Schema } from './export';

/** Where a value breaks a contract: a JSON pointer into the value and the reason, which quotes no value. */
export type Violation = { readonly pointer: string; readonly problem: string };

const TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null']);
/** Keywords whose errors only say that something inside is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set(['properties', 'additionalProperties', 'items', 'allOf', 'dependencies']);
const MAX_VIOLATIONS = 20;

/** Where a value breaks a schema. `pattern` and `uniqueItems` take linear time; `format` is not checked. */
export function violationsOf(schema: Schema, value: unknown): readonly Violation[] {
  return [...structureViolations(schema, value), ...costlyViolations(schema, value, '')].slice(0, MAX_VIOLATIONS);
}

/** The types a schema allows; empty when it allows any. */
export function typesOf(schema: unknown): readonly string[] {
  const type = isRecord(schema) ? schema['type'] : undefined;
  const types = Array.isArray(type) ? (type as readonly unknown[]) : [type];
  return types.filter((each): each is string => TYPES.has(each));
}

/** The properties of an object schema, by name. */
export function propertiesOf(schema: Schema): ReadonlyMap<string, Schema> {
  const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
  return new Map(properties.map(([name, property]) => [name, isRecord(property) ? property : {}]));
}

/** The names that must be there. Some old contracts say so in the property itself, as draft 3 did. */
export function requiredOf(schema: Schema): ReadonlySet<string> {
  const names: unknown = schema['required'];
  const own = [...propertiesOf(schema)].filter(([, property]) => property['required'] === true).map(([name]) => name);
  return new Set([...(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []), ...own]);
}

/** The schema that a pointer into a value leads to; undefined where the contract is silent. */
export function schemaAt(schema: Schema, keys: readonly string[]): Schema | undefined {
  let at: unknown = schema;
  for (const key of keys) {
    if (!isRecord(at)) return undefined;
    const { properties, items } = at;
    if (isRecord(properties) && Object.hasOwn(properties, key)) at = properties[key];
    else if (/^\d+$/.test(key) && isRecord(items)) at = items;
    else return undefined;
  }
  return isRecord(at) ? at : undefined;
}

/** The value that a pointer leads to; undefined where there is none. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((parent, key) => {
    if (Array.isArray(parent)) return (parent as readonly unknown[])[Number(key)];
    return isRecord(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
  }, value);
}

function structureViolations(schema: Schema, value: unknown): readonly Violation[] {
  const draft = String(schema['$schema'] ?? '').includes('draft-04') ? '4' : '7';
  const { errors } = new Validator(checkable(schema) as never, draft, false).validate(value);
  return errors
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map(({ instanceLocation, keyword, error }) => ({
      pointer: instanceLocation.slice(1),
      problem: problemText(keyword, error),
    }));
}

function problemText(keyword: string, error: string): string {
  const types = /^Instance type "(\w+)" is invalid\. Expected "(.*)"\.$/.exec(error);
  if (types) return `${types[1]} where the contract has ${types[2]?.replace('", "', ' or ')}`;
  const missing = /required property "(.*)"/.exec(error);
  if (missing) return `"${missing[1]}" is missing`;
  return keyword === 'false' ? 'the contract has no such member' : `it breaks "${keyword}" of the contract`;
}

const SCHEMAS_BY_NAME: ReadonlySet<string> = new Set(['properties', 'definitions', 'dependencies']);
const SCHEMAS: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'additionalItems', 'not']);
const SCHEMA_LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf']);
/** Annotations, references (the platform takes none), and what is checked elsewhere or not at all. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'id',
  '$ref',
  'pattern',
  'patternProperties',
  'uniqueItems',
  'format',
  'default',
  'title',
  'description',
  'examples',
]);

/** A schema the validator can be trusted with: sloppy keywords left out, no regular expression of somebody else's. */
function checkable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(checkable);
  if (!isRecord(schema)) return schema === false ? false : {};
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (LEFT_OUT.has(key)) return [];
    if (key === 'type') return typesOf(schema).length > 0 ? [[key, typesOf(schema)]] : [];
    if (key === 'required') return [[key, [...requiredOf(schema)]]];
    if (SCHEMAS.has(key)) return [[key, checkable(value)]];
    if (SCHEMA_LISTS.has(key)) return Array.isArray(value) ? [[key, value.map(checkable)]] : [];
    if (!SCHEMAS_BY_NAME.has(key)) return [[key, value]];
    const named = isRecord(value) ? Object.entries(value) : [];
    return [[key, Object.fromEntries(named.map(([name, each]) => [name, checkable(each)]))]];
  });
  if (schema['required'] === undefined && requiredOf(schema).size > 0)
    entries.push(['required', [...requiredOf(schema)]]);
  return Object.fromEntries(entries);
}

/** The keywords that the validator takes too long for, wherever properties and items lead. */
function costlyViolations(schema: unknown, value: unknown, pointer: string): readonly Violation[] {
  if (!isRecord(schema)) return [];
  if (typeof value === 'string') {
    const { pattern } = schema;
    if (typeof pattern !== 'string' || matches(pattern, value)) return [];
    return [{ pointer, problem: 'it breaks "pattern" of the contract' }];
  }
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, index) => costlyViolations(schema['items'], item, `${pointer}/${index}`));
    if (schema['uniqueItems'] !== true || new Set(value.map(canonical)).size === value.length) return inside;
    return [{ pointer, problem: 'it breaks "uniqueItems" of the contract' }, ...inside];
  }
  if (!isRecord(value)) return [];
  return [...propertiesOf(schema)].flatMap(([name, property]) =>
    Object.hasOwn(value, name) ? costlyViolations(property, value[name], pointer + pointerOf([name])) : [],
  );
}

/** The same text for values that JSON holds to be equal: the order of members does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** A pattern that RE2 does not take forbids nothing. */
function matches(pattern: string, text: string): boolean {
  // Contracts with a pattern are rare.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { RE2JS } = require('re2js') as typeof import('re2js');
  try {
    return RE2JS.compile(pattern).matcher(text).find();
  } catch {
    return true;
  }
}
