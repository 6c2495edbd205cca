import { isProfile, PROFILE_NAMES, QUESTIONS, type Answers, type MockOptions, type ProfileName } from '../mocks';
import { nearest } from '../mocks/findings/nearest';
import { mockOptionsOf, readConfig } from './config';
import { didYouMean, usageProblem } from './exit';

/** A profile by name, or a usage problem. */
export function profileNamed(name: string): ProfileName {
  if (isProfile(name)) return name;
  throw usageProblem(`There is no profile "${name}"${didYouMean(nearest(name, PROFILE_NAMES), PROFILE_NAMES)}`);
}

/** Reads `QUESTION=ANSWER` and adds it to those given before. */
export function answerGiven(text: string, before: Answers = new Map()): Answers {
  const [question = '', answer] = text.split('=', 2);
  const rivals = QUESTIONS.get(question);
  if (!rivals) {
    throw usageProblem(
      `--answer ${text}: there is no question "${question}"${didYouMean(nearest(question, QUESTIONS.keys()), QUESTIONS.keys())}`,
    );
  }
  const known = rivals.map(({ id }) => id);
  if (answer !== undefined && known.includes(answer)) return new Map([...before, [question, answer]]);
  const near = answer === undefined ? undefined : nearest(answer, known);
  throw usageProblem(`--answer ${text}: the question "${question}" has no such answer${didYouMean(near, known)}`);
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

/** Flags that shape a mock; what is not given comes from the config file. */
export type MockFlags = {
  readonly config?: string;
  readonly profile?: ProfileName;
  readonly answer?: Answers;
  readonly rateLimit?: number;
};

/** The options for `startMock`: flags win over the config file. */
export async function mockOptionsFrom({ config, profile, answer, rateLimit }: MockFlags): Promise<MockOptions> {
  const file = config === undefined ? {} : mockOptionsOf(await readConfig(config));
  return {
    ...file,
    ...(profile === undefined ? {} : { profile }),
    ...(answer === undefined ? {} : { answers: new Map([...(file.answers ?? []), ...answer]) }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
  };
}
