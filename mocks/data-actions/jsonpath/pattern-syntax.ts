import { MAX_NESTING } from './limits';
import {
  type Accepts,
  atEnd,
  CLASSES,
  CONTROLS,
  endsLine,
  type Holds,
  inRange,
  isLineEnd,
  OTHER_CASE,
  PLACES,
  startsLine,
} from './pattern-characters';

/** A parsed Java regular expression. Whether a repetition is greedy does not matter: only whole texts are matched. */
export type Expression =
  | { readonly kind: 'set'; readonly accepts: Accepts }
  | { readonly kind: 'place'; readonly holds: Holds }
  | { readonly kind: 'look'; readonly wanted: boolean; readonly body: Expression }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly body: Expression; readonly least: number; readonly most: number };

type Flags = { readonly i: boolean; readonly m: boolean; readonly s: boolean; readonly d: boolean };

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
    const holds = PLACES.get(this.#match(/[bBAzZ]/y)?.[0] ?? '');
    if (holds) return { kind: 'place', holds };
    const accepts = this.#escapedSet(flags);
    if (accepts) return { kind: 'set', accepts };
    return literal(this.#escapedCharacter(start), flags);
  }

  #escapedSet(flags: Flags): Accepts | undefined {
    const start = this.position - 1;
    const found = this.#match(/([dDwWsShHvV])|([pP])(?:\{(\w+)\}|(\w))/y);
    if (!found) return undefined;
    const [, letter, property = letter ?? '', braced, single] = found;
    const name = letter?.toLowerCase() ?? braced ?? single ?? '';
    const known = CLASSES.get(name);
    if (!known || (!letter && /^[dwshv]$/.test(name))) {
      this.#refuse(`\\p{${name}} is not supported in a regular expression.`, start);
    }
    const twin = flags.i ? CLASSES.get(OTHER_CASE.get(name) ?? '') : undefined;
    const inside: Accepts = (point) => known(point) || (twin?.(point) ?? false);
    return property === property.toLowerCase() ? inside : (point) => !inside(point);
  }

  #escapedCharacter(start: number): string {
    const hex = this.#match(/x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x\{([0-9a-fA-F]{1,5})\}/y);
    if (hex) return String.fromCodePoint(parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16));
    if (this.done) this.#refuse('A regular expression ends in a backslash.', start);
    const character = this.#next();
    const control = CONTROLS.get(character);
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
    if (!this.#match(/-(?![\][])/y)) return inRange(low, low, flags.i);
    const high = this.#memberCharacter();
    if (high < low) this.#refuse('A range in a character class ends below its start.', start);
    return inRange(low, high, flags.i);
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

function literal(character: string, flags: Flags): Expression {
  const point = character.codePointAt(0) ?? 0;
  return { kind: 'set', accepts: inRange(point, point, flags.i) };
}
