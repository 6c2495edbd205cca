import {
  categorySet,
  type CharacterSet,
  CLASSES,
  complement,
  intersection,
  LINE_ENDS,
  printSet,
  rangeSet,
  union,
  withBothCases,
} from './character-set';

/** An expression in the notation of RE2, but for `<$>`, `<m^>` and `<m$>`: what these mean hangs on the text. */
export type Translation = {
  readonly text: string;
  /** How many states it takes, more or less. */
  readonly size: number;
  readonly groupNames: ReadonlyMap<string, number>;
};

/** Why an expression is refused: Java refuses it too, it has no counterpart here, or it would take too much. */
export type PatternProblem = {
  readonly kind: 'invalid' | 'unsupported' | 'limit';
  /** As Java's message has it, the construct, or what the expression does. */
  readonly what: string;
  /** The index in the expression. */
  readonly at: number;
};

type Piece = { readonly text: string; readonly size: number };
type Scope = { flags: string };

// RE2 itself allows no more than 1,000 repetitions.
const MAX_STATES = 1_000;
const DEEPEST = 20;
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };
const EDGES: Readonly<Record<string, string>> = { b: '\\b', B: '\\B', A: '\\A', z: '\\z', Z: '<$>' };
const GROUPS: Readonly<Record<string, string>> = {
  '=': 'Lookahead',
  '!': 'Negative lookahead',
  '<=': 'Lookbehind',
  '<!': 'Negative lookbehind',
  '>': 'An atomic group',
};

/** Translates a Java regular expression with Java's flags. */
export function translate(source: string, flags: string): Translation | PatternProblem {
  try {
    return new Translator(source).whole(flags);
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

class Refused extends Error {
  readonly problem: PatternProblem;

  constructor(problem: PatternProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

class Translator {
  readonly #source: string;
  readonly #names = new Map<string, number>();
  #groups = 0;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(flags: string): Translation {
    const { text, size } = this.#choice({ flags: this.#known(flags, this.#source.length) }, 0);
    if (this.#at < this.#source.length) this.#invalid("Unmatched closing ')'", this.#at - 1);
    return { text, size, groupNames: this.#names };
  }

  #choice(scope: Scope, depth: number): Piece {
    if (depth > DEEPEST) this.#refuse('limit', 'nests too deeply');
    const options: Piece[] = [];
    do options.push(this.#sequence(scope, depth));
    while (this.#take('|'));
    return { text: options.map(({ text }) => text).join('|'), size: this.#sum(options) + options.length - 1 };
  }

  #sequence(scope: Scope, depth: number): Piece {
    const pieces: Piece[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#ahead)) {
      const quoted = this.#scan(/\\Q([^]*?)(?:\\E|$)/y)?.[1];
      const changed = this.#scan(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?\)/y);
      if (quoted !== undefined) {
        const characters = Array.from(quoted, (character) => this.#literal(character, scope.flags));
        const last = characters.pop();
        pieces.push(...characters, ...(last ? [this.#repeated(last)] : []));
      } else if (changed) {
        scope.flags = this.#changed(scope.flags, changed);
        if (this.#ahead === '{') this.#unsupported('A repeated flag', this.#at);
      } else pieces.push(this.#repeated(this.#atom(scope, depth)));
    }
    return { text: pieces.map(({ text }) => text).join(''), size: this.#sum(pieces) };
  }

  #repeated(piece: Piece): Piece {
    const at = this.#at;
    const found = this.#scan(/(?:([*+?])|\{(\d{1,9})(?:(,)(\d{0,9}))?\})([?+]?)/y);
    if (!found) {
      if (this.#scan(/\{\d+,?\d*/y)) this.#invalid('Unclosed counted closure', this.#at);
      if (this.#ahead === '{') this.#invalid('Illegal repetition', at + 1);
      return piece;
    }
    const [written, mark, least = '', open, most = '', mode = ''] = found;
    if (mode === '+') this.#unsupported(`Possessive repetition "${written}"`, at);
    if (most !== '' && Number(most) < Number(least)) this.#invalid('Illegal repetition range');
    const times = mark ? 1 : Math.max(Number(least), Number(most), 1);
    const size = piece.size * times;
    if (size > MAX_STATES) this.#refuse('limit', 'repeats too much', at);
    if (this.#ahead === '{') this.#unsupported('A repeated repetition', this.#at);
    if (/[*+?]/.test(this.#ahead)) this.#invalid(`Dangling meta character '${this.#ahead}'`, this.#at);
    const count = mark ?? (open ? `{${Number(least)},${most && Number(most)}}` : `{${Number(least)}}`);
    return { text: `(?:${piece.text})${count}${mode}`, size };
  }

  #atom(scope: Scope, depth: number): Piece {
    const { flags } = scope;
    const at = this.#at;
    if (this.#take('(')) return this.#group(scope, depth);
    if (this.#take('[')) return one(this.#set(flags, depth));
    if (this.#take('.')) return one(flags.includes('s') ? rangeSet(0, 0x10ffff) : complement(LINE_ENDS));
    if (this.#take('^')) return { text: flags.includes('m') ? '<m^>' : '\\A', size: 1 };
    if (this.#take('$')) return { text: flags.includes('m') ? '<m$>' : '<$>', size: 1 };
    if (this.#take('\\')) return this.#escape(flags);
    const character = this.#next();
    if (character === '{') this.#invalid('Illegal repetition', at + 1);
    if ('*+?'.includes(character)) this.#invalid(`Dangling meta character '${character}'`, at);
    return this.#literal(character, flags);
  }

  #group({ flags }: Scope, depth: number): Piece {
    const at = this.#at - 1;
    const inner = this.#scan(/\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:/y);
    const name = inner ? undefined : this.#scan(/\?<([a-zA-Z][a-zA-Z0-9]*)>/y)?.[1];
    if (!inner && name === undefined && this.#ahead === '?') {
      const sign = this.#scan(/\?(<?[=!]|>)/y)?.[1] ?? '';
      this.#unsupported(sign ? `${GROUPS[sign]} "(?${sign}"` : 'This kind of group', at);
    }
    if (!inner) this.#groups++;
    if (name !== undefined) {
      if (this.#names.has(name)) this.#invalid(`Named capturing group <${name}> is already defined`);
      this.#names.set(name, this.#groups);
    }
    const { text, size } = this.#choice({ flags: inner ? this.#changed(flags, inner) : flags }, depth + 1);
    if (!this.#take(')')) this.#invalid('Unclosed group', this.#source.length);
    return { text: `(${inner ? '?:' : ''}${text})`, size: size + 1 };
  }

  #changed(flags: string, [, on = '', off = '']: RegExpExecArray): string {
    const gone = this.#known(off);
    return Array.from(flags + this.#known(on))
      .filter((flag) => !gone.includes(flag))
      .join('');
  }

  #known(flags: string, at = this.#at): string {
    const foreign = /[^imsu]/.exec(flags)?.[0];
    if (foreign !== undefined) this.#unsupported(`The flag "${foreign}"`, at);
    return flags;
  }

  #escape(flags: string): Piece {
    const at = this.#at - 1;
    const edge = this.#scan(/[bBAzZ](?!\{g)/y)?.[0] ?? '';
    if (edge) return { text: EDGES[edge] ?? '', size: 1 };
    const back = this.#scan(/[1-9]|k<\w*>/y)?.[0];
    if (back) this.#unsupported(`The back reference "\\${back}"`, at);
    const set = this.#escapedSet(flags);
    return set ? one(set) : this.#literal(String.fromCodePoint(this.#escapedCharacter(at)), flags);
  }

  /** Behind a backslash, in a set or outside: a set, or nothing when a character stands there. */
  #escapedSet(flags: string): CharacterSet | undefined {
    const at = this.#at - 1;
    const found = this.#scan(/([dDwWsShHvV])|([pP])(?:\{(\w+)\}|(\w))/y);
    if (!found) return undefined;
    const [written, letter, property = letter ?? '', braced, single = ''] = found;
    const name = letter?.toLowerCase() ?? braced ?? single;
    const known = letter || name.length > 1 ? CLASSES.get(name) : undefined;
    const set = known ?? categorySet(name.replace(/^Is/, '')) ?? this.#unsupported(`\\${written}`, at);
    const folded = cased(set, flags);
    return property === property.toLowerCase() ? folded : complement(folded);
  }

  #escapedCharacter(at: number): number {
    const hex = this.#scan(/x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x\{(?:0*)((?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4})\}/y);
    if (hex) return parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    if (this.#at >= this.#source.length) this.#invalid('Unexpected internal error', this.#at);
    const character = this.#next();
    const control = CONTROLS[character];
    if (control === undefined && /[a-zA-Z0-9]/.test(character)) this.#unsupported(`"\\${character}"`, at);
    return control ?? pointOf(character);
  }

  /** A character class behind its "[": a union, with "&&" between unions. */
  #set(flags: string, depth: number): CharacterSet {
    const at = this.#at - 1;
    if (depth > DEEPEST) this.#refuse('limit', 'nests too deeply');
    if (flags.includes('i') && flags.includes('u')) this.#unsupported('The flag "u" on a set', at);
    const negated = this.#take('^');
    const unions: CharacterSet[][] = [[]];
    do {
      if (this.#at >= this.#source.length) this.#invalid('Unclosed character class', this.#source.length - 1);
      if (this.#scan(/&&&/y)) this.#unsupported('"&&&"', this.#at - 3);
      if (this.#take('&&')) unions.push([]);
      else unions.at(-1)?.push(this.#take('[') ? this.#set(flags, depth + 1) : this.#member(flags));
    } while (!this.#take(']'));
    const parts = unions.filter((members) => members.length > 0).map(union);
    const all = parts.every((part) => part !== undefined) ? intersection(parts) : undefined;
    const set = all ?? this.#unsupported('This mix of sets and Unicode categories', at);
    return negated ? complement(set) : set;
  }

  #member(flags: string): CharacterSet {
    const at = this.#at;
    const escaped = this.#take('\\') ? this.#escapedSet(flags) : undefined;
    if (escaped) return escaped;
    this.#at = at;
    const low = this.#memberCharacter();
    const high = this.#scan(/-(?![\][])/y) ? this.#memberCharacter() : low;
    if (high < low) this.#invalid('Illegal character range');
    return cased(rangeSet(low, high), flags);
  }

  #memberCharacter(): number {
    const at = this.#at;
    if (/^\\[QE]/.test(this.#source.slice(at, at + 2))) this.#unsupported('A quotation within a set', at);
    return this.#take('\\') ? this.#escapedCharacter(at) : pointOf(this.#next());
  }

  /** Java folds ASCII alone unless the flag `u` says otherwise; RE2 folds all of Unicode. */
  #literal(character: string, flags: string): Piece {
    const set = rangeSet(pointOf(character));
    if (!flags.includes('i') || !flags.includes('u')) return one(cased(set, flags));
    return { text: `(?i:${printSet(set)})`, size: 1 };
  }

  #sum(pieces: readonly Piece[]): number {
    const size = pieces.reduce((total, piece) => total + piece.size, 0);
    if (size > MAX_STATES) this.#refuse('limit', 'is too long');
    return size;
  }

  #unsupported(what: string, at: number): never {
    return this.#refuse('unsupported', what, at);
  }

  #invalid(what: string, at = this.#at - 1): never {
    return this.#refuse('invalid', what, at);
  }

  #refuse(kind: PatternProblem['kind'], what: string, at = this.#at): never {
    throw new Refused({ kind, what, at });
  }

  get #ahead(): string {
    return this.#source.charAt(this.#at);
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #scan(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

function cased(set: CharacterSet, flags: string): CharacterSet {
  return flags.includes('i') ? withBothCases(set) : set;
}

function one(set: CharacterSet): Piece {
  return { text: printSet(set), size: 1 };
}

function pointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
