/** An expression of Architect, as far as names and texts go; arithmetic and comparisons are operations on their parts. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly function: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operators: readonly string[]; readonly operands: readonly Expression[] };

type Token = { readonly kind: 'text' | 'name' | 'symbol'; readonly text: string };

/** A quoted text, a name with its dots, or one character; what a placeholder will become is nobody's name. */
const TOKEN = /"((?:[^"\\]|\\[\s\S])*)"|\{\{[^{}]*\}\}|([A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*)|\d[\w.]*|([^\s])/g;
const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod']);
const MAX_DEPTH = 200;

/** Reads an expression. Nothing is refused: what is not understood is an operation on what is. */
export function readExpression(source: string): Expression {
  const tokens = tokensOf(source);
  let at = 0;

  function sequence(depth: number): Expression {
    const operands: Expression[] = [];
    const operators: string[] = [];
    for (let token = tokens[at]; token && !isEnd(token); token = tokens[at]) {
      at += 1;
      if (token.kind === 'text') operands.push({ kind: 'text', text: token.text });
      else if (token.kind === 'name' && !OPERATORS.has(token.text.toLowerCase()))
        operands.push(named(token.text, depth));
      else if (token.text === '(' || token.text === '[') operands.push(...list(depth));
      else operators.push(token.text);
    }
    const [only, ...rest] = operands;
    return only && rest.length === 0 && operators.length === 0 ? only : { kind: 'operation', operators, operands };
  }

  function named(name: string, depth: number): Expression {
    if (tokens[at]?.text !== '(' || tokens[at]?.kind !== 'symbol') return { kind: 'name', name };
    at += 1;
    return { kind: 'call', function: name, operands: list(depth) };
  }

  /** What stands up to the closing bracket. */
  function list(depth: number): readonly Expression[] {
    const operands: Expression[] = [];
    while (depth < MAX_DEPTH) {
      const before = at;
      const operand = sequence(depth + 1);
      if (at > before) operands.push(operand);
      const end = tokens[at];
      at += 1;
      if (end?.text !== ',') break;
    }
    return operands;
  }

  const parts: Expression[] = [];
  while (at < tokens.length) {
    parts.push(sequence(0));
    at += 1;
  }
  const [only, ...rest] = parts;
  return only && rest.length === 0 ? only : { kind: 'operation', operators: [], operands: parts };
}

function isEnd({ kind, text }: Token): boolean {
  return kind === 'symbol' && (text === ',' || text === ')' || text === ']');
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let isMember = false;
  for (const [, quoted, name, symbol] of source.matchAll(TOKEN)) {
    // In `ToPhoneNumber(x).e164` the name behind the dot is a member of the result.
    if (quoted !== undefined) tokens.push({ kind: 'text', text: unescaped(quoted) });
    else if (name !== undefined && !isMember) tokens.push({ kind: 'name', text: name });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    isMember = symbol === '.';
  }
  return tokens;
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (_all, character: string) =>
    character === 'n' ? '\n' : character === 't' ? '\t' : character,
  );
}

/** The text that an expression always has, such as `"a"` and `Append("a", "b")`; undefined where it is computed. */
export function constantOf(expression: Expression): string | undefined {
  if (expression.kind === 'text') return expression.text;
  if (expression.kind === 'name') return undefined;
  const isJoined =
    expression.kind === 'call'
      ? /^(?:append|tostring)$/i.test(expression.function)
      : expression.operators.every((operator) => operator === '+');
  if (!isJoined || expression.operands.length === 0) return undefined;
  const parts = expression.operands.map(constantOf);
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** Every name in an expression, as it is written; functions are none. */
export function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'name') return [expression.name];
  return expression.kind === 'text' ? [] : expression.operands.flatMap(namesIn);
}
