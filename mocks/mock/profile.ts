import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { isProfile, PROFILE_NAMES, type Answers, type ProfileName } from '../behaviours/profiles';
import { builtInProfile, readProfile, type Profile, type ProfileFile } from '../behaviours/shared/profile-file';
import { judgeFor, type Judge } from '../judge';
import { didYouMean } from '../util/did-you-mean';
import { readJson } from '../util/json';

/** A profile: the name of a built-in one, the path of a profile file, or what such a file holds, read or not. */
export type ProfileOption = ProfileName | (string & {}) | ProfileFile | Profile;

/** A profile file that cannot be read, or that says something unknown: where, what, and the cure. */
export class ProfileProblem extends Error {
  override readonly name = 'ProfileProblem';
}

const MAX_DEPTH = 20;

/** Whether a text is meant as the path of a file: no built-in profile has a dot or a slash in its name. */
export function isProfilePath(text: string): boolean {
  return !isProfile(text) && /[./\\]/.test(text);
}

/** The profile that an option names. Rejects with a ProfileProblem. */
export async function profileFrom(option: ProfileOption): Promise<Profile> {
  if (typeof option !== 'string') return isRead(option) ? option : checked(option, 'The profile');
  if (isProfile(option)) return builtInProfile(option);
  if (isProfilePath(option)) return (await readProfileFile(option)).profile;
  const hint = didYouMean(option, PROFILE_NAMES);
  throw new ProfileProblem(
    `There is no profile "${option}"${hint} A profile file is named by its path, such as ./org.json.`,
  );
}

function isRead(option: ProfileFile | Profile): option is Profile {
  return option.answers instanceof Map;
}

/** A profile file, JSON or YAML, as it is written and what it says. Rejects with a ProfileProblem. */
export async function readProfileFile(
  file: string,
): Promise<{ readonly written: ProfileFile; readonly profile: Profile }> {
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new ProfileProblem(`The profile file ${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  const written = /^\.ya?ml$/i.test(extname(file)) ? yamlIn(bytes.toString('utf8'), file) : jsonIn(bytes, file);
  return { written: written as ProfileFile, profile: checked(written, file) };
}

function checked(value: unknown, what: string): Profile {
  const reading = readProfile(value);
  if ('profile' in reading) return reading.profile;
  throw new ProfileProblem(`${what}: ${reading.problem}`);
}

function jsonIn(bytes: Buffer, file: string): unknown {
  const isMarked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const reading = readJson(isMarked ? bytes.subarray(3) : bytes, MAX_DEPTH);
  if ('value' in reading) return reading.value;
  throw new ProfileProblem(`${file}:${reading.line}:${reading.column} is not JSON: ${reading.problem}.`);
}

function yamlIn(text: string, file: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only for who has a YAML file
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return parse(text, { prettyErrors: false }) as unknown;
  } catch (fault) {
    throw new ProfileProblem(`${file} is not YAML: ${(fault as Error).message}.`);
  }
}

/** A profile with some questions answered otherwise: who answers each, and the judge that goes by it. */
export function withAnswers(
  profile: Profile,
  otherwise: Answers = new Map(),
): { readonly answers: Answers; readonly judge: Judge } {
  const answers = new Map([...profile.answers, ...otherwise]);
  const isKept = ([question]: readonly [string, unknown]): boolean =>
    answers.get(question) === profile.answers.get(question);
  const refusals = new Map([...profile.refusals].filter(isKept));
  const observed = new Map(
    [...profile.observed].filter(isKept).filter(([question]) => !profile.unfitting.has(question)),
  );
  return { answers, judge: judgeFor(answers, { refusals, observed }) };
}
