import { Cursor } from './cursor';
import { MAX_NESTING, MAX_PATH_LENGTH, MAX_STEPS } from './limits';
import { readLiteral, unescapeText } from './literal';
import { parseFilter } from './parse-filter';
import { FUNCTION_NAMES, type Parameter, type Path, type PathProblem, Refusal, type Step } from './path';

const LARGEST_INDEX = 2 ** 31 - 1;

/** Parses a path as Jayway JsonPath reads it, a missing `$` included; what it cannot read is named with its column. */
export function parsePath(source: string): Path | PathProblem {
  if (source.length > MAX_PATH_LENGTH)
    return { message: `A path is limited to ${MAX_PATH_LENGTH} characters.`, column: 1 };
  try {
    return parseNestedPath(source, 1, 0);
  } catch (error) {
    if (error instanceof Refusal) return { message: error.message, column: error.column };
    throw error;
  }
}

/** Parses a path that stands in another one, at `firstColumn` of it; throws `Refusal`. */
export function parseNestedPath(source: string, firstColumn: number, depth: number): Path {
  // Jayway looks at the very first character: a space in front hides the "$", and the path is refused.
  const rooted = /^[$@]/.test(source);
  const cursor = new Cursor(rooted ? source : `$.${source}`, rooted ? firstColumn : firstColumn - 2);
  cursor.trim();
  if (source === '') cursor.refuse('The path is empty.');
  if (cursor.text.charAt(cursor.end) === '.') cursor.refuse('A path cannot end with a dot.', cursor.end);
  return readPath(source, cursor, depth);
}

function readPath(source: string, cursor: Cursor, depth: number): Path {
  const root = cursor.current;
  if (root !== '$' && root !== '@') cursor.refuse('A path starts with "$" or "@".');
  if (depth > MAX_NESTING) cursor.refuse('The path nests too deeply.');
  if (cursor.atTail) return { source, root, steps: [] };
  cursor.position++;
  if (cursor.current !== '.' && cursor.current !== '[') cursor.refuse('Expected "." or "[" here.');
  const steps: Step[] = [];
  // Jayway stops on the last character as well as behind it, so one stray character at the end goes unseen.
  do steps.push(...readStep(cursor, depth));
  while (!cursor.atTail && steps.length <= MAX_STEPS);
  if (steps.length > MAX_STEPS) cursor.refuse(`A path is limited to ${MAX_STEPS} steps.`);
  return { source, root, steps };
}

function readStep(cursor: Cursor, depth: number): Step[] {
  const column = cursor.column();
  const scan: Step[] = [];
  if (cursor.current === '.') {
    cursor.position++;
    if (cursor.current === '.') {
      cursor.position++;
      scan.push({ kind: 'scan', column });
    }
    if (cursor.current === '.') cursor.refuse('One dot too many.');
  }
  if (!cursor.within()) cursor.refuse('Expected a step here.');
  switch (cursor.current) {
    case '[':
      return [...scan, readBracket(cursor, depth)];
    case '*':
      return [...scan, { kind: 'wildcard', column: cursor.column(cursor.position++) }];
    default:
      return [...scan, readName(cursor, depth)];
  }
}

function readName(cursor: Cursor, depth: number): Step {
  const start = cursor.position;
  const column = cursor.column();
  let end = start;
  while (cursor.within(end) && !' .[('.includes(cursor.text.charAt(end))) end++;
  if (cursor.within(end) && cursor.text.charAt(end) === ' ')
    cursor.refuse("A name with a space needs brackets: ['my name'].", end);
  const name = cursor.text.slice(start, end);
  cursor.position = end;
  if (!cursor.within(end) || cursor.text.charAt(end) !== '(') return { kind: 'names', names: [name], column };
  const known =
    FUNCTION_NAMES.find((candidate) => candidate === name) ?? cursor.refuse(`There is no function "${name}".`, start);
  if (!isClosed(cursor.text.slice(end, cursor.end + 1))) cursor.refuse('The parameters are not closed.');
  cursor.position++;
  return {
    kind: 'function',
    name: known,
    parameters: cursor.current === ')' ? [] : readParameters(cursor, depth),
    column,
  };
}

function isClosed(text: string): boolean {
  let opened = 0;
  for (const character of text) {
    if (character === '(') opened++;
    if (character === ')' && --opened === 0) return true;
  }
  return false;
}

/** Jayway's own tokenizer for parameters. A parameter that starts like neither path nor JSON is dropped, as there. */
function readParameters(cursor: Cursor, depth: number): Parameter[] {
  const parameters: Parameter[] = [];
  const opened = { paren: 1, bracket: 0, brace: 0, quote: 0 };
  let kind: 'path' | 'literal' | undefined;
  let text = '';
  let column = 0;
  let previous = '';
  let ended = false;
  while (cursor.within() && !ended) {
    const character = cursor.text.charAt(cursor.position++);
    if (kind === undefined) {
      if (/[ \t\r\n]/.test(character)) continue;
      if (/[{"\-0-9]/.test(character)) kind = 'literal';
      if (/[$@]/.test(character)) kind = 'path';
      column = cursor.column(cursor.position - 1);
    }
    if (character === '\\' && opened.quote === 1 && /[,"]/.test(cursor.current)) {
      text += cursor.text.charAt(cursor.position++);
      previous = '';
      continue;
    }
    if (character === '"') opened.quote += previous !== '\\' && opened.quote > 0 ? -1 : 1;
    if (character === '(') opened.paren++;
    if (character === '{') opened.brace++;
    if (character === '[') opened.bracket++;
    if (character === '}' && --opened.brace < 0) cursor.refuse('Unexpected "}".', cursor.position - 1);
    if (character === ']' && --opened.bracket < 0) cursor.refuse('Unexpected "]".', cursor.position - 1);
    if (character === ')' && (--opened.paren < 0 || previous === '(')) text += character;
    const outside = opened.quote === 0 && opened.brace === 0 && opened.bracket === 0;
    ended = outside && character === ')' && opened.paren === 0;
    if (ended || (outside && /[,)]/.test(character) && opened.paren === 1)) {
      if (kind) parameters.push(toParameter(kind, text, column, depth));
      text = '';
      kind = undefined;
    }
    const separates = character === ',' && opened.brace === 0 && opened.bracket === 0 && opened.paren === 1;
    if (kind && !separates) text += character;
    previous = character;
  }
  if (opened.paren !== 0 || opened.brace > 0 || opened.bracket > 0) cursor.refuse('The parameters are not closed.');
  return parameters;
}

function toParameter(kind: 'path' | 'literal', text: string, column: number, depth: number): Parameter {
  if (kind === 'path') return { kind, path: readPath(text, new Cursor(text, column), depth + 1) };
  const read = readLiteral(text);
  if (!read) throw new Refusal('This parameter is no JSON.', column);
  return { kind, value: read.value };
}

function readBracket(cursor: Cursor, depth: number): Step {
  const first = cursor.text.charAt(cursor.nextSignificant());
  if (first === "'" || first === '"') return readNames(cursor, first);
  if (/[-:0-9]/.test(first)) return readIndexes(cursor);
  if (first === '*') return readWildcard(cursor);
  if (first === '?') return readFilter(cursor, depth);
  if (first === '(') return cursor.refuse('Script expressions are not supported, neither here nor in Jayway JsonPath.');
  return cursor.refuse('Expected a name in quotes, a number, * or ?( behind this bracket.');
}

function readNames(cursor: Cursor, quote: string): Step {
  const column = cursor.column();
  const names: string[] = [];
  let start = -1;
  let end = cursor.position;
  let afterComma = false;
  let at = cursor.position + 1;
  for (; cursor.within(at); at++) {
    const character = cursor.text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote && start >= 0) {
      if (!cursor.nextIs(']', at) && !cursor.nextIs(',', at))
        cursor.refuse('Expected "," or "]" behind this name.', at);
      names.push(
        unescapeText(cursor.text.slice(start, at)) ?? cursor.refuse('"\\u" wants four hexadecimal digits.', start),
      );
      end = at;
      start = -1;
    } else if (character === quote) {
      start = at + 1;
      afterComma = false;
    } else if (start < 0 && (character === ']' || character === ',')) {
      if (afterComma) cursor.refuse('There is no name behind this comma.', at);
      if (character === ']') break;
      afterComma = true;
    }
  }
  if (start >= 0) cursor.refuse(`This name lacks its closing ${quote}.`, start - 1);
  if (!cursor.nextIs(']', end)) cursor.refuse('This "[" is not closed.');
  cursor.position = cursor.nextSignificant(end) + 1;
  return { kind: 'names', names, column };
}

function readIndexes(cursor: Cursor): Step {
  const column = cursor.column();
  const close = cursor.find(']', cursor.position);
  if (close < 0) cursor.refuse('This "[" is not closed.');
  const text = cursor.text.slice(cursor.position + 1, close).trim();
  const number = (part: string): number => {
    const value = Number(part);
    if (/^-?\d+$/.test(part) && value >= -LARGEST_INDEX - 1 && value <= LARGEST_INDEX) return value;
    return cursor.refuse(`"${part}" is no index.`);
  };
  if (/[^-:, 0-9]/.test(text)) cursor.refuse(`"[${text}]" is neither an index nor a slice.`);
  const isSlice = text.includes(':');
  if (isSlice && /[, ]/.test(text)) cursor.refuse('A slice takes no space and no comma.');
  const parts = text.split(isSlice ? ':' : /\s*,\s*/);
  cursor.position = close + 1;
  if (!isSlice) return { kind: 'indexes', indexes: parts.map(number), column };
  // A third part (a step) is read over, as there.
  const [from, to] = parts.slice(0, 2).map((part) => (part === '' ? undefined : number(part)));
  if (from === undefined && to === undefined) cursor.refuse('A slice needs a start or an end.');
  return { kind: 'slice', from, to, column };
}

function readWildcard(cursor: Cursor): Step {
  const column = cursor.column();
  const star = cursor.nextSignificant();
  if (!cursor.nextIs(']', star)) cursor.refuse('Expected "]" behind the wildcard.', star + 1);
  cursor.position = cursor.nextSignificant(star) + 1;
  return { kind: 'wildcard', column };
}

function readFilter(cursor: Cursor, depth: number): Step {
  const column = cursor.column();
  const open = cursor.nextSignificant(cursor.nextSignificant());
  if (cursor.text.charAt(open) !== '(')
    cursor.refuse('A filter is written [?( … )]; [?] takes its predicate from Java code.');
  const close = cursor.findClosing(open, '(', ')', true);
  if (close < 0) cursor.refuse('The filter is not closed.', open);
  if (!cursor.nextIs(']', close)) cursor.refuse('Expected "]" behind the filter.', close + 1);
  const condition = parseFilter(cursor.text.slice(open, close + 1), cursor.column(open), depth);
  cursor.position = cursor.nextSignificant(close) + 1;
  return { kind: 'filter', condition, column };
}
