import type { Command } from 'commander';
import { collected } from './mock-flags';

/** Flags of the commands that read pacts. */
export type PactFlags = { readonly provider: readonly string[] };

/** Adds `--provider`. */
export function addPactFlags(command: Command): Command {
  return command.option('--provider <name>', 'pass over the pacts of other providers (repeatable)', collected, []);
}

/** A gate that has judged nothing has not passed. */
export const NOTHING_LEFT =
  'There is no interaction to judge: what was given holds none over HTTP that is wanted. Look at --provider, --filter and the paths.\n';
