import type { Budget } from './budget';
import { INTEGER_DIGITS } from './limits';
import { JavaFailure } from './method-table';
import type { Run } from './values';
import { call, property } from './methods';
import { calculate, compareNumbers, isNumeric } from './numbers';
import { Refusal, type Place } from './problem';
import type { Expression, Node, Operator, Reference, Step } from './syntax';
import { className, equal, print, type Value } from './values';

/** What an expression needs of the template it stands in. */
export type Scope = Run & {
  readonly variables: Map<string, Value>;
  /** An unset variable, or null where a value is needed, is an error. */
  readonly strict: boolean;
  renderText(nodes: readonly Node[]): string;
};

type Binary = Expression & { readonly kind: 'binary' };

/** The value of an expression; null for what Velocity calls null. */
export function valueOf(expression: Expression, scope: Scope): Value {
  scope.budget.step();
  switch (expression.kind) {
    case 'reference':
      return resolve(expression, scope);
    case 'constant':
      return expression.value;
    case 'interpolation': {
      const text = scope.renderText(expression.body);
      return expression.padded ? text.slice(0, -1) : text;
    }
    case 'list':
      return expression.items.map((item) => valueOf(item, scope));
    case 'map':
      return new Map(expression.entries.map(([key, value]) => [valueOf(key, scope), valueOf(value, scope)]));
    case 'range':
      return range(valueOf(expression.from, scope), valueOf(expression.to, scope), scope.budget);
    case 'not':
      return !holds(expression.of, scope);
    case 'binary':
      return binary(expression, scope);
  }
}

/**
 * Whether an expression holds: a reference does unless it is null or false, so `""` and 0 hold; a literal and the
 * result of arithmetic never do. In the test of an `#if` a lone variable may be unset even in strict mode.
 */
export function holds(expression: Expression, scope: Scope, inTest = false): boolean {
  scope.budget.step();
  switch (expression.kind) {
    case 'reference': {
      const asked = inTest && expression.steps.length === 0;
      const value = asked ? variable(expression, scope) : resolve(expression, scope);
      return value !== null && value !== undefined && value !== false;
    }
    case 'constant':
      return expression.value === true;
    case 'not':
      return !holds(expression.of, scope, inTest);
    case 'binary':
      if (expression.operator === '&&') {
        return holds(expression.left, scope, inTest) && holds(expression.right, scope, inTest);
      }
      if (expression.operator === '||') {
        return holds(expression.left, scope, inTest) || holds(expression.right, scope, inTest);
      }
      return binary(expression, scope) === true;
    default:
      return false;
  }
}

/** What `#set` takes somewhere inside an `#if`: a lone variable may be unset there even in strict mode, as in the test. */
export function valueInsideIf(expression: Expression, scope: Scope): Value {
  if (expression.kind === 'reference' && expression.steps.length === 0) return variable(expression, scope) ?? null;
  const isLogic = expression.kind === 'not' || (expression.kind === 'binary' && /^[&|]/.test(expression.operator));
  return isLogic ? holds(expression, scope, true) : valueOf(expression, scope);
}

/** The value of a reference, or null; in strict mode a variable that is not set is refused. */
export function resolve(reference: Reference, scope: Scope): Value {
  scope.budget.place = reference;
  const root = variable(reference, scope);
  if (root === undefined && scope.strict) {
    throw new Refusal('unset', `Variable $${reference.root} has not been set`, reference);
  }
  let value = root ?? null;
  for (const step of reference.steps) {
    if (value === null && !scope.strict) return null;
    if (value === null) throw new Refusal('render', `Attempted to access '${nameOf(step)}' on a null value`, step);
    scope.budget.step();
    value = member(value, step, scope);
  }
  return value;
}

/** `#set`: a name, an entry of a map, an element of a list. Null leaves things as they are, but for strict mode. */
export function assign(target: Reference, value: Value, scope: Scope): void {
  if (value === null && !scope.strict) return;
  const last = target.steps.at(-1);
  if (!last) {
    // The real engine takes the name from behind the "$", brace and all: "#set(${x} = 1)" sets no $x.
    if (target.literal === `$${target.root}`) scope.variables.set(target.root, value);
    return;
  }
  const owner = resolve({ ...target, steps: target.steps.slice(0, -1) }, scope);
  if (owner === null || last.kind === 'method') return;
  if (last.kind === 'property') {
    if (owner instanceof Map) owner.set(last.name, value);
    else if (scope.strict) throw noProperty(owner, last.name, target);
    return;
  }
  const index = position(owner, valueOf(last.of, scope), last, scope);
  const name = Array.isArray(owner) ? 'set' : 'put';
  const failed = `Exception calling method '${name}(${className(index)},${className(value)})' in  class ${className(owner)}`;
  guarded(
    () => failed,
    last,
    () => call(owner, name, [index, value], scope),
  );
}

function variable({ root }: Reference, { variables }: Scope): Value | undefined {
  if (variables.has(root)) return variables.get(root);
  // Published exports write $Input.x and ${INPUT.x} as well.
  return root.toLowerCase() === 'input' ? variables.get('input') : undefined;
}

function member(owner: Value, step: Step, scope: Scope): Value {
  const { strict } = scope;
  if (step.kind === 'property') {
    const value = property(owner, step.name, scope);
    if (value !== undefined || !strict) return value ?? null;
    throw noProperty(owner, step.name, step);
  }
  const isCall = step.kind === 'method';
  const given = isCall
    ? step.given.map((each) => valueOf(each, scope))
    : [position(owner, valueOf(step.of, scope), step, scope)];
  const name = isCall ? step.name : 'get';
  scope.budget.place = step;
  const kinds = given.map(className).join(', ');
  const failed = (why: string): string =>
    isCall
      ? `Invocation of method '${name}' in  class ${className(owner)} threw exception ${why}`
      : `Error invoking method 'get(${kinds})' in ${className(owner)}`;
  const value = guarded(failed, step, () => call(owner, name, given, scope));
  if (value !== undefined || !strict) return value ?? null;
  throw new Refusal('render', `Object '${className(owner)}' does not contain method ${name}(${kinds})`, step);
}

/** A negative index counts from the end. */
function position(owner: Value, index: Value, place: Place, scope: Scope): Value {
  if (typeof index !== 'bigint' || index >= 0n) return index;
  const size = call(owner, 'size', [], scope);
  if (typeof size === 'bigint') return size + index;
  const needs = `A 'size()' method required for negative value ${index} does not exist for class '${className(owner)}'`;
  throw new Refusal('render', needs, place);
}

function noProperty(owner: Value, name: string, place: Place): Refusal {
  return new Refusal('render', `Object '${className(owner)}' does not contain property '${name}'`, place);
}

/** A failed method becomes a refusal at the place of its name. */
function guarded<T>(failed: (why: string) => string, place: Place, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof JavaFailure ? new Refusal('render', failed(error.message), place) : error;
  }
}

function nameOf(step: Step): string {
  return step.kind === 'index' ? '[' : step.name;
}

function range(from: Value, to: Value, budget: Budget): Value {
  if (!isNumeric(from) || !isNumeric(to)) return null;
  const [first, last] = [Math.trunc(Number(from)), Math.trunc(Number(to))];
  const size = Math.abs(last - first) + 1;
  budget.step(size);
  const direction = first >= last ? -1 : 1;
  return Array.from({ length: size }, (_, index) => BigInt(first + direction * index));
}

function binary(expression: Binary, scope: Scope): Value {
  const { operator, left, right } = expression;
  if (operator === '&&' || operator === '||') return holds(expression, scope);
  const [a, b] = [valueOf(left, scope), valueOf(right, scope)];
  scope.budget.place = expression;
  if (operator === '==') return alike(a, b, scope.budget);
  if (operator === '!=') return !alike(a, b, scope.budget);
  if (['<', '>', '<=', '>='].includes(operator)) return ordered(expression, a, b, scope);
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) {
    const [before, after] = [a ?? expression.literals[0], b ?? expression.literals[1]];
    const text = print(before, scope.budget) + print(after, scope.budget);
    scope.budget.produce(text.length);
    return text;
  }
  if (!isNumeric(a) || !isNumeric(b)) return null;
  const result = calculate(operator as '+' | '-' | '*' | '/' | '%', a, b);
  if (typeof result === 'bigint' && result.toString(16).length > INTEGER_DIGITS) {
    throw new RangeError(`integers have at most ${INTEGER_DIGITS} hexadecimal digits`);
  }
  return result;
}

function ordered({ operator, literals, line, column }: Binary, a: Value, b: Value, { strict }: Scope): boolean {
  if (isNumeric(a) && isNumeric(b)) return inOrder(operator, compareNumbers(a, b));
  if (!strict) return false;
  const left = a === null || (b !== null && !isNumeric(a));
  const side = left ? 'Left' : 'Right';
  const why =
    a === null || b === null
      ? `${side} side (${literals[left ? 0 : 1]}) of '${operator}' operation has null value`
      : `${side} side of '>=' operation is not a ${operator === '<' ? 'valid ' : ''}Number`;
  throw new Refusal('render', why, { line, column });
}

function inOrder(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** `==`: numbers by value, one class by `equals`, everything else by what it prints; null only equals null. */
function alike(a: Value, b: Value, budget: Budget): boolean {
  if (a === null || b === null) return a === b;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b) === 0;
  return className(a) === className(b) ? equal(a, b, budget) : print(a, budget) === print(b, budget);
}
