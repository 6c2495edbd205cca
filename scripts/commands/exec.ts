import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { checkFor } from '../../contracts/check';
import { recordPacts } from '../../contracts/record';
import { projectName } from '../../contracts/project-name';
import { secretsOfExchange } from '../../contracts/secrets';
import {
  reportOf,
  without,
  type Report,
  type ReportedFinding,
  type RuleLevels,
  type Subject,
} from '../../contracts/report';
import { OUTSIDE } from '../../contracts/reports/subjects';
import { ownVariable, VARIABLES, type OwnVariable } from '../../contracts/environment';
import { recordingOf } from '../../contracts/live/recording';
import { runAgainstOrg } from '../../contracts/live/run';
import { addressOf, type Address } from '../../contracts/probe/address';
import { CommandMissing, runAgainstMock, type Run } from '../../contracts/run';
import {
  builtInProfile,
  causeOf,
  DEFAULT_LIMITS,
  entryId,
  isProfile,
  PROFILE_NAMES,
  PROFILES,
  packageInfo,
  AuthorityUnusable,
  INTERCEPT_VARIABLES,
  type Exchange,
  type HostEvent,
  type MockOptions,
  type Profile,
} from '../../mocks/internal';
import { levelledFinding } from '../../contracts/levels';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addExamples } from '../command';
import { readConfig } from '../config';
import { couldNotRun, didYouMean, EXIT, usageProblem } from '../exit';
import {
  addMockFlags,
  collected,
  mockOptionsFrom,
  PROFILE_HELP,
  profileNamed,
  profileOf,
  wholeNumber,
  type MockFlags,
} from '../mock-flags';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { printable } from '../terminal/printable';
import { findingText, type TextOptions } from '../terminal/exchange-text';
import { countsText, MAX_FINDINGS, plural } from '../terminal/report-text';
import { Tally } from '../terminal/tally';

type ExecFlags = ReportFlags &
  BaselineFlags &
  Omit<MockFlags, 'profile'> & {
    readonly profile: readonly string[];
    readonly profiles?: 'all';
    readonly pact?: string;
    readonly consumer?: string;
    readonly requireTraffic?: boolean;
    readonly env: readonly OwnVariable[];
    readonly linger: number;
    readonly live?: string;
    readonly loginUrl?: string;
    readonly readBack: boolean;
    readonly record?: string;
    readonly intercept: boolean;
    readonly interceptHost: readonly string[];
    readonly ca?: string;
  };

/** Runs a command against a mock of its own and judges what it sent. */
export function register(command: Command): void {
  command
    .argument('<command...>', 'the command and its arguments, after --')
    .passThroughOptions()
    .option('--profile <name or file...>', `${PROFILE_HELP}; the command runs once for each`, profilesGiven, [])
    .option('--profiles <all>', 'run the command once for each profile', allGiven);
  addMockFlags(command)
    .option('--config <file>', 'config file, JSON or YAML')
    .option(
      '--pact <folder>',
      'write the traffic as Pact V4 files, one a consumer; a folder each where there are several profiles',
    )
    .option('--consumer <name>', 'the name of the consumer, instead of the User-Agent’s or the project’s')
    .option('--env <name=template>', 'one more variable, such as MY_BASE_URL={url} (repeatable)', variableGiven, [])
    .option('--no-intercept', 'leave alone what the command sends to the vendor’s hosts')
    .option('--intercept-host <name>', 'one more host to answer for, such as a new region (repeatable)', collected, [])
    .option('--ca <folder>', 'keep the certificate authority there; one of its own for each run unless given')
    .option('--linger <seconds>', 'serve on for what the command left behind', wholeNumber('--linger', 0, 3_600), 0)
    .option('--require-traffic', 'exit 1 when the command never called the mock')
    .option('--live <address>', 'pass what the command sends to the vendor on to a real org, and read its writes back')
    .option('--login-url <address>', 'with --live: the login of the org, where it is not login. beside api.')
    .option('--no-read-back', 'with --live: do not read writes back, judge by the ledger alone')
    .option('--record <file>', 'with --live: keep the masked exchanges, for --pact, check and replay');
  addBaselineFlags(addReportFlags(command)).action(exec);
  command.addHelpText('after', variablesText());
  addExamples(command, [
    ['exec -- npm test', 'any test command, in any language'],
    ['exec -- ./sync-job.sh', 'also one that has https://api.mypurecloud.com written into it'],
    ['exec --report junit=understudy.xml -- pytest', 'with a report for the CI server'],
    ['exec --profiles all -- ./sync-job.sh', 'which vendor truths does it survive?'],
    ['exec --pact pacts/ --consumer sync-job -- ./sync-job.sh', 'and record its contract'],
    ['exec --faults faults.json -- npm test', 'with what is to go wrong, such as [{"status": 429, "times": 3}]'],
    ['exec --live https://api.mypurecloud.de -- ./sync-job.sh', 'on the real org: which of its writes were lost?'],
    ['exec --rate-limit 300 --seed 7 -- npm test', 'with the vendor’s limit, and new ids in the same order'],
  ]);
}

/** The variables that the command finds, for the help. */
function variablesText(): string {
  const row = ({ name, holds }: { readonly name: string; readonly holds: string }): string =>
    `  ${name.padEnd(32)}${holds}`;
  const placeholders = '{url}, {token}, {conversationId}, {participantId}, {clientId} and {clientSecret}';
  const own = ['', 'Variables that the command finds:', ...VARIABLES.map(row)];
  const led = ['', 'And unless --no-intercept is given:', ...INTERCEPT_VARIABLES.map(row)];
  return [...own, ...led, '', `A template of --env may hold ${placeholders}.`].join('\n');
}

function variableGiven(text: string, before: readonly OwnVariable[]): readonly OwnVariable[] {
  const variable = ownVariable(text);
  if (typeof variable === 'string') throw usageProblem(`--env ${variable}`);
  return [...before, variable];
}

function profilesGiven(text: string, before: readonly string[]): readonly string[] {
  if (before.length > 0 && !isProfile(text) && !/\.(?:json|ya?ml)$/i.test(text))
    throw usageProblem(
      `"${text}" is no profile. Put -- before the command: exec --profile ${before.join(' ')} -- ${text}`,
    );
  return [...before, profileNamed(text)];
}

function allGiven(text: string): 'all' {
  if (text === 'all') return 'all';
  const hint = isProfile(text) ? `; for one profile write --profile ${text}.` : didYouMean(text, ['all']);
  throw usageProblem(`--profiles takes "all", not "${text}"${hint}`);
}

async function exec(command: readonly string[], flags: ExecFlags): Promise<void> {
  const { profile: named, ...shaping } = flags;
  // Each run has a world of its own: what an earlier one or another server has left would change the outcome.
  const { state: _state, store: _store, ...options } = await mockOptionsFrom(shaping);
  const own = named.length > 0 ? await Promise.all(named.map(profileOf)) : [await profileOf(options.profile)];
  const profiles = flags.profiles === 'all' ? PROFILE_NAMES.map(builtInProfile) : own;
  const runs: Run[] = [];
  const live = liveTarget(flags, profiles);
  for (const profile of profiles) {
    if (profiles.length > 1) say(`— profile ${profile.name}: ${meaningOf(profile.name)}`);
    const run = live
      ? liveStarted(command, { ...live, profile, options }, flags)
      : started(command, { ...options, profile }, flags);
    runs.push(await run);
  }
  const showValues = flags.showValues === true;
  const { occurrences, rules, said } = await weighed(occurrencesIn(runs, showValues), flags);
  const report = { ...reportFor(runs, occurrences, flags), rules };
  const text = occurrencesText(occurrences, runs, { colours: coloursFor(process.stderr), showValues });
  if (text !== '') say(`\n${text.trimEnd()}`);
  for (const run of runs) if (run.told.length === 0) say(untouchedText(command, run));
  const left = [...new Set(runs.flatMap((run) => run.leftBehind))];
  if (left.length > 0) say(leftBehindText(left));
  const elsewhere = [...new Set(runs.flatMap(({ hosts }) => hostsWith(hosts, 'passed-on')))];
  if (elsewhere.length > 0) say(elsewhereText(elsewhere));
  if (runs.length > 1) say(tableText(runs, report));
  const tally = new Tally();
  for (const { told } of runs) for (const event of told) tally.add(event);
  if (said !== '') say(`understudy: ${said.trimEnd()}`);
  say(`understudy: ${plural(tally.requests, 'request')}: ${countsText(report)}; ${tally.outcomes()}.`);
  if (flags.pact !== undefined)
    for (const [index, run] of runs.entries()) {
      // The platform answers otherwise under another profile, which makes another contract.
      const folder = runs.length > 1 ? join(flags.pact, run.profile) : flags.pact;
      const profile = profiles[index] ?? builtInProfile('default');
      await record(run, folder, { consumer: flags.consumer, options, profile });
    }
  if (live && flags.record !== undefined) await recordTraffic(runs, flags.record, live);
  const code = await deliver(report, flags);
  const isUntouched = flags.requireTraffic === true && runs.some(({ told }) => told.length === 0);
  const isRefused = flags.failOn !== 'never' && runs.some(({ hosts }) => hosts.some(isRefusedVendor));
  const failed = runs.find((run) => run.code !== 0);
  process.exitCode = failed?.code ?? (isUntouched || isRefused ? EXIT.findings : code);
}

async function started(command: readonly string[], options: MockOptions, flags: ExecFlags): Promise<Run> {
  const { env, linger, intercept, interceptHost, ca } = flags;
  const shaped = { ...options, ca, interceptHosts: interceptHost, onHost: hostTeller() };
  const how = { env, lingerMs: linger * 1000, intercepts: intercept };
  return runAgainstMock(command, shaped, how).catch((fault: unknown) => {
    if (fault instanceof AuthorityUnusable) throw usageProblem(fault.message);
    throw fault instanceof CommandMissing ? couldNotRun(fault.message) : fault;
  });
}

/** A real org, where there is to be one: it takes one profile, and nothing that shapes a mock. */
function liveTarget(flags: ExecFlags, profiles: readonly Profile[]): { readonly address: Address } | undefined {
  const { live, loginUrl, record } = flags;
  if (live === undefined) {
    const stray = loginUrl !== undefined ? '--login-url' : record !== undefined ? '--record' : undefined;
    if (stray !== undefined) throw usageProblem(`${stray} belongs to --live ADDRESS.`);
    return undefined;
  }
  if (profiles.length > 1) throw usageProblem('--live takes one profile: the org has one truth.');
  const shaping = (['faults', 'rateLimit', 'seed', 'ca'] as const).find((name) => flags[name] !== undefined);
  if (shaping !== undefined)
    throw usageProblem(`--${shaping.replace('L', '-l')} shapes a mock, and with --live there is none.`);
  const foreign = flags.env.find(({ template }) => /\{(?!url\})\w+\}/.test(template));
  if (foreign) throw usageProblem(`--env ${foreign.name}: with --live a template may hold {url} alone.`);
  const reading = addressOf(live, loginUrl, '--live');
  if ('problem' in reading) throw usageProblem(reading.problem);
  return reading;
}

type LiveSetting = { readonly address: Address; readonly profile: Profile; readonly options: MockOptions };

/** A write that is read too early looks lost; nobody waits for the reading. */
const READ_BACK_AFTER_MS = 1_000;

async function liveStarted(
  command: readonly string[],
  { address, profile, options }: LiveSetting,
  flags: ExecFlags,
): Promise<Run> {
  const answers = new Map([...profile.answers, ...(options.answers ?? [])]);
  const limits = { ...profile.limits, ...options.limits };
  const lagMs = answers.get('read-lag') === 'reads-delayed' ? (limits.readLagMs ?? DEFAULT_LIMITS.readLagMs) : 0;
  say(`understudy: what the command sends to Genesys Cloud goes on to ${address.api}.`);
  const run = await runAgainstOrg(command, {
    address,
    profile: { ...profile, answers, limits },
    readsBack: flags.readBack,
    readBackAfterMs: Math.max(READ_BACK_AFTER_MS, lagMs * 2),
    lingerMs: flags.linger * 1000,
    intercepts: flags.intercept,
    interceptHosts: flags.interceptHost,
    env: flags.env,
    onHost: ({ outcome, reason = '' }) => {
      if (outcome === 'refused') say(`understudy: ${printable(reason)}`);
    },
  }).catch((fault: unknown) => {
    throw fault instanceof CommandMissing ? couldNotRun(fault.message) : fault;
  });
  for (const [reason, count] of run.unread)
    say(`understudy: ${plural(count, 'write')} could not be read back: ${printable(reason)}.`);
  return run;
}

async function recordTraffic(
  runs: readonly Run[],
  file: string,
  { address }: { readonly address: Address },
): Promise<void> {
  const recording = recordingOf(
    runs.flatMap(({ told }) => told),
    { live: address.api, profile: runs.map(({ profile }) => profile).join(', ') },
  );
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(recording, null, 2)}\n`);
  } catch (fault) {
    throw couldNotRun(
      `The recording ${file} cannot be written (${(fault as NodeJS.ErrnoException).code ?? String(fault)}).`,
    );
  }
  say(`recorded ${file}: ${plural(recording.exchanges.length, 'exchange')}, values masked`);
}

/** Says at once what was refused, and once that requests for the vendor are answered here. */
function hostTeller(): (event: HostEvent) => void {
  let isFirst = true;
  return ({ host, outcome, reason = '' }) => {
    if (outcome === 'refused') say(`understudy: ${printable(reason)}`);
    if (outcome !== 'answered' || !isFirst) return;
    isFirst = false;
    say(`understudy: the command calls ${printable(host)}; the mock answers for it, nothing reaches Genesys Cloud.`);
  };
}

/** Where a finding came up: the report's copy of it, and the exchange that is shown beside it. */
type Occurrence = { readonly finding: ReportedFinding; readonly exchange: Exchange };

/** What the runs came to: each cause once for each profile, with the number of times it came up. */
function occurrencesIn(runs: readonly Run[], showValues: boolean): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const { profile, told } of runs) {
    for (const { exchange, findings } of told) {
      const secrets = showValues || findings.length === 0 ? [] : secretsOfExchange(exchange);
      for (const finding of findings) {
        const cause = `${profile} ${causeOf(finding)}`;
        const before = found.get(cause);
        const exchanges = [...(before?.finding.exchanges ?? []), exchange.id];
        const { file, line } = finding.test ?? {};
        const first = before ?? {
          exchange: without(exchange, secrets),
          finding: {
            ...without(finding, secrets),
            id: entryId('f', found.size + 1),
            ...(runs.length === 1 ? {} : { profile }),
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { line }),
          },
        };
        found.set(cause, { ...first, finding: { ...first.finding, count: exchanges.length, exchanges } });
      }
    }
  }
  return [...found.values()];
}

/** What is left of the occurrences by the levels of the config file and by what is known already. */
async function weighed(
  all: readonly Occurrence[],
  flags: ExecFlags,
): Promise<{
  readonly occurrences: readonly Occurrence[];
  readonly rules: RuleLevels | undefined;
  readonly said: string;
}> {
  const { rules } = flags.config === undefined ? {} : await readConfig(flags.config);
  const levelled = all.flatMap((one) => {
    const finding = levelledFinding(one.finding, rules);
    return finding ? [{ ...one, finding }] : [];
  });
  const { findings, said } = await withoutKnown(
    levelled.map(({ finding }) => finding),
    flags,
  );
  const left = new Set(findings);
  return { occurrences: levelled.filter(({ finding }) => left.has(finding)), rules, said };
}

function reportFor(
  runs: readonly Run[],
  occurrences: readonly Occurrence[],
  { showValues = false, config }: ExecFlags,
): Report {
  const subjects = new Map<string, Subject>();
  for (const { profile, told } of runs) {
    for (const { exchange } of told) {
      const name = exchange.operation ?? OUTSIDE;
      const { seconds = 0 } = subjects.get(`${profile} ${name}`) ?? {};
      const subject = { name, group: profile, seconds: seconds + exchange.durationMs / 1000 };
      subjects.set(`${profile} ${name}`, subject);
    }
  }
  const profile = runs.map((run) => run.profile).join(', ');
  const secrets = runs.flatMap((run) => run.secrets);
  const shared = { tool: packageInfo(), profile, subjects: [...subjects.values()], home: homeFile(config) };
  return reportOf(
    occurrences.map(({ finding }) => finding),
    { ...shared, showValues, secrets },
  );
}

/** Files that say what a project is; findings without a place of their own are shown at the first that is there. */
const PROJECT_FILES = ['package.json', 'pyproject.toml', 'pom.xml', 'build.gradle', 'go.mod', 'composer.json'];

function homeFile(config: string | undefined): string | undefined {
  return config ?? PROJECT_FILES.find((file) => existsSync(file));
}

/** The findings as `start` shows them, each with what it differs by from the request that would have worked. */
function occurrencesText(occurrences: readonly Occurrence[], runs: readonly Run[], options: TextOptions): string {
  const secrets = runs.flatMap((run) => run.secrets);
  const told = new Set<string>();
  const shown = occurrences.slice(0, MAX_FINDINGS).map(({ finding, exchange }) => {
    const { operation, profile, count = 1, file, line, test } = finding;
    const place = file === undefined ? profile : `${file}${line === undefined ? '' : `:${line}`}`;
    const parts = [place, test?.name, operation ?? undefined, count === 1 ? undefined : `${count} times`];
    const where = parts.filter((part) => part !== undefined).join('  ');
    const text = findingText(
      { finding: without(finding, secrets), exchange: without(exchange, secrets) },
      options,
      told,
    );
    return `${options.colours.dim(printable(where))}\n${text}\n`;
  });
  const rest = occurrences.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more; --report json=FILE has them all.\n`] : [])].join('');
}

function leftBehindText(programs: readonly string[]): string {
  const were = programs.length === 1 ? 'was' : 'were';
  return `understudy: ${printable(programs.join(', '))} ${were} still running when the mock stopped; what is sent now reaches nobody. Let the command wait for its children, or serve on with --linger SECONDS.`;
}

function hostsWith(hosts: readonly HostEvent[], outcome: HostEvent['outcome']): readonly string[] {
  return hosts.filter((event) => event.outcome === outcome).map(({ host }) => host);
}

/** What was sent there was lost, and in production a real org would have got it. */
function isRefusedVendor({ outcome, kind }: HostEvent): boolean {
  return outcome === 'refused' && kind !== 'foreign';
}

/** Hosts beyond so many are counted. */
const MAX_ELSEWHERE = 10;

function elsewhereText(hosts: readonly string[]): string {
  const named = hosts.slice(0, MAX_ELSEWHERE).map(printable).join(', ');
  const more = hosts.length > MAX_ELSEWHERE ? ` and ${hosts.length - MAX_ELSEWHERE} more` : '';
  return `understudy: it also called ${named}${more}, which the mock does not play: passed on as they were.`;
}

function untouchedText(command: readonly string[], { apiUrl, profile }: Run): string {
  return `understudy: ${printable(command[0] ?? '')} never called the mock (profile ${profile}). It was told GENESYS_API_URL=${apiUrl}; does it read another variable?`;
}

/** What a profile is for; one of a file says so itself, in its name. */
function meaningOf(profile: string): string {
  return isProfile(profile) ? PROFILES[profile] : 'a profile file of yours';
}

/** Which vendor truths the command survives: it ends well, and nothing it sent is lost. */
function tableText(runs: readonly Run[], { findings }: Report): string {
  const rows = runs.map(({ profile, code, told }) => {
    const own = findings.filter((finding) => finding.profile === profile);
    const [errors, warnings] = (['error', 'warn'] as const).map(
      (level) => own.filter((finding) => finding.level === level).length,
    );
    const isSurvived = code === 0 && errors === 0;
    return [
      profile,
      String(code),
      String(told.length),
      String(errors),
      String(warnings),
      isSurvived ? 'yes' : 'no',
      meaningOf(profile),
    ];
  });
  const all = [['profile', 'exit', 'requests', 'errors', 'warnings', 'survives', 'what it means'], ...rows];
  const widths = (all[0] ?? []).map((_cell, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return `\n${all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

async function record(
  run: Run,
  folder: string,
  {
    consumer,
    options,
    profile,
  }: { readonly consumer: string | undefined; readonly options: MockOptions; readonly profile: Profile },
): Promise<void> {
  const { answers, limits } = options;
  const check = checkFor({ profile, ...(answers ? { answers } : {}), ...(limits ? { limits } : {}) });
  const { pacts, leftOut } = await recordPacts(run.told, { consumer, project: projectName(process.cwd()), check });
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, text } of pacts) await writeFile(join(folder, file), text);
  } catch (fault) {
    throw couldNotRun(
      `The contract cannot be written to ${folder} (${(fault as NodeJS.ErrnoException).code ?? String(fault)}).`,
    );
  }
  for (const { file, interactions } of pacts)
    say(`recorded ${printable(join(folder, file))}: ${plural(interactions, 'interaction')}`);
  if (pacts.length === 0) say('recorded nothing: no request took effect.');
  for (const { request, reason, count } of leftOut)
    say(`  left out: ${printable(request)} (${count === 1 ? 'once' : `${count} times`}): ${printable(reason)}`);
}

/** The command owns stdout. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
