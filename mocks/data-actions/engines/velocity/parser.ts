import { Lexer, type Token, type TokenKind } from './lexer';
import { NESTING, TEMPLATE_LENGTH } from './limits';
import { Refusal, settle, type Place, type TemplateProblem } from './problem';
import type { Branch, Expression, Node, Operator, Reference, ReferenceUse, Step, Template } from './syntax';

/** Parses a template as Velocity 1.7 does; what it refuses, and what is not supported here, is named with its place. */
export function parseTemplate(source: string): { readonly template: Template } | { readonly problem: TemplateProblem } {
  return settle(() => {
    if (source.length > TEMPLATE_LENGTH) {
      throw new Refusal('limit', `A template has at most ${TEMPLATE_LENGTH} characters`, { line: 1, column: 1 });
    }
    const references: ReferenceUse[] = [];
    const nodes = new Parser(source, references, ({ line, column }) => ({ line, column }), 0).template();
    return { template: { source, nodes, references } };
  });
}

const SIGNS: Readonly<Record<string, Operator>> = {
  and: '&&',
  or: '||',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};

// Loosest first; each level binds to the left.
const LEVELS: readonly (readonly Operator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

const CONTROL = ['if', 'elseif', 'else', 'end', 'set'];
const PLUGGED_IN = ['foreach', 'break', 'stop', 'literal'];
// They read files, or turn text into a template: nothing in a Data Action needs them.
const REFUSED = ['parse', 'include', 'evaluate', 'macro', 'define'];
const TEXT: readonly TokenKind[] = [
  'text',
  '.',
  ')',
  '(',
  'integer',
  'float',
  'string',
  'escape',
  'reference {',
  'reference }',
  'empty index',
];

class Parser {
  readonly #source: string;
  readonly #lexer: Lexer;
  readonly #references: ReferenceUse[];
  readonly #placed: (place: Place) => Place;
  readonly #ahead: Token[] = [];
  #depth: number;
  #end = 0;

  constructor(source: string, references: ReferenceUse[], placed: (place: Place) => Place, depth: number) {
    this.#source = source;
    this.#lexer = new Lexer(source);
    this.#references = references;
    this.#placed = placed;
    this.#depth = depth;
  }

  template(): readonly Node[] {
    const nodes = this.#statements();
    this.#take('end-of-file');
    return nodes;
  }

  #statements(): readonly Node[] {
    return this.#nested(() => {
      const nodes: Node[] = [];
      for (let node = this.#statement(); node; node = this.#statement()) nodes.push(node);
      return nodes;
    });
  }

  /** The next statement, or nothing where only an enclosing directive, or nobody, can go on. */
  #statement(): Node | undefined {
    const token = this.#peek();
    switch (token.kind) {
      case 'if':
        return this.#if();
      case 'set':
        return this.#set();
      case 'word':
        return this.#directive();
      case 'comment':
        return text(this.#next().image);
      case 'textblock':
        return text(this.#next().image.slice(3, -3));
      case 'escaped-directive':
        return text(escapedDirective(this.#next().image));
      case 'double-escape':
        return this.#escape();
      default:
        if (this.#referenceFollows()) return this.#reference('print', true);
        if (!TEXT.includes(token.kind)) return undefined;
        this.#next();
        // Of "$!." the scanner keeps the dot alone.
        return text(token.special + (token.kind === '.' ? '.' : token.image));
    }
  }

  #if(): Node {
    const branches: Branch[] = [];
    do {
      this.#next();
      const test = this.#condition();
      branches.push({ test, body: this.#statements() });
    } while (this.#peek().kind === 'elseif');
    let otherwise: readonly Node[] = [];
    if (this.#peek().kind === 'else') {
      this.#next();
      otherwise = this.#statements();
    }
    this.#take('end');
    return { kind: 'if', branches, otherwise };
  }

  #condition(): Expression {
    this.#space();
    this.#take('(');
    const test = this.#expression();
    this.#take(')');
    return test;
  }

  #set(): Node {
    this.#next();
    this.#space();
    const target = this.#reference('write');
    this.#space();
    if (this.#peek().image !== '=') throw this.#unexpected();
    this.#next();
    const value = this.#expression();
    this.#take(')');
    this.#lexer.leaveSet();
    return { kind: 'set', target, value };
  }

  #directive(): Node {
    const token = this.#next();
    const place = this.#placed(token);
    const name = token.image.endsWith('}') ? token.image.slice(2, -1) : token.image.slice(1);
    if (REFUSED.includes(name)) throw new Refusal('unsupported', `#${name} is not supported`, place);
    this.#lexer.enterDirective();
    if (!this.#lexer.parenthesisFollows()) {
      this.#lexer.pop();
      if (name === 'stop') return { kind: 'stop' };
      if (name === 'break') return { kind: 'break', ...place };
      if (name === 'foreach' || name === 'literal') throw new Refusal('parse', `#${name} needs parentheses`, place);
      return { kind: 'unknown', name, literal: token.image, called: false, ...place };
    }
    if (name.startsWith('@'))
      throw new Refusal('unsupported', `#${name}, a macro with a body, is not supported`, place);
    const known = this.#references.length;
    const [first, second, third] = this.#directiveArguments();
    if (name === 'foreach') return this.#foreach(place, first, second, third);
    if (name === 'literal') return this.#literal();
    if (name === 'stop') return { kind: 'stop' };
    if (name !== 'break') {
      // It prints as written, and what is in it with it.
      this.#references.length = known;
      return { kind: 'unknown', name, literal: this.#source.slice(token.start, this.#end), called: true, ...place };
    }
    return first?.value?.kind === 'reference'
      ? { kind: 'break', scope: first.value, ...place }
      : { kind: 'break', ...place };
  }

  #directiveArguments(): readonly Argument[] {
    this.#space();
    this.#take('(');
    const found: Argument[] = [];
    for (;;) {
      this.#space();
      if (this.#peek().kind === ',' && found.length > 0) {
        this.#next();
        this.#space();
      }
      const token = this.#peek();
      if (token.kind === ')') break;
      const value = token.kind === 'word' ? undefined : this.#primary();
      if (!value) this.#next();
      found.push({ token, value, literal: this.#source.slice(token.start, this.#end) });
    }
    this.#take(')');
    return found;
  }

  #foreach(place: Place, element?: Argument, word?: Argument, of?: Argument): Node {
    if (element?.value?.kind !== 'reference' || word?.token.image !== 'in' || !of?.value) {
      throw new Refusal('parse', '#foreach takes ($element in $list)', place);
    }
    const { root: name, line, column } = element.value;
    const use = this.#references.findLastIndex((one) => one.line === line && one.column === column);
    const written = this.#references[use];
    if (written) this.#references[use] = { ...written, use: 'write' };
    const body = this.#statements();
    this.#take('end');
    return { kind: 'foreach', name, of: of.value, ofPlace: this.#placed(of.token), literal: of.literal, body };
  }

  /** `#literal() … #end`: parsed, but printed as written. */
  #literal(): Node {
    const known = this.#references.length;
    const start = this.#peek().start;
    this.#statements();
    this.#references.length = known;
    const end = this.#peek().start;
    this.#take('end');
    return text(this.#source.slice(start, end));
  }

  #expression(level = 0): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    const first = this.#peek();
    let left = this.#expression(level + 1);
    for (;;) {
      const token = this.#peek();
      const operator = SIGNS[token.image] ?? (token.image as Operator);
      if (token.kind !== 'operator' || !operators.includes(operator)) return left;
      const leftLiteral = this.#source.slice(first.start, this.#end).trim();
      this.#next();
      // The real engine places an operator where its right side starts, white space included.
      const place = this.#peek();
      const right = this.#expression(level + 1);
      const literals = [leftLiteral, this.#source.slice(place.start, this.#end).trim()] as const;
      left = { kind: 'binary', operator, left, right, literals, ...this.#placed(place) };
    }
  }

  #unary(): Expression {
    return this.#nested(() => {
      this.#space();
      if (this.#peek().kind === 'operator' && ['!', 'not'].includes(this.#peek().image)) {
        this.#next();
        return { kind: 'not', of: this.#unary() };
      }
      if (this.#peek().kind !== '(') return this.#parameter();
      this.#next();
      const inner = this.#expression();
      this.#take(')');
      this.#space();
      return inner;
    });
  }

  #parameter(): Expression {
    this.#space();
    const value = this.#primary();
    this.#space();
    return value;
  }

  #primary(): Expression {
    const token = this.#peek();
    switch (token.kind) {
      case 'string':
        return this.#string(this.#next());
      case 'integer':
      case 'float':
        // "#1" is one token to the scanner, and text anywhere else.
        if (token.image.startsWith('#')) throw this.#unexpected();
        if (token.kind === 'float') return { kind: 'constant', value: Number(this.#next().image) };
        return { kind: 'constant', value: BigInt(this.#next().image) };
      case 'boolean':
        return { kind: 'constant', value: this.#next().image === 'true' };
      case '[':
        return this.#nested(() => this.#list());
      case '{':
        return this.#nested(() => this.#map());
      default: {
        // A bare word among a method's arguments, "null" too, is a reference without a name to the real engine: null.
        const bare = !this.#peek().image.includes('$');
        const reference = this.#reference('read');
        return bare ? { kind: 'constant', value: null } : reference;
      }
    }
  }

  #list(): Expression {
    this.#take('[');
    this.#space();
    if (this.#peek().kind === ']') {
      this.#next();
      return { kind: 'list', items: [] };
    }
    const first = this.#parameter();
    if (this.#peek().kind === '..' && canBound(first)) {
      this.#next();
      const to = this.#parameter();
      this.#take(']');
      return { kind: 'range', from: first, to };
    }
    const items = [first];
    while (this.#peek().kind === ',') {
      this.#next();
      items.push(this.#parameter());
    }
    this.#take(']');
    return { kind: 'list', items };
  }

  #map(): Expression {
    this.#take('{');
    this.#space();
    const entries: [Expression, Expression][] = [];
    while (!['}', 'reference }'].includes(this.#peek().kind)) {
      if (entries.length > 0) this.#take(',');
      const key = this.#parameter();
      this.#take(':');
      entries.push([key, this.#parameter()]);
    }
    this.#next();
    return { kind: 'map', entries };
  }

  #string(token: Token): Expression {
    const quote = token.image.charAt(0);
    const double = quote === '"';
    let image = token.image.slice(1, -1);
    if (double)
      image = image.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    image = image.replaceAll(quote + quote, quote);
    if (!double || !/[$#]/.test(token.image)) return { kind: 'constant', value: image };
    // The engine ends the string with a space, lest a comment or a lone "$" meet its end, and takes it off again.
    const padded = !image.includes('##');
    const outer = this.#placed(token);
    const placed = ({ line, column }: Place): Place => ({
      line: line + outer.line - 1,
      column: line === 1 ? column + outer.column : column,
    });
    const inner = new Parser(padded ? `${image} ` : image, this.#references, placed, this.#depth + 1);
    try {
      return { kind: 'interpolation', body: inner.template(), padded };
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'parse') throw error;
      throw new Refusal('parse', `Failed to parse String literal: ${error.message}`, outer);
    }
  }

  #referenceFollows(): boolean {
    const { kind } = this.#peek();
    return kind === 'identifier' || (kind === 'reference {' && this.#peek(1).kind === 'identifier');
  }

  #reference(use: ReferenceUse['use'], inText: true): Node;
  #reference(use: ReferenceUse['use']): Reference;
  #reference(use: ReferenceUse['use'], inText = false): Node {
    if (!this.#referenceFollows()) throw this.#unexpected();
    const first = this.#next();
    const index = this.#references.length;
    const formal = first.kind === 'reference {';
    const name = formal ? this.#next().image : first.image;
    const steps = this.#steps();
    if (formal) this.#take('reference }');
    const source = this.#source.slice(first.start, this.#end);
    const dollar = first.image.lastIndexOf('$');
    // A name right behind a closed reference ("$a{b}") is a reference to the grammar, and only its first token prints.
    if (dollar < 0) return text(first.image);
    if (inText && first.image.includes('\\!')) return text(source.replace('\\!', '!'));
    const slashes = /^\\*/.exec(first.image)?.[0].length ?? 0;
    const literal = source.slice(dollar);
    const reference: Reference = {
      kind: 'reference',
      root: formal ? name : name.replace(/^.*\$!?/, ''),
      steps,
      quiet: literal.startsWith('$!'),
      literal,
      prefix: first.image.slice(slashes, dollar),
      backslashes: '\\'.repeat(slashes >> 1),
      escaped: slashes % 2 === 1,
      ...this.#placed(first),
    };
    this.#references.splice(index, 0, useOf(reference, use));
    return reference;
  }

  #steps(): readonly Step[] {
    const steps: Step[] = [];
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'index [') {
        this.#next();
        this.#space();
        const of = this.#nested(() => this.#primary());
        this.#space();
        this.#take('index ]');
        steps.push({ kind: 'index', of, ...this.#placed(token) });
      } else if (token.kind === '.' && this.#peek(1).kind === 'identifier') {
        this.#next();
        steps.push(this.#member());
      } else return steps;
    }
  }

  #member(): Step {
    const name = this.#next();
    const place = this.#placed(name);
    if (this.#peek().kind !== '(' || !this.#parameterFollows()) return { kind: 'property', name: name.image, ...place };
    this.#next();
    const given: Expression[] = [];
    if (this.#peek().kind !== 'reference )') {
      given.push(this.#nested(() => this.#parameter()));
      while (this.#peek().kind === ',') {
        this.#next();
        given.push(this.#nested(() => this.#parameter()));
      }
    }
    this.#take('reference )');
    return { kind: 'method', name: name.image, given, ...place };
  }

  /** The grammar looks one token into the parentheses before it takes them for a method's. */
  #parameterFollows(): boolean {
    const { kind } = this.#peek(1);
    const starts: readonly TokenKind[] = ['space', 'string', 'integer', 'float', 'boolean', '[', '{', 'reference )'];
    return starts.includes(kind) || kind === 'identifier' || kind === 'reference {';
  }

  #escape(): Node {
    let count = 0;
    for (; this.#peek().kind === 'double-escape'; count++) this.#next();
    const next = this.#peek();
    const control = CONTROL.slice(0, -1).includes(next.kind) || isPluggedIn(next.image.slice(1));
    return text('\\'.repeat(control ? count : 2 * count));
  }

  #space(): void {
    if (this.#peek().kind === 'space') this.#next();
  }

  #peek(distance = 0): Token {
    while (this.#ahead.length <= distance) this.#ahead.push(this.#lex());
    return this.#ahead[distance] as Token;
  }

  #lex(): Token {
    try {
      return this.#lexer.next();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal('parse', error.problem.message, this.#placed(error.problem));
    }
  }

  #next(): Token {
    const token = this.#peek();
    this.#ahead.shift();
    this.#end = token.end;
    return token;
  }

  #take(kind: TokenKind): Token {
    if (this.#peek().kind !== kind) throw this.#unexpected();
    return this.#next();
  }

  #unexpected(): Refusal {
    const token = this.#peek();
    const met = token.kind === 'comment' ? '##' : token.image;
    const image = token.kind === 'end-of-file' ? '<EOF>' : JSON.stringify(met).slice(1, -1);
    return new Refusal('parse', `Encountered "${image}"`, this.#placed(token));
  }

  #nested<T>(parse: () => T): T {
    if (++this.#depth > NESTING) throw new Refusal('limit', `Nested over ${NESTING} deep`, this.#placed(this.#peek()));
    const result = parse();
    this.#depth--;
    return result;
  }
}

type Argument = { readonly token: Token; readonly value: Expression | undefined; readonly literal: string };

function text(value: string): Node {
  return { kind: 'text', text: value };
}

/** Whether an expression may stand at an end of a range. */
function canBound(expression: Expression): boolean {
  return expression.kind === 'reference' || (expression.kind === 'constant' && typeof expression.value === 'bigint');
}

function isPluggedIn(name: string): boolean {
  return PLUGGED_IN.includes(name) || REFUSED.includes(name);
}

function escapedDirective(image: string): string {
  const last = image.lastIndexOf('\\');
  const name = image.slice(last + 2).replace(/^\{(.*)\}$/, '$1');
  return CONTROL.includes(name) || isPluggedIn(name) ? image.slice(0, last >> 1) + image.slice(last + 1) : image;
}

function useOf({ literal, root, steps, quiet, line, column }: Reference, use: ReferenceUse['use']): ReferenceUse {
  const path: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'property') break;
    path.push(step.name);
  }
  return { text: literal, root, path, quiet, use, line, column };
}
