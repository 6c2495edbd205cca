import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import {
  faultsProblem,
  isProfile,
  isProfilePath,
  profileFrom,
  ProfileProblem,
  PROFILE_NAMES,
  QUESTIONS,
  readJson,
  storeAt,
  type Answers,
  type Fault,
  type MockOptions,
  readProfileFile,
  type Profile,
  type ProfileFile,
  type ProfileOption,
} from '../mocks/internal';
import { mockOptionsOf, readConfig, type Config } from './config';
import { didYouMean, usageProblem } from './exit';

/** What `--profile` takes, for the help of every command that has it. */
export const PROFILE_HELP = `${PROFILE_NAMES.join(', ')}, or a profile file such as understudy probe writes`;

/** The name of a profile or the path of a profile file, or a usage problem. */
export function profileNamed(text: string): string {
  if (isProfile(text) || isProfilePath(text)) return text;
  throw usageProblem(`There is no profile "${text}"${didYouMean(text, PROFILE_NAMES)}`);
}

/** A profile file as it is written, or a usage problem. */
export async function profileFileIn(file: string): Promise<ProfileFile> {
  const { written } = await readProfileFile(file).catch((fault: unknown) => {
    throw fault instanceof ProfileProblem ? usageProblem(fault.message) : fault;
  });
  return written;
}

/** The profile that a flag or a config file names; the default one where nobody has. */
export async function profileOf(named: ProfileOption = 'default'): Promise<Profile> {
  return profileFrom(named).catch((fault: unknown) => {
    throw fault instanceof ProfileProblem ? usageProblem(fault.message) : fault;
  });
}

/** Reads `QUESTION=ANSWER` and adds it to those given before. */
export function answerGiven(text: string, before: Answers = new Map()): Answers {
  const [question = '', answer] = text.split('=', 2);
  const rivals = QUESTIONS.get(question);
  if (!rivals) {
    throw usageProblem(`--answer ${text}: there is no question "${question}"${didYouMean(question, QUESTIONS.keys())}`);
  }
  const known = rivals.map(({ id }) => id);
  if (answer !== undefined && known.includes(answer)) return new Map([...before, [question, answer]]);
  throw usageProblem(`--answer ${text}: the question "${question}" has no such answer${didYouMean(answer, known)}`);
}

/** A whole number of at least `least`, or a usage problem that names the flag. */
export function wholeNumber(flag: string, least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw usageProblem(`${flag} "${text}" is not a whole number ${range}.`);
  };
}

/** Adds the value of a repeatable flag to those given before. */
export function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Flags that shape a mock; what is not given comes from the config file. */
export type MockFlags = {
  readonly config?: string;
  readonly profile?: string;
  readonly answer?: Answers;
  readonly rateLimit?: number;
  readonly isolate?: 'client';
  /** A file with a list of faults. */
  readonly faults?: string;
  readonly seed?: number;
  readonly state?: string;
  /** An address, as `storeAt` takes it. */
  readonly store?: string;
};

/** Adds the flags by which every command that starts a mock shapes it. */
export function addMockFlags(command: Command): Command {
  return command
    .option('--answer <question=answer>', 'answer a question otherwise than the profile does (repeatable)', answerGiven)
    .option(
      '--rate-limit <number>',
      'requests a minute and token; the vendor allows 300',
      wholeNumber('--rate-limit', 1),
    )
    .addOption(
      new Option('--isolate <what>', 'client: each OAuth client id has a world of its own').choices(['client']),
    )
    .option('--faults <file>', 'what is to go wrong: a JSON list, as PUT /_mock/faults takes it')
    .option('--seed <number>', 'the same ids at every start', wholeNumber('--seed', 0));
}

/** The options for `startMock`: flags win over the config file. */
export async function mockOptionsFrom(flags: MockFlags): Promise<MockOptions> {
  const config: Config = flags.config === undefined ? {} : await readConfig(flags.config);
  const file = mockOptionsOf(config);
  const { profile, answer, rateLimit = config.rateLimit, seed = config.seed } = flags;
  const { state = config.state, store = config.store ?? 'memory' } = flags;
  const faults = flags.faults === undefined ? config.faults : await faultsIn(flags.faults);
  return {
    ...file,
    ...(flags.isolate === undefined ? {} : { isolate: flags.isolate }),
    rateLimit,
    seed,
    state,
    profile: await profileOf(profile ?? file.profile),
    ...(answer === undefined ? {} : { answers: new Map([...(file.answers ?? []), ...answer]) }),
    ...(faults === undefined ? {} : { faults }),
    ...(store === 'memory' ? {} : { store: storeAt(store) }),
  };
}

async function faultsIn(file: string): Promise<readonly Fault[]> {
  const text = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw usageProblem(`The faults file ${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  const reading = readJson(text, 50);
  if (!('value' in reading))
    throw usageProblem(`${file}:${reading.line}:${reading.column} is not JSON: ${reading.problem}.`);
  const problem = faultsProblem(reading.value);
  if (problem !== undefined) throw usageProblem(`${file}: ${problem}`);
  return reading.value as readonly Fault[];
}
