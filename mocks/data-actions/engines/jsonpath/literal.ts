import { MAX_NESTING } from './limits';

const ESCAPED: Readonly<Record<string, string>> = { r: '\r', f: '\f', t: '\t', n: '\n', b: '\b' };

/** Resolves backslashes in quoted text; undefined when `\\u` is not followed by hexadecimal digits. */
export function unescapeText(text: string): string | undefined {
  let readable = true;
  const resolved = text.replace(/\\(?:u([^]{0,4})|([^]))/g, (_, hex: string | undefined, letter: string) => {
    if (hex === undefined) return ESCAPED[letter] ?? letter;
    readable &&= hex.length < 4 || /^[0-9a-fA-F]{4}$/.test(hex);
    // Cut short by the end of the text, it is dropped there.
    return hex.length < 4 ? '' : String.fromCharCode(parseInt(hex, 16));
  });
  return readable ? resolved : undefined;
}

const TOKEN = /\s*(?:([[\]{},:])|"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|([^[\]{},:"'\s][^[\]{},:]*))/y;

/** Reads JSON as leniently as json-smart: single quotes and bare words are text, commas hardly matter. Undefined: not understood. */
export function readLiteral(text: string): { readonly value: unknown } | undefined {
  const tokens: { mark: string | undefined; value: unknown }[] = [];
  TOKEN.lastIndex = 0;
  const source = text.trimEnd();
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source);
    if (!match) return undefined;
    const [, mark, double, single, bare] = match;
    const quoted = double ?? single;
    tokens.push({ mark, value: quoted === undefined ? bareValue(bare ?? '') : unescapeText(quoted) });
  }
  const read = readValue(tokens, 0, 0);
  return read?.next === tokens.length ? { value: read.value } : undefined;
}

type Tokens = readonly { readonly mark: string | undefined; readonly value: unknown }[];

function readValue(tokens: Tokens, at: number, depth: number): { value: unknown; next: number } | undefined {
  const token = tokens[at];
  if (!token || depth > MAX_NESTING) return undefined;
  if (token.mark === undefined) return { value: token.value, next: at + 1 };
  if (token.mark !== '[' && token.mark !== '{') return undefined;
  const close = token.mark === '[' ? ']' : '}';
  const entries: [string, unknown][] = [];
  let next = at + 1;
  while (tokens[next]?.mark !== close) {
    const name = tokens[next];
    if (name?.mark === ',') {
      next++;
      continue;
    }
    if (close === '}') {
      if (!name || name.mark !== undefined || tokens[next + 1]?.mark !== ':') return undefined;
      next += 2;
    }
    const read = readValue(tokens, next, depth + 1);
    if (!read) return undefined;
    entries.push([String(name?.value), read.value]);
    next = read.next;
  }
  return { value: close === ']' ? entries.map(([, value]) => value) : Object.fromEntries(entries), next: next + 1 };
}

function bareValue(text: string): unknown {
  const word = text.trimEnd();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return /^-?\d+(\.\d*)?([eE][+-]?\d+)?$/.test(word) ? Number(word) : word;
}

/** A number with the text Java's BigDecimal prints for it (but for exponents). */
export function decimalOf(written: string): { readonly value: number; readonly text: string } | undefined {
  const parts = /^(-?)(\d*)\.?(\d*)([eE]-?\d+)?$/.exec(written);
  const [, sign = '', whole = '', fraction = '', exponent] = parts ?? [];
  if (whole + fraction === '') return undefined;
  const value = Number(written);
  const plain = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`;
  return { value, text: exponent ? String(value) : (value < 0 ? sign : '') + plain };
}
