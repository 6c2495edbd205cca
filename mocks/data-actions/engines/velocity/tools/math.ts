import { methodTable } from '../method-table';
import { isNumeric, readNumber, toInt, toLong, type Numeric } from '../numbers';
import { Tool, type List, type Members, type Value } from '../values';

// Java's Double.MIN_VALUE is the smallest above zero; `max` of negative numbers starts from it.
const SMALLEST = Number.MIN_VALUE;
const INT = 2 ** 31;

/** `$math`: MathTool of Velocity Tools 2.0. What is no number gives nothing. */
export const mathTool = new Tool(
  'org.apache.velocity.tools.generic.MathTool',
  methodTable<Tool>()({
    'add(any…)': (_, given) => fold(given, (sum, value) => sum + value),
    'sub(any…)': (_, given) => fold(given, (rest, value) => rest - value),
    'mul(any…)': (_, given) => fold(given, (product, value) => product * value),
    'div(any…)': (_, given) => fold(given, (rest, value) => (value === 0 ? null : rest / value)),
    'max(any…)': (_, given) => fold([SMALLEST, ...given], (most, value) => Math.max(most, value)),
    'min(any…)': (_, given) => fold([Number.MAX_VALUE, ...given], (least, value) => Math.min(least, value)),
    'pow(any,any)': (_, [base, power]) => both(base, power, (a, b) => like(Number(a) ** Number(b), [a, b])),
    'idiv(any,any)': (_, [left, right]) =>
      both(toIntOf(left), toIntOf(right), (a, b) => (b === 0n ? null : toInt(BigInt(a) / BigInt(b)))),
    'mod(any,any)': (_, [left, right]) =>
      both(toIntOf(left), toIntOf(right), (a, b) => (b === 0n ? null : BigInt(a) % BigInt(b))),
    'abs(any)': (_, [value]) => one(value, (number) => like(Math.abs(Number(number)), [number])),
    'ceil(any)': (_, [value]) => one(value, (number) => toInt(Math.ceil(Number(number)))),
    'floor(any)': (_, [value]) => one(value, (number) => toInt(Math.floor(Number(number)))),
    'round(any)': (_, [value]) => one(value, (number) => toInt(halfEven(Number(number)))),
    'roundTo(any,any)': (_, [places, value]) =>
      both(places, value, (digits, number) => {
        const scale = 10 ** Math.max(1, Number(toInt(digits)));
        return Math.floor(Number(number) * scale + 0.5) / scale;
      }),
    'toInteger(any)': (_, [value]) => one(value, toInt),
    'toDouble(any)': (_, [value]) => one(value, Number),
    'toNumber(any)': (_, [value]) => toNumber(value),
    'getRandom()': (_, __, { random }) => random(),
    'random(any,any)': (_, [from, to], { random }) =>
      both(from, to, (low, high) => {
        const value = (Number(high) - Number(low)) * random() + Number(low);
        return like(typeof low === 'number' || typeof high === 'number' ? value : Math.floor(value), [low, high]);
      }),
    'getTotal(list)': (_, [list]) => total([...list]),
    'getTotal(list,text)': (_, [list, field]) => total(pluck(list, field)),
    'getAverage(list)': (_, [list]) => average([...list]),
    'getAverage(list,text)': (_, [list, field]) => average(pluck(list, field)),
  }),
);

function toNumber(value: Value): Numeric | null {
  if (isNumeric(value)) return value;
  return typeof value === 'string' ? readNumber(value) : null;
}

function toIntOf(value: Value): bigint | null {
  return one(value, toInt);
}

function one<T extends Value>(value: Value, work: (number: Numeric) => T): T | null {
  const number = toNumber(value);
  return number === null ? null : work(number);
}

function both(left: Value, right: Value, work: (left: Numeric, right: Numeric) => Value): Value {
  return one(left, (a) => one(right, (b) => work(a, b)));
}

/** A whole result of whole numbers is whole, as `matchType` has it. */
function like(result: number, given: readonly Numeric[]): Numeric {
  if (!Number.isInteger(result) || given.some((number) => typeof number === 'number')) return result;
  return Math.abs(result) < INT ? toInt(result) : toLong(result);
}

function fold(given: readonly Value[], work: (so: number, next: number) => number | null): Numeric | null {
  let result: number | undefined;
  for (const value of given) {
    const number = toNumber(value);
    if (number === null) return null;
    const next = result === undefined ? Number(number) : work(result, Number(number));
    if (next === null) return null;
    result = next;
  }
  // The tool forgets the types of what it was given here, so that 1.5 + 1.5 is 3.
  return like(result ?? 0, []);
}

function halfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function total(values: readonly Value[]): Numeric | null {
  const numbers = values.map(toNumber);
  if (numbers.includes(null)) return null;
  const first = numbers[0] ?? null;
  return like(
    numbers.reduce<number>((sum, number) => sum + Number(number), 0),
    first === null ? [] : [first],
  );
}

function average(values: readonly Value[]): Numeric | null {
  const sum = total(values);
  return sum === null ? null : like(Number(sum) / values.length, [sum]);
}

function pluck(list: List | Members, field: string): Value[] {
  return [...list].map((item) => (item instanceof Map ? (item.get(field) ?? null) : null));
}
