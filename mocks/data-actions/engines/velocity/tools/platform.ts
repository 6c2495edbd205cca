import { JavaFailure, methodTable } from '../method-table';
import type { Run } from '../values';
import { fromJson, print, Tool, type Value } from '../values';

// What Genesys Cloud adds to Velocity. Its code is not public: each rule follows "Velocity macros for data actions"
// (help.mypurecloud.com/?p=149841), and where that is silent, what published exports rely on.

const CHARACTERS_A_STEP = 25;
const BASE64_COST = 8;

/** The functions Genesys Cloud adds to `$esc`. */
export const platformEscapes = {
  /** For use between the quotes of a JSON string. */
  jsonEncode: (text: string): string => JSON.stringify(text).slice(1, -1),
  /** The reverse; text that is not the inside of a JSON string stays as it is. */
  jsonDecode: (text: string): string => {
    const decoded = readJson(`"${text}"`);
    return typeof decoded === 'string' ? decoded : text;
  },
  /** Percent-encoding by RFC 3986: a space becomes `%20`, and only unreserved characters stay. */
  uriEncode: (text: string): string => percentEncode(text, /[!'()*]/g),
};

/** `$encoding`. */
export const encodingTool = new Tool(
  'encoding',
  methodTable<Tool>()({
    'base64(any)': (_, [value], { budget }) => (value === null ? null : base64(print(value, budget), budget)),
  }),
);

/** `$urlTool`: `name=value` of a query, encoded; nothing at all when there is no value. */
export const urlTool = new Tool(
  'urlTool',
  methodTable<Tool>()({
    'optionalQueryParam(any,any)': (_, [name, value], { budget }) => {
      const text = value === null ? '' : print(value, budget);
      return text === '' ? '' : `${print(name, budget)}=${platformEscapes.uriEncode(text)}`;
    },
  }),
);

/** `$successTemplateUtils`: arrays as JSON text in, JSON text out. */
export const successTemplateTool = new Tool(
  'successTemplateUtils',
  methodTable<Tool>()({
    'firstFromArray(any)': (_, [list], run) => first(list, '', run),
    'firstFromArray(any,any)': (_, [list, otherwise], run) => first(list, otherwise, run),
    'moveKeysIntoArrayOfObjects(any,any)': (_, [mapping, name], run) => {
      const objects = parsed(mapping, run);
      if (!(objects instanceof Map)) return null;
      const moved = [...objects].map(([key, value]) => {
        const rest: Iterable<readonly [Value, Value]> = value instanceof Map ? value : [['value', value]];
        return new Map<Value, Value>([[print(name, run.budget), key], ...rest]);
      });
      return toJson(moved, run);
    },
  }),
);

/** Percent-encodes what JavaScript's encoder does, and `also`; half a surrogate pair becomes `?`, as in Java. */
export function percentEncode(text: string, also: RegExp): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?');
  return encodeURIComponent(whole).replace(also, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function first(list: Value, otherwise: Value, run: Run): Value {
  const items = parsed(list, run);
  if (!Array.isArray(items))
    throw new JavaFailure('java.lang.IllegalArgumentException: firstFromArray needs a JSON array');
  return items.length === 0 ? otherwise : toJson(items[0] ?? null, run);
}

/** A list or map as it is, anything else read as JSON text. */
function parsed(value: Value, { budget }: Run): Value | undefined {
  if (value instanceof Map || Array.isArray(value)) return value;
  const text = print(value, budget);
  budget.step(text.length / CHARACTERS_A_STEP);
  const json = readJson(text);
  return json === undefined ? undefined : fromJson(json);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toJson(value: Value, run: Run): string {
  const part = (item: Value): string => {
    const text = toJson(item, run);
    run.budget.produce(text.length + 2);
    return text;
  };
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(part).join(',')}]`;
  if (!(value instanceof Map)) return typeof value === 'number' ? JSON.stringify(value) : print(value, run.budget);
  return `{${[...value].map(([key, item]) => `${JSON.stringify(print(key, run.budget))}:${part(item)}`).join(',')}}`;
}

function base64(text: string, budget: Run['budget']): string {
  budget.produce(text.length * BASE64_COST);
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
