import { MAX_NESTING } from './limits';

/** A parsed Java regular expression. Whether a repetition is greedy does not matter: only whole texts are matched. */
export type Expression =
  | { readonly kind: 'set'; readonly accepts: (codePoint: number) => boolean }
  | { readonly kind: 'place'; readonly holds: (text: readonly number[], at: number) => boolean }
  | { readonly kind: 'look'; readonly wanted: boolean; readonly body: Expression }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly body: Expression; readonly least: number; readonly most: number };

type Flags = { readonly i: boolean; readonly m: boolean; readonly s: boolean; readonly d: boolean };
type Accepts = (codePoint: number) => boolean;

class Unreadable extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Parses what a linear matcher can match; the rest of Java's syntax is refused by name. */
export function parseExpression(
  source: string,
  flags: string,
): Expression | { readonly message: string; readonly at: number } {
  try {
    const reader = new Reader(source);
    const unsupported = /[xU]/.exec(flags)?.[0];
    if (unsupported)
      throw new Unreadable(`The flag "${unsupported}" of a regular expression is not supported.`, source.length);
    const expression = reader.choice(withFlags({ i: false, m: false, s: false, d: false }, flags, true), 0);
    if (!reader.done) throw new Unreadable('Unmatched ")" in a regular expression.', reader.position);
    return expression;
  } catch (error) {
    if (error instanceof Unreadable) return { message: error.message, at: error.at };
    throw error;
  }
}

function withFlags(flags: Flags, letters: string, on: boolean): Flags {
  return { ...flags, ...Object.fromEntries(Array.from(letters, (letter) => [letter, on])) };
}

class Reader {
  readonly #source: string;
  readonly #names = new Set<string>();
  position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.position >= this.#source.length;
  }

  choice(flags: Flags, depth: number): Expression {
    if (depth > MAX_NESTING) this.#refuse('A regular expression nests too deeply.');
    const options: Expression[] = [];
    // An inline flag such as (?i) holds to the end of its group, later options included.
    const scope = { flags };
    do options.push(this.#sequence(scope, depth));
    while (this.#take('|'));
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(scope: { flags: Flags }, depth: number): Expression {
    const parts: Expression[] = [];
    while (!this.done && !this.#at('|') && !this.#at(')')) {
      const quoted = this.#match(/\\Q([^]*?)(?:\\E|$)/y);
      if (quoted) {
        const atoms = Array.from(quoted[1] ?? '', (character) => literal(character, scope.flags));
        const last = atoms.pop();
        parts.push(...atoms, ...(last ? [this.#repeated(last)] : []));
      } else if (!this.#inlineFlags(scope)) parts.push(this.#repeated(this.#atom(scope.flags, depth)));
    }
    return { kind: 'sequence', parts };
  }

  #inlineFlags(scope: { flags: Flags }): boolean {
    const found = this.#match(/\(\?([imsdu]*)(?:-([imsdu]+))?\)/y);
    if (!found) return false;
    scope.flags = withFlags(withFlags(scope.flags, found[1] ?? '', true), found[2] ?? '', false);
    return true;
  }

  #repeated(atom: Expression): Expression {
    const start = this.position;
    const found = this.#match(/(?:([*+?])|\{(\d{1,9})(,(\d{0,9}))?\})([?+]?)/y);
    if (!found) return atom;
    const [, mark, low = '', open, high, mode] = found;
    if (mode === '+') this.#refuse('Possessive repetition is not supported in a regular expression.', start);
    const least = mark ? Number(mark === '+') : Number(low);
    const most = mark ? (mark === '?' ? 1 : Infinity) : open ? (high ? Number(high) : Infinity) : least;
    if (most < least) this.#refuse('A repetition in a regular expression ends below its start.', start);
    return { kind: 'repeat', body: atom, least, most };
  }

  #atom(flags: Flags, depth: number): Expression {
    const start = this.position;
    if (this.#take('(')) return this.#group(flags, depth);
    if (this.#take('[')) return { kind: 'set', accepts: this.#set(flags, depth) };
    if (this.#take('.')) return { kind: 'set', accepts: (point) => flags.s || !isLineEnd(point, flags.d) };
    if (this.#take('^')) return { kind: 'place', holds: (text, at) => startsLine(text, at, flags.m) };
    if (this.#take('$'))
      return { kind: 'place', holds: (text, at) => atEnd(text, at) || (flags.m && endsLine(text, at)) };
    if (this.#take('\\')) return this.#escape(flags);
    const character = this.#next();
    if ('*+?{'.includes(character)) this.#refuse(`"${character}" repeats nothing in a regular expression.`, start);
    return literal(character, flags);
  }

  #group(flags: Flags, depth: number): Expression {
    const start = this.position - 1;
    const look = this.#match(/\?([=!])/y)?.[1];
    const inner = this.#match(/\?([imsdu]*)(?:-([imsdu]+))?:/y);
    const named = look || inner ? undefined : this.#match(/\?<([a-zA-Z][a-zA-Z0-9]*)>/y)?.[1];
    if (named && this.#names.has(named))
      this.#refuse(`Two groups of a regular expression are named "${named}".`, start);
    if (named) this.#names.add(named);
    if (!look && !inner && !named && this.#at('?'))
      this.#refuse('This kind of group is not supported in a regular expression.', start);
    const body = this.choice(withFlags(withFlags(flags, inner?.[1] ?? '', true), inner?.[2] ?? '', false), depth + 1);
    if (!this.#take(')')) this.#refuse('A group in a regular expression is not closed.', start);
    return look ? { kind: 'look', wanted: look === '=', body } : body;
  }

  #escape(flags: Flags): Expression {
    const start = this.position - 1;
    const place = this.#match(/[bBAzZ]/y)?.[0];
    if (place) return { kind: 'place', holds: PLACES[place] ?? never };
    const accepts = this.#escapedSet(flags);
    if (accepts) return { kind: 'set', accepts };
    return literal(this.#escapedCharacter(start), flags);
  }

  #escapedSet(flags: Flags): Accepts | undefined {
    const letter = this.#match(/[dDwWsShHvV]/y)?.[0];
    if (letter) {
      const inside = CLASSES[letter.toLowerCase()] ?? never;
      return letter === letter.toLowerCase() ? inside : (point) => !inside(point);
    }
    const start = this.position - 1;
    const property = this.#match(/([pP])(?:\{(\w+)\}|(\w))/y);
    if (!property) return undefined;
    const name = property[2] ?? property[3] ?? '';
    const known = POSIX[name];
    if (!known) this.#refuse(`\\p{${name}} is not supported in a regular expression.`, start);
    const twin = flags.i ? POSIX[OTHER_CASE[name] ?? ''] : undefined;
    const inside: Accepts = (point) => known(point) || (twin?.(point) ?? false);
    return property[1] === 'p' ? inside : (point) => !inside(point);
  }

  #escapedCharacter(start: number): string {
    const hex = this.#match(/x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x\{([0-9a-fA-F]{1,5})\}/y);
    if (hex) return String.fromCodePoint(parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16));
    if (this.done) this.#refuse('A regular expression ends in a backslash.', start);
    const character = this.#next();
    const control = CONTROLS[character];
    if (control === undefined && /[a-zA-Z0-9]/.test(character))
      this.#refuse(`"\\${character}" is not supported in a regular expression.`, start);
    return control ?? character;
  }

  /** A character class behind its "[": a union, with "&&" between unions. */
  #set(flags: Flags, depth: number): Accepts {
    const start = this.position - 1;
    if (depth > MAX_NESTING) this.#refuse('A regular expression nests too deeply.');
    const negated = this.#take('^');
    const unions: Accepts[][] = [[]];
    do {
      if (this.done) this.#refuse('A character class in a regular expression is not closed.', start);
      if (this.#take('&&')) unions.push([]);
      else unions.at(-1)?.push(this.#take('[') ? this.#set(flags, depth + 1) : this.#member(flags));
    } while (!this.#take(']'));
    const inside: Accepts = (point) =>
      unions.every((union) => union.length === 0 || union.some((member) => member(point)));
    return negated ? (point) => !inside(point) : inside;
  }

  #member(flags: Flags): Accepts {
    const start = this.position;
    if (this.#take('\\')) {
      const accepts = this.#escapedSet(flags);
      if (accepts) return accepts;
      this.position = start;
    }
    const low = this.#memberCharacter();
    if (!this.#match(/-(?![\][])/y)) return inRange(low, low, flags);
    const high = this.#memberCharacter();
    if (high < low) this.#refuse('A range in a character class ends below its start.', start);
    return inRange(low, high, flags);
  }

  #memberCharacter(): number {
    const start = this.position;
    const character = this.#take('\\') ? this.#escapedCharacter(start) : this.#next();
    return character.codePointAt(0) ?? 0;
  }

  #refuse(message: string, at = this.position): never {
    throw new Unreadable(message, at);
  }

  #at(text: string): boolean {
    return this.#source.startsWith(text, this.position);
  }

  #take(text: string): boolean {
    if (!this.#at(text)) return false;
    this.position += text.length;
    return true;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.position) ?? 0);
    this.position += character.length;
    return character;
  }

  #match(expression: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(expression);
    sticky.lastIndex = this.position;
    const found = sticky.exec(this.#source);
    if (found) this.position += found[0].length;
    return found;
  }
}

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1b' };
const CLASSES: Readonly<Record<string, Accepts>> = {
  d: (point) => test(/[0-9]/, point),
  w: (point) => test(/[a-zA-Z0-9_]/, point),
  s: (point) => test(/[ \t\n\x0B\f\r]/, point),
  h: (point) => test(/[ \t\xA0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/, point),
  v: (point) => test(/[\n\x0B\f\r\x85\u2028\u2029]/, point),
};
const POSIX: Readonly<Record<string, Accepts>> = Object.fromEntries(
  Object.entries({
    Lower: /[a-z]/,
    Upper: /[A-Z]/,
    ASCII: /[\0-\x7f]/,
    Alpha: /[a-zA-Z]/,
    Digit: /[0-9]/,
    Alnum: /[a-zA-Z0-9]/,
    Punct: /[!-/:-@[-`{-~]/,
    Graph: /[!-~]/,
    Print: /[ -~]/,
    Blank: /[ \t]/,
    Cntrl: /[\0-\x1f\x7f]/,
    XDigit: /[0-9a-fA-F]/,
    Space: /[ \t\n\x0B\f\r]/,
    L: /\p{L}/u,
    Lu: /\p{Lu}/u,
    Ll: /\p{Ll}/u,
    N: /\p{N}/u,
    Nd: /\p{Nd}/u,
    P: /\p{P}/u,
    S: /\p{S}/u,
    Z: /\p{Z}/u,
  }).map(([name, expression]): [string, Accepts] => [name, (point) => test(expression, point)]),
);
const OTHER_CASE: Readonly<Record<string, string>> = { Lower: 'Upper', Upper: 'Lower', Ll: 'Lu', Lu: 'Ll' };
const PLACES: Readonly<Record<string, (text: readonly number[], at: number) => boolean>> = {
  b: (text, at) => isWord(text[at - 1]) !== isWord(text[at]),
  B: (text, at) => isWord(text[at - 1]) === isWord(text[at]),
  A: (_, at) => at === 0,
  z: (text, at) => at === text.length,
  Z: atEnd,
};

function never(): boolean {
  return false;
}

function test(expression: RegExp, point: number): boolean {
  return expression.test(String.fromCodePoint(point));
}

function literal(character: string, flags: Flags): Expression {
  const point = character.codePointAt(0) ?? 0;
  return { kind: 'set', accepts: inRange(point, point, flags) };
}

function inRange(low: number, high: number, flags: Flags): Accepts {
  const within: Accepts = (point) => point >= low && point <= high;
  // Java folds ASCII letters alone unless told otherwise.
  return flags.i ? (point) => within(point) || (test(/[a-zA-Z]/, point) && within(point ^ 32)) : within;
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && test(/[\p{L}\p{N}_]/u, point);
}

function isLineEnd(point: number | undefined, unixLines = false): boolean {
  if (unixLines) return point === 10;
  return point === 10 || point === 13 || point === 0x85 || point === 0x2028 || point === 0x2029;
}

/** A line ends at `at`; "\r\n" ends it once, in front of both. */
function endsLine(text: readonly number[], at: number): boolean {
  return isLineEnd(text[at]) && !(text[at] === 10 && text[at - 1] === 13);
}

function startsLine(text: readonly number[], at: number, everyLine: boolean): boolean {
  if (!everyLine || at === 0) return at === 0 && !(everyLine && text.length === 0);
  // With the flag m, the end of the text starts no line.
  return at < text.length && isLineEnd(text[at - 1]) && !(text[at - 1] === 13 && text[at] === 10);
}

function atEnd(text: readonly number[], at: number): boolean {
  const rest = text.length - at;
  return rest === 0 || (endsLine(text, at) && (rest === 1 || (rest === 2 && text[at] === 13 && text[at + 1] === 10)));
}
