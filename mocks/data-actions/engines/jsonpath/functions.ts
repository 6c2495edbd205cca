import { printDouble } from '../java/double';
import { type Halt, stop, TOO_COSTLY } from './halt';
import { costOf, isContainer, isObject, sizeOf } from './json';
import { type FunctionName, isDefinite, type Path, type Step } from './path';
import { evaluate, type Scene } from './walk';

type Outcome = { readonly value: unknown } | Halt;
type Call = Step & { readonly kind: 'function' };

/** Calls a function on what the path has reached. Parameters are evaluated first, needed or not. */
export function callFunction(call: Call, model: unknown, scene: Scene): Outcome {
  const values: unknown[] = [];
  for (const parameter of call.parameters) {
    const found = parameter.kind === 'path' ? evaluate(parameter.path, scene.root, scene) : parameter;
    if ('halt' in found) return found;
    values.push(found.value);
  }
  if (![model, ...values].every((value) => scene.budget.visit(costOf(value)))) return TOO_COSTLY;
  return call.name === 'length' || call.name === 'size' ? countOf(call, model, scene) : CALLS[call.name](model, values);
}

/**
 * With a parameter, what is counted are the children of what its path finds below the model: a `[*]` is put behind it.
 * A path that was definite stays so there, and yields the last child alone, whose own length is then the answer.
 */
function countOf(call: Call, model: unknown, scene: Scene): Outcome {
  const [first] = call.parameters;
  if (first) {
    if (first.kind === 'literal') return stop('failed', `${call.name}() takes a path, not a literal.`);
    const { steps } = first.path;
    const open = steps.length > 0 && steps.at(-1)?.kind !== 'function';
    const children: Path = open
      ? { ...first.path, steps: [...steps, { kind: 'wildcard', column: call.column }] }
      : first.path;
    const found = evaluate(children, model, { ...scene, root: model, known: new Map() }, isDefinite(first.path));
    if ('halt' in found) return found;
    if (Array.isArray(found.value)) return { value: found.value.length };
  }
  return { value: isContainer(model) ? sizeOf(model) : null };
}

type Calculation = (model: unknown, parameters: readonly unknown[]) => Outcome;

const CALLS: Readonly<Record<Exclude<FunctionName, 'length' | 'size'>, Calculation>> = {
  // Jayway starts a maximum at the smallest positive number: a list of negatives has that one for its maximum.
  max: overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.MIN_VALUE)),
  min: overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), Number.MAX_VALUE)),
  sum: overNumbers(sum),
  avg: overNumbers((numbers) => sum(numbers) / numbers.length),
  stddev: overNumbers((numbers) => {
    const count = numbers.length;
    const total = sum(numbers);
    return Math.sqrt(sum(numbers.map((number) => number * number)) / count - (total * total) / count / count);
  }),
  keys: (model) => ({ value: isObject(model) ? Object.keys(model) : null }),
  concat,
  append: (model, parameters) => ({ value: Array.isArray(model) ? [...(model as unknown[]), ...parameters] : model }),
  first: (model) => element(model, 0),
  last: (model) => element(model, -1),
  index: (model, parameters) => element(model, numbersOf(parameters)[0]),
};

function overNumbers(calculate: (numbers: readonly number[]) => number): Calculation {
  return (model, parameters) => {
    const numbers = [...(Array.isArray(model) ? model.filter(isNumber) : []), ...numbersOf(parameters)];
    return numbers.length > 0 ? { value: calculate(numbers) } : stop('failed', 'There is no number to calculate with.');
  };
}

function element(model: unknown, index: number | undefined): Outcome {
  if (!Array.isArray(model)) return stop('failed', 'There is no array to take an element from.');
  if (index === undefined) return stop('outside', 'index() wants a number.');
  const place = index < 0 ? model.length + Math.trunc(index) : Math.trunc(index);
  // Counted from the end, the first element is out of reach there: last() fails on a list of one.
  if (index < 0 && place <= 0) return stop('failed', 'The list has too few elements to count from its end.');
  return place < model.length ? { value: model[place] } : stop('outside', 'The list has no such element.');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function numbersOf(values: readonly unknown[]): readonly number[] {
  return flat(values).filter(isNumber);
}

function concat(model: unknown, parameters: readonly unknown[]): Outcome {
  const texts: readonly unknown[] = Array.isArray(model) ? model.filter((item) => typeof item === 'string') : [];
  const added = flat(parameters).filter((value) => value !== null);
  if (added.some((value) => typeof value === 'object')) {
    return stop(
      'failed',
      'concat() of an object or a nested list is not supported: Java would print it in a form of its own.',
    );
  }
  return { value: [...texts, ...added.map(printed)].join('') };
}

/** A whole number may have been written as an integer; JSON as read here does not tell, and most are. */
function printed(value: unknown): string {
  return isNumber(value) && !Number.isInteger(value) ? printDouble(value) : String(value);
}

function flat(values: readonly unknown[]): readonly unknown[] {
  return values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
