import { type Halt, stop, TOO_COSTLY } from './halt';
import { costOf, isContainer, sizeOf } from './json';
import type { Budget } from './limits';
import { readLiteral, unescapeText } from './literal';
import { parsePath } from './parse-path';
import type { Operand, Operator } from './path';

/** A value as a filter compares it. `path` is a text in a list that happens to read as a path: equal to nothing there. */
export type Node =
  | Exclude<Operand, { kind: 'path' | 'json' }>
  | { readonly kind: 'json'; readonly value: unknown; readonly literal?: string }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'path' };

/** The node of a value that a path found. */
export function nodeOf(value: unknown): Node {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value, text: String(value) };
    case 'string':
      return { kind: 'string', text: value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return value === null ? { kind: 'null' } : { kind: 'json', value };
  }
}

/** Units of a regular expression's cost to a visit. */
const MATCH_UNITS = 2;

const UNFIT = stop('unfit', 'The filter cannot compare these values.');

/** Compares two nodes. Sides are not alike: what stands left decides how numbers and texts meet. */
export function compare(left: Node, operator: Operator, right: Node, budget: Budget): boolean | Halt {
  switch (operator) {
    case '==':
      return equal(left, right, budget);
    case '!=':
      return negate(equal(left, right, budget));
    case '===':
      return left.kind === right.kind && equal(left, right, budget);
    case '!==':
      return left.kind === right.kind ? negate(equal(left, right, budget)) : true;
    case '<':
      return ordered(left, right, (order) => order < 0);
    case '<=':
      return ordered(left, right, (order) => order <= 0);
    case '>':
      return ordered(left, right, (order) => order > 0);
    case '>=':
      return ordered(left, right, (order) => order >= 0);
    case '=~':
      return matched(left, right, budget);
    case 'IN':
      return among(right, left, budget);
    case 'NIN':
      return negate(among(right, left, budget));
    case 'CONTAINS':
      if (left.kind === 'string' && right.kind === 'string') return holdsText(left.text, right.text, budget);
      return left.kind === 'json' && among(left, right, budget);
    case 'SUBSETOF':
      return withLists(left, right, budget, (these, those) => every(these, (node) => includes(those, node, budget)));
    case 'ANYOF':
      return withLists(left, right, budget, (these, those) => some(these, (node) => includes(those, node, budget)));
    case 'NONEOF':
      return withLists(left, right, budget, (these, those) =>
        negate(some(these, (node) => includes(those, node, budget))),
      );
    case 'SIZE':
      return right.kind === 'number' && lengthOf(left) === Math.trunc(right.value);
    case 'EMPTY':
      return isEmpty(left, right);
    case 'EXISTS':
      if (left.kind !== 'boolean' && right.kind !== 'boolean') return stop('failed', 'EXISTS wants true or false.');
      return left.kind === 'boolean' && right.kind === 'boolean' ? left.value === right.value : UNFIT;
    case 'ALL':
    case 'TYPE':
    case 'MATCHES':
      return UNFIT;
  }
}

function negate(result: boolean | Halt): boolean | Halt {
  return typeof result === 'object' ? result : !result;
}

function equal(left: Node, right: Node, budget: Budget): boolean | Halt {
  if (left.kind === 'json' && right.kind === 'json') {
    // A literal on the left is compared as its own text there, and so equals no parsed value.
    return left === right || (left.literal === undefined && same(left.value, right.value, budget));
  }
  return alike(left, right, budget);
}

/** Equality of two elements: as above, except that literals on both sides compare as texts. */
function alike(left: Node, right: Node, budget: Budget): boolean | Halt {
  switch (left.kind) {
    case 'string':
      return (right.kind === 'string' || right.kind === 'number') && left.text === right.text;
    case 'number':
      if (right.kind === 'string') return decimal(right.text) === left.value;
      return right.kind === 'number' && left.value === right.value;
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value;
    case 'null':
      return right.kind === 'null';
    case 'json':
      if (right.kind !== 'json') return false;
      if (left.literal !== undefined || right.literal !== undefined) return left.literal === right.literal;
      return same(left.value, right.value, budget);
    case 'pattern':
    case 'undefined':
    case 'path':
      return false;
  }
}

function decimal(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Deep equality in a loop: values may be deeper than the stack. */
function same(one: unknown, other: unknown, budget: Budget): boolean | Halt {
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair;
    if (!budget.visit()) return TOO_COSTLY;
    if (left === right) continue;
    if (!isContainer(left) || !isContainer(right)) return false;
    if (Array.isArray(left) !== Array.isArray(right) || sizeOf(left) !== sizeOf(right)) return false;
    if (!budget.visit(costOf(left))) return TOO_COSTLY;
    if (Array.isArray(left)) left.forEach((item, index) => pairs.push([item, Reflect.get(right, index)]));
    else {
      for (const [name, value] of Object.entries(left)) {
        if (!Object.hasOwn(right, name)) return false;
        pairs.push([value, Reflect.get(right, name)]);
      }
    }
  }
  return true;
}

/** A search takes text × wanted at worst, at a thousand characters a visit or more. */
function holdsText(text: string, wanted: string, budget: Budget): boolean | Halt {
  return budget.visit(Math.ceil((text.length * wanted.length) / 1000)) ? text.includes(wanted) : TOO_COSTLY;
}

/** Order among numbers and among texts; a number and a text have none. */
function ordered(left: Node, right: Node, holds: (order: number) => boolean): boolean {
  if (left.kind === 'number' && right.kind === 'number') return holds(left.value - right.value);
  if (left.kind !== 'string' || right.kind !== 'string') return false;
  return holds(left.text < right.text ? -1 : Number(left.text > right.text));
}

function matched(left: Node, right: Node, budget: Budget): boolean | Halt {
  const [pattern, subject] = left.kind === 'pattern' ? [left, right] : [right, left];
  if (pattern.kind !== 'pattern' || subject.kind === 'pattern') return false;
  const subjects =
    subject.kind === 'json' && Array.isArray(subject.value) ? listOf(subject, budget) : { nodes: [subject] };
  if ('halt' in subjects) return subjects;
  return some(subjects.nodes ?? [], (node) => {
    const text = textOf(node);
    if (!budget.visit(pattern.pattern.cost(text.length) / MATCH_UNITS)) return TOO_COSTLY;
    const doubt = pattern.pattern.doubt(text, true);
    return doubt === undefined ? pattern.pattern.matches(text) : stop('limited', `${doubt}.`);
  });
}

function textOf(node: Node): string {
  if (node.kind === 'string' || node.kind === 'number') return node.text;
  return node.kind === 'boolean' ? String(node.value) : '';
}

/** Texts that mean something else when they stand in a list: see `elementOf`. */
const REREAD = /^[\s[{$@'"]|\\/;

/** The elements of a list as nodes; `nodes` is missing for an object. A list or object among them stops the reading, as there. */
function listOf(node: Node, budget: Budget): { readonly nodes: readonly Node[] | undefined } | Halt {
  if (node.kind !== 'json') return UNFIT;
  if (!Array.isArray(node.value)) return { nodes: undefined };
  const nodes: Node[] = [];
  for (const value of node.value as unknown[]) {
    const text = typeof value === 'string' ? value : '';
    const special = REREAD.test(text);
    if (!budget.visit(special ? text.length : Math.ceil((text.length + 1) / 100))) return TOO_COSTLY;
    if (isContainer(value)) return stop('failed', 'A list of objects or lists cannot be searched by a filter.');
    nodes.push(special ? elementOf(text) : nodeOf(value));
  }
  return { nodes };
}

/** A text inside a list is read once more: as a path, as JSON, or with its quotes and backslashes resolved. */
function elementOf(text: string): Node {
  const trimmed = text.trim();
  if (/^[$@]/.test(trimmed) && !('message' in parsePath(trimmed))) return { kind: 'path' };
  const read = /^(\[[^]*\]|\{[^]*\})$/.test(trimmed) ? readLiteral(trimmed) : undefined;
  if (read) return { kind: 'json', value: read.value, literal: text };
  const quoted = /^(['"])([^]*)\1$/.exec(text);
  return { kind: 'string', text: text.length > 1 ? (unescapeText(quoted?.[2] ?? text) ?? text) : text };
}

function among(list: Node, wanted: Node, budget: Budget): boolean | Halt {
  const elements = listOf(list, budget);
  if ('halt' in elements) return elements;
  return elements.nodes !== undefined && includes(elements.nodes, wanted, budget);
}

function withLists(
  left: Node,
  right: Node,
  budget: Budget,
  judge: (these: readonly Node[], those: readonly Node[]) => boolean | Halt,
): boolean | Halt {
  const those = listOf(right, budget);
  if ('halt' in those) return those;
  if (!those.nodes) return false;
  const these = listOf(left, budget);
  if ('halt' in these) return these;
  return these.nodes !== undefined && judge(these.nodes, those.nodes);
}

function includes(nodes: readonly Node[], wanted: Node, budget: Budget): boolean | Halt {
  return some(nodes, (node) => (budget.visit() ? alike(wanted, node, budget) : TOO_COSTLY));
}

function some(nodes: readonly Node[], test: (node: Node) => boolean | Halt): boolean | Halt {
  for (const node of nodes) {
    const result = test(node);
    if (result !== false) return result;
  }
  return false;
}

function every(nodes: readonly Node[], test: (node: Node) => boolean | Halt): boolean | Halt {
  return negate(some(nodes, (node) => negate(test(node))));
}

function lengthOf(node: Node): number | undefined {
  if (node.kind === 'string') return node.text.length;
  if (node.kind !== 'json') return undefined;
  return Array.isArray(node.value) ? node.value.length : -1;
}

function isEmpty(left: Node, right: Node): boolean | Halt {
  if (left.kind !== 'string' && left.kind !== 'json') return false;
  // Jayway takes an object for a list here, and throws.
  if (left.kind === 'json' && !Array.isArray(left.value)) return stop('failed', 'EMPTY cannot look into an object.');
  if (right.kind !== 'boolean') return UNFIT;
  return (lengthOf(left) === 0) === right.value;
}
