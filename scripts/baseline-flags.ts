import { InvalidArgumentError, type Command } from 'commander';
import { judgedBy, readBaseline, writeBaseline } from '../contracts/baseline';
import type { ReportedFinding } from '../contracts/report';
import { couldNotRun, usageProblem } from './exit';

/** Flags of every command that can leave known findings out. */
export type BaselineFlags = { readonly baseline?: string; readonly writeBaseline?: string };

/** Adds `--baseline` and `--write-baseline`. */
export function addBaselineFlags(command: Command): Command {
  return command
    .option('--baseline <file>', 'leave out the findings that this file knows', fileGiven)
    .option('--write-baseline <file>', 'write the findings of now as known, and exit 0', fileGiven);
}

function fileGiven(text: string): string {
  if (text === '') throw new InvalidArgumentError('The file is missing.');
  return text;
}

/** The findings that are left, and what to say of the others. */
export async function withoutKnown(
  findings: readonly ReportedFinding[],
  { baseline: file, writeBaseline: target }: BaselineFlags,
): Promise<{ readonly findings: readonly ReportedFinding[]; readonly said: string }> {
  if (target !== undefined) {
    await writeBaseline(target, findings).catch((fault: NodeJS.ErrnoException) => {
      throw couldNotRun(`The baseline ${target} cannot be written (${fault.code ?? fault.message}).`);
    });
    return { findings: [], said: `${findings.length} findings are known from now on: ${target}.\n` };
  }
  if (file === undefined) return { findings, said: '' };
  const baseline = await readBaseline(file);
  if ('problem' in baseline) throw usageProblem(baseline.problem);
  const { fresh, known, gone } = judgedBy(baseline, findings);
  const rest = gone > 0 ? ` ${gone} of its entries are met no more; --write-baseline ${file} takes them out.` : '';
  return { findings: fresh, said: `${known} known findings were left out (${file}).${rest}\n` };
}
