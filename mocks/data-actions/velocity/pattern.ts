import type { Budget } from './budget';
import { JavaFailure } from './method-table';
import { Refusal } from './problem';

/** Where a regular expression matched; `groups[0]` is all of it. */
export type Match = { readonly start: number; readonly end: number; readonly groups: readonly (string | undefined)[] };

/** A compiled java.util.regex expression. */
export type Pattern = {
  matchesAll(text: string): boolean;
  matchesIn(text: string): Iterable<Match>;
  replace(text: string, by: string, times: number): string;
};

type Test = (character: string) => boolean;
type Regex =
  | { readonly kind: 'one'; readonly test: Test }
  | { readonly kind: 'all'; readonly parts: readonly Regex[] }
  | { readonly kind: 'any'; readonly parts: readonly Regex[] }
  | { readonly kind: 'group'; readonly number: number; readonly of: Regex }
  | { readonly kind: 'repeat'; readonly of: Regex; readonly min: number; readonly max: number; readonly mode: string }
  | { readonly kind: 'look'; readonly of: Regex; readonly wanted: boolean }
  | { readonly kind: 'back'; readonly number: number }
  | { readonly kind: 'at'; readonly test: (text: string, at: number) => boolean };
const MATCH_COST = 16;

type Go = (at: number) => boolean;

const LINE_ENDS = '\n\r\u0085\u2028\u2029';
const WORD = /^\w$/;
const CLASSES: Readonly<Record<string, Test>> = {
  d: (c) => c >= '0' && c <= '9',
  w: (c) => WORD.test(c),
  s: (c) => ' \t\n\u000b\f\r'.includes(c),
  h: (c) => /^[ \t\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]$/.test(c),
};
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\u0007', e: '\u001b' };
const POSIX: Readonly<Record<string, RegExp>> = {
  Lower: /^[a-z]$/,
  Upper: /^[A-Z]$/,
  Alpha: /^[a-zA-Z]$/,
  Digit: /^\d$/,
  Alnum: /^[a-zA-Z0-9]$/,
  Punct: /^[!-/:-@[-`{-~]$/,
  Space: /^[ \t\n\v\f\r]$/,
  XDigit: /^[0-9a-fA-F]$/,
  ASCII: /^[\0-\x7f]$/,
};
for (const name of ['L', 'Lu', 'Ll', 'N', 'Nd', 'P', 'S', 'Z', 'M']) Object.assign(POSIX, { [name]: unicode(name) });

/** Compiles a Java regular expression to a matcher whose tries are counted: no expression can run away. */
export function compilePattern(source: string, budget: Budget): Pattern {
  const { regex, groups } = new Reader(source, budget).read();

  function find(text: string, from: number, whole: boolean): Match | undefined {
    const ends: ([number, number] | undefined)[] = Array.from({ length: groups + 1 });
    for (let start = from; start <= (whole ? from : text.length); start++) {
      let end = -1;
      const done: Go = (at) => {
        if (whole && at !== text.length) return false;
        end = at;
        return true;
      };
      if (!run(regex, text, start, ends, budget, done)) continue;
      return { start, end, groups: [text.slice(start, end), ...ends.slice(1).map((at) => at && text.slice(...at))] };
    }
    return undefined;
  }

  function* matchesIn(text: string): Iterable<Match> {
    for (let from = 0; from <= text.length;) {
      const match = find(text, from, false);
      if (!match) return;
      budget.match(MATCH_COST);
      yield match;
      from = match.end > match.start ? match.end : match.end + 1;
    }
  }

  return {
    matchesAll: (text) => find(text, 0, true) !== undefined,
    matchesIn,
    replace(text, by, times) {
      let [result, from, count] = ['', 0, 0];
      for (const match of matchesIn(text)) {
        if (count++ === times) break;
        const put = expand(by, match);
        budget.produce(put.length);
        result += text.slice(from, match.start) + put;
        from = match.end;
      }
      return result + text.slice(from);
    },
  };
}

function run(
  regex: Regex,
  text: string,
  at: number,
  ends: ([number, number] | undefined)[],
  budget: Budget,
  go: Go,
): boolean {
  budget.match();
  const sub = (of: Regex, from: number, then: Go): boolean => run(of, text, from, ends, budget, then);
  switch (regex.kind) {
    case 'one': {
      const character = characterAt(text, at);
      return character !== '' && regex.test(character) && go(at + character.length);
    }
    case 'at':
      return regex.test(text, at) && go(at);
    case 'any':
      return regex.parts.some((part) => sub(part, at, go));
    case 'all': {
      const next = (index: number, from: number): boolean => {
        const part = regex.parts[index];
        return part ? sub(part, from, (to) => next(index + 1, to)) : go(from);
      };
      return next(0, at);
    }
    case 'group': {
      const before = ends[regex.number];
      const closed = sub(regex.of, at, (to) => {
        const inner = ends[regex.number];
        ends[regex.number] = [at, to];
        if (go(to)) return true;
        ends[regex.number] = inner;
        return false;
      });
      if (!closed) ends[regex.number] = before;
      return closed;
    }
    case 'look':
      return sub(regex.of, at, () => true) === regex.wanted && go(at);
    case 'back': {
      const group = ends[regex.number];
      const again = group && text.slice(...group);
      return again !== undefined && text.startsWith(again, at) && go(at + again.length);
    }
    case 'repeat':
      return repeat(regex, text, at, budget, sub, go);
  }
}

function repeat(
  { of, min, max, mode }: Regex & { kind: 'repeat' },
  text: string,
  at: number,
  budget: Budget,
  sub: (of: Regex, from: number, then: Go) => boolean,
  go: Go,
): boolean {
  if (of.kind === 'one') {
    // No recursion for the common case, so that ".*" may run over a long text.
    const stops = [at];
    const more = (): boolean => {
      const from = stops.at(-1) ?? at;
      const character = characterAt(text, from);
      budget.match();
      if (stops.length > max || character === '' || !of.test(character)) return false;
      stops.push(from + character.length);
      return true;
    };
    while (stops.length <= min) if (!more()) return false;
    if (mode === '?') {
      do if (go(stops.at(-1) ?? at)) return true;
      while (more());
      return false;
    }
    while (more());
    if (mode === '+') return go(stops.at(-1) ?? at);
    for (let count = stops.length - 1; count >= min; count--) if (go(stops[count] ?? at)) return true;
    return false;
  }
  if (mode === '+') {
    let last = at;
    let count = 0;
    const once = (to: number): boolean => {
      const moved = to > last;
      last = to;
      return moved;
    };
    while (count < max && sub(of, last, once)) count++;
    return count >= min && go(last);
  }
  const loop = (count: number, from: number): boolean => {
    const again = (): boolean =>
      count < max && sub(of, from, (to) => (to > from || count < min ? loop(count + 1, to) : false));
    if (count < min) return again();
    return mode === '?' ? go(from) || again() : again() || go(from);
  };
  return loop(0, at);
}

/** Puts groups into a replacement: `$1`, and a backslash takes the next character as it is. */
function expand(by: string, { groups }: Match): string {
  let text = '';
  for (let at = 0; at < by.length; at++) {
    const character = by.charAt(at);
    if (character !== '\\' && character !== '$') {
      text += character;
      continue;
    }
    const digit = by.charAt(++at);
    if (digit === '') throw new JavaFailure(`java.lang.IllegalArgumentException: ${brokenEnd(character)}`);
    if (character === '\\') {
      text += digit;
      continue;
    }
    if (!/\d/.test(digit)) throw new JavaFailure('java.lang.IllegalArgumentException: Illegal group reference');
    let number = Number(digit);
    if (number >= groups.length) throw new JavaFailure(`java.lang.IndexOutOfBoundsException: No group ${number}`);
    while (/\d/.test(by.charAt(at + 1)) && number * 10 + Number(by.charAt(at + 1)) < groups.length) {
      number = number * 10 + Number(by.charAt(++at));
    }
    text += groups[number] ?? '';
  }
  return text;
}

function brokenEnd(character: string): string {
  return character === '$' ? 'Illegal group reference: group index is missing' : 'character to be escaped is missing';
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function unicode(category: string): RegExp {
  return new RegExp(`^\\p{${category}}$`, 'u');
}

/** Reads an expression; what Java refuses fails as there, what is not supported here is refused by name. */
class Reader {
  readonly #source: string;
  readonly #budget: Budget;
  #at = 0;
  #groups = 0;
  #anyCase = false;
  #dotAll = false;
  #multiline = false;

  constructor(source: string, budget: Budget) {
    this.#source = source;
    this.#budget = budget;
  }

  read(): { readonly regex: Regex; readonly groups: number } {
    const regex = this.#choice();
    if (this.#at < this.#source.length) throw this.#broken("Unmatched closing ')'");
    return { regex, groups: this.#groups };
  }

  #choice(): Regex {
    const parts = [this.#sequence()];
    while (this.#eat('|')) parts.push(this.#sequence());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'any', parts };
  }

  #sequence(): Regex {
    const parts: Regex[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const atom = this.#atom();
      if (atom) parts.push(this.#quantified(atom));
    }
    return { kind: 'all', parts };
  }

  #quantified(of: Regex): Regex {
    const found = this.#scan(/[*+?]|\{(\d{1,4})(,?)(\d{0,4})\}/y);
    if (!found) {
      if (this.#source.charAt(this.#at) === '{') throw this.#broken('Illegal repetition');
      return of;
    }
    const [sign, low = '', comma, high] = found;
    const min = sign === '+' ? 1 : Number(low);
    const max = sign === '?' ? 1 : comma === '' ? min : high ? Number(high) : Infinity;
    const mode = this.#scan(/[?+]/y)?.[0] ?? '';
    return { kind: 'repeat', of, min, max, mode };
  }

  #atom(): Regex | undefined {
    const character = characterAt(this.#source, this.#at);
    this.#at += character.length;
    switch (character) {
      case '.':
        return one(this.#dotAll ? () => true : (c) => !LINE_ENDS.includes(c));
      case '^':
        return {
          kind: 'at',
          test: this.#multiline ? (text, at) => at === 0 || text[at - 1] === '\n' : (_, at) => at === 0,
        };
      case '$':
        return { kind: 'at', test: this.#multiline ? (text, at) => at === text.length || text[at] === '\n' : atEnd };
      case '(':
        return this.#group();
      case '[':
        return one(this.#set());
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw this.#broken(`Dangling meta character '${character}'`);
    }
    return one(this.#literal(character));
  }

  #group(): Regex | undefined {
    const flags = this.#scan(/\?([ims]+)\)/y)?.[1];
    if (flags !== undefined) {
      this.#anyCase ||= flags.includes('i');
      this.#dotAll ||= flags.includes('s');
      this.#multiline ||= flags.includes('m');
      return undefined;
    }
    const kind = this.#scan(/\?[:=!]/y)?.[0];
    if (!kind && this.#source.charAt(this.#at) === '?') throw this.#unsupported(this.#source.slice(this.#at - 1));
    const number = kind ? 0 : ++this.#groups;
    const of = this.#choice();
    if (!this.#eat(')')) throw this.#broken('Unclosed group', this.#source.length);
    if (kind === '?:') return of;
    return kind ? { kind: 'look', of, wanted: kind === '?=' } : { kind: 'group', number, of };
  }

  #escape(): Regex {
    const quoted = this.#scan(/Q([^]*?)(?:\\E|$)/y)?.[1];
    if (quoted !== undefined) return { kind: 'all', parts: [...quoted].map((c) => one(this.#literal(c))) };
    const number = this.#scan(/[1-9]/y)?.[0];
    if (number) return { kind: 'back', number: Number(number) };
    const edge = this.#scan(/[bBAzZ]/y)?.[0];
    if (edge === 'b' || edge === 'B')
      return { kind: 'at', test: (text, at) => atWordEdge(text, at) === (edge === 'b') };
    if (edge) return { kind: 'at', test: edge === 'A' ? (_, at) => at === 0 : edge === 'Z' ? atEnd : atVeryEnd };
    return one(this.#escaped());
  }

  /** What follows a backslash, in a set or outside. */
  #escaped(): Test {
    const code = this.#scan(/u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/y);
    if (code) return this.#literal(String.fromCharCode(parseInt(code[1] ?? code[2] ?? '', 16)));
    const property = this.#scan(/([pP])(?:\{(?:Is)?(\w+)\}|(\w))/y);
    if (property) {
      const test = POSIX[property[2] ?? property[3] ?? ''];
      if (!test) throw this.#unsupported(property[0]);
      return (c) => test.test(c) === (property[1] === 'p');
    }
    const character = characterAt(this.#source, this.#at);
    if (character === '') throw this.#broken('Unexpected internal error');
    this.#at += character.length;
    const known = Object.hasOwn(CLASSES, character.toLowerCase()) ? CLASSES[character.toLowerCase()] : undefined;
    if (known) return character === character.toLowerCase() ? known : (c) => !known(c);
    if (Object.hasOwn(CONTROL, character)) return this.#literal(CONTROL[character] ?? '');
    if (/[a-zA-Z0]/.test(character)) throw this.#unsupported(`\\${character}`);
    return this.#literal(character);
  }

  #set(): Test {
    const negative = this.#eat('^');
    const tests: Test[] = [];
    for (let first = true; ; first = false) {
      if (this.#at >= this.#source.length) throw this.#broken('Unclosed character class');
      if (!first && this.#eat(']')) break;
      if (this.#source.charAt(this.#at) === '[' || this.#source.startsWith('&&', this.#at)) {
        throw this.#unsupported('a set within a set');
      }
      tests.push(this.#member());
    }
    return (c) => tests.some((test) => test(c)) !== negative;
  }

  #member(): Test {
    const range = this.#scan(/(\\[^\w]|[^\\\]])-(\\[^\w]|[^\\\][])/uy);
    if (range) {
      const [low, high] = [range[1]?.replace(/^\\/, '') ?? '', range[2]?.replace(/^\\/, '') ?? ''];
      if (low > high) throw this.#broken('Illegal character range');
      const within: Test = (c) => c >= low && c <= high && c.length === low.length;
      return this.#anyCase ? (c) => within(c.toLowerCase()) || within(c.toUpperCase()) : within;
    }
    const character = characterAt(this.#source, this.#at);
    this.#at += character.length;
    return character === '\\' ? this.#escaped() : this.#literal(character);
  }

  #literal(wanted: string): Test {
    return this.#anyCase ? (c) => c.toLowerCase() === wanted.toLowerCase() : (c) => c === wanted;
  }

  #eat(wanted: string): boolean {
    if (!this.#source.startsWith(wanted, this.#at)) return false;
    this.#at += wanted.length;
    return true;
  }

  #scan(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }

  #broken(why: string, index = this.#at - 1): JavaFailure {
    return new JavaFailure(`java.util.regex.PatternSyntaxException: ${why} near index ${index}`);
  }

  #unsupported(what: string): Refusal {
    const message = `${what} is not supported in the regular expression "${this.#source}"`;
    return new Refusal('unsupported', message, this.#budget.place);
  }
}

function one(test: Test): Regex {
  return { kind: 'one', test };
}

function atEnd(text: string, at: number): boolean {
  return at === text.length || (at >= text.length - 2 && /^(?:\r\n|[\n\r\u0085\u2028\u2029])$/.test(text.slice(at)));
}

function atVeryEnd(text: string, at: number): boolean {
  return at === text.length;
}

function atWordEdge(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) !== WORD.test(text.charAt(at));
}
