import type { Command } from 'commander';
import { checkFiles } from '../../contracts/check-files';
import { problemLine } from '../../contracts/files';
import { reportOf } from '../../contracts/report';
import { packageInfo } from '../../mocks/internal';
import { addExamples } from '../command';
import { mockOptionsOf, readConfig } from '../config';
import { EXIT } from '../exit';
import { PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { countsText, findingsText, plural } from '../terminal/report-text';
import { printable } from '../terminal/printable';

type CheckFlags = ReportFlags & { readonly profile?: string; readonly config?: string };

/** Judges pact files without running anything. */
export function register(command: Command): void {
  command
    .argument('<file...>', 'pact files of any consumer (V2, V3, V4), or folders of them')
    .option('--profile <name or file>', PROFILE_HELP, profileNamed)
    .option('--config <file>', 'config file, JSON or YAML; "states" explains provider states');
  addReportFlags(command).action(check);
  addExamples(command, [
    ['check pacts/', 'every pact in a folder, at any depth'],
    ['check pact.json --report junit=check.xml', 'with a report for the CI server'],
    ['check pact.json --profile strict --fail-on warn', 'nothing left to luck'],
  ]);
}

async function check(files: readonly string[], flags: CheckFlags): Promise<void> {
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const { answers, limits, profile: configured } = mockOptionsOf(config);
  const profile = await profileOf(flags.profile ?? configured);
  const showValues = flags.showValues === true;
  const { findings, subjects, problems, skipped } = await checkFiles(files, {
    profile,
    showValues,
    ...(answers ? { answers } : {}),
    ...(limits ? { limits } : {}),
    ...(config.states ? { states: config.states } : {}),
  });
  const report = reportOf(findings, { tool: packageInfo(), profile: profile.name, subjects, showValues });
  for (const problem of [...skipped, ...problems]) process.stderr.write(`${printable(problemLine(problem))}\n`);
  const isStdoutTaken = flags.report.some(({ file }) => file === '-');
  const out = isStdoutTaken ? process.stderr : process.stdout;
  const judged = plural(subjects.length, 'interaction');
  out.write(`${findingsText(report, coloursFor(out))}${judged}: ${countsText(report)}.\n`);
  const code = await deliver(report, flags);
  process.exitCode = problems.length > 0 ? EXIT.usage : code;
}
