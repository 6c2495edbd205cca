import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { addressOf, type Address } from '../../contracts/probe/address';
import type { Credentials } from '../../contracts/probe/client';
import { driftSince, profileFileOf } from '../../contracts/probe/outcome';
import { ASKING_ORDER, planFor, type Plan } from '../../contracts/probe/plan';
import { probe } from '../../contracts/probe/prober';
import { PROBE_REPORTS, type ProbeReport, type ProbeReportKind } from '../../contracts/probe/report';
import type { ProbeResult, QuestionResult } from '../../contracts/probe/result';
import { MEDIA, type Medium, type Profile, type ProfileFile } from '../../mocks/internal';
import { addExamples } from '../command';
import { couldNotRun, didYouMean, EXIT, usageProblem } from '../exit';
import { PROFILE_HELP, profileFileIn, profileNamed, profileOf, wholeNumber } from '../mock-flags';
import { coloursFor } from '../terminal/colour';
import { planText, progressText, resultTable } from '../terminal/probe-text';

type Flags = {
  readonly url: string;
  readonly loginUrl?: string;
  readonly conversation: string;
  readonly participant: string;
  readonly medium: Medium;
  readonly profile: string;
  readonly only?: readonly string[];
  readonly yes?: boolean;
  readonly out?: string;
  readonly resume?: boolean;
  readonly compare?: string;
  readonly report: readonly { readonly kind: ProbeReportKind; readonly file: string }[];
  readonly rate: number;
  readonly timeout: number;
};

/** A request a second is a fifth of what the vendor allows one client; the test conversation is not the client's only work. */
const RATE = 60;
const MAX_RATE = 300;
const TIMEOUT_SECONDS = 15;

/** Asks a real org the ledger's questions. */
export function register(command: Command): void {
  command
    .requiredOption(
      '--url <address>',
      'the API of the org: https://api.mypurecloud.de, or a region such as mypurecloud.de or eu_central_1',
    )
    .requiredOption('--conversation <id>', 'a test conversation of your own that goes on; nothing else is touched')
    .requiredOption('--participant <id>', 'its customer')
    .option(
      '--login-url <address>',
      'the login of the org; by default login. where the API has api., else the same host',
    )
    .option('--medium <medium>', `what kind of conversation it is: ${MEDIA.join(', ')}`, mediumGiven, 'call')
    .option('--profile <name or file>', `what the answers are compared with: ${PROFILE_HELP}`, profileNamed, 'default')
    .option('--only <question...>', 'ask these questions alone; understudy behaviours lists them', questionGiven)
    .option('--yes', 'send what the plan says; without it the plan is printed and nothing is sent')
    .option('--out <file>', 'write what the org answers as a profile file, for --profile of every command')
    .option('--resume', 'go on where an earlier probe into the same --out has stopped')
    .option('--compare <file>', 'list what has changed since an earlier probe, and exit 1 if anything has')
    .option(
      '--report <kind=file>',
      `write a report: ${Object.keys(PROBE_REPORTS).join(', ')}; - is stdout (repeatable)`,
      reportGiven,
      [],
    )
    .option('--rate <number>', 'requests a minute', wholeNumber('--rate', 1, MAX_RATE), RATE)
    .option('--timeout <seconds>', 'how long one reply may take', wholeNumber('--timeout', 1, 600), TIMEOUT_SECONDS)
    .action(run);
  command.addHelpText(
    'after',
    `\nEnvironment: GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET, or GENESYSCLOUD_ACCESS_TOKEN.
It writes names that begin with understudy_probe_ and, for the question about it, one reserved name.`,
  );
  const place = '--url mypurecloud.de --conversation ID --participant ID';
  addExamples(command, [
    [`probe ${place}`, 'the plan: every request, and nothing is sent'],
    [`probe ${place} --yes --out org.json`, 'ask, and keep the answers as a profile'],
    ['start --profile org.json', 'a mock that answers as your org does'],
    [`probe ${place} --yes --compare org.json`, 'has the org changed? exit 1 when it has'],
    [`probe ${place} --yes --only null-value nested-value`, 'two questions alone'],
  ]);
}

function mediumGiven(text: string): Medium {
  const medium = MEDIA.find((each) => each === text);
  if (medium !== undefined) return medium;
  throw usageProblem(`--medium "${text}" is not known${didYouMean(text, MEDIA)}`);
}

function questionGiven(text: string, before: readonly string[] = []): readonly string[] {
  if (ASKING_ORDER.includes(text)) return [...before, text];
  throw usageProblem(`--only ${text}: there is no such question${didYouMean(text, ASKING_ORDER)}`);
}

function reportGiven(text: string, before: Flags['report']): Flags['report'] {
  const [kind = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!Object.hasOwn(PROBE_REPORTS, kind))
    throw usageProblem(`--report ${text}: there is no report "${kind}"${didYouMean(kind, Object.keys(PROBE_REPORTS))}`);
  if (file === '')
    throw usageProblem(`--report ${text}: the file is missing; write --report ${kind}=FILE, or ${kind}=- for stdout.`);
  return [...before, { kind: kind as ProbeReportKind, file }];
}

async function run(flags: Flags): Promise<void> {
  const reading = addressOf(flags.url, flags.loginUrl);
  if (!('address' in reading)) throw usageProblem(reading.problem);
  const { address } = reading;
  const profile = await profileOf(flags.profile);
  const compared = flags.compare === undefined ? undefined : await profileFileIn(flags.compare);
  const earlier = await earlierOf(flags);
  const credentials = credentialsIn(process.env);
  const plan = planOf(flags, { hasCredentials: !(credentials && 'token' in credentials), earlier });
  say(planText(plan, { address, rate: flags.rate }));
  if (flags.yes !== true) throw usageProblem('Nothing was sent. Add --yes to send what the plan says.');
  if (!credentials)
    throw usageProblem(
      'Who asks? Set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET, or GENESYSCLOUD_ACCESS_TOKEN.',
    );
  const result = await asked(plan, { flags, address, credentials, profile, earlier });
  const drift = compared && driftSince(compared, result);
  await tell({ result, drift }, flags);
  if (result.stopped) throw couldNotRun(stoppedText(result, flags));
  if (drift && drift.length > 0) process.exitCode = EXIT.findings;
}

/** What an earlier probe into the same file has found, where it is gone on from. */
async function earlierOf({ out, resume }: Flags): Promise<ProfileFile | undefined> {
  if (out === undefined) {
    if (resume === true) throw usageProblem('--resume goes on with the file of --out; say which.');
    return undefined;
  }
  const file = [partialOf(out), out].find((each) => existsSync(each));
  if (file === undefined) {
    if (resume === true) say(`Neither ${out} nor ${partialOf(out)} is there: the probe begins at the beginning.`);
    return undefined;
  }
  if (resume === true) return await profileFileIn(file);
  throw usageProblem(
    `${file} is there already: go on with it (--resume), compare with it (--compare), or name another file.`,
  );
}

/** What has been answered so far, until the probe is through. */
function partialOf(out: string): string {
  return `${out}.partial`;
}

function planOf(
  { conversation, participant, medium, only }: Flags,
  { hasCredentials, earlier }: { readonly hasCredentials: boolean; readonly earlier: ProfileFile | undefined },
): Plan {
  for (const [flag, id] of [
    ['--conversation', conversation],
    ['--participant', participant],
  ] as const) {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw usageProblem(`${flag} "${id}" is not an id such as 3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001.`);
  }
  const done = new Set(Object.keys(earlier?.observed ?? {}));
  const questions = only ?? ASKING_ORDER.filter((question) => !done.has(question));
  // Asked alone, a question about the time after the end means a conversation that has ended.
  const ended = only?.every((question) => question === 'ended-conversation') === true;
  const plan = planFor(
    { conversationId: conversation, participantId: participant, medium, ended },
    { questions, hasCredentials },
  );
  if (plan.questions.some(({ isControl }) => !isControl)) return plan;
  const reasons = plan.notAsked.map(({ question, reason }) => `\n  ${question}: ${reason}`).join('');
  throw usageProblem(`There is nothing to ask.${reasons}`);
}

function credentialsIn(env: NodeJS.ProcessEnv): Credentials | undefined {
  const clientId = env['GENESYSCLOUD_OAUTHCLIENT_ID'] ?? '';
  const clientSecret = env['GENESYSCLOUD_OAUTHCLIENT_SECRET'] ?? '';
  const token = env['GENESYSCLOUD_ACCESS_TOKEN'] ?? '';
  // With both, the client: it can ask for a token that is narrowed by scope.
  if (clientId !== '' && clientSecret !== '') return { clientId, clientSecret };
  return token === '' ? undefined : { token };
}

type Asking = {
  readonly flags: Flags;
  readonly address: Address;
  readonly credentials: Credentials;
  readonly profile: Profile;
  readonly earlier: ProfileFile | undefined;
};

/** Runs the plan. What has been answered is kept in the file beside `--out` until the probe is through. */
async function asked(plan: Plan, { flags, address, credentials, profile, earlier }: Asking): Promise<ProbeResult> {
  const colours = coloursFor(process.stderr);
  const of = plan.questions.filter(({ isControl }) => !isControl).length;
  const at = new Date().toISOString();
  const done: QuestionResult[] = [];
  const interruption = interruptible();
  const keep = keeperOf(flags, earlier);
  const result = await probe(plan, {
    address,
    credentials,
    rate: flags.rate,
    timeoutMs: flags.timeout * 1000,
    signal: interruption.signal,
    pause: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    clock: Date.now,
    expected: { name: profile.name, profile: profile.extends, answers: profile.answers, limits: profile.limits },
    ...(earlier
      ? { found: { answers: new Map(Object.entries(earlier.answers ?? {})), limits: earlier.limits ?? {} } }
      : {}),
    async onResult(one) {
      done.push(one);
      say(progressText(one, { number: done.length, of, colours }));
      await keep.part(profileFileOf({ questions: done, url: address.api, at }, { base: profile.extends, earlier }));
    },
  }).finally(() => interruption.end());
  if (!result.stopped) await keep.whole(profileFileOf(result, { base: profile.extends, earlier }));
  else if (result.stopped.kind === 'stranger') await keep.none();
  return result;
}

/** Keeps what has been answered beside the file of `--out`, and makes it that file in the end. */
function keeperOf({ out }: Flags, earlier: ProfileFile | undefined) {
  if (out === undefined) return { part: nothing, whole: nothing, none: nothing };
  const partial = partialOf(out);
  return {
    part: (profile: ProfileFile) => written(partial, textOf(profile)),
    async whole(profile: ProfileFile) {
      await written(out, textOf(profile));
      await rm(partial, { force: true });
    },
    /** What somebody else than the org has said does not count. */
    none: () => (earlier ? written(partial, textOf(earlier)) : rm(partial, { force: true })),
  };
}

async function nothing(): Promise<void> {
  // There is no file to keep it in.
}

function textOf(profile: ProfileFile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** A signal that Ctrl-C or the end of a CI job raises; the second one ends the process at once. */
function interruptible(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.couldNotRun);
    say(
      'Stopping: the request under way is waited for, and what a write replaced is put back. Ctrl-C again stops at once.',
    );
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

async function tell(report: ProbeReport, { report: requests }: Flags): Promise<void> {
  for (const { kind, file } of requests) {
    const text = PROBE_REPORTS[kind](report);
    if (file === '-') process.stdout.write(text);
    else await written(file, text);
  }
  const isTaken = requests.some(({ file }) => file === '-');
  const stream = isTaken ? process.stderr : process.stdout;
  stream.write(`${resultTable(report, coloursFor(stream))}\n`);
}

function stoppedText({ stopped, questions }: ProbeResult, { out }: Flags): string {
  const reason = stopped?.reason ?? '';
  if (stopped?.kind === 'stranger') return `Stopped: ${reason} No profile was written.`;
  const isKept = out !== undefined && questions.some(({ state }) => state !== 'not-asked');
  return `Stopped: ${reason}${isKept ? ` What was answered is in ${partialOf(out)}; --resume goes on.` : ''}`;
}

/** Written whole or not at all. */
async function written(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (fault) {
    throw couldNotRun(`${file} cannot be written (${(fault as NodeJS.ErrnoException).code ?? String(fault)}).`);
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
