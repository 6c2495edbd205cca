export { didYouMean } from '../mocks/util/did-you-mean';

/** What the exit codes of every command mean. */
export const EXIT = { fine: 0, findings: 1, usage: 2, couldNotRun: 3 } as const;

/** Ends a command: one clear message on stderr, and the exit code. Throw it from anywhere in a command. */
export class Exit extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'Exit';
    this.code = code;
  }
}

/** Wrong usage or unreadable input: exit code 2. Say what, where, why, and the cure. */
export function usageProblem(message: string): Exit {
  return new Exit(EXIT.usage, message);
}

/** Could not run (port taken, store unreachable, optional package missing): exit code 3. */
export function couldNotRun(message: string): Exit {
  return new Exit(EXIT.couldNotRun, message);
}
