import { JavaFailure, methodTable } from './method-table';
import type { Run } from './values';
import { Entry, equal, type List, type Loop, type Mapping, type Members, type Value } from './values';

// What a method without a result prints.
const VOID = '';

/** The methods of java.util.ArrayList. */
export const listMethods = methodTable<List>()({
  'size()': (self) => BigInt(self.length),
  'isEmpty()': (self) => self.length === 0,
  'get(int)': (self, [index]) => self[checked(self, index, self.length)] ?? null,
  'set(int,any)': (self, [index, value]) => self.splice(checked(self, index, self.length), 1, value)[0],
  'add(any)': (self, [value]) => self.push(value) > 0,
  'add(int,any)': (self, [index, value]) => {
    self.splice(checked(self, index, self.length + 1), 0, value);
    return VOID;
  },
  'addAll(list)': (self, [others], { budget }) => {
    const added = [...others];
    budget.step(added.length);
    for (const value of added) self.push(value);
    return added.length > 0;
  },
  'remove(int)': (self, [index]) => self.splice(checked(self, index, self.length), 1)[0],
  'remove(any)': (self, [value], run) => {
    const index = indexIn(self, value, run);
    if (index >= 0) self.splice(index, 1);
    return index >= 0;
  },
  'clear()': (self) => {
    self.length = 0;
    return VOID;
  },
  'contains(any)': (self, [value], run) => indexIn(self, value, run) >= 0,
  'containsAll(list)': (self, [values], run) => [...values].every((value) => indexIn(self, value, run) >= 0),
  'indexOf(any)': (self, [value], run) => BigInt(indexIn(self, value, run)),
  'lastIndexOf(any)': (self, [value], run) => {
    run.budget.step(self.length);
    return BigInt(self.findLastIndex((item) => equal(item, value, run.budget)));
  },
  'subList(int,int)': (self, [from, to]) => {
    if (from < 0n) throw outOfBounds(`fromIndex = ${from}`);
    if (to > self.length) throw outOfBounds(`toIndex = ${to}`);
    if (from > to) throw new JavaFailure(`java.lang.IllegalArgumentException: fromIndex(${from}) > toIndex(${to})`);
    return self.slice(Number(from), Number(to));
  },
  'equals(any)': (self, [other], { budget }) => equal(self, other, budget),
});

/** The methods of a map's key set and entry set. */
export const membersMethods = methodTable<Members>()({
  'size()': (self) => BigInt(self.size),
  'isEmpty()': (self) => self.size === 0,
  'contains(any)': (self, [value], run) => indexIn([...self], value, run) >= 0,
});

/** The methods of java.util.LinkedHashMap. */
export const mappingMethods = methodTable<Mapping>()({
  'size()': (self) => BigInt(self.size),
  'isEmpty()': (self) => self.size === 0,
  'get(any)': (self, [key]) => self.get(key),
  'getOrDefault(any,any)': (self, [key, otherwise]) => (self.has(key) ? self.get(key) : otherwise),
  'put(any,any)': (self, [key, value]) => {
    const before = self.get(key);
    self.set(key, value);
    return before;
  },
  'putAll(any)': (self, [others], { budget }) => {
    if (!(others instanceof Map)) throw new JavaFailure('java.lang.NullPointerException');
    budget.step(others.size);
    for (const [key, value] of others) self.set(key, value);
    return VOID;
  },
  'remove(any)': (self, [key]) => {
    const before = self.get(key);
    self.delete(key);
    return before;
  },
  'clear()': (self) => {
    self.clear();
    return VOID;
  },
  'containsKey(any)': (self, [key]) => self.has(key),
  'containsValue(any)': (self, [value], run) => indexIn([...self.values()], value, run) >= 0,
  'keySet()': (self, _, { budget }) => new Set(counted(self.keys(), self.size, budget)),
  'values()': (self) => [...self.values()],
  'entrySet()': (self, _, { budget }) =>
    new Set([...counted(self, self.size, budget)].map(([key, value]) => new Entry(key, value))),
  'equals(any)': (self, [other], { budget }) => equal(self, other, budget),
});

/** The methods of java.util.Map.Entry. */
export const entryMethods = methodTable<Entry>()({
  'getKey()': (self) => self.key,
  'getValue()': (self) => self.value,
});

/** The members of `$foreach`. */
export const loopMethods = methodTable<Loop>()({
  'getIndex()': ({ index }) => BigInt(index),
  'getCount()': ({ index }) => BigInt(index + 1),
  'hasNext()': ({ hasNext }) => hasNext,
  'getHasNext()': ({ hasNext }) => hasNext,
  'isFirst()': ({ index }) => index < 1,
  'getFirst()': ({ index }) => index < 1,
  'isLast()': ({ hasNext }) => !hasNext,
  'getLast()': ({ hasNext }) => !hasNext,
  'getParent()': ({ parent }) => parent,
  'getTopmost()': (self) => {
    let top = self;
    while (top.parent) top = top.parent;
    return top;
  },
});

function counted<T>(items: Iterable<T>, size: number, budget: Run['budget']): Iterable<T> {
  budget.step(size);
  return items;
}

function indexIn(list: readonly Value[], value: Value, { budget }: Run): number {
  budget.step(list.length);
  return list.findIndex((item) => equal(item, value, budget));
}

function checked(list: List, index: bigint, end: number): number {
  if (index >= 0n && index < end) return Number(index);
  throw outOfBounds(
    end > list.length ? `Index: ${index}, Size: ${list.length}` : `Index ${index} out of bounds for length ${end}`,
  );
}

function outOfBounds(detail: string): JavaFailure {
  return new JavaFailure(`java.lang.IndexOutOfBoundsException: ${detail}`);
}
