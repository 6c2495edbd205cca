import type { Command } from 'commander';
import { problemLine } from '../../contracts/files';
import { reportOf } from '../../contracts/report';
import { STATES } from '../../contracts/states';
import { PactMissing } from '../../contracts/verifier';
import { verifyFiles } from '../../contracts/verify';
import { packageInfo } from '../../mocks/internal';
import { addExamples } from '../command';
import { mockOptionsOf, readConfig } from '../config';
import { couldNotRun, EXIT } from '../exit';
import { PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { printable } from '../terminal/printable';
import { countsText, findingsText, plural } from '../terminal/report-text';

type VerifyFlags = ReportFlags & { readonly profile?: string; readonly config?: string };

/** Replays pact files against the mock with the real Pact verifier. */
export function register(command: Command): void {
  command
    .argument('<file...>', 'pact files (V2, V3, V4), or folders of them')
    .option('--profile <name or file>', PROFILE_HELP, profileNamed)
    .option('--config <file>', 'config file, JSON or YAML; "states" maps a consumer’s own sentences');
  addReportFlags(command).action(verify);
  command.addHelpText('after', `\nProvider states (given), with their parameters, all optional:\n${stateLines()}`);
  addExamples(command, [
    ['verify pacts/', 'every pact in a folder'],
    ['verify pact.json --config understudy.yaml', 'with provider states of one’s own'],
  ]);
}

function stateLines(): string {
  return Object.entries(STATES)
    .map(([name, { summary, params }]) => {
      const known = Object.keys(params);
      return `  ${name}\n      ${summary}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
    })
    .join('\n');
}

async function verify(files: readonly string[], flags: VerifyFlags): Promise<void> {
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const options = mockOptionsOf(config);
  const profile = await profileOf(flags.profile ?? options.profile);
  const showValues = flags.showValues === true;
  const { interactions, findings, subjects, problems, skipped } = await verifyFiles(files, {
    mock: { ...options, profile },
    showValues,
    ...(config.states ? { states: config.states } : {}),
  }).catch((fault: unknown) => {
    throw fault instanceof PactMissing ? couldNotRun(fault.message) : fault;
  });
  for (const problem of [...skipped, ...problems]) process.stderr.write(`${printable(problemLine(problem))}\n`);
  const isStdoutTaken = flags.report.some(({ file }) => file === '-');
  const out = isStdoutTaken ? process.stderr : process.stdout;
  const colours = coloursFor(out);
  for (const { file, interaction, isOk, behaviour } of interactions) {
    const mark = isOk ? colours.green('✓') : colours.red('✗');
    out.write(
      `${mark} ${printable(`${file}  ${interaction}`)} ${colours.dim(behaviour === undefined ? '(no request came)' : `answered by ${behaviour}`)}\n`,
    );
  }
  const report = reportOf(findings, { tool: packageInfo(), profile: profile.name, subjects, showValues });
  const verified = interactions.filter(({ isOk }) => isOk).length;
  out.write(
    `${findingsText(report, colours)}${verified} of ${plural(interactions.length, 'interaction')} verified: ${countsText(report)}.\n`,
  );
  const code = await deliver(report, flags);
  process.exitCode = problems.length > 0 ? EXIT.usage : code;
}
