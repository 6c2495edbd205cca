import type { Command } from 'commander';
import { COMMAND } from '../mocks/util/package-info';

/**
 * What a file in `commands/` exports. `register` gets the command, already named and summarised, and adds arguments,
 * options, examples and the action. An action resolves when the command is done; it sets the exit code by
 * `process.exitCode` or by throwing `usageProblem(…)` or `couldNotRun(…)` from `exit.ts`, never by `process.exit`.
 */
export type CommandModule = { readonly register: (command: Command) => void };

/** A row of the command table; `load` requires the module, so that a command pays for itself alone. */
export type CommandEntry = { readonly name: string; readonly summary: string; readonly load: () => CommandModule };

/**
 * Adds examples below the help: `[arguments, what they do]`, such as `['start --port 0', 'on a free port']`. They are run
 * by the tests where they can be.
 */
export function addExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([line, does]) => `  $ ${COMMAND} ${line}\n      ${does}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
