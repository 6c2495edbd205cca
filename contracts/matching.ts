import { isRecord } from '../mocks/internal';
import type { Matcher, Rules } from './pact';
import { pointerOf } from '../mocks/util/json-pointer';

/** Where a reply differs from what a consumer expects. The reason quotes no value. */
export type Mismatch = { readonly pointer: string; readonly problem: string };

/** Same type, another content. */
export const OTHER_VALUE = 'another value comes';

type Step = string | number;
type Rule = { readonly steps: readonly (Step | undefined)[]; readonly matchers: readonly Matcher[] };

const NUMBERS: ReadonlySet<string> = new Set(['number', 'integer', 'decimal']);
const TEXTS: ReadonlySet<string> = new Set(['date', 'time', 'timestamp', 'datetime', 'semver']);
/** These speak of what lies inside as well. */
const CASCADING: ReadonlySet<string> = new Set([
  'type',
  'min',
  'max',
  'values',
  'eachValue',
  'eachKey',
  'arrayContains',
]);

/** Every place where a reply does not do what a consumer expects: a Pact verifier's reading, members beyond it allowed. */
export function mismatches(expected: unknown, actual: unknown, rules: Rules): readonly Mismatch[] {
  return compare(expected, actual, [], rules.map(ruleOf));
}

/** A request as its matchers say it is sent: an example that its own matcher does not allow gives way to one that it does. */
export function witness(example: unknown, rules: Rules): unknown {
  return witnessAt(example, [], rules.map(ruleOf));
}

/** The matchers that let the whole body be anything, whatever the example shows. */
export function isLoose(rules: Rules): boolean {
  const whole = rules.find(({ path }) => path === '$');
  return (
    whole?.matchers.some(({ match }) => match === 'contentType' || match === 'notEmpty' || match === 'include') ?? false
  );
}

function compare(
  expected: unknown,
  actual: unknown,
  path: readonly Step[],
  rules: readonly Rule[],
): readonly Mismatch[] {
  const pointer = pointerOf(path);
  const differs = (problem: string): readonly Mismatch[] => [{ pointer, problem }];
  const matcher = matcherAt(path, rules);
  if (matcher && !CASCADING.has(matcher.match)) {
    const problem = scalarProblem(matcher, expected, actual);
    return problem === undefined ? [] : differs(problem);
  }
  if (kindOf(expected) !== kindOf(actual))
    return differs(`${kindOf(actual)} comes where ${kindOf(expected)} is expected`);
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (matcher?.match === 'arrayContains') return [];
    return compareLists(expected, actual, path, { rules, matcher, differs });
  }
  if (isRecord(expected) && isRecord(actual)) {
    if (matcher && ['values', 'eachValue', 'eachKey'].includes(matcher.match)) return [];
    return Object.entries(expected).flatMap(([key, value]) =>
      Object.hasOwn(actual, key)
        ? compare(value, actual[key], [...path, key], rules)
        : [{ pointer: `${pointer}/${key}`, problem: 'no such member comes' }],
    );
  }
  return matcher || expected === actual ? [] : differs(OTHER_VALUE);
}

type Lists = {
  readonly rules: readonly Rule[];
  readonly matcher: Matcher | undefined;
  readonly differs: (problem: string) => readonly Mismatch[];
};

function compareLists(
  expected: readonly unknown[],
  actual: readonly unknown[],
  path: readonly Step[],
  { rules, matcher, differs }: Lists,
): readonly Mismatch[] {
  if (!matcher) {
    if (expected.length !== actual.length)
      return differs(`${actual.length} items come where ${expected.length} are expected`);
    return expected.flatMap((item, index) => compare(item, actual[index], [...path, index], rules));
  }
  const { min, max } = matcher;
  if (typeof min === 'number' && actual.length < min)
    return differs(`${actual.length} items come where at least ${min} are expected`);
  if (typeof max === 'number' && actual.length > max)
    return differs(`${actual.length} items come where at most ${max} are expected`);
  if (expected.length === 0) return [];
  return actual.flatMap((item, index) => compare(expected[index] ?? expected[0], item, [...path, index], rules));
}

function scalarProblem(matcher: Matcher, expected: unknown, actual: unknown): string | undefined {
  const { match } = matcher;
  if (match === 'regex') return regexProblem(matcher['regex'], actual);
  if (match === 'equality') return JSON.stringify(expected) === JSON.stringify(actual) ? undefined : OTHER_VALUE;
  if (match === 'null') return actual === null ? undefined : `${kindOf(actual)} comes where null is expected`;
  if (match === 'boolean')
    return typeof actual === 'boolean' ? undefined : `${kindOf(actual)} comes where a boolean is expected`;
  if (match === 'include')
    return String(actual).includes(String(matcher['value'])) ? undefined : 'the expected part is not in it';
  if (match === 'notEmpty')
    return actual === '' || (Array.isArray(actual) && actual.length === 0) ? 'it is empty' : undefined;
  if (NUMBERS.has(match))
    return typeof actual === 'number' ? undefined : `${kindOf(actual)} comes where a number is expected`;
  if (TEXTS.has(match))
    return typeof actual === 'string' ? undefined : `${kindOf(actual)} comes where text is expected`;
  return undefined;
}

/** Pact's expressions are Rust's, which RE2 reads too, and without ever hanging. They need not match the whole text. */
function regexProblem(regex: unknown, actual: unknown): string | undefined {
  if (typeof actual === 'object') return `${kindOf(actual)} comes where text is expected`;
  // Needed only for who uses them.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { RE2JS } = require('re2js') as typeof import('re2js');
  try {
    return RE2JS.compile(String(regex)).matcher(String(actual)).find() ? undefined : 'the expression does not match';
  } catch {
    return 'the expression cannot be read';
  }
}

function witnessAt(example: unknown, path: readonly Step[], rules: readonly Rule[]): unknown {
  const matcher = exactAt(path, rules);
  if (matcher) {
    const { match } = matcher;
    if (NUMBERS.has(match) && typeof example !== 'number') return 0;
    if (match === 'boolean' && typeof example !== 'boolean') return true;
    if (match === 'null') return null;
    const isList = match === 'arrayContains' || 'min' in matcher || 'max' in matcher;
    if (isList && !Array.isArray(example)) return [example];
  }
  if (Array.isArray(example)) return example.map((item, index) => witnessAt(item, [...path, index], rules));
  if (!isRecord(example)) return example;
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, witnessAt(value, [...path, key], rules)]),
  );
}

/** `$.a['b c'][*].d` as steps; a wildcard is undefined. */
function ruleOf({ path, matchers }: Rules[number]): Rule {
  const steps: (Step | undefined)[] = [];
  const token = /\.\*|\[\*\]|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\.([^.[\]]+)/g;
  for (const [whole, index, single, double, plain] of path.matchAll(token)) {
    if (whole === '.*' || whole === '[*]') steps.push(undefined);
    else steps.push(index === undefined ? (single ?? double ?? plain ?? '').replace(/\\(.)/g, '$1') : Number(index));
  }
  return { steps, matchers };
}

function exactAt(path: readonly Step[], rules: readonly Rule[]): Matcher | undefined {
  return rules.find(({ steps }) => steps.length === path.length && fits(steps, path))?.matchers[0];
}

/** The rule that reaches furthest along the path; one that ends earlier must be of a kind that cascades. */
function matcherAt(path: readonly Step[], rules: readonly Rule[]): Matcher | undefined {
  let best: { readonly weight: number; readonly matcher: Matcher } | undefined;
  for (const { steps, matchers } of rules) {
    const [matcher] = matchers;
    if (!matcher || steps.length > path.length || !fits(steps, path)) continue;
    if (steps.length < path.length && matcher.match !== 'type') continue;
    const weight = steps.length * 1_000 + steps.filter((step) => step !== undefined).length;
    if (!best || weight > best.weight)
      best = { weight, matcher: steps.length === path.length ? matcher : { match: 'type' } };
  }
  return best?.matcher;
}

function fits(steps: readonly (Step | undefined)[], path: readonly Step[]): boolean {
  return steps.every((step, index) => step === undefined || String(step) === String(path[index]));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return value === undefined ? 'nothing' : `a ${typeof value}`;
}
