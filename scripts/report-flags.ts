import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { FAIL_ON, fails, type FailOn, type Report } from '../contracts/report';
import { isReportKind, REPORTS, type ReportKind } from '../contracts/reports';
import { annotations, isGitHub, summaryFor } from '../contracts/reports/github';
import { couldNotRun, didYouMean, EXIT, usageProblem } from './exit';

/** A report that was asked for; the file `-` is stdout. */
export type ReportRequest = { readonly kind: ReportKind; readonly file: string };
/** Flags of every command that judges. */
export type ReportFlags = {
  readonly report: readonly ReportRequest[];
  readonly failOn: FailOn;
  readonly showValues?: boolean;
};

/** Adds `--report`, `--fail-on` and `--show-values`. */
export function addReportFlags(command: Command): Command {
  return command
    .option(
      '--report <kind=file>',
      `write a report: ${Object.keys(REPORTS).join(', ')}; - is stdout (repeatable)`,
      reportGiven,
      [],
    )
    .option('--fail-on <level>', 'exit 1 on findings of this level: error, warn or never', failOnGiven, 'error')
    .option('--show-values', 'do not mask attribute values');
}

function reportGiven(text: string, before: readonly ReportRequest[]): readonly ReportRequest[] {
  const at = text.indexOf('=');
  const [kind, file] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const kinds = Object.keys(REPORTS);
  if (!isReportKind(kind))
    throw usageProblem(`--report ${text}: there is no report "${kind}"${didYouMean(kind, kinds)}`);
  if (file === '')
    throw usageProblem(`--report ${text}: the file is missing; write --report ${kind}=FILE, or ${kind}=- for stdout.`);
  return [...before, { kind, file }];
}

function failOnGiven(text: string): FailOn {
  const known = FAIL_ON.find((level) => level === text);
  if (known === undefined) throw usageProblem(`--fail-on "${text}" is no level${didYouMean(text, FAIL_ON)}`);
  return known;
}

/** Writes the reports that were asked for, tells GitHub when it listens, and says with which code to exit. */
export async function deliver(report: Report, { report: requests, failOn }: ReportFlags): Promise<number> {
  for (const { kind, file } of requests) {
    const text = REPORTS[kind](report);
    if (file === '-') process.stdout.write(text);
    else await written(file, text);
  }
  if (isGitHub(process.env)) {
    process.stderr.write(annotations(report));
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary !== undefined && summary !== '') await appended(summary, await summaryFor(report, summary));
  }
  return fails(report, failOn) ? EXIT.findings : EXIT.fine;
}

async function written(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (fault) {
    throw couldNotRun(
      `The report ${file} cannot be written (${(fault as NodeJS.ErrnoException).code ?? String(fault)}).`,
    );
  }
}

/** The step summary is GitHub's own file; a run is not failed over it. */
async function appended(file: string, text: string): Promise<void> {
  await appendFile(file, text).catch((fault: NodeJS.ErrnoException) => {
    process.stderr.write(`understudy: the step summary ${file} cannot be written (${fault.code ?? fault.message}).\n`);
  });
}
