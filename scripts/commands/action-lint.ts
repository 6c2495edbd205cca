import type { Command } from 'commander';
import { filesAt, problemLine } from '../../contracts/files';
import { locatorOf } from '../../contracts/json-locator';
import { reportOf, type ReportedFinding, type Subject } from '../../contracts/report';
import {
  entryId,
  linterFor,
  RULES,
  packageInfo,
  type LintTold,
  type Profile,
  DATA_ACTION_EXPORTS,
  DATA_ACTION_HELP,
} from '../../mocks/internal';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addExamples } from '../command';
import { readExportFile } from './action-file';
import { EXIT } from '../exit';
import { PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { countsText, findingsText, plural } from '../terminal/report-text';
import { printable } from '../terminal/printable';

type LintFlags = ReportFlags & BaselineFlags & { readonly profile?: string };

/** Adds `action lint`. */
export function register(command: Command): void {
  command
    .argument('<export...>', 'exported Data Actions, or folders of them')
    .option('--profile <name or file>', PROFILE_HELP, profileNamed);
  addBaselineFlags(addReportFlags(command)).action(lint);
  addExamples(command, [
    ['action lint set-customer-tier.custom.json', 'what will fail silently, and how to mend it'],
    ['action lint exports/ --fail-on warn', 'every export in a folder, nothing left to luck'],
    ['action lint exports/ --report sarif=actions.sarif', 'with a report for code scanning'],
  ]);
}

async function lint(paths: readonly string[], flags: LintFlags): Promise<void> {
  const profile = await profileOf(flags.profile);
  const { findings: all, subjects, problems } = await lintFiles(paths, profile);
  const { findings, said } = await withoutKnown(all, flags);
  const report = reportOf(findings, {
    tool: packageInfo(),
    profile: profile.name,
    subjects,
    showValues: flags.showValues === true,
  });
  for (const problem of problems) process.stderr.write(`${printable(problem)}\n`);
  const isStdoutTaken = flags.report.some(({ file }) => file === '-');
  const out = isStdoutTaken ? process.stderr : process.stdout;
  out.write(
    `${findingsText(report, coloursFor(out))}${said}${plural(subjects.length, 'Data Action')}: ${countsText(report)}.\n`,
  );
  const code = await deliver(report, flags);
  process.exitCode = problems.length > 0 ? EXIT.usage : code;
}

type Linted = {
  readonly findings: readonly ReportedFinding[];
  readonly subjects: readonly Subject[];
  readonly problems: readonly string[];
};

/** Lints the exports in files and folders; one that cannot be read does not hide the others. */
export async function lintFiles(paths: readonly string[], profile: Profile): Promise<Linted> {
  const lintOne = linterFor({ profile });
  const findings: ReportedFinding[] = [];
  const subjects: Subject[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const found = await filesAt(path);
    if ('problem' in found) problems.push(problemLine(found));
    for (const file of 'problem' in found ? [] : found.files) {
      const read = await readExportFile(file);
      if ('problem' in read) {
        problems.push(read.problem);
        continue;
      }
      const { text, action } = read;
      subjects.push({ name: action.name, group: file, file });
      const placeOf = locatorOf(text);
      const told = await lintOne(action);
      for (const one of [...told].sort((a, b) => rank(a) - rank(b))) {
        const count = { finding: findings.length + 1, exchange: subjects.length };
        findings.push({ ...findingOf(one, count), file, interaction: action.name, ...placeOf(one.pointer) });
      }
    }
  }
  return { findings, subjects, problems };
}

function rank(told: LintTold): number {
  return ['error', 'warn', 'info'].indexOf(told.level ?? RULES[told.rule].level);
}

/** A finding of the live mock's form; no exchange took place. */
function findingOf(
  {
    rule,
    pointer,
    summary,
    advice,
    level,
    evidence = 'documented',
    sources = [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
  }: LintTold,
  { finding, exchange }: { readonly finding: number; readonly exchange: number },
): ReportedFinding {
  return {
    id: entryId('f', finding),
    exchangeId: entryId('x', exchange),
    at: new Date().toISOString(),
    level: level ?? RULES[rule].level,
    rule,
    behaviour: 'action-run',
    summary,
    pointer,
    advice: advice ?? RULES[rule].cure,
    evidence,
    sources,
    operation: null,
    conversationId: null,
    participantId: null,
    suggestion: null,
  };
}
