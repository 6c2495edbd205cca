import { isRecord } from '../behaviours/shared/behaviour';
import { DEFAULT_LIMITS, type Limits } from '../behaviours/shared/limits';
import { isProfile, PROFILE_NAMES, QUESTIONS, type Answers } from '../behaviours/profiles';
import { isProfilePath, type ProfileOption } from './profile';
import { didYouMean } from '../util/did-you-mean';
import { faultsProblem } from '../faults/check';
import type { Fault } from '../faults/faults';
import type { Client } from '../http/vendor/oauth';
import type { HostEvent } from '../intercept/interception';
import type { ExchangeEvent } from '../http/vendor/request-context';
import type { Store, StoreNeeds } from '../store/store';

/** How a mock is started; every option has a default. */
export type MockOptions = {
  /** 0 picks a free port. */
  readonly port?: number;
  readonly host?: string;
  /** A built-in profile, the path of a profile file such as `understudy probe` writes, or what such a file holds. */
  readonly profile?: ProfileOption;
  /** Questions to be answered otherwise than the profile does: question id to behaviour id. */
  readonly answers?: Answers;
  readonly limits?: Partial<Limits>;
  /** The OAuth clients that may log in; empty: any may. */
  readonly clients?: readonly Client[];
  /** `client` gives each OAuth client a world of its own, named by its id; all see one world unless given. */
  readonly isolate?: 'client';
  /** Life of a token in seconds. */
  readonly tokenSeconds?: number;
  /** Requests a minute and token; undefined enforces none. */
  readonly rateLimit?: number | undefined;
  /** Exchanges and findings kept in each namespace. */
  readonly journalEntries?: number;
  /** Whether replies carry the x-mock-* headers. */
  readonly mockHeaders?: boolean;
  /** More names that the Host header may hold. */
  readonly hosts?: readonly string[];
  /** Origins whose pages may call. */
  readonly origins?: readonly string[];
  /** How long a request may take to arrive, in milliseconds; 60,000 unless given. */
  readonly requestTimeoutMs?: number;
  /** Makes the certificate authority at start, so that `caFile` is there, and passes other hosts on as a proxy does. */
  readonly tls?: boolean;
  /** A folder that keeps the certificate authority from one start to the next. */
  readonly ca?: string | undefined;
  /** More hosts that unchanged code is answered for, beside the vendor's: each of them, and `api.`, `login.`, `apps.` and `streaming.` of it. */
  readonly interceptHosts?: readonly string[];
  /** Whether requests for hosts that the mock does not play are passed on; what `tls` says unless given. */
  readonly passThrough?: boolean;
  /** Connections at a time; 4,096 unless given. Further ones are closed at once. */
  readonly connections?: number;
  /** The time, in epoch milliseconds. */
  readonly clock?: () => number;
  /** Opens the store; memory unless given. */
  readonly store?: (needs: StoreNeeds) => Store | Promise<Store>;
  /**
   * A file that is loaded at start, when it is there, and written at start, at stop, at every reset and on demand. One
   * mock at a time may hold it, which `FILE.lock` shows; a symbolic link is followed.
   */
  readonly state?: string | undefined;
  /** Makes ids come in the same order at every start. Not for a store that several servers share. */
  readonly seed?: number | undefined;
  /** What is to go wrong from the start. */
  readonly faults?: readonly Fault[];
  /** Hears of each exchange after it was answered. */
  readonly onExchange?: (told: ExchangeEvent) => void;
  /** Hears, once each, of the hosts that were answered under a vendor's name, passed on, or refused. */
  readonly onHost?: (event: HostEvent) => void;
  /** Hears of a bug of ours, which the client sees as a 500; written to stderr unless given. */
  readonly onFault?: (fault: unknown) => void;
};

/** What is wrong with the value of an option, in a sentence with the cure; undefined when nothing is. */
type Check = (value: unknown, name: string) => string | undefined;

const SOME_ANSWERS = "new Map([['voice-path', 'voice-path-not-found']])";
const isText = (value: unknown): boolean => typeof value === 'string';
const isFilled = (value: unknown): boolean => isText(value) && value !== '';
const isClient = (value: unknown): boolean => isRecord(value) && isFilled(value['id']) && isFilled(value['secret']);
const isListOf = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isRight);

const CHECKS: Readonly<Record<keyof MockOptions, Check>> = {
  port: wholeNumber(0, '0 picks a free one', 65_535),
  host: must(isText, 'a name or an address to listen on, such as "127.0.0.1"'),
  profile: profileProblem,
  answers: answersProblem,
  limits: limitsProblem,
  clients: must(isListOf(isClient), 'a list such as [{ id: "my-client", secret: "…" }]'),
  isolate: must((value) => value === 'client', '"client", or nothing for one world'),
  tokenSeconds: wholeNumber(1, 'seconds', 1_000_000_000),
  rateLimit: wholeNumber(1, 'requests a minute and token; leave it out for no limit'),
  journalEntries: wholeNumber(1, 'exchanges'),
  mockHeaders: must((value) => typeof value === 'boolean', 'true or false'),
  hosts: must(isListOf(isText), 'a list of names'),
  origins: must(isListOf(isText), 'a list such as ["https://app.example"]'),
  tls: must((value) => typeof value === 'boolean', 'true or false'),
  ca: must(isFilled, 'the name of a folder'),
  interceptHosts: must(isListOf(isFilled), 'a list of names such as ["new1.pure.cloud"]'),
  passThrough: must((value) => typeof value === 'boolean', 'true or false'),
  requestTimeoutMs: wholeNumber(1, 'milliseconds'),
  connections: wholeNumber(1, 'connections at a time'),
  clock: must(isFunction, 'a function that gives the time in epoch milliseconds'),
  store: must(isFunction, 'a function that opens a store, such as storeAt("redis://127.0.0.1:6379")'),
  state: must(isText, 'the name of a file'),
  seed: wholeNumber(0, 'leave it out for ids that nobody can foresee'),
  faults: faultsProblem,
  onExchange: must(isFunction, 'a function'),
  onHost: must(isFunction, 'a function'),
  onFault: must(isFunction, 'a function'),
};

/** What is wrong with the options that somebody gave to `startMock`: which, why, and the cure; undefined when nothing is. */
export function optionsProblem(options: MockOptions): string | undefined {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof MockOptions] : undefined;
    if (!check) return `startMock: there is no option "${name}"${didYouMean(name, Object.keys(CHECKS))}`;
    const problem = value === undefined ? undefined : check(value, name);
    if (problem !== undefined) return `startMock: ${problem}`;
  }
  return undefined;
}

function must(isRight: (value: unknown) => boolean, what: string): Check {
  return (value, name) => (isRight(value) ? undefined : wrongKind(name, what, value));
}

/** Nothing of what an object holds is quoted: it may be a secret. */
function wrongKind(name: string, what: string, value: unknown): string {
  const isShown = typeof value !== 'function' && (typeof value !== 'object' || value === null);
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return `"${name}" must be ${what}${isShown ? `; it is ${shown}.` : '.'}`;
}

function wholeNumber(least: number, what: string, most = Number.MAX_SAFE_INTEGER): Check {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return must(
    (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number ${range} (${what})`,
  );
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function profileProblem(value: unknown, name: string): string | undefined {
  // What a file holds is checked when it is read.
  if (isRecord(value)) return undefined;
  if (typeof value !== 'string')
    return wrongKind(name, `one of ${PROFILE_NAMES.join(', ')}, or the path of a profile file`, value);
  if (isProfile(value) || isProfilePath(value)) return undefined;
  return `there is no profile "${value}"${didYouMean(value, PROFILE_NAMES)}`;
}

function answersProblem(value: unknown, name: string): string | undefined {
  if (!(value instanceof Map)) return wrongKind(name, `a Map such as ${SOME_ANSWERS}`, value);
  for (const [question, answer] of value as ReadonlyMap<unknown, unknown>) {
    const rivals = QUESTIONS.get(String(question))?.map(({ id }) => id);
    if (!rivals)
      return `"answers": there is no question "${String(question)}"${didYouMean(String(question), QUESTIONS.keys())}`;
    if (!rivals.includes(String(answer)))
      return `"answers": the question "${String(question)}" has no answer "${String(answer)}"${didYouMean(String(answer), rivals)}`;
  }
  return undefined;
}

function limitsProblem(value: unknown, name: string): string | undefined {
  if (!isRecord(value)) return wrongKind(name, 'an object such as { valueLength: 2000 }', value);
  const known = Object.keys(DEFAULT_LIMITS);
  const unknown = Object.keys(value).find((limit) => !known.includes(limit));
  return unknown === undefined ? undefined : `there is no limit "${unknown}"${didYouMean(unknown, known)}`;
}
