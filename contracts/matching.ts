import { isRecord } from '../mocks/internal';
import type { Matcher, Rules } from './pact';
import { partsOf, pointerOf } from '../mocks/util/json-pointer';

/** Where a reply differs from what a consumer expects. The reason quotes no value. */
export type Mismatch = { readonly pointer: string; readonly problem: string };

/** Same type, another content. */
export const OTHER_VALUE = 'another value comes';

type Step = string | number;
type Rule = Pick<Rules[number], 'matchers' | 'combine'> & { readonly steps: readonly (Step | undefined)[] };

const NUMBERS: ReadonlySet<string> = new Set(['number', 'integer', 'decimal']);
/** These weigh the members of an object or a list themselves. */
const OF_MEMBERS: ReadonlySet<string> = new Set(['values', 'eachValue', 'eachKey', 'arrayContains']);
/** These say no more than that the example shows the type; what lies inside is compared with it. */
const OF_TYPE: ReadonlySet<string> = new Set(['type', 'min', 'max', 'minType', 'maxType', 'minmax']);

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

/** Whether the value at a place is an example of its type alone. */
export function isTypeOnly(pointer: string, rules: Rules): boolean {
  const found = matchersAt(partsOf(pointer), rules.map(ruleOf));
  return found !== undefined && found.matchers.every(({ match }) => OF_TYPE.has(match));
}

/**
 * Whether Pact reads a path expression: `$`, then `.name`, `.*`, `[0]`, `[*]` or `['name']`. It knows no escapes, so
 * that no name in it can have an apostrophe.
 * https://github.com/pact-foundation/pact-reference/blob/master/rust/pact_models/src/path_exp.rs
 */
export function isReadableByPact(path: string): boolean {
  return /^\$?(?:\.?\*|\.?[\p{L}\p{N}_:#@-]+|\[(?:\d+|\*)\]|\['[^']+'\])*$/u.test(path);
}

/** Whether a matcher takes a text, as it stands in a header. */
export function textMatches(matcher: Matcher, text: string, example = ''): boolean {
  if (OF_TYPE.has(matcher.match)) return true;
  return scalarProblem(matcher, example, text) === undefined;
}

function compare(
  expected: unknown,
  actual: unknown,
  path: readonly Step[],
  rules: readonly Rule[],
): readonly Mismatch[] {
  const found = matchersAt(path, rules);
  if (found?.combine === 'OR' && found.matchers.length > 1) {
    const tries = found.matchers.map((matcher) => compareBy(matcher, { expected, actual, path, rules }));
    return tries.find((problems) => problems.length === 0) ?? tries[0] ?? [];
  }
  if (!found) return compareBy(undefined, { expected, actual, path, rules });
  for (const matcher of found.matchers) {
    const problems = compareBy(matcher, { expected, actual, path, rules });
    if (problems.length > 0) return problems;
  }
  return [];
}

type Pair = {
  readonly expected: unknown;
  readonly actual: unknown;
  readonly path: readonly Step[];
  readonly rules: readonly Rule[];
};

function compareBy(matcher: Matcher | undefined, pair: Pair): readonly Mismatch[] {
  const { expected, actual, path, rules } = pair;
  const pointer = pointerOf(path);
  const differs = (problem: string): readonly Mismatch[] => [{ pointer, problem }];
  if (matcher && OF_MEMBERS.has(matcher.match)) return compareMembers(matcher, pair);
  if (matcher && !OF_TYPE.has(matcher.match)) {
    const problem = scalarProblem(matcher, expected, actual);
    return problem === undefined ? [] : differs(problem);
  }
  if (kindOf(expected) !== kindOf(actual))
    return differs(`${kindOf(actual)} comes where ${kindOf(expected)} is expected`);
  if (Array.isArray(expected) && Array.isArray(actual))
    return compareLists(expected, actual, path, { rules, matcher, differs });
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      Object.hasOwn(actual, key)
        ? compare(value, actual[key], [...path, key], rules)
        : [{ pointer: `${pointer}${pointerOf([key])}`, problem: 'no such member comes' }],
    );
  }
  return matcher || expected === actual ? [] : differs(OTHER_VALUE);
}

function compareMembers(matcher: Matcher, { expected, actual, path, rules }: Pair): readonly Mismatch[] {
  const pointer = pointerOf(path);
  const wanted = matcher.match === 'arrayContains' ? 'a list' : 'an object';
  const isList = matcher.match === 'arrayContains' || (matcher.match === 'eachValue' && Array.isArray(actual));
  if (isList ? !Array.isArray(actual) : !isRecord(actual))
    return [{ pointer, problem: `${kindOf(actual)} comes where ${wanted} is expected (rule ${matcher.match})` }];
  if (matcher.match === 'arrayContains') return missingVariants(matcher, { expected, actual, path, rules });
  const members = Object.entries(actual as Readonly<Record<string, unknown>>);
  const own = nestedMatchers(matcher);
  if (matcher.match === 'eachKey')
    return members.flatMap(([key]) => {
      const problem = own.map((one) => scalarProblem(one, '', key)).find((one) => one !== undefined);
      return problem === undefined
        ? []
        : [{ pointer, problem: `a name comes that the rule eachKey does not take: ${problem}` }];
    });
  const examples = isRecord(expected) || Array.isArray(expected) ? (expected as Readonly<Record<string, unknown>>) : {};
  const [first] = Object.values(examples);
  return members.flatMap(([key, value]) => {
    const steps = [...path, Array.isArray(actual) ? Number(key) : key];
    const example = Object.hasOwn(examples, key) ? examples[key] : first;
    if (own.length === 0) return first === undefined ? [] : compare(example, value, steps, rules);
    const problems = own.flatMap((one) => compareBy(one, { expected: example, actual: value, path: steps, rules }));
    return problems.map((one) => ({ ...one, problem: `${one.problem} (rule eachValue)` }));
  });
}

/** The matchers that `eachKey` and `eachValue` hold. */
function nestedMatchers({ rules }: Matcher): readonly Matcher[] {
  return (Array.isArray(rules) ? rules : []).filter(
    (one): one is Matcher => isRecord(one) && typeof one['match'] === 'string',
  );
}

/** Each variant is an example of the list, with rules of its own; some item must be like it. */
function missingVariants(matcher: Matcher, { expected, actual, path }: Pair): readonly Mismatch[] {
  const examples: readonly unknown[] = Array.isArray(expected) ? expected : [];
  const items = actual as readonly unknown[];
  const { variants } = matcher;
  const given =
    Array.isArray(variants) && variants.length > 0
      ? variants.filter(isRecord)
      : examples.map((_one, index) => ({ index }) as Readonly<Record<string, unknown>>);
  return given.flatMap((variant) => {
    const { index = 0, rules } = variant;
    const example = examples[Number(index)];
    const own = isRecord(rules)
      ? Object.entries(rules).map(([at, rule]) => ruleOf({ path: at, matchers: matchersIn(rule) }))
      : [];
    const tries = items.map((item) => compare(example, item, [], own));
    if (example === undefined || tries.some((problems) => problems.length === 0)) return [];
    const [nearest] = [...tries].sort((one, other) => one.length - other.length);
    const [why] = nearest ?? [];
    const reason = why
      ? `; in the nearest one, ${why.pointer === '' ? 'the item itself' : why.pointer}: ${why.problem}`
      : '';
    return [
      {
        pointer: pointerOf(path),
        problem: `none of the ${items.length} items is like the example ${Number(index) + 1} of the rule arrayContains${reason}`,
      },
    ];
  });
}

function matchersIn(rule: unknown): readonly Matcher[] {
  const all: unknown = isRecord(rule) ? (rule['matchers'] ?? [rule]) : [];
  return (Array.isArray(all) ? all : []).filter(
    (one): one is Matcher => isRecord(one) && typeof one['match'] === 'string',
  );
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
    // A wildcard below speaks of every item, so that the number of them is free.
    const isEach = rules.some(
      ({ steps }) =>
        steps.length > path.length && steps[path.length] === undefined && fits(steps.slice(0, path.length), path),
    );
    if (expected.length !== actual.length && !isEach)
      return differs(`${items(actual.length)} where ${expected.length} are expected`);
    return expected.flatMap((item, index) => compare(item, actual[index], [...path, index], rules));
  }
  const { min, max } = matcher;
  if (typeof min === 'number' && actual.length < min)
    return differs(`${items(actual.length)} where at least ${min} are expected (rule ${matcher.match}, min ${min})`);
  if (typeof max === 'number' && actual.length > max)
    return differs(`${items(actual.length)} where at most ${max} are expected (rule ${matcher.match}, max ${max})`);
  if (expected.length === 0) return [];
  return actual.flatMap((item, index) => compare(expected[index] ?? expected[0], item, [...path, index], rules));
}

function items(count: number): string {
  return count === 1 ? '1 item comes' : `${count} items come`;
}

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

function scalarProblem(matcher: Matcher, expected: unknown, actual: unknown): string | undefined {
  const { match } = matcher;
  const instead = (wanted: string): string => `${kindOf(actual)} comes where ${wanted} is expected (rule ${match})`;
  if (OF_TYPE.has(match)) return kindOf(expected) === kindOf(actual) ? undefined : instead(kindOf(expected));
  if (match === 'regex') return regexProblem(matcher['regex'], actual);
  if (match === 'equality') return JSON.stringify(expected) === JSON.stringify(actual) ? undefined : OTHER_VALUE;
  if (match === 'null') return actual === null ? undefined : instead('null');
  if (match === 'boolean')
    return typeof actual === 'boolean' || actual === 'true' || actual === 'false' ? undefined : instead('a boolean');
  if (match === 'include')
    return String(actual).includes(String(matcher['value']))
      ? undefined
      : 'the expected part is not in it (rule include)';
  if (match === 'notEmpty') {
    if (kindOf(expected) !== kindOf(actual)) return instead(kindOf(expected));
    const size = isRecord(actual)
      ? Object.keys(actual).length
      : Array.isArray(actual)
        ? actual.length
        : String(actual).length;
    return size === 0 ? 'it is empty (rule notEmpty)' : undefined;
  }
  if (NUMBERS.has(match)) return numberProblem(match, actual, instead);
  if (match === 'semver')
    return typeof actual === 'string' && SEMVER.test(actual) ? undefined : instead('a version such as 1.2.3');
  const format = dateFormatOf(matcher);
  if (format !== undefined)
    return typeof actual === 'string' && dateExpression(format).test(actual)
      ? undefined
      : instead(`a text of the form ${format}`);
  return undefined;
}

function numberProblem(match: string, actual: unknown, instead: (wanted: string) => string): string | undefined {
  if (typeof actual !== 'number')
    return instead(match === 'number' ? 'a number' : match === 'integer' ? 'a whole number' : 'a decimal number');
  if (match === 'integer' && !Number.isInteger(actual))
    return `a decimal number comes where a whole one is expected (rule integer)`;
  if (match === 'decimal' && Number.isInteger(actual))
    return `a whole number comes where a decimal one is expected (rule decimal)`;
  return undefined;
}

const DATE_FORMATS: Readonly<Record<string, string>> = {
  date: 'yyyy-MM-dd',
  time: 'HH:mm:ss',
  timestamp: "yyyy-MM-dd'T'HH:mm:ss",
  datetime: "yyyy-MM-dd'T'HH:mm:ss",
};

function dateFormatOf(matcher: Matcher): string | undefined {
  const { match } = matcher;
  const usual = Object.hasOwn(DATE_FORMATS, match) ? DATE_FORMATS[match] : undefined;
  const given = matcher['format'] ?? matcher[match];
  return usual === undefined ? undefined : typeof given === 'string' && given !== '' ? given : usual;
}

/** Java's letters of dates; a letter that is not here takes any text, so that no reply is refused for want of a letter. */
function dateExpression(format: string): RegExp {
  const token = /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g;
  const source = [...format.matchAll(token)].map(([whole, quoted, letter]) => {
    if (letter === undefined) return escaped(quoted === '' ? "'" : (quoted ?? whole));
    if (/[yuMdHhkKmsSDnA]/.test(letter) && whole.length <= 2)
      return letter === 'y' || letter === 'u' ? '\\d{2,4}' : whole.length === 1 ? '\\d+' : '\\d{2}';
    if (/[yuSn]/.test(letter)) return `\\d{${whole.length}}`;
    if (letter === 'X' || letter === 'x' || letter === 'Z') return '(?:Z|[+-]\\d{2}(?::?\\d{2})?)';
    return '.+?';
  });
  return new RegExp(`^${source.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Pact's expressions are Rust's, which RE2 reads too, and without ever hanging. They need not match the whole text. */
function regexProblem(regex: unknown, actual: unknown): string | undefined {
  if (typeof actual === 'object') return `${kindOf(actual)} comes where text is expected (rule regex)`;
  // Needed only for who uses them.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { RE2JS } = require('re2js') as typeof import('re2js');
  try {
    return RE2JS.compile(String(regex)).matcher(String(actual)).find()
      ? undefined
      : `${kindOf(actual)} comes that the expression does not match (rule regex)`;
  } catch {
    return 'the expression cannot be read (rule regex)';
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

/** `$.a['b c'][*].d` as steps. */
function ruleOf({ path, matchers, combine }: Rules[number]): Rule {
  return { steps: stepsOf(path), matchers, ...(combine ? { combine } : {}) };
}

/** The steps of a path expression; a wildcard is undefined. */
export function stepsOf(path: string): readonly (Step | undefined)[] {
  const steps: (Step | undefined)[] = [];
  const token = /\.\*|\[\*\]|\[(\d+)\]|\['([^']*)'\]|\["((?:[^"\\]|\\.)*)"\]|\.([^.[\]]+)/g;
  for (const [whole, index, single, double, plain] of path.matchAll(token)) {
    if (whole === '.*' || whole === '[*]') steps.push(undefined);
    else steps.push(index === undefined ? (single ?? double ?? plain ?? '') : Number(index));
  }
  return steps;
}

function exactAt(path: readonly Step[], rules: readonly Rule[]): Matcher | undefined {
  return rules.find(({ steps }) => steps.length === path.length && fits(steps, path))?.matchers[0];
}

type Found = Pick<Rule, 'matchers' | 'combine'>;

/** The rule that reaches furthest along the path; of one that ends earlier only the type reaches what lies inside. */
function matchersAt(path: readonly Step[], rules: readonly Rule[]): Found | undefined {
  let best: { readonly weight: number; readonly found: Found } | undefined;
  for (const rule of rules) {
    const { steps, matchers } = rule;
    if (matchers.length === 0 || steps.length > path.length || !fits(steps, path)) continue;
    const isOuter = steps.length < path.length;
    if (isOuter && !matchers.some(({ match }) => match === 'type')) continue;
    const weight = steps.length * 1_000 + steps.filter((step) => step !== undefined).length;
    if (!best || weight > best.weight) best = { weight, found: isOuter ? { matchers: [{ match: 'type' }] } : rule };
  }
  return best?.found;
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
