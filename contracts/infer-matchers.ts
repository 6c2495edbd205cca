import { isRecord } from '../mocks/internal';
import { commonFormat } from './string-formats';
import type { Matcher } from './pact';

/** A value without its contents: made-up examples, and the rules that say what is allowed instead, by path. */
export type Skeleton = { readonly example: unknown; readonly rules: Readonly<Record<string, readonly Matcher[]>> };

/** Stands for any text. */
const ANY_TEXT = 'text';

/** What several values of one shape have in common: names and structure stay, values become types and formats. */
export function skeletonOf(values: readonly unknown[], path = '$'): Skeleton {
  const [first] = values;
  if (values.every(isRecord)) return objectSkeleton(values, path);
  if (values.every(Array.isArray)) return listSkeleton(values, path);
  if (values.every((value) => typeof value === 'string')) return textSkeleton(values, path);
  if (values.every((value) => typeof value === 'number'))
    return { example: 1, rules: { [path]: [{ match: 'number' }] } };
  if (values.every((value) => typeof value === 'boolean'))
    return { example: true, rules: { [path]: [{ match: 'boolean' }] } };
  return { example: first === null ? null : ANY_TEXT, rules: {} };
}

function objectSkeleton(values: readonly Readonly<Record<string, unknown>>[], path: string): Skeleton {
  const names = Object.keys(values[0] ?? {}).sort();
  const parts = names.map((name) => {
    const own = values.filter((value) => Object.hasOwn(value, name)).map((value) => value[name]);
    const step = stepOf(name);
    if (step === undefined) return [name, { example: skeletonOf(own).example, rules: {} }] as const;
    return [name, skeletonOf(own, `${path}${step}`)] as const;
  });
  return {
    example: Object.fromEntries(parts.map(([name, { example }]) => [name, example])),
    rules: Object.assign({}, ...parts.map(([, { rules }]) => rules)) as Skeleton['rules'],
  };
}

function listSkeleton(values: readonly (readonly unknown[])[], path: string): Skeleton {
  const items = values.flat();
  if (items.length === 0) return { example: [], rules: { [path]: [{ match: 'type' }] } };
  const { example, rules } = skeletonOf(items, `${path}[*]`);
  return { example: [example], rules: { [path]: [{ match: 'type', min: 1 }], ...rules } };
}

function textSkeleton(values: readonly string[], path: string): Skeleton {
  const format = commonFormat(values);
  if (!format) return { example: ANY_TEXT, rules: { [path]: [{ match: 'type' }] } };
  return { example: format.example, rules: { [path]: [{ match: 'regex', regex: format.regex }] } };
}

/**
 * A step of a path expression; anything but a plain word stands in brackets. Pact knows no escapes there and refuses a
 * whole file for one, so that a name with an apostrophe has no step, and what it holds has no rule.
 */
export function stepOf(name: string): string | undefined {
  if (/^[A-Za-z_][\w-]*$/.test(name)) return `.${name}`;
  return name === '' || name.includes("'") ? undefined : `['${name}']`;
}
