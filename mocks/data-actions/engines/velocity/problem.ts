/** A place in a template, counted from 1 as the real engine counts: a tab goes to the next multiple of 8. */
export type Place = { readonly line: number; readonly column: number };

/**
 * Why a template was refused: `parse` (not Velocity), `unsupported` (Velocity, but refused here), `render` (the real
 * engine throws), `unset` (a variable that is not set, in strict mode), `limit` (hostile or runaway).
 */
export type ProblemKind = 'parse' | 'unsupported' | 'render' | 'unset' | 'limit';

/** A refusal with its place; `message` is the real engine's, without the place. */
export type TemplateProblem = Place & { readonly kind: ProblemKind; readonly message: string };

/** The message as the real engine prints it: `… at successTemplate[line 1, column 20]`. */
export function describeProblem({ message, line, column }: TemplateProblem, template: string): string {
  return `${message} at ${template}[line ${line}, column ${column}]`;
}

/** Carries a problem up to the edge of the engine, where it becomes a value. */
export class Refusal extends Error {
  readonly problem: TemplateProblem;

  constructor(kind: ProblemKind, message: string, { line, column }: Place) {
    super(message);
    this.problem = { kind, message, line, column };
  }
}

/** Runs `work`; a refusal, or a stack that ran out, becomes a value. */
export function settle<T>(work: () => T): T | { readonly problem: TemplateProblem } {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    if (!(error instanceof RangeError)) throw error;
    return { problem: { kind: 'limit', message: `Too deep or too large: ${error.message}`, line: 1, column: 1 } };
  }
}
