import { isUtf8 } from 'node:buffer';

/** Where and why a text is not JSON; `line` and `column` count from 1. The text itself is not quoted: it may hold values. */
export type JsonProblem = { readonly line: number; readonly column: number; readonly problem: string };
export type JsonReading = { readonly value: unknown; readonly text: string } | JsonProblem;

/** Reads bytes as JSON (RFC 8259): UTF-8, no byte order mark, nested at most `depth` levels. */
export function readJson(bytes: Buffer, depth: number): JsonReading {
  if (!isUtf8(bytes)) return { line: 1, column: 1, problem: 'the bytes are not UTF-8' };
  const text = bytes.toString('utf8');
  // A text no longer than the limit cannot be nested deeper.
  if (text.length > depth) {
    const tooDeep = deeperThan(text, depth);
    if (tooDeep !== undefined) return { ...placeOf(text, tooDeep), problem: `nested deeper than ${depth} levels` };
  }
  try {
    return { value: JSON.parse(text) as unknown, text };
  } catch {
    return problemOf(text);
  }
}

/** True of a value nested deeper than so many levels. It looks no deeper than that, so it needs no more stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** The offset at which nesting exceeds a depth, or undefined. */
function deeperThan(text: string, depth: number): number | undefined {
  let level = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      level += 1;
      if (level > depth) return offset;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) level -= 1;
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The offset of the closing quote, or of the end. */
function endOfString(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset += 1;
    else if (code === QUOTE) return offset;
  }
  return text.length;
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma';

/** Walks a text that is known not to be JSON to the first place where it could not go on. */
function problemOf(text: string): JsonProblem {
  const at = (offset: number, problem: string): JsonProblem => ({ ...placeOf(text, offset), problem });
  const stack: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    while (' \t\n\r'.includes(text.charAt(offset)) && offset < text.length) offset += 1;
    const found = text.charAt(offset);
    const open = stack.at(-1);
    if (found === '') return at(offset, 'the text ends too early');
    if (expected === 'comma' && open === undefined) return at(offset, 'text goes on after the end of the value');
    const closes = (found === '}' && open === '{') || (found === ']' && open === '[');
    if (closes && (expected === 'comma' || expected === 'name or }' || expected === 'value or ]')) {
      stack.pop();
      expected = 'comma';
      offset += 1;
    } else if (expected === 'comma') {
      if (found !== ',') return at(offset, `a comma or ${open === '{' ? '}' : ']'} is missing`);
      expected = open === '{' ? 'name' : 'value';
      offset += 1;
      const after = /\s*(.?)/sy;
      after.lastIndex = offset;
      if ('}]'.includes(after.exec(text)?.[1] ?? ' ') && after.lastIndex <= text.length)
        return at(offset - 1, 'a comma too many');
    } else if (expected === 'colon') {
      if (found !== ':') return at(offset, 'a colon is missing after the name');
      expected = 'value';
      offset += 1;
    } else if (expected.startsWith('name')) {
      if (found !== '"')
        return at(offset, found === "'" ? 'a name stands in single quotes' : 'a name in double quotes is missing');
      const broken = brokenString(text, offset);
      if (broken) return at(broken.offset, broken.problem);
      offset = endOfString(text, offset) + 1;
      expected = 'colon';
    } else if (found === '{' || found === '[') {
      stack.push(found);
      expected = found === '{' ? 'name or }' : 'value or ]';
      offset += 1;
    } else if (found === '"') {
      const broken = brokenString(text, offset);
      if (broken) return at(broken.offset, broken.problem);
      offset = endOfString(text, offset) + 1;
      expected = 'comma';
    } else {
      const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
      scalar.lastIndex = offset;
      if (!scalar.test(text)) return at(offset, valueProblem(found));
      offset = scalar.lastIndex;
      expected = 'comma';
    }
  }
}

function valueProblem(found: string): string {
  if (found === "'") return 'a value stands in single quotes';
  if (found === '$' || found === '{' || found === '#') return 'a template was left unrendered where a value belongs';
  if (found === '\uFEFF') return 'a byte order mark stands in front';
  return 'this is not a JSON value; text needs double quotes';
}

function brokenString(text: string, start: number): { readonly offset: number; readonly problem: string } | undefined {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) return undefined;
    if (code < 0x20)
      return {
        offset,
        problem: code === 0x0a ? 'a line break stands inside a string' : 'a control character stands inside a string',
      };
    if (code !== BACKSLASH) continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(offset, offset + 6)))
      return { offset, problem: 'this backslash escapes nothing' };
    offset += 1;
  }
  return { offset: start, problem: 'a string is not closed' };
}

/** The value of a JSON text, or `otherwise` where it is none. */
export function parsedOr<T>(text: string, otherwise: T): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return otherwise;
  }
}
