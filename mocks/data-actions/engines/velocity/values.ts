import { printDouble } from '../java/double';
import type { Pattern } from '../java/pattern';
import type { Budget } from './budget';
import { NESTING } from './limits';

const ELEMENT_COST = 32;

/**
 * A value while a template runs. Java's Integer, Long and BigInteger are `bigint`, Double is `number`; a JSON object is
 * a `Map`, so that no name reaches a prototype.
 */
export type Value = null | boolean | bigint | number | string | List | Mapping | Members | Entry | Loop | Tool;
/** A java.util.ArrayList. */
export type List = Value[];
/** A java.util.LinkedHashMap. */
export type Mapping = Map<Value, Value>;
/** What `keySet()` and `entrySet()` give: no `get`. */
export type Members = Set<Value>;

/** What a method may use of the running template. */
export type Run = {
  readonly budget: Budget;
  readonly random: () => number;
  /** Regular expressions compiled so far, by source. */
  readonly patterns: Map<string, Pattern>;
};
/** One method of several that may share a name: the kinds of its parameters, and what it does. */
export type Overload = {
  readonly kinds: readonly string[];
  readonly apply: (self: Value, given: Value[], run: Run) => Value;
};
/** Methods by name; of several with one name the first that takes the given values is called. */
export type MethodTable = ReadonlyMap<string, readonly Overload[]>;

/** One entry of a map. */
export class Entry {
  readonly key: Value;
  readonly value: Value;

  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

/** What `$foreach` is inside a loop. */
export class Loop {
  readonly parent: Loop | null;
  index = -1;
  hasNext = false;

  constructor(parent: Loop | null) {
    this.parent = parent;
  }
}

/** A named set of functions, such as `$esc`. */
export class Tool {
  readonly methods: MethodTable;
  readonly className: string;

  constructor(className: string, methods: MethodTable) {
    this.className = className;
    this.methods = methods;
  }
}

/** Turns JSON into values: own properties alone, whole numbers into integers as a JSON parser for Java does. */
export function fromJson(json: unknown, depth = 0): Value {
  if (depth > NESTING) throw new RangeError(`values nest over ${NESTING} deep`);
  if (typeof json === 'number') return Number.isInteger(json) && Math.abs(json) < 2 ** 63 ? BigInt(json) : json;
  if (typeof json === 'string' || typeof json === 'boolean' || typeof json === 'bigint') return json;
  if (Array.isArray(json)) return json.map((item) => fromJson(item, depth + 1));
  if (typeof json !== 'object' || json === null) return null;
  return new Map(Object.entries(json).map(([name, value]) => [name, fromJson(value, depth + 1)]));
}

/** What Java's `toString()` gives, counted against the budget. */
export function print(value: Value, budget: Budget, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return printDouble(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (depth > NESTING) throw new RangeError(`values nest over ${NESTING} deep`);
  const part = (item: Value): string => {
    const text = item === value ? '(this Collection)' : print(item, budget, depth + 1);
    budget.produce(text.length + ELEMENT_COST);
    return text;
  };
  if (value instanceof Entry) return `${part(value.key)}=${part(value.value)}`;
  if (value instanceof Map) return `{${[...value].map(([key, item]) => `${part(key)}=${part(item)}`).join(', ')}}`;
  if (Array.isArray(value) || value instanceof Set) return `[${[...value].map(part).join(', ')}]`;
  return value instanceof Loop ? 'foreach' : 'tool';
}

/** Java's `equals`; numbers of one kind by value. */
export function equal(left: Value, right: Value, budget: Budget, depth = 0): boolean {
  if (depth > NESTING) throw new RangeError(`values nest over ${NESTING} deep`);
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') budget.scan(Math.min(left.length, right.length));
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  budget.step();
  const same = (a: Value | undefined, b: Value | undefined): boolean =>
    a !== undefined && b !== undefined && equal(a, b, budget, depth + 1);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]));
  }
  if (left instanceof Map && right instanceof Map) {
    return left.size === right.size && [...left].every(([key, item]) => right.has(key) && same(item, right.get(key)));
  }
  if (left instanceof Entry && right instanceof Entry)
    return same(left.key, right.key) && same(left.value, right.value);
  return false;
}

/** The Java class a value stands for, as the real engine names it in its messages. */
export function className(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (typeof value === 'number') return 'java.lang.Double';
  if (typeof value === 'bigint') return BigInt.asIntN(32, value) === value ? 'java.lang.Integer' : 'java.lang.Long';
  if (Array.isArray(value)) return 'java.util.ArrayList';
  if (value instanceof Map) return 'java.util.LinkedHashMap';
  if (value instanceof Tool) return value.className;
  return 'java.lang.Object';
}
