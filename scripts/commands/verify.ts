import type { Command } from 'commander';
import { problemLine } from '../../contracts/files';
import { reportOf } from '../../contracts/report';
import { STATES } from '../../contracts/states';
import { PactMissing, PactTooOld } from '../../contracts/verifier';
import { stateTemplate, verifyFiles, type Verified, type VerifyOptions } from '../../contracts/verify';
import { packageInfo } from '../../mocks/internal';
import { levelledFindings } from '../../contracts/levels';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addBrokerFlags, brokerAsked, buildUrl, sourcesFrom, type BrokerFlags, type Sources } from '../broker-flags';
import { addExamples } from '../command';
import { mockOptionsOf, readConfig } from '../config';
import { couldNotRun, didYouMean, EXIT, usageProblem } from '../exit';
import { collected, PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { addPactFlags, NOTHING_LEFT, type PactFlags } from '../pact-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { printable } from '../terminal/printable';
import { countsText, findingsText, plural } from '../terminal/report-text';

type VerifyFlags = ReportFlags &
  BaselineFlags &
  BrokerFlags &
  PactFlags & {
    readonly profile?: string;
    readonly config?: string;
    readonly filter: readonly string[];
    readonly fallbackState?: string;
    readonly publish?: boolean;
    readonly providerVersion?: string;
  };

/** Replays pact files against the mock with the real Pact verifier. */
export function register(command: Command): void {
  command
    .argument('[file...]', 'pact files (V2, V3, V4), folders of them, or addresses of pacts')
    .option('--profile <name or file>', PROFILE_HELP, profileNamed)
    .option('--config <file>', 'config file, JSON or YAML; "states" maps a consumer’s own sentences')
    .option(
      '--filter <text>',
      'play what has the text in its description, state or consumer (repeatable)',
      collected,
      [],
    )
    .option('--fallback-state <name>', 'the state that stands for every one nobody knows', stateGiven);
  addPactFlags(command);
  addBrokerFlags(command)
    .option('--publish', 'tell the broker what came of its pacts')
    .option('--provider-version <version>', 'the version of the provider that --publish tells of');
  addBaselineFlags(addReportFlags(command)).action(verify);
  command.addHelpText('after', `\nProvider states (given), with their parameters, all optional:\n${stateLines()}`);
  addExamples(command, [
    ['verify pacts/', 'every pact in a folder'],
    ['verify pact.json --config understudy.yaml', 'with provider states of one’s own'],
    [
      'verify --broker https://broker.example --provider genesys-cloud --publish --provider-version $GIT_SHA',
      'and tell the broker',
    ],
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
  checkPublishing(flags);
  const sources = await sourcesFrom(files, flags);
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const options = mockOptionsOf(config);
  const profile = await profileOf(flags.profile ?? options.profile);
  const showValues = flags.showValues === true;
  const {
    interactions,
    findings: all,
    subjects,
    problems,
    skipped,
    unknownStates,
  } = await verifyFiles(sources.paths, {
    more: sources.pacts,
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
  const report = reportOf(findings, { tool: packageInfo(), profile: profile.name, subjects, showValues, rules });
  const verified = interactions.filter(({ isOk }) => isOk).length;
  out.write(
    `${findingsText(report, colours)}${said}${verified} of ${plural(interactions.length, 'interaction')} verified: ${countsText(report)}.\n`,
  );
  if (flags.publish === true) await publish(sources, { interactions, problems }, flags);
  const code = await deliver(report, flags);
  if (interactions.length === 0 && problems.length === 0) process.stderr.write(NOTHING_LEFT);
  process.exitCode = problems.length > 0 || interactions.length === 0 ? EXIT.usage : code;
}

/** A result of a part, or of nothing in particular, would let `can-i-deploy` through. */
function checkPublishing({ publish: isAsked, providerVersion, filter, baseline, writeBaseline }: VerifyFlags): void {
  if (isAsked !== true) return;
  if (providerVersion === undefined || providerVersion === '')
    throw usageProblem('--publish needs --provider-version VERSION, such as the commit that is built.');
  const other = Object.entries({ filter: filter.length > 0, baseline, 'write-baseline': writeBaseline }).find(
    ([, value]) => value !== undefined && value !== false,
  );
  if (other) throw usageProblem(`--publish tells of whole pacts as they are; it does not go with --${other[0]}.`);
}

async function publish(
  { broker, pacts }: Sources,
  { interactions, problems }: Pick<Verified, 'interactions' | 'problems'>,
  { providerVersion = '', branch, provider: [name] }: VerifyFlags,
): Promise<void> {
  if (!broker || pacts.length === 0) {
    process.stderr.write('Nothing was published: none of the pacts came from a broker.\n');
    return;
  }
  await brokerAsked(async () => {
    const [first] = pacts;
    const provider = name ?? first?.pact.provider ?? '';
    // The version must be of its branch before a result names it.
    if (branch !== undefined) await broker.noteBranch(provider, providerVersion, branch);
    for (const pact of pacts) {
      const own = interactions.filter(({ file }) => file === pact.file);
      const isUnread = problems.some(({ file }) => file === pact.file) || own.length === 0;
      const isSuccess = !isUnread && own.every(({ hasErrors }) => !hasErrors);
      const { name: implementation, version } = packageInfo();
      await broker.publish(pact, {
        isSuccess,
        providerVersion,
        buildUrl: buildUrl(process.env),
        tests: own.map(({ interaction, hasErrors }) => ({ interaction, isOk: !hasErrors })),
        verifiedBy: { implementation, version },
      });
      process.stderr.write(`published ${isSuccess ? 'success' : 'failure'} of ${printable(pact.file)}\n`);
    }
  });
}

function templateText(names: readonly string[]): string {
  const head =
    'Map what the provider states mean in a config file and give it with --config; the states below are the nearest:';
  return `${head}\n\n${printable(stateTemplate(names))}\n`;
}
