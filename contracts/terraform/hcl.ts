/**
 * The part of HCL's native syntax that Terraform files are written in: attributes, blocks, templates, heredocs, lists,
 * objects, calls and references. An expression that computes (an operator, a condition, a `for`) is read over as
 * `other`. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export type Body = {
  readonly attributes: ReadonlyMap<string, { readonly value: Expression; readonly offset: number }>;
  readonly blocks: readonly Block[];
};
/** Such as `resource "genesyscloud_flow" "main" { … }`. */
export type Block = {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly offset: number;
};
/** An expression; `offset` is where it begins in the text. */
export type Expression = { readonly offset: number } & (
  | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly ObjectEntry[] }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  | { readonly kind: 'other' }
);
export type ObjectEntry = { readonly key: Expression; readonly value: Expression };

/** A text that is no HCL, and where. */
export class HclProblem extends Error {
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}

const MAX_DEPTH = 200;
const BLANK = /(?:[ \t\r\uFEFF]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const BLANK_LINES = /(?:\s|\uFEFF|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;
/** What goes on an expression that stands complete. */
const OPERATOR = /(?:\?|:(?!:)|==|!=|<=|>=|<|>|&&|\|\||[+\-*/%.[])/y;

/** Reads a Terraform file. Throws an `HclProblem` where it is none. */
export function readHcl(text: string): Body {
  return new HclReader(text).file();
}

class HclReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  file(): Body {
    const body = this.#body(0);
    if (this.#at < this.#text.length) throw this.#problem('a block ends that did not begin');
    return body;
  }

  #body(depth: number): Body {
    const attributes = new Map<string, { readonly value: Expression; readonly offset: number }>();
    const blocks: Block[] = [];
    for (;;) {
      this.#take(BLANK_LINES);
      const offset = this.#at;
      const name = this.#take(WORD);
      if (name === undefined) break;
      this.#take(BLANK);
      if (this.#is('=')) attributes.set(name, { value: this.#expression(depth + 1), offset });
      else blocks.push(this.#block(name, offset, depth + 1));
    }
    return { attributes, blocks };
  }

  #block(type: string, offset: number, depth: number): Block {
    if (depth > MAX_DEPTH) throw this.#problem('it is nested too deep');
    const labels: string[] = [];
    while (!this.#is('{')) {
      const label = this.#take(WORD) ?? this.#label();
      if (label === undefined) throw this.#problem(`"${type}" is neither followed by = nor by a block`);
      labels.push(label);
      this.#take(BLANK);
    }
    const body = this.#body(depth);
    if (!this.#is('}')) throw this.#problem(`the block "${type}" does not end`);
    return { type, labels, body, offset };
  }

  #label(): string | undefined {
    return this.#take(/"(?:[^"\\\n]|\\.)*"/y)?.slice(1, -1);
  }

  #expression(depth: number): Expression {
    if (depth > MAX_DEPTH) throw this.#problem('it is nested too deep');
    this.#take(BLANK);
    const offset = this.#at;
    const first = this.#primary(depth);
    this.#take(BLANK);
    if (first && !this.#sees(OPERATOR)) return first;
    this.#skipExpression(depth);
    if (this.#at === offset) throw this.#problem('an expression is missing');
    return { kind: 'other', offset };
  }

  #primary(depth: number): Expression | undefined {
    const offset = this.#at;
    if (this.#is('"')) return { kind: 'template', parts: this.#parts('"', depth), offset };
    const heredoc = this.#matched(HEREDOC);
    if (heredoc) return this.#heredoc(heredoc[1] === '-', heredoc[2] ?? '', offset, depth);
    const number = this.#take(NUMBER);
    if (number !== undefined) return { kind: 'literal', value: Number(number), offset };
    if (this.#sees(/[[{]\s*for\b/y)) return undefined;
    if (this.#is('[')) return this.#list(offset, depth);
    if (this.#is('{')) return this.#object(offset, depth);
    const word = this.#take(WORD);
    if (word === undefined) return undefined;
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', offset };
    if (word === 'null') return { kind: 'literal', value: null, offset };
    if (this.#is('(')) return { kind: 'call', name: word, operands: this.#operands(')', depth), offset };
    return { kind: 'reference', path: [word, ...this.#steps()], offset };
  }

  /** `.name`, `[0]` and `["name"]` behind a name; a splat or a computed index ends it. */
  #steps(): readonly string[] {
    const steps: string[] = [];
    for (;;) {
      const step = this.#matched(/\.([\p{L}_][\p{L}\p{N}_-]*|\d+)|\["((?:[^"\\\n$]|\\.)*)"\]|\[(\d+)\]/uy);
      if (!step) return steps;
      steps.push(step[1] ?? step[2] ?? step[3] ?? '');
    }
  }

  #list(offset: number, depth: number): Expression {
    return { kind: 'list', items: this.#operands(']', depth), offset };
  }

  #operands(end: string, depth: number): readonly Expression[] {
    const operands: Expression[] = [];
    for (;;) {
      this.#take(BLANK_LINES);
      if (this.#is(end)) return operands;
      operands.push(this.#expression(depth + 1));
      this.#take(BLANK_LINES);
      this.#take(/\.\.\./y);
      this.#take(BLANK_LINES);
      if (!this.#is(',') && !this.#sees(end === ')' ? /\)/y : /\]/y)) throw this.#problem(`"${end}" is missing`);
    }
  }

  #object(offset: number, depth: number): Expression {
    const entries: ObjectEntry[] = [];
    for (;;) {
      this.#take(BLANK_LINES);
      if (this.#is('}')) return { kind: 'object', entries, offset };
      const key = this.#key(depth);
      this.#take(BLANK);
      if (!this.#is('=') && !this.#is(':')) throw this.#problem('"=" is missing behind the key');
      entries.push({ key, value: this.#expression(depth + 1) });
      this.#take(BLANK_LINES);
      this.#is(',');
    }
  }

  /** A bare word is the key itself, not a reference. */
  #key(depth: number): Expression {
    const offset = this.#at;
    const word = this.#take(/[\p{L}_][\p{L}\p{N}_-]*(?=[ \t]*[=:])/uy);
    if (word !== undefined) return { kind: 'template', parts: [word], offset };
    const key = this.#primary(depth);
    if (!key) throw this.#problem('a key is missing');
    return key;
  }

  /** The parts of a template up to its closing quote: texts, and what is filled in. */
  #parts(end: '"' | undefined, depth: number): readonly (string | Expression)[] {
    const parts: (string | Expression)[] = [];
    let text = '';
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) {
        if (end !== undefined) throw this.#problem('the text does not end');
        break;
      }
      if (character === end) {
        this.#at += 1;
        break;
      }
      if (this.#sees(/[$%]\{/y)) {
        if (text !== '') parts.push(text);
        text = '';
        parts.push(this.#interpolation(depth));
        continue;
      }
      text += this.#character(end === '"');
    }
    if (text !== '') parts.push(text);
    return parts;
  }

  #interpolation(depth: number): Expression {
    const offset = this.#at;
    const isDirective = this.#text[this.#at] === '%';
    this.#at += 2;
    this.#take(/~?\s*/y);
    const value: Expression = isDirective ? { kind: 'other', offset } : this.#expression(depth + 1);
    if (isDirective) this.#skipExpression(depth);
    this.#take(BLANK_LINES);
    this.#take(/~/y);
    if (!this.#is('}')) throw this.#problem('"}" is missing behind what is filled in');
    return value;
  }

  #character(isQuoted: boolean): string {
    const doubled = this.#take(/\$\$\{|%%\{/y);
    if (doubled !== undefined) return doubled.slice(1);
    if (isQuoted && this.#text[this.#at] === '\\') {
      const escape = this.#take(/\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/y) ?? '\\';
      this.#at += escape === '\\' ? 1 : 0;
      return unescaped(escape);
    }
    const character = this.#text[this.#at] ?? '';
    if (isQuoted && character === '\n') throw this.#problem('the text does not end on its line');
    this.#at += 1;
    return character;
  }

  #heredoc(isIndented: boolean, word: string, offset: number, depth: number): Expression {
    const start = this.#at;
    const end = new RegExp(`^[ \\t]*${word}[ \\t]*\\r?$`, 'mu').exec(this.#text.slice(start));
    if (!end) throw this.#problem(`the text of <<${word} does not end`);
    const body = this.#text.slice(start, start + end.index);
    this.#at = start + end.index + end[0].length;
    const inner = new HclReader(isIndented ? outdented(body) : body);
    return { kind: 'template', parts: inner.#parts(undefined, depth), offset };
  }

  /** Up to where the enclosing expression goes on: brackets are balanced, texts and comments are skipped whole. */
  #skipExpression(depth: number): void {
    let open = 0;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (open === 0 && /[,)\]}\n]/.test(character)) return;
      if (character === '"' || this.#sees(HEREDOC)) this.#primary(depth + 1);
      else if (this.#take(open === 0 ? BLANK : BLANK_LINES) === undefined) {
        if (/[([{]/.test(character)) open += 1;
        if (/[)\]}]/.test(character)) open -= 1;
        this.#at += 1;
      }
    }
  }

  #is(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  #matched(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match) this.#at += match[0].length;
    return match;
  }

  #take(pattern: RegExp): string | undefined {
    return this.#matched(pattern)?.[0];
  }

  #problem(problem: string): HclProblem {
    return new HclProblem(problem, this.#at);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(escape: string): string {
  if (/^\\[uU][0-9a-fA-F]{4}/.test(escape))
    return String.fromCodePoint(Number.parseInt(escape.slice(2), 16) % 0x110000);
  const character = escape.slice(1);
  return ESCAPES[character] ?? character;
}

/** `<<-` takes away the indentation of the line that is indented least. */
function outdented(text: string): string {
  const depths = text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  const least = Math.min(...depths, Infinity);
  return text.replace(/^[ \t]+/gm, (blanks) => blanks.slice(Math.min(least, blanks.length)));
}
