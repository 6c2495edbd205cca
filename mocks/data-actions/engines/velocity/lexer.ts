import { Refusal, type Place } from './problem';

/** The kinds of token of Velocity 1.7. */
export type TokenKind =
  | 'end-of-file'
  | 'text'
  | 'escape'
  | 'double-escape'
  | 'escaped-directive'
  | 'comment'
  | 'textblock'
  | 'set'
  | 'if'
  | 'elseif'
  | 'else'
  | 'end'
  | 'word'
  | 'identifier'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'operator'
  | 'space'
  | '('
  | ')'
  | 'reference )'
  | '['
  | ']'
  | 'index ['
  | 'index ]'
  | '{'
  | '}'
  | 'reference {'
  | 'reference }'
  | ','
  | ':'
  | '.'
  | '..'
  | 'empty index';

/** One token: `image` is the source it covers, `special` what a lone `$` or `#` in front of it prints. */
export type Token = Place & {
  readonly kind: TokenKind;
  readonly image: string;
  readonly special: string;
  readonly start: number;
  readonly end: number;
};

// The lexical states of Velocity's grammar (Parser.jjt): DEFAULT, PRE_DIRECTIVE, DIRECTIVE, REFERENCE, REFMODIFIER,
// REFMOD2, REFINDEX. What a character means depends on them, so the engine's oddities come out as they are.
type State = 'text' | 'hash' | 'directive' | 'reference' | 'modifier' | 'arguments' | 'index';
type Frame = { readonly state: State; readonly opened: number; readonly closed: number };
type Found = TokenKind | 'more: $' | 'more: #' | 'more: textblock' | 'comment: line' | 'comment: block' | 'terminator';
type Rule = readonly [Found, readonly State[] | 'all', RegExp];

const REFERENCES: readonly State[] = ['reference', 'modifier'];
const EXPRESSIONS: readonly State[] = ['directive', 'arguments'];
const LITERALS: readonly State[] = ['directive', 'arguments', 'index'];
// In a comment too the scanner starts on what looks like a token, and fails when the template ends in the middle.
const UNFINISHED = /#$|\$!?$|#\[\[$|#\*$/;
const TAB = 8;
const NEWLINE = '(?:[ \\t]*(?:\\r\\n|\\n|\\r))?';

// In the grammar's order: the longest match wins, then the first. Runs of backslashes are bounded, so that a template
// made of them is still read in linear time.
const RULES: readonly Rule[] = [
  ['index [', REFERENCES, /\[/y],
  ['index ]', ['index'], /\]/y],
  ['[', EXPRESSIONS, /\[/y],
  [']', EXPRESSIONS, /\]/y],
  [',', EXPRESSIONS, /,/y],
  ['..', EXPRESSIONS, /\.\./y],
  [':', EXPRESSIONS, /:/y],
  ['{', EXPRESSIONS, /\{/y],
  ['}', EXPRESSIONS, /\}/y],
  ['(', ['directive', 'modifier'], /\(/y],
  [')', ['directive'], new RegExp(`\\)${NEWLINE}`, 'y')],
  ['reference )', ['arguments'], /\)/y],
  ['escaped-directive', ['text'], /(?:\\\\){0,50}\\#(?:[A-Za-z_@]\w*|\{[A-Za-z_][\w@]*\})/y],
  ['set', ['text', 'reference', 'modifier', 'arguments'], /[ \t]*(?:#set|#\{set\}) *\(/y],
  ['more: $', 'all', /\\{0,99}\$(?:\\{0,99}!)?/y],
  ['more: textblock', 'all', /#\[\[/y],
  ['comment: block', 'all', /#\*/y],
  ['comment: line', ['text', 'hash', 'reference', 'directive', 'arguments', 'index'], /##/y],
  ['more: #', 'all', /#/y],
  ['double-escape', ['text'], /\\\\/y],
  ['escape', ['text'], /\\/y],
  ['text', ['text'], /[^$#\\]+/y],
  ['space', LITERALS, /[ \t\n\r]+/y],
  ['boolean', ['reference', 'directive', 'modifier', 'arguments', 'index'], /true|false/y],
  ['operator', ['directive'], /&&|\|\||[<>=!]=?|[-+*/%]|and|or|lt|le|gt|ge|eq|ne|not/y],
  ['end', ['hash'], new RegExp(`(?:end|\\{end\\})${NEWLINE}`, 'y')],
  ['if', ['hash'], /if|\{if\}/y],
  ['elseif', ['hash'], /elseif|\{elseif\}/y],
  ['else', ['hash'], new RegExp(`(?:else|\\{else\\})${NEWLINE}`, 'y')],
  ['integer', ['hash', ...LITERALS], /-?\d+(?:\.\.)?/y],
  ['float', ['hash', ...LITERALS], /-?(?:\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)/y],
  ['word', ['hash', 'directive'], /[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\}/y],
  ['identifier', ['reference', 'modifier', 'arguments'], /[A-Za-z_][\w-]*/y],
  ['.', ['reference', 'modifier', 'arguments'], /\.[A-Za-z]/y],
  ['reference {', REFERENCES, /\{/y],
  ['reference }', REFERENCES, /\}/y],
  ['terminator', REFERENCES, /[^]/y],
  ['terminator', ['hash'], /[^]/y],
  ['empty index', ['text', 'reference'], /\$\.|\$(?:\\?!)?\[/y],
];

const STATES: readonly State[] = ['text', 'hash', 'directive', 'reference', 'modifier', 'arguments', 'index'];
const RULES_OF = Object.fromEntries(
  STATES.map((state) => [state, RULES.filter(([, states]) => states === 'all' || states.includes(state))]),
) as unknown as Readonly<Record<State, readonly Rule[]>>;

/** Cuts a template into tokens on demand: the parser's choices move the state, as in the real engine. */
export class Lexer {
  readonly #source: string;
  #at = 0;
  #counted = 0;
  #line = 1;
  #column = 0;
  #state: State = 'text';
  #opened = 0;
  #closed = 0;
  #stack: Frame[] = [];
  #inSet = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** The next token; refuses what no token can start with. */
  next(): Token {
    let start = this.#at;
    let more = false;
    let special = '';
    for (;;) {
      if (this.#at >= this.#source.length) {
        if (more) throw this.#lexicalError(this.#source.length);
        return this.#token('end-of-file', this.#source.length, special);
      }
      const [found, end] = this.#match();
      const before = this.#state;
      this.#at = end;
      if (found === 'more: $' || found === 'more: #') {
        if (before === 'reference' || (found === 'more: #' && before === 'modifier')) this.pop();
        this.#push(found === 'more: $' ? 'reference' : 'hash');
        more = true;
      } else if (found === 'terminator') {
        special += printedOf(this.#source.slice(start, end));
        this.#at = start = end - 1;
        more = false;
        this.pop();
      } else if (found === 'comment: block') {
        // What stood in front of the comment in the same token ("$#*") is lost in the real engine too.
        const close = this.#source.indexOf('*#', end);
        const unfinished = close < 0 && (end === this.#source.length || UNFINISHED.test(this.#source.slice(end)));
        if (unfinished) throw this.#lexicalError(this.#source.length);
        this.#at = close < 0 ? this.#source.length : close + 2;
        return this.#token('comment', this.#at - 2, '', '');
      } else if (found === 'comment: line') {
        if (before === 'reference') this.pop();
        this.#at = lineEnd(this.#source, end);
        if (UNFINISHED.test(this.#source.slice(end, this.#at))) throw this.#lexicalError(this.#at);
        return this.#token('comment', start, special, this.#source.slice(start, end - 2));
      } else if (found === 'more: textblock') {
        const close = this.#source.indexOf(']]#', end);
        if (close < 0) throw this.#lexicalError(this.#source.length);
        this.#at = close + 3;
        return this.#token('textblock', start, special);
      } else {
        if (found === '.') this.#at--;
        if (found === 'integer' && this.#source.endsWith('..', end)) this.#at -= 2;
        this.#enter(found);
        return this.#token(found, start, special);
      }
    }
  }

  /** Whether a parenthesis follows, white space aside: what makes `#name` a directive. */
  parenthesisFollows(): boolean {
    const follows = /[ \n\r\t]*\(/y;
    follows.lastIndex = this.#at;
    return follows.test(this.#source);
  }

  /** The parser has seen the name of a directive that takes arguments. */
  enterDirective(): void {
    this.#state = 'directive';
  }

  /** The parser has seen the end of `#set`. */
  leaveSet(): void {
    this.#inSet = false;
  }

  /** Back to the state before the last `$`, `#` or `[`. */
  pop(): boolean {
    const frame = this.#stack.pop();
    this.#state = frame?.state ?? 'text';
    this.#opened = frame?.opened ?? 0;
    if (frame) this.#closed = frame.closed;
    return frame !== undefined;
  }

  #push(state: State): void {
    this.#stack.push({ state: this.#state, opened: this.#opened, closed: this.#closed });
    this.#opened = 0;
    this.#state = state;
  }

  #match(): readonly [Found, number] {
    let best: Found | undefined;
    let end = this.#at;
    for (const [kind, , pattern] of RULES_OF[this.#state]) {
      pattern.lastIndex = this.#at;
      if (!pattern.test(this.#source) || pattern.lastIndex <= end) continue;
      best = kind;
      end = pattern.lastIndex;
    }
    if (best) return [best, end];
    const quote = LITERALS.includes(this.#state) ? stringEnd(this.#source, this.#at) : undefined;
    if (quote !== undefined) return ['string', quote];
    const met = this.#source.charAt(this.#at);
    const open = LITERALS.includes(this.#state) && /["']/.test(met);
    // The scanner sees the second character of what could have been "||" or "-1", and all of a string without end.
    const started = (this.#state === 'directive' ? /[|&.-]/ : /[.-]/).test(met);
    throw this.#lexicalError(open ? this.#source.length : this.#at + (started ? 1 : 0));
  }

  #enter(found: TokenKind): void {
    const outside = this.#opened === 0 && !this.#inSet;
    switch (found) {
      case 'index [':
        return this.#push('index');
      case 'set':
        this.#push('directive');
        this.#inSet = true;
        this.#opened++;
        return;
      case '(':
        this.#opened++;
        if (this.#state === 'modifier') this.#state = 'arguments';
        return;
      case ')':
        return this.#closeParenthesis();
      case 'reference )':
        this.#state = 'reference';
        return;
      case 'if':
      case 'elseif':
        this.#state = 'directive';
        return;
      case '.':
        this.#state = 'modifier';
        return;
      case 'index ]':
      case 'reference }':
      case 'end':
      case 'else':
        this.pop();
        return;
      case 'string':
        if (this.#state === 'directive' && outside) this.pop();
        return;
      case 'integer':
      case 'float':
        if (outside && (this.#state === 'directive' || this.#state === 'hash')) this.pop();
        return;
      default:
    }
  }

  #closeParenthesis(): void {
    while (this.#opened === 0) if (!this.pop()) return;
    if (this.#opened === this.#closed + 1) this.pop();
    else this.#closed++;
  }

  #token(kind: TokenKind, start: number, special: string, image = this.#source.slice(start, this.#at)): Token {
    // The end of the file stands where the last character does.
    this.#count(kind === 'end-of-file' ? start - 1 : start);
    return { kind, image, special, start, end: this.#at, line: this.#line, column: this.#column };
  }

  #lexicalError(at: number): Refusal {
    const last = at >= this.#source.length;
    this.#count(last ? at - 1 : at);
    const met = last ? '<EOF>' : JSON.stringify(this.#source.charAt(at));
    const newline = last && /[\n\r]$/.test(this.#source);
    const place = newline
      ? { line: this.#line + 1, column: 0 }
      : { line: this.#line, column: this.#column + (last ? 1 : 0) };
    return new Refusal('parse', `Lexical error: encountered ${met}`, place);
  }

  #count(to: number): void {
    for (; this.#counted <= to; this.#counted++) {
      const character = this.#source.charAt(this.#counted);
      const last = this.#counted === 0 ? '' : this.#source.charAt(this.#counted - 1);
      if (last === '\n' || (last === '\r' && character !== '\n')) {
        this.#line++;
        this.#column = 0;
      }
      this.#column += character === '\t' ? TAB - (this.#column % TAB) : 1;
    }
  }
}

/** Only `$`, `#` and the backslashes in front of a `$` survive when a reference or directive comes to nothing. */
function printedOf(image: string): string {
  return image.slice(0, -1).replace(/\\+(?!\\*\$)|[^$#\\]/g, '');
}

function lineEnd(source: string, from: number): number {
  const newline = /\r\n|\n|\r/g;
  newline.lastIndex = from;
  return newline.test(source) ? newline.lastIndex : source.length;
}

/** Where a quoted string ends: the farthest quote to be reached over doubled ones; a backslash escapes nothing. */
function stringEnd(source: string, start: number): number | undefined {
  const quote = source.charAt(start);
  if (quote !== '"' && quote !== "'") return undefined;
  let end: number | undefined;
  for (let at = start + 1; at < source.length; at++) {
    if (source.charAt(at) !== quote) continue;
    const doubled = source.charAt(at + 1) === quote;
    end = at + 1;
    if (!doubled) return end;
    at++;
  }
  return end;
}
