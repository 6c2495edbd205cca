import { isRecord } from '../../behaviours/shared/behaviour';
import type { Route } from '../../contract/contract';
import type { ActionExport, Schema } from '../export';
import { isDefinite, type Path } from '../engines/jsonpath/index';
import { renderText } from '../request';
import { readOutput } from '../response';
import { propertiesOf, typesOf, violationsOf, type Violation } from '../schema';
import { describeProblem } from '../engines/velocity/index';
import { LINT_LIMITS, MAX_NAMES } from './lint-finding';

/** What is known of a response before anything is rendered. */
export type Scene = {
  readonly action: ActionExport;
  readonly template: string;
  /** The paths that can be read. */
  readonly paths: ReadonlyMap<string, Path>;
  /** The names that the template uses. */
  readonly used: ReadonlySet<string>;
  /** The documented operation that is called. */
  readonly route: Route | undefined;
  /** Replies that the operation gives at the least, parsed. */
  readonly least: unknown;
  /** A reply as it usually comes, as text. */
  readonly usual: string;
};
/** JSON texts by name, as translation would yield them. */
export type Texts = Readonly<Record<string, string>>;
/** What a success template comes to with given values. */
export type Outcome =
  | { readonly kind: 'refused'; readonly problem: string; readonly isRender: boolean }
  | { readonly kind: 'not-json'; readonly problem: string; readonly reach: number }
  | {
      readonly kind: 'output';
      readonly value: unknown;
      readonly rest: string;
      readonly violations: readonly Violation[];
    };

/** Parts of a contract that samples are made of, and how deep one goes. */
const MAX_PARTS = 60;
const MAX_SAMPLE_DEPTH = 10;

/** Renders the success template with these values and checks the output. */
export function outcomeOf({ action, template, usual }: Scene, texts: Texts): Outcome {
  const rendered = renderText(template, { ...texts, rawResult: usual }, { unset: 'error', limits: LINT_LIMITS });
  if ('problem' in rendered) {
    const { problem } = rendered;
    return {
      kind: 'refused',
      problem: describeProblem(problem, 'successTemplate'),
      isRender: problem.kind === 'render',
    };
  }
  const read = readOutput(rendered.text);
  if ('problem' in read) {
    const [, line = '1', column = '1'] = /line (\d+), column (\d+)/.exec(read.problem) ?? [];
    const before = rendered.text
      .split('\n')
      .slice(0, Number(line) - 1)
      .join('\n').length;
    return { kind: 'not-json', problem: read.problem, reach: before + Number(column) - rendered.text.length };
  }
  const { value, rest } = read.output;
  return { kind: 'output', value, rest, violations: violationsOf(action.successSchema, value) };
}

/** A value of each kind; the first is a text. */
export const SCALARS = ['"text"', '7', 'true', '{"a":"text"}', '["text"]'] as const;

/** One text for each name: of the kinds that its path can yield, the one that suits template and contract best. */
export function usualTexts(scene: Scene): Texts {
  const texts: Record<string, string> = {};
  for (const [name, path] of scene.paths) texts[name] = isDefinite(path) ? SCALARS[0] : `[${SCALARS[0]}]`;
  for (const [name, path] of [...scene.paths].slice(0, MAX_NAMES)) {
    if (!scene.used.has(name)) continue;
    let best = fitness(outcomeOf(scene, texts));
    const candidates = best === 0 ? [] : [...SCALARS, ...contractSamples(scene.action.successSchema)];
    for (const scalar of candidates) {
      const text = isDefinite(path) ? scalar : `[${scalar}]`;
      const fit = fitness(outcomeOf(scene, { ...texts, [name]: text }));
      if (fit <= best) continue;
      best = fit;
      texts[name] = text;
    }
  }
  return texts;
}

/** JSON texts of the objects and lists that a contract describes: what only such a value can satisfy. */
function contractSamples(schema: Schema): readonly string[] {
  const parts: unknown[] = [schema];
  for (let index = 0; index < parts.length && parts.length < MAX_PARTS; index += 1) {
    const part = parts[index];
    if (!isRecord(part)) continue;
    parts.push(...propertiesOf(part).values(), ...(isRecord(part['items']) ? [part['items']] : []));
  }
  const whole = parts.filter((part) => ['object', 'array'].some((type) => typesOf(part).includes(type)));
  return [...new Set(whole.map((part) => JSON.stringify(sampleFor(part, 0))))];
}

function sampleFor(schema: unknown, depth: number): unknown {
  if (!isRecord(schema) || depth > MAX_SAMPLE_DEPTH) return 'text';
  const values: unknown = schema['enum'];
  if (Array.isArray(values)) return values[0];
  const [type] = typesOf(schema);
  if (type === 'integer' || type === 'number') return 7;
  if (type === 'boolean') return true;
  if (type === 'array') return [sampleFor(schema['items'], depth + 1)];
  if (type !== 'object' && propertiesOf(schema).size === 0) return 'text';
  return Object.fromEntries([...propertiesOf(schema)].map(([name, each]) => [name, sampleFor(each, depth + 1)]));
}

function fitness(outcome: Outcome): number {
  if (outcome.kind === 'refused') return -Infinity;
  return outcome.kind === 'not-json' ? -1_000_000 + outcome.reach : -outcome.violations.length;
}
