import type { Pattern } from '../java/pattern';

/** A parsed path as plain data: what a linter walks beside a schema. */
export type Path = {
  readonly source: string;
  /** `@` is the item under a filter; at the top of a path it is the document, like `$`. */
  readonly root: '$' | '@';
  readonly steps: readonly Step[];
};

/** One step of a path, with the column (from 1) in the text handed to `parsePath` where it begins. */
export type Step = { readonly column: number } & (
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly condition: Condition }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly parameters: readonly Parameter[] }
);

/** The functions of Jayway JsonPath 2.9. */
export const FUNCTION_NAMES = [
  'append',
  'avg',
  'concat',
  'first',
  'index',
  'keys',
  'last',
  'length',
  'max',
  'min',
  'size',
  'stddev',
  'sum',
] as const;

/** A function that may stand in a path. */
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** What a function is given: a path into the whole document, or a JSON literal. */
export type Parameter =
  { readonly kind: 'path'; readonly path: Path } | { readonly kind: 'literal'; readonly value: unknown };

/** What a filter asks of an item. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'exists'; readonly path: Path; readonly wanted: boolean }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: Operator; readonly right: Operand };

/** The comparisons Jayway knows, in capitals; `ALL`, `TYPE` and `MATCHES` exist for its Java API and match nothing here. */
export const OPERATORS = [
  '==',
  '!=',
  '===',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  '=~',
  'IN',
  'NIN',
  'SUBSETOF',
  'ANYOF',
  'NONEOF',
  'CONTAINS',
  'SIZE',
  'EMPTY',
  'EXISTS',
  'ALL',
  'TYPE',
  'MATCHES',
] as const;

/** One of the comparisons. */
export type Operator = (typeof OPERATORS)[number];

/** One side of a comparison. */
export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown; readonly literal: string }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

/** Why a text is no path. */
export type PathProblem = { readonly message: string; readonly column: number };

/** Thrown inside the parser alone, which turns it into a `PathProblem`. */
export class Refusal extends Error {
  readonly column: number;

  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

/** True when the path yields one value; false when it yields a list. */
export function isDefinite(path: Path): boolean {
  return definiteUpTo(evaluatedSteps(path), Infinity);
}

/** True when the steps before `end` lead to one value; several names do so only where the path ends. */
export function definiteUpTo(steps: readonly Step[], end: number): boolean {
  return steps.slice(0, end).every((step, at) => {
    if (step.kind === 'names') return step.names.length === 1 || at === steps.length - 1;
    return step.kind === 'function' || (step.kind === 'indexes' && step.indexes.length === 1);
  });
}

/** The steps as Jayway walks them: `$..a.sum()` is turned into `$.sum($..a)`, and so becomes definite. */
export function evaluatedSteps(path: Path): readonly Step[] {
  const { steps } = path;
  if (steps[0]?.kind !== 'scan' || steps.at(-1)?.kind !== 'function') return steps;
  const at = steps.findIndex((step) => step.kind === 'function');
  const called = steps[at];
  if (called?.kind !== 'function') return steps;
  const scanned: Path = { ...path, steps: steps.slice(0, at) };
  return [{ ...called, parameters: [{ kind: 'path', path: scanned }] }, ...steps.slice(at + 1)];
}
