import { didYouMean } from '../../util/did-you-mean';
import { answersOf, isProfile, PROFILE_NAMES, QUESTIONS, type Answers, type ProfileName } from '../profiles';
import { isRecord } from './behaviour';
import type { Source } from './evidence';
import { DEFAULT_LIMITS, type Limits } from './limits';

/** What a real org was asked about a question and what it said, without values and tokens. */
export type Observed = {
  /** ISO 8601. */
  readonly at: string;
  readonly requests: readonly string[];
  readonly quote: string;
};

/** How an org words a refusal, where it words it otherwise than the behaviour. */
export type OwnRefusal = { readonly status: number; readonly code: string | null; readonly message: string };

/** A profile: who answers each question, with which numbers, and what of that was seen on a real org. */
export type Profile = {
  readonly name: string;
  /** The built-in profile that answers what the file does not. */
  readonly extends: ProfileName;
  /** An answer to every question. */
  readonly answers: Answers;
  readonly limits: Partial<Limits>;
  /** By question. */
  readonly refusals: ReadonlyMap<string, OwnRefusal>;
  /** By question; a question can be observed without an answer, where no behaviour does what the org did. */
  readonly observed: ReadonlyMap<string, Observed>;
  /** The observed questions that the file gives no answer to. */
  readonly unfitting: ReadonlySet<string>;
};

/** A profile, or what is wrong with the file: a sentence with the cure, and the path to the place. */
export type ProfileReading =
  { readonly profile: Profile } | { readonly problem: string; readonly path: readonly string[] };

/** A built-in profile in the shape of a file's. */
export function builtInProfile(name: ProfileName): Profile {
  const nothing = { limits: {}, refusals: new Map(), observed: new Map(), unfitting: new Set<string>() };
  return { name, extends: name, answers: answersOf(name), ...nothing };
}

/** Reads the value of a profile file: `{name, extends?, answers?, limits?, reservedNames?, refusals?, observed?}`. */
export function readProfile(value: unknown): ProfileReading {
  const problem = problemIn(value);
  if (problem) return problem;
  const file = value as ProfileFile;
  const { reservedNames, limits = {} } = file;
  const base = file.extends ?? 'default';
  return {
    profile: {
      name: file.name,
      extends: base,
      answers: answersOf(base, new Map(Object.entries(file.answers ?? {}))),
      limits: { ...limits, ...(reservedNames ? { reservedNames: new Set(reservedNames) } : {}) },
      refusals: new Map(Object.entries(file.refusals ?? {})),
      observed: new Map(Object.entries(file.observed ?? {})),
      unfitting: new Set(Object.keys(file.observed ?? {}).filter((question) => file.answers?.[question] === undefined)),
    },
  };
}

/** A profile file as it is written. */
export type ProfileFile = {
  readonly $schema?: string;
  readonly name: string;
  readonly extends?: ProfileName;
  /** Question id to behaviour id. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Omit<Limits, 'reservedNames'>>;
  readonly reservedNames?: readonly string[];
  readonly refusals?: Readonly<Record<string, OwnRefusal>>;
  readonly observed?: Readonly<Record<string, Observed>>;
};

type Problem = { readonly problem: string; readonly path: readonly string[] };
/** `observed by you on 2026-11-28: "…"`, as a source is shown. */
export function observedByYou({ at, quote }: Observed): Source {
  return { title: `observed by you on ${at.slice(0, 10)}: ${quote}` };
}

/** What is wrong with a member; undefined when nothing is. */
type Check = (value: unknown, path: readonly string[]) => Problem | undefined;

const LONGEST_NAME = 80;

const isText = (value: unknown): value is string => typeof value === 'string';
const text: Check = (value, path) => (isText(value) ? undefined : wrong(path, 'must be text'));
const texts: Check = (value, path) =>
  Array.isArray(value) && value.every(isText) ? undefined : wrong(path, 'must be a list of texts');

const OBSERVED: Readonly<Record<string, Check>> = {
  at: (value, path) =>
    isText(value) && !Number.isNaN(Date.parse(value))
      ? undefined
      : wrong(path, 'must be a date such as 2026-11-28T09:00:00Z'),
  requests: texts,
  quote: text,
};
const REFUSAL: Readonly<Record<string, Check>> = {
  status: (value, path) =>
    Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 499
      ? undefined
      : wrong(path, 'must be a status from 400 to 499'),
  code: (value, path) => (isText(value) || value === null ? undefined : wrong(path, 'must be text or null')),
  message: text,
};
const MEMBERS: Readonly<Record<keyof ProfileFile, Check>> = {
  $schema: text,
  name: nameProblem,
  extends: (value, path) => (isText(value) && isProfile(value) ? undefined : cannotBe(path, value, PROFILE_NAMES)),
  answers: byQuestion((value, path) => {
    const rivals = (QUESTIONS.get(path.at(-1) ?? '') ?? []).map(({ id }) => id);
    return isText(value) && rivals.includes(value) ? undefined : cannotBe(path, value, rivals);
  }),
  limits: limitsProblem,
  reservedNames: texts,
  refusals: byQuestion(membersOf(REFUSAL)),
  observed: byQuestion(membersOf(OBSERVED)),
};

function problemIn(value: unknown): Problem | undefined {
  if (!isRecord(value))
    return { problem: 'A profile file holds an object: { "name", "extends", "answers", … }.', path: [] };
  for (const [name, member] of Object.entries(value)) {
    const check = Object.hasOwn(MEMBERS, name) ? MEMBERS[name as keyof ProfileFile] : undefined;
    if (!check) return unknown([name], Object.keys(MEMBERS));
    const problem = check(member, [name]);
    if (problem) return problem;
  }
  return value['name'] === undefined ? wrong(['name'], 'is missing: every profile has a name') : undefined;
}

function nameProblem(value: unknown, path: readonly string[]): Problem | undefined {
  if (!isText(value) || value.trim() === '' || value.length > LONGEST_NAME)
    return wrong(path, `must be a text of 1 to ${LONGEST_NAME} characters`);
  return isProfile(value) ? wrong(path, `cannot be "${value}": a built-in profile has this name`) : undefined;
}

function limitsProblem(value: unknown, path: readonly string[]): Problem | undefined {
  if (!isRecord(value)) return wrong(path, 'must be an object such as { "valueLength": 4000 }');
  for (const [name, limit] of Object.entries(value)) {
    const place = [...path, name];
    if (name === 'reservedNames') return wrong(place, 'stands in "reservedNames" of the file itself');
    const standard = Object.hasOwn(DEFAULT_LIMITS, name) ? DEFAULT_LIMITS[name as keyof Limits] : undefined;
    if (standard === undefined) return unknown(place, Object.keys(DEFAULT_LIMITS));
    if (typeof standard === 'string' && !isText(limit)) return wrong(place, 'must be text');
    const least = name === 'readLagMs' ? 0 : 1;
    if (typeof standard === 'number' && !(Number.isSafeInteger(limit) && Number(limit) >= least))
      return wrong(place, `must be a whole number of at least ${least}`);
  }
  return undefined;
}

/** A check of an object with a member for each question. */
function byQuestion(check: Check): Check {
  return (value, path) => {
    if (!isRecord(value)) return wrong(path, 'must be an object with a member for each question');
    for (const [question, member] of Object.entries(value)) {
      const place = [...path, question];
      if (!QUESTIONS.has(question)) return unknown(place, QUESTIONS.keys());
      const problem = check(member, place);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** A check of an object that has each of these members and no other. */
function membersOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isRecord(value)) return wrong(path, `must be an object with ${Object.keys(checks).join(', ')}`);
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(checks, name));
    if (stranger !== undefined) return unknown([...path, stranger], Object.keys(checks));
    for (const [name, check] of Object.entries(checks)) {
      const problem = check(value[name], [...path, name]);
      if (problem) return problem;
    }
    return undefined;
  };
}

function wrong(path: readonly string[], what: string): Problem {
  return { problem: `"${path.join('.')}" ${what}.`, path };
}

function unknown(path: readonly string[], known: Iterable<string>): Problem {
  return { problem: `"${path.join('.')}" is not known${didYouMean(path.at(-1), known)}`, path };
}

function cannotBe(path: readonly string[], value: unknown, known: readonly string[]): Problem {
  const hint = didYouMean(isText(value) ? value : undefined, known);
  return { problem: `"${path.join('.')}" cannot be ${JSON.stringify(value)}${hint}`, path };
}
