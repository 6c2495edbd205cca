import { entryMethods, listMethods, loopMethods, mappingMethods, membersMethods } from './collections';
import { invoke } from './method-table';
import type { MethodTable, Run } from './values';
import { isNumeric } from './numbers';
import { Refusal } from './problem';
import { booleanMethods, numberMethods, stringMethods } from './strings';
import { className, Entry, Loop, print, Tool, type Value } from './values';

const NONE: MethodTable = new Map();

// Java has these, no export uses them: to print them as unset would be a guess. `getClass` is left out on purpose:
// nothing reaches a class from a template.
const MISSING: readonly string[] = [
  ...['chars', 'codePointAt', 'codePoints', 'contentEquals', 'describeConstable', 'format', 'formatted', 'getBytes'],
  ...['indent', 'lines', 'regionMatches', 'stripIndent', 'stripLeading', 'stripTrailing', 'toCharArray', 'transform'],
  ...['compute', 'computeIfAbsent', 'forEach', 'iterator', 'listIterator', 'merge', 'parallelStream', 'putIfAbsent'],
  ...[
    'removeAll',
    'removeIf',
    'replaceAll',
    'retainAll',
    'sort',
    'spliterator',
    'stream',
    'toArray',
    'translateEscapes',
  ],
];

/** Calls a method of a value; nothing when it has none that takes these values. */
export function call(self: Value, name: string, given: Value[], run: Run): Value | undefined {
  const result = invoke(methodsOf(self), self, name, given, run);
  if (result !== undefined) return result;
  if (name === 'toString' && given.length === 0) return print(self, run.budget);
  const data =
    typeof self === 'string' || (typeof self === 'object' && !(self instanceof Tool || self instanceof Loop));
  if (!data || !MISSING.includes(name) || methodsOf(self).has(name)) return undefined;
  throw new Refusal('unsupported', `The method ${name} of ${className(self)} is not supported`, run.budget.place);
}

/** `.name`: a getter, else a map's entry, else a method `isName()`, in the real engine's order. */
export function property(self: Value, name: string, run: Run): Value | undefined {
  const turned = turnFirst(name);
  const getter = call(self, `get${name}`, [], run) ?? call(self, `get${turned}`, [], run);
  if (getter !== undefined) return getter;
  if (self instanceof Map) return self.get(name) ?? null;
  return call(self, `is${name}`, [], run) ?? call(self, `is${turned}`, [], run);
}

function turnFirst(name: string): string {
  const first = name.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}

function methodsOf(value: Value): MethodTable {
  if (typeof value === 'string') return stringMethods;
  if (isNumeric(value)) return numberMethods;
  if (typeof value === 'boolean') return booleanMethods;
  if (Array.isArray(value)) return listMethods;
  if (value instanceof Map) return mappingMethods;
  if (value instanceof Set) return membersMethods;
  if (value instanceof Entry) return entryMethods;
  if (value instanceof Loop) return loopMethods;
  return value instanceof Tool ? value.methods : NONE;
}
