import { isNumeric, type Numeric } from './numbers';
import type { List, Members, MethodTable, Overload, Run, Value } from './values';

type Kinds = { int: bigint; text: string; list: List | Members; number: Numeric; any: Value };
/**
 * The types of a method's parameters are read out of its signature, so that a wrong one does not compile:
 * `'repeat(int)': (self, [times]) => self.repeat(times)` fails, since `times` is a bigint.
 */
type Split<Text> = Text extends `${infer First},${infer Rest}`
  ? [First, ...Split<Rest>]
  : Text extends ''
    ? []
    : [Text];
type Typed<Names> = { [Index in keyof Names]: Names[Index] extends keyof Kinds ? Kinds[Names[Index]] : never };
type Given<Signature> = Signature extends `${string}(any…)`
  ? Value[]
  : Signature extends `${string}(${infer Names})`
    ? Typed<Split<Names>>
    : never;

const FITS: Readonly<Record<string, (value: Value) => boolean>> = {
  int: (value) => typeof value === 'bigint' && BigInt.asIntN(32, value) === value,
  text: (value) => typeof value === 'string' || value === null,
  list: (value) => Array.isArray(value) || value instanceof Set || value === null,
  number: (value) => isNumeric(value),
  any: () => true,
};

/** A method failed as in Java; the message is the exception's class and message. */
export class JavaFailure extends Error {}

/** Names methods by their signatures, `'substring(int,int)'`, and checks values before it calls them. */
export function methodTable<Self extends Value>() {
  return <Signature extends string>(methods: {
    readonly [Key in Signature]: (self: Self, given: Given<Key>, run: Run) => Value | undefined;
  }): MethodTable => {
    const table = new Map<string, Overload[]>();
    for (const [signature, apply] of Object.entries(methods)) {
      const [name = '', kinds = ''] = signature.slice(0, -1).split('(');
      const overload = { kinds: kinds.split(',').filter(Boolean), apply: apply as unknown as Overload['apply'] };
      table.set(name, [...(table.get(name) ?? []), overload]);
    }
    return table;
  };
}

/** Calls the method of that name which takes these values; nothing when there is none. */
export function invoke(table: MethodTable, self: Value, name: string, given: Value[], run: Run): Value | undefined {
  const overload = table.get(name)?.find(({ kinds }) => accepts(kinds, given));
  if (!overload) return undefined;
  for (const value of [self, ...given]) if (typeof value === 'string') run.budget.scan(value.length);
  const misses = overload.kinds.some((kind, index) => kind !== 'any' && kind !== 'any…' && given[index] === null);
  if (misses) throw new JavaFailure('java.lang.NullPointerException');
  const result = overload.apply(self, given, run) ?? null;
  if (typeof result === 'string') run.budget.produce(result.length);
  if (Array.isArray(result)) run.budget.step(result.length);
  return result;
}

function accepts(kinds: readonly string[], given: readonly Value[]): boolean {
  if (kinds[0] === 'any…') return true;
  return kinds.length === given.length && kinds.every((kind, index) => FITS[kind]?.(given[index] ?? null));
}
