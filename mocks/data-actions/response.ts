import { readJson } from '../util/json';
import type { ActionExport } from './export';
import { failureAt, transformFailure, violationFailure, type ErrorBody, type Failure } from './failure';
import { parsePath, readPath } from './engines/jsonpath/index';
import { renderText, type Secrets } from './request';
import { valueAt, violationsOf } from './schema';
import { partsOf } from '../util/json-pointer';
import { describeProblem } from './engines/velocity/index';

/** What the called service answered; `body` is the raw text. */
export type ActionReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One entry of the translation map: where the value came from, its text for the template, and why when it has none. */
export type Translated = {
  readonly from: 'reply' | 'default' | 'nothing';
  readonly text: string | undefined;
  readonly why: string | undefined;
};
export type Translation = ReadonlyMap<string, Translated>;

/** An output: the rendered text, its JSON, and what stood behind the end of the JSON, which is not read. */
export type Output = { readonly text: string; readonly value: unknown; readonly rest: string };

/** Deepest nesting of an output (DATA_ACTION_HELP). */
export const OUTPUT_DEPTH = 50;
/** Replies nested deeper are refused: JSON of a real service never is. */
const REPLY_DEPTH = 1_000;
/** What an empty reply stands for: published exports print `${rawResult}` after operations that answer with no body. */
const EMPTY_REPLY = '{}';

/** The text that `${rawResult}` prints. */
export function rawResultOf({ body }: ActionReply): string {
  return body.trim() === '' ? EMPTY_REPLY : body;
}

/** A reply that is no success ends the action. */
export function replyFailure({ status, body }: ActionReply, contextId: string): Failure | undefined {
  if (status >= 200 && status < 300) return undefined;
  const answered = errorBodyIn(body);
  const what = answered?.code === undefined ? '' : ` ${answered.code}`;
  return failureAt('call', contextId, {
    why: `The called operation answered ${status}${what}.`,
    errors: answered ? [answered] : [],
  });
}

function errorBodyIn(body: string): ErrorBody | undefined {
  const reading = readJson(Buffer.from(body), REPLY_DEPTH);
  const value = 'value' in reading ? reading.value : undefined;
  return typeof value === 'object' && value !== null && 'code' in value ? (value as ErrorBody) : undefined;
}

/** Reads every path of the translation map; a default stands in where a path does not resolve, not where it resolves to null. */
export function translate(
  { response: { translationMap, defaults } }: ActionExport,
  reply: ActionReply,
  contextId: string,
): { readonly translation: Translation } | { readonly failure: Failure } {
  const paths = Object.entries(translationMap);
  if (paths.length === 0) return { translation: new Map() };
  const reading = readJson(Buffer.from(rawResultOf(reply)), REPLY_DEPTH);
  if (!('value' in reading)) {
    const why = `The reply is not JSON (line ${reading.line}, column ${reading.column}: ${reading.problem}), so no path can be read from it.`;
    return { failure: failureAt('translation', contextId, { why }) };
  }
  const translation = new Map<string, Translated>();
  for (const [name, source] of paths) {
    const path = parsePath(source);
    if ('message' in path) {
      const why = `The path of "${name}" cannot be read: column ${path.column}: ${path.message}`;
      return { failure: failureAt('translation', contextId, { why }) };
    }
    const found = readPath(path, reading.value);
    if (!found.resolved && found.reason === 'limited') {
      return {
        failure: failureAt('translation', contextId, { why: `The path of "${name}" was given up: ${found.why}` }),
      };
    }
    const fallback = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    translation.set(name, translated(found.resolved ? { value: found.value } : { why: found.why }, fallback));
  }
  return { translation };
}

function translated(
  found: { readonly value: unknown } | { readonly why: string },
  fallback: string | undefined,
): Translated {
  // Templates print JSON: text comes with its quotes, as every published export relies on.
  if ('value' in found) return { from: 'reply', text: JSON.stringify(found.value), why: undefined };
  if (fallback === undefined) return { from: 'nothing', text: undefined, why: found.why };
  return { from: 'default', text: fallback, why: found.why };
}

/** Renders the success template and checks its JSON against the output contract. */
export function outputOf(
  action: ActionExport,
  {
    rawResult,
    translation,
    secrets = {},
    contextId,
    nullOutput = 'accepted',
  }: {
    readonly rawResult: string;
    readonly translation: Translation;
    readonly secrets?: Secrets;
    readonly contextId: string;
    readonly nullOutput?: 'accepted' | 'refused' | undefined;
  },
): { readonly output: Output } | { readonly failure: Failure } {
  const template = action.response.successTemplate ?? '${rawResult}';
  const texts = [...translation].flatMap(([name, { text }]) => (text === undefined ? [] : [[name, text] as const]));
  const context = { ...secrets, ...Object.fromEntries(texts), rawResult };
  const rendered = renderText(template, context, { unset: 'error' });
  if ('problem' in rendered) {
    return { failure: transformFailure(describeProblem(rendered.problem, 'successTemplate'), template, contextId) };
  }
  const read = readOutput(rendered.text);
  if ('problem' in read) return { failure: transformFailure(read.problem, template, contextId) };
  const { value } = read.output;
  const [violation] = violationsOf(action.successSchema, value).filter(
    ({ pointer }) => nullOutput === 'refused' || valueAt(value, partsOf(pointer)) !== null,
  );
  if (!violation) return read;
  return { failure: violationFailure('output', { ...violation, schema: action.successSchema, value }, contextId) };
}

/** The first JSON value of a text. Published templates end in a brace too many, so what follows it cannot matter. */
export function readOutput(text: string): { readonly output: Output } | { readonly problem: string } {
  const reading = readJson(Buffer.from(text), OUTPUT_DEPTH);
  if ('value' in reading) return { output: { text, value: reading.value, rest: '' } };
  const { line, column, problem } = reading;
  const lines = text.split('\n');
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  const first = readJson(Buffer.from(text.slice(0, offset)), OUTPUT_DEPTH);
  if ('value' in first && offset > 0) return { output: { text, value: first.value, rest: text.slice(offset) } };
  return { problem: `The output is not JSON: line ${line}, column ${column}: ${problem}` };
}
