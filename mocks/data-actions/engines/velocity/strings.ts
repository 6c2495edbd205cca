import { JavaFailure, methodTable } from './method-table';
import type { Run } from './values';
import { compareNumbers, toInt, toLong } from './numbers';
import { matchesAll, matchesIn, replaceMatches } from './pattern';
import { print } from './values';

const NOT_FOUND = -1;
const OCCURRENCE_COST = 16;
/** The methods of java.lang.String that take and give what a template can hold. */
export const stringMethods = methodTable<string>()({
  'length()': (self) => BigInt(self.length),
  'isEmpty()': (self) => self === '',
  'isBlank()': (self) => self.trim() === '',
  'intern()': (self) => self,
  'trim()': (self) => trimmed(self),
  'strip()': (self) => self.trim(),
  'toUpperCase()': (self) => self.toUpperCase(),
  'toLowerCase()': (self) => self.toLowerCase(),
  'hashCode()': (self, _, { budget }) => {
    budget.produce(self.length);
    return hashOf(self);
  },
  'equals(any)': (self, [other]) => self === other,
  'equalsIgnoreCase(any)': (self, [other], { budget }) => {
    if (typeof other !== 'string' || self.length !== other.length) return false;
    budget.produce(2 * self.length);
    return self.toUpperCase().toLowerCase() === other.toUpperCase().toLowerCase();
  },
  'compareTo(text)': (self, [other]) => compareText(self, other),
  'compareToIgnoreCase(text)': (self, [other]) => compareText(self.toLowerCase(), other.toLowerCase()),
  'concat(text)': (self, [other]) => self + other,
  'contains(text)': (self, [part]) => self.includes(part),
  'startsWith(text)': (self, [part]) => self.startsWith(part),
  'startsWith(text,int)': (self, [part, from]) => from >= 0n && self.startsWith(part, Number(from)),
  'endsWith(text)': (self, [part]) => self.endsWith(part),
  'indexOf(text)': (self, [part]) => BigInt(self.indexOf(part)),
  'indexOf(int)': (self, [code]) => BigInt(self.indexOf(character(code))),
  'indexOf(text,int)': (self, [part, from]) => BigInt(self.indexOf(part, Number(from))),
  'lastIndexOf(text)': (self, [part]) => BigInt(self.lastIndexOf(part)),
  'lastIndexOf(text,int)': (self, [part, from]) =>
    from < 0n ? BigInt(NOT_FOUND) : BigInt(self.lastIndexOf(part, Number(from))),
  'charAt(int)': (self, [index]) => {
    if (index >= 0n && index < self.length) return self.charAt(Number(index));
    throw new JavaFailure(`java.lang.StringIndexOutOfBoundsException: String index out of range: ${index}`);
  },
  'substring(int)': (self, [from]) => substring(self, from, BigInt(self.length)),
  'substring(int,int)': (self, [from, to]) => substring(self, from, to),
  'subSequence(int,int)': (self, [from, to]) => substring(self, from, to),
  'valueOf(any)': (_, [value], { budget }) => print(value, budget),
  'join(text,list)': (_, [between, items], { budget }) => {
    budget.produce(items instanceof Set ? items.size : items.length * between.length);
    return [...items].map((item) => print(item, budget)).join(between);
  },
  'repeat(int)': (self, [count], { budget }) => {
    if (count < 0n) throw new JavaFailure(`java.lang.IllegalArgumentException: count is negative: ${count}`);
    budget.produce(self.length * Number(count));
    return self.repeat(Number(count));
  },
  'replace(text,text)': (self, [part, by], { budget }) => {
    // The result may be as long as the product of both; count it before it is made.
    budget.produce(occurrences(self, part) * (by.length + OCCURRENCE_COST));
    return self.replaceAll(part, by.replaceAll('$', '$$$$'));
  },
  'matches(text)': (self, [pattern], run) => matchesAll(self, pattern, run),
  'replaceAll(text,text)': (self, [pattern, by], run) => replaceMatches(self, pattern, by, Infinity, run),
  'replaceFirst(text,text)': (self, [pattern, by], run) => replaceMatches(self, pattern, by, 1, run),
  'split(text)': (self, [pattern], run) => split(self, pattern, 0, run),
  'split(text,int)': (self, [pattern, limit], run) => split(self, pattern, Number(limit), run),
});

/** The methods of java.lang.Number and its kin. */
export const numberMethods = methodTable<number | bigint>()({
  'intValue()': (self) => toInt(self),
  'longValue()': (self) => (typeof self === 'bigint' ? self : toLong(self)),
  'doubleValue()': (self) => Number(self),
  'floatValue()': (self) => Math.fround(Number(self)),
  'equals(any)': (self, [other]) => self === other,
  'compareTo(number)': (self, [other]) => BigInt(compareNumbers(self, other)),
  'isNaN()': (self) => (typeof self === 'number' ? Number.isNaN(self) : undefined),
});

/** The methods of java.lang.Boolean. */
export const booleanMethods = methodTable<boolean>()({
  'booleanValue()': (self) => self,
  'equals(any)': (self, [other]) => self === other,
});

/** Java trims every character up to the space, JavaScript what Unicode calls white space. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charAt(start) <= ' ') start++;
  while (end > start && text.charAt(end - 1) <= ' ') end--;
  return text.slice(start, end);
}

function substring(self: string, from: bigint, to: bigint): string {
  if (from >= 0n && from <= to && to <= self.length) return self.slice(Number(from), Number(to));
  const detail = `begin ${from}, end ${to}, length ${self.length}`;
  throw new JavaFailure(`java.lang.StringIndexOutOfBoundsException: ${detail}`);
}

function compareText(left: string, right: string): bigint {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return BigInt(difference);
  }
  return BigInt(left.length - right.length);
}

function hashOf(text: string): bigint {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return BigInt(hash);
}

function character(code: bigint): string {
  return code >= 0n && code <= 0x10ffffn ? String.fromCodePoint(Number(code)) : '\uffff\uffff';
}

function occurrences(text: string, part: string): number {
  if (part === '') return text.length + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** As Java splits: no empty first part before a match of no width, no empty parts at the end unless `limit` is not 0. */
function split(text: string, pattern: string, limit: number, run: Run): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of matchesIn(text, pattern, run)) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (end === 0 || (start === end && start === text.length)) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  if (from === 0 && parts.length === 0) return [text];
  parts.push(text.slice(from));
  if (limit === 0) while (parts.at(-1) === '') parts.pop();
  return parts;
}
