import type { Command } from 'commander';
import { problemLine } from '../../contracts/files';
import { reportOf } from '../../contracts/report';
import { STATES } from '../../contracts/states';
import { PactMissing, PactTooOld } from '../../contracts/verifier';
import { stateTemplate, verifyFiles, type VerifyOptions } from '../../contracts/verify';
import { packageInfo, type ProfileName } from '../../mocks/internal';
import { levelledFindings } from '../../contracts/levels';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addExamples } from '../command';
import { mockOptionsOf, readConfig } from '../config';
import { couldNotRun, didYouMean, EXIT, usageProblem } from '../exit';
import { collected, profileNamed } from '../mock-flags';
import { addPactFlags, NOTHING_LEFT, type PactFlags } from '../pact-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { printable } from '../terminal/printable';
import { countsText, findingsText, plural } from '../terminal/report-text';

type VerifyFlags = ReportFlags &
  BaselineFlags &
  PactFlags & {
    readonly profile?: ProfileName;
    readonly config?: string;
    readonly filter: readonly string[];
    readonly fallbackState?: string;
  };

/** Replays pact files against the mock with the real Pact verifier. */
export function register(command: Command): void {
  command
    .argument('<file...>', 'pact files (V2, V3, V4), or folders of them')
    .option('--profile <name>', 'default, documented, strict, replace or lagging', profileNamed)
    .option('--config <file>', 'config file, JSON or YAML; "states" maps a consumer’s own sentences')
    .option(
      '--filter <text>',
      'play what has the text in its description, state or consumer (repeatable)',
      collected,
      [],
    )
    .option('--fallback-state <name>', 'the state that stands for every one nobody knows', stateGiven);
  addPactFlags(command);
  addBaselineFlags(addReportFlags(command)).action(verify);
  command.addHelpText('after', `\nProvider states (given), with their parameters, all optional:\n${stateLines()}`);
  addExamples(command, [
    ['verify pacts/', 'every pact in a folder'],
    ['verify pact.json --config understudy.yaml', 'with provider states of one’s own'],
    ['verify pacts/ --provider genesys-cloud', 'in a folder with pacts of other providers'],
    [
      'verify pact.json --fallback-state "an active conversation with a customer"',
      'states nobody knows taken for that',
    ],
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

function stateGiven(text: string): string {
  if (Object.hasOwn(STATES, text)) return text;
  throw usageProblem(`--fallback-state "${text}" is no state${didYouMean(text, Object.keys(STATES))}`);
}

/** Whether an interaction has one of the texts in its description, its states or the name of its consumer. */
function wantedBy(filters: readonly string[]): VerifyOptions['isWanted'] {
  if (filters.length === 0) return undefined;
  const wanted = filters.map((one) => one.toLowerCase());
  return ({ description, states }, { consumer }) => {
    const texts = [description, consumer, ...states.map(({ name }) => name)].map((one) => one.toLowerCase());
    return wanted.some((one) => texts.some((text) => text.includes(one)));
  };
}

async function verify(files: readonly string[], flags: VerifyFlags): Promise<void> {
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const options = mockOptionsOf(config);
  const profile = flags.profile ?? options.profile ?? 'default';
  const showValues = flags.showValues === true;
  const {
    interactions,
    findings: all,
    subjects,
    problems,
    skipped,
    unknownStates,
  } = await verifyFiles(files, {
    mock: { ...options, profile },
    showValues,
    providers: flags.provider,
    isWanted: wantedBy(flags.filter),
    fallbackState: flags.fallbackState,
    ...(config.states ? { states: config.states } : {}),
  }).catch((fault: unknown) => {
    throw fault instanceof PactMissing || fault instanceof PactTooOld ? couldNotRun(fault.message) : fault;
  });
  for (const problem of [...skipped, ...problems]) process.stderr.write(`${printable(problemLine(problem))}\n`);
  if (unknownStates.length > 0) process.stderr.write(templateText(unknownStates));
  const isStdoutTaken = flags.report.some(({ file }) => file === '-');
  const out = isStdoutTaken ? process.stderr : process.stdout;
  const colours = coloursFor(out);
  for (const { file, interaction, isOk, isPending, behaviour } of interactions) {
    const mark = isOk ? colours.green('✓') : isPending ? colours.yellow('~') : colours.red('✗');
    out.write(
      `${mark} ${printable(`${file}  ${interaction}`)} ${colours.dim(behaviour === undefined ? '(no request came)' : `answered by ${behaviour}`)}\n`,
    );
  }
  const { findings, said } = await withoutKnown(levelledFindings(all, config.rules), flags);
  const { rules } = config;
  const report = reportOf(findings, { tool: packageInfo(), profile, subjects, showValues, rules });
  const verified = interactions.filter(({ isOk }) => isOk).length;
  out.write(
    `${findingsText(report, colours)}${said}${verified} of ${plural(interactions.length, 'interaction')} verified: ${countsText(report)}.\n`,
  );
  const code = await deliver(report, flags);
  if (interactions.length === 0 && problems.length === 0) process.stderr.write(NOTHING_LEFT);
  process.exitCode = problems.length > 0 || interactions.length === 0 ? EXIT.usage : code;
}

function templateText(names: readonly string[]): string {
  const head =
    'Map what the provider states mean in a config file and give it with --config; the states below are the nearest:';
  return `${head}\n\n${printable(stateTemplate(names))}\n`;
}
