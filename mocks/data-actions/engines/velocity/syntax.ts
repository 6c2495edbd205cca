import type { Place } from './problem';

/** One step behind a reference's name: `.name`, `.name(…)` or `[…]`. */
export type Step = Place &
  (
    | { readonly kind: 'property'; readonly name: string }
    | { readonly kind: 'method'; readonly name: string; readonly given: readonly Expression[] }
    | { readonly kind: 'index'; readonly of: Expression }
  );

/** `$name…` or `${name…}`; `literal` is what it prints when it has no value. */
export type Reference = Place & {
  readonly kind: 'reference';
  readonly root: string;
  readonly steps: readonly Step[];
  readonly quiet: boolean;
  readonly literal: string;
  /** Text of the same token that prints in front: the first `$` of `$$name`. */
  readonly prefix: string;
  /** Half of the backslashes in front; with an odd number the reference itself is escaped. */
  readonly backslashes: string;
  readonly escaped: boolean;
};

/** What stands on the right of `#set`, in `#if(…)`, in a method's parentheses. */
export type Expression =
  | Reference
  | { readonly kind: 'constant'; readonly value: string | number | bigint | boolean | null }
  | { readonly kind: 'interpolation'; readonly body: readonly Node[]; readonly padded: boolean }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | (Place & {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly literals: readonly [string, string];
    });

/** The operators with two sides, words (`eq`) already turned into signs. */
export type Operator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

/** `#if (test) … #elseif …`. */
export type Branch = { readonly test: Expression; readonly body: readonly Node[] };

/** What a template is made of. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | Reference
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Node[] }
  | { readonly kind: 'set'; readonly target: Reference; readonly value: Expression }
  | {
      readonly kind: 'foreach';
      readonly name: string;
      readonly of: Expression;
      readonly ofPlace: Place;
      readonly literal: string;
      readonly body: readonly Node[];
    }
  | (Place & { readonly kind: 'break'; readonly scope?: Reference })
  | { readonly kind: 'stop' }
  | (Place & { readonly kind: 'unknown'; readonly name: string; readonly literal: string; readonly called: boolean });

/** A reference as written: what a linter asks about the names a template uses. */
export type ReferenceUse = Place & {
  /** As written, without backslashes: `$!{input.name}`. */
  readonly text: string;
  readonly root: string;
  /** The names behind the root, up to the first method or index: `['name']`. */
  readonly path: readonly string[];
  readonly quiet: boolean;
  /** `print` in text and in double-quoted strings, `read` in expressions, `write` by `#set` and `#foreach`. */
  readonly use: 'print' | 'read' | 'write';
};

/** A parsed template: opaque but for the references in it, in the order of the source. */
export type Template = {
  readonly source: string;
  readonly nodes: readonly Node[];
  readonly references: readonly ReferenceUse[];
};
