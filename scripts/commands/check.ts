import type { Command } from 'commander';
import { checkFiles } from '../../contracts/check-files';
import { problemLine } from '../../contracts/files';
import { reportOf } from '../../contracts/report';
import { packageInfo } from '../../mocks/internal';
import { levelledFindings } from '../../contracts/levels';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addBrokerFlags, sourcesFrom, type BrokerFlags } from '../broker-flags';
import { addExamples } from '../command';
import { mockOptionsOf, readConfig } from '../config';
import { EXIT } from '../exit';
import { PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { addPactFlags, NOTHING_LEFT, type PactFlags } from '../pact-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { countsText, findingsText, plural } from '../terminal/report-text';
import { printable } from '../terminal/printable';

type CheckFlags = ReportFlags &
  BaselineFlags &
  BrokerFlags &
  PactFlags & { readonly profile?: string; readonly config?: string };

/** Judges pact files without running anything. */
export function register(command: Command): void {
  command
    .argument('[file...]', 'pact files of any consumer (V2, V3, V4), folders of them, or addresses of pacts')
    .option('--profile <name or file>', PROFILE_HELP, profileNamed)
    .option('--config <file>', 'config file, JSON or YAML; "states" explains provider states');
  addPactFlags(command);
  addBrokerFlags(command);
  addBaselineFlags(addReportFlags(command)).action(check);
  addExamples(command, [
    ['check pacts/', 'every pact in a folder, at any depth'],
    ['check pact.json --report junit=check.xml', 'with a report for the CI server'],
    ['check pacts/ --provider genesys-cloud', 'in a folder with pacts of other providers'],
    ['check pacts/ --write-baseline known.json', 'begin today: what is known does not fail with --baseline'],
    ['check --broker https://broker.example --provider genesys-cloud', 'the pacts that a broker wants verified'],
    ['check pact.json --profile strict --fail-on warn', 'nothing left to luck'],
  ]);
}

async function check(files: readonly string[], flags: CheckFlags): Promise<void> {
  const sources = await sourcesFrom(files, flags);
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const { answers, limits, profile: configured } = mockOptionsOf(config);
  const profile = await profileOf(flags.profile ?? configured);
  const showValues = flags.showValues === true;
  const {
    findings: all,
    subjects,
    problems,
    skipped,
  } = await checkFiles(sources.paths, {
    more: sources.pacts,
    profile,
    showValues,
    providers: flags.provider,
    ...(answers ? { answers } : {}),
    ...(limits ? { limits } : {}),
    ...(config.states ? { states: config.states } : {}),
  });
  const { findings, said } = await withoutKnown(levelledFindings(all, config.rules), flags);
  const { rules } = config;
  const report = reportOf(findings, { tool: packageInfo(), profile: profile.name, subjects, showValues, rules });
  for (const problem of [...skipped, ...problems]) process.stderr.write(`${printable(problemLine(problem))}\n`);
  const isStdoutTaken = flags.report.some(({ file }) => file === '-');
  const out = isStdoutTaken ? process.stderr : process.stdout;
  const judged = plural(subjects.length, 'interaction');
  out.write(`${findingsText(report, coloursFor(out))}${said}${judged}: ${countsText(report)}.\n`);
  const code = await deliver(report, flags);
  if (subjects.length === 0 && problems.length === 0) process.stderr.write(NOTHING_LEFT);
  process.exitCode = problems.length > 0 || subjects.length === 0 ? EXIT.usage : code;
}
