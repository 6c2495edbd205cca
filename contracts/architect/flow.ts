/** Where in a file, counting from 1; a column counts UTF-16 units, as editors do. */
export type Spot = { readonly line: number; readonly column: number };

/** What a field of a flow holds: text as it stands, an expression to be computed, or nothing (`noValue`, NOT_SET). */
export type Value =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'none' };

/** A declared variable, such as `Flow.shade`. The names of variables ignore case. */
export type Variable = {
  readonly name: string;
  readonly spot: Spot;
  /** Whoever starts the flow, task or module may set it. */
  readonly isInput: boolean;
  readonly initial: Value;
};

/** The variables that may be named at a place, by their name in lower case: those of the task, then those of the flow. */
export type Scope = { readonly declared: ReadonlyMap<string, Variable>; readonly outer: Scope | undefined };

/** Something that a step of a flow does, and where. */
export type Step = {
  readonly spot: Spot;
  readonly scope: Scope;
  /** The step as its author knows it, such as `Set Participant Data "Keep the shade"`. */
  readonly step: string;
};

/** A step sets an attribute. */
export type FlowWrite = Step & { readonly name: Value; readonly value: Value; readonly valueSpot: Spot };
/** A step reads an attribute into a variable. */
export type FlowRead = Step & { readonly name: Value };
/** A step gives a variable a value. `value` is undefined where it comes from outside, such as an output or a caller's key. */
export type Assignment = Step & { readonly variable: string; readonly value: Value | undefined };
/** An expression that is computed. */
export type Computed = Step & { readonly text: string };
/** A step runs a Data Action. */
export type ActionCall = Step & {
  readonly action: string;
  readonly inputs: ReadonlyMap<string, { readonly value: Value; readonly spot: Spot }>;
  /** The variable that takes each output; undefined where the output is discarded. */
  readonly outputs: ReadonlyMap<string, { readonly variable: string | undefined; readonly spot: Spot }>;
};

/** An Architect flow, whichever form it was read from, as far as data goes. */
export type Flow = {
  /** Such as `inboundCall`. */
  readonly kind: string;
  readonly name: string;
  readonly variables: readonly Variable[];
  readonly writes: readonly FlowWrite[];
  readonly reads: readonly FlowRead[];
  readonly assignments: readonly Assignment[];
  readonly expressions: readonly Computed[];
  readonly calls: readonly ActionCall[];
};

/** What a reader has found so far on its way through a flow. */
export type Found = {
  readonly [Part in Exclude<keyof Flow, 'kind' | 'name'>]: Flow[Part][number][];
};
/** Where a reader is in a flow. */
export type Where = Omit<Step, 'spot'>;

/** Where a reader begins. */
export const OUTSIDE: Where = { scope: { declared: new Map(), outer: undefined }, step: '' };

/** What a reader has at its beginning. */
export function nothingFound(): Found {
  return { variables: [], writes: [], reads: [], assignments: [], expressions: [], calls: [] };
}

/** Why a file that looks like a flow could not be read. */
export type FlowProblem = { readonly spot: Spot | undefined; readonly problem: string };

/** The variable that a name means at a place; undefined for what the platform provides, such as `Call.Ani`. */
export function variableNamed(name: string, scope: Scope): Variable | undefined {
  const key = name.toLowerCase();
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.declared.get(key);
    if (found) return found;
  }
  return undefined;
}
