import type { Exchange, Finding, Suggestion } from '../../mocks/internal';
import { maskedBody, maskedSuggestion } from '../../mocks/internal';
import type { Colours } from './colour';
import { printable } from './printable';
import { COMMAND } from '../../mocks/util/package-info';

/** What is shown of a finding, a live one's or a report's. */
type Shown = Pick<Finding, 'level' | 'summary' | 'advice' | 'suggestion'> & { readonly rule: string };

/** How exchanges and findings are written for people. */
export type TextOptions = {
  readonly colours: Colours;
  /** Attribute values are masked unless this is true. */
  readonly showValues: boolean;
};

/** More lines of a difference than this help nobody. */
const MAX_DIFF_LINES = 60;
const MAX_COMPARED_LINES = 300;
const HEADINGS = { error: 'What would have worked:', warn: 'Better:', info: 'Better:' } as const;
const MARKS = { error: '✗', warn: '!', info: 'i' } as const;

/**
 * A finding below its exchange: summary, advice, and how the request that would have worked differs. `told` holds
 * what was printed for this exchange before, so that one suggestion is not shown twice.
 */
export function findingText(
  {
    finding,
    exchange,
    url,
  }: { readonly finding: Shown; readonly exchange: Exchange; readonly url?: string | undefined },
  options: TextOptions,
  told: Set<string>,
): string {
  const { colours, showValues } = options;
  const { level, rule, summary, advice, suggestion } = finding;
  const paint = level === 'error' ? colours.red : level === 'warn' ? colours.yellow : colours.cyan;
  const key = JSON.stringify(suggestion);
  const isNew = suggestion !== null && !told.has(key);
  told.add(key);
  const hints = [
    `${COMMAND} explain ${rule}`,
    ...(isNew && !showValues && suggestion.body !== undefined ? [`with values: ${url ?? '--show-values'}`] : []),
  ];
  const lines = [
    `${paint(`${MARKS[level]} ${level}`)} ${printable(summary)}`,
    `  ${printable(advice)}`,
    ...(isNew ? [`  ${HEADINGS[level]}`, ...differenceOf(exchange, suggestion, options)] : []),
    colours.dim(`  (${hints.join(' · ')})`),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

function differenceOf(exchange: Exchange, suggestion: Suggestion, options: TextOptions): readonly string[] {
  const isSamePlace = exchange.method === suggestion.method && exchange.path === suggestion.path;
  const skipped = isSamePlace ? 1 : 0;
  const sent = requestLines(exchange, options).slice(skipped);
  const better = suggestionLines(exchange, suggestion, options).slice(skipped);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when the first finding is told
  const { diffArrays } = require('diff') as typeof import('diff');
  // The time a difference takes grows with its square; beyond this many lines nobody reads one.
  const heads = [sent, better].map((lines) => lines.slice(0, MAX_COMPARED_LINES));
  const [left = [], right = []] = heads;
  const lines = diffArrays([...left], [...right]).flatMap(({ value, added, removed }) =>
    value.map((line) => marked(line, added ? '+' : removed ? '-' : ' ', options)),
  );
  if (isSamePlace) lines.unshift(marked(`${suggestion.method} to the same path`, ' ', options));
  const kept = lines.slice(0, MAX_DIFF_LINES);
  const more = lines.length - kept.length + Math.max(0, better.length - MAX_COMPARED_LINES);
  return more > 0 ? [...kept, `    … ${more} more lines`] : kept;
}

function marked(line: string, mark: '+' | '-' | ' ', { colours }: TextOptions): string {
  const text = `    ${mark} ${printable(line)}`;
  return mark === '+' ? colours.green(text) : mark === '-' ? colours.red(text) : text;
}

function requestLines({ method, path, request }: Exchange, { showValues }: TextOptions): readonly string[] {
  const { contentType, body, truncated } = request;
  const shown = truncated
    ? ['(a body too long to show)']
    : bodyLines(showValues ? body : maskedBody(body), contentType);
  return [`${method} ${path}`, ...(contentType === null ? [] : [`content-type: ${contentType}`]), ...shown];
}

function suggestionLines(
  { request: { contentType } }: Exchange,
  suggestion: Suggestion,
  { showValues }: TextOptions,
): readonly string[] {
  const { method, path, headers, body } = showValues ? suggestion : maskedSuggestion(suggestion);
  const type = headers['content-type'];
  // A charset that was sent as well is no difference worth showing.
  const said = type !== undefined && contentType?.toLowerCase().startsWith(type) ? contentType : type;
  return [`${method} ${path}`, ...(said === undefined ? [] : [`content-type: ${said}`]), ...bodyLines(body, said)];
}

function bodyLines(body: unknown, contentType: string | null | undefined): readonly string[] {
  if (body === undefined) return [];
  if (typeof body !== 'string') return JSON.stringify(body, null, 2).split('\n');
  const inside = parsed(body);
  if (inside === undefined) return body.split('\n');
  // Declared as JSON it was a string that holds JSON; declared as anything else, JSON that nobody read.
  const isQuoted = contentType?.toLowerCase().includes('json') === true;
  return isQuoted ? [JSON.stringify(body)] : JSON.stringify(inside, null, 2).split('\n');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
