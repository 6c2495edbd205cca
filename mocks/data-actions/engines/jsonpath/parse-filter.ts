import { compilePattern } from '../java/pattern';
import { Cursor } from './cursor';
import { MAX_NESTING } from './limits';
import { decimalOf, readLiteral, unescapeText } from './literal';
import { parseNestedPath } from './parse-path';
import { type Condition, type Operand, type Operator, OPERATORS, Refusal } from './path';

/** Parses the inside of `[?( … )]`, parentheses included. The grammar is Jayway's, its oddities with it. */
export function parseFilter(text: string, firstColumn: number, depth: number): Condition {
  return new FilterReader(new Cursor(text, firstColumn), depth).read();
}

class FilterReader {
  readonly #cursor: Cursor;
  readonly #depth: number;
  /** What was wrong with the last comparison: says more than the stray text an existence test leaves behind. */
  #doubt: Refusal | undefined;

  constructor(cursor: Cursor, depth: number) {
    this.#cursor = cursor;
    this.#depth = depth;
  }

  read(): Condition {
    const condition = this.#or(this.#depth);
    this.#cursor.skipSpaces();
    if (this.#cursor.within()) this.#stray('Expected the filter to end here.');
    return condition;
  }

  #or(depth: number): Condition {
    return this.#joined('or', '||', () => this.#joined('and', '&&', () => this.#term(depth)));
  }

  #joined(kind: 'and' | 'or', sign: string, part: () => Condition): Condition {
    const first = part();
    const conditions = [first];
    while (this.#sign(sign)) conditions.push(part());
    return conditions.length === 1 ? first : { kind, conditions };
  }

  #sign(sign: string): boolean {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    if (!cursor.text.startsWith(sign, cursor.position)) return false;
    cursor.position += sign.length;
    return true;
  }

  #term(depth: number): Condition {
    const cursor = this.#cursor;
    if (depth > MAX_NESTING) cursor.refuse('The filter nests too deeply.');
    cursor.skipSpaces();
    if (cursor.current === '!') {
      const behind = cursor.text.charAt(cursor.nextSignificant());
      if (behind !== '$' && behind !== '@') {
        cursor.position++;
        return { kind: 'not', condition: this.#term(depth + 1) };
      }
    }
    if (cursor.current !== '(') return this.#comparison();
    cursor.position++;
    const condition = this.#or(depth + 1);
    if (!this.#sign(')')) this.#stray('Expected ")" in the filter.');
    return condition;
  }

  #comparison(): Condition {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    const negated = cursor.current === '!';
    const left = this.#operand();
    const behindLeft = cursor.position;
    try {
      const operator = this.#operator();
      return { kind: 'compare', left, operator, right: this.#operand() };
    } catch (error) {
      if (!(error instanceof Refusal) || left.kind !== 'path') throw error;
      this.#doubt = error;
      cursor.position = behindLeft;
      return { kind: 'exists', path: left.path, wanted: !negated };
    }
  }

  #operator(): Operator {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    const start = cursor.position;
    const symbol = isSymbol(cursor.current);
    while (cursor.within() && (symbol ? isSymbol(cursor.current) : cursor.current !== ' ')) cursor.position++;
    const written = cursor.text.slice(start, cursor.position);
    const operator = OPERATORS.find((known) => known === written.toUpperCase());
    return operator ?? cursor.refuse(`The filter operator "${written}" is not supported.`, start);
  }

  #operand(): Operand {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    if (cursor.current === '!' && /[$@]/.test(cursor.text.charAt(cursor.nextSignificant()))) {
      cursor.position = cursor.nextSignificant();
    }
    switch (cursor.current) {
      case '$':
      case '@':
        return { kind: 'path', path: this.#path() };
      case "'":
      case '"':
        return this.#string(cursor.current);
      case '[':
        return this.#json('[', ']');
      case '{':
        return this.#json('{', '}');
      case '/':
        return this.#pattern();
      case 't':
      case 'f':
      case 'n':
        return this.#word();
      default:
        return this.#number();
    }
  }

  #path() {
    const cursor = this.#cursor;
    const start = cursor.position++;
    while (cursor.within()) {
      if (cursor.current === '[') {
        const close = cursor.findClosing(cursor.position, '[', ']', false);
        if (close < 0) cursor.refuse('This "[" is not closed.');
        cursor.position = close + 1;
      }
      if (!cursor.within() || isSymbol(cursor.current) || cursor.current === ' ') break;
      if (cursor.current === ')' && !this.#closesCall(start)) break;
      cursor.position++;
    }
    return parseNestedPath(cursor.text.slice(start, cursor.position), cursor.column(start), this.#depth + 1);
  }

  /** True on the `)` of a call without parameters: the only kind Jayway reads inside a filter. */
  #closesCall(start: number): boolean {
    const { text } = this.#cursor;
    const open = this.#cursor.previousSignificant();
    return text.charAt(open) === '(' && text.slice(start + 1, open).includes('.');
  }

  #string(quote: string): Operand {
    const text = unescapeText(this.#enclosed(quote, 'This text is not closed.').slice(1, -1));
    return text === undefined ? this.#cursor.refuse('"\\u" wants four hexadecimal digits.') : { kind: 'string', text };
  }

  #enclosed(end: string, message: string): string {
    const cursor = this.#cursor;
    const start = cursor.position;
    const close = cursor.findUnescaped(end);
    if (close < 0) cursor.refuse(message);
    cursor.position = close + 1;
    return cursor.text.slice(start, close + 1);
  }

  #json(open: string, close: string): Operand {
    const cursor = this.#cursor;
    const start = cursor.position;
    const end = cursor.findClosing(start, open, close, false);
    if (end < 0) cursor.refuse(`This "${open}" is not closed.`);
    cursor.position = end + 1;
    const literal = cursor.text.slice(start, end + 1);
    const read = readLiteral(literal) ?? cursor.refuse('This JSON cannot be read.', start);
    return { kind: 'json', value: read.value, literal };
  }

  #pattern(): Operand {
    const cursor = this.#cursor;
    const start = cursor.position;
    const source = this.#enclosed('/', 'This regular expression is not closed.').slice(1, -1);
    const flags = /^[dixmsuU]*/.exec(cursor.text.slice(cursor.position))?.[0] ?? '';
    cursor.position += flags.length;
    const pattern = compilePattern(source, flags);
    if (!('kind' in pattern)) return { kind: 'pattern', pattern };
    const { kind, what, at } = pattern;
    const message = {
      invalid: `The regular expression is broken: ${what}.`,
      unsupported: `${what} is not supported in a regular expression.`,
      limit: `The regular expression ${what}.`,
    }[kind];
    return cursor.refuse(message, start + 1 + at);
  }

  #word(): Operand {
    const cursor = this.#cursor;
    const word = /^(?:true|false|null)/.exec(cursor.text.slice(cursor.position))?.[0];
    if (word === undefined) return cursor.refuse('Expected a value: text needs quotes.');
    cursor.position += word.length;
    return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
  }

  #number(): Operand {
    const cursor = this.#cursor;
    const written = /^[-.0-9eE]*/.exec(cursor.text.slice(cursor.position))?.[0] ?? '';
    const number =
      decimalOf(written) ?? cursor.refuse('Expected a value: a path, text in quotes, a number, true, false or null.');
    cursor.position += written.length;
    return { kind: 'number', ...number };
  }

  #stray(message: string): never {
    throw this.#doubt ?? new Refusal(message, this.#cursor.column());
  }
}

function isSymbol(character: string): boolean {
  return character !== '' && '<>=~!'.includes(character);
}
