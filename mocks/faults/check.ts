import { isRecord } from '../behaviours/shared/behaviour';
import { ROUTES } from '../contract/contract';
import { didYouMean } from '../util/did-you-mean';
import { DROPS, FAULT_STATUSES, isAnswered, type Drop, type Fault, type FaultMatch } from './faults';
import { nearest } from '../util/did-you-mean';

const MAX_DELAY_MS = 600_000;
const MAX_FAULTS = 1_000;

/** What is wrong with a list of faults that somebody sent, in a sentence; undefined when nothing is. */
export function faultsProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'The faults must be a list: [{"status": 429, "times": 1}].';
  if (value.length > MAX_FAULTS) return `At most ${MAX_FAULTS} faults can be given.`;
  return value.map((fault: unknown, index) => faultProblem(fault, `faults[${index}]`)).find((one) => one !== undefined);
}

type Check = readonly [isRight: (value: unknown) => boolean, what: string];
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;
const isWhole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && isBetween(least, most)(value);
const isDelay = isBetween(0, MAX_DELAY_MS);

const CHECKS: Readonly<Record<keyof Fault, Check>> = {
  match: [isRecord, 'an object'],
  status: [(status) => FAULT_STATUSES.includes(status as number), `one of ${FAULT_STATUSES.join(', ')}`],
  retryAfterSeconds: [isWhole(0, 86_400), 'a whole number of seconds, at most a day'],
  delayMs: [
    (delay) =>
      isDelay(delay) ||
      (Array.isArray(delay) && delay.length === 2 && delay.every(isDelay) && Number(delay[0]) <= Number(delay[1])),
    `milliseconds from 0 to ${MAX_DELAY_MS}, or a list of the least and the most`,
  ],
  drop: [(drop) => typeof drop === 'boolean' || DROPS.includes(drop as Drop), `true, ${DROPS.join(', ')}`],
  times: [isWhole(1, Number.MAX_SAFE_INTEGER), 'a whole number of at least 1'],
  probability: [isBetween(0, 1), 'a number from 0 to 1'],
  seed: [isWhole(0, 0xffffffff), 'a whole number from 0 to 4294967295'],
};
const MATCH_CHECKS: Readonly<Record<keyof FaultMatch, Check>> = {
  operation: [(id) => ROUTES.some((route) => route.id === id), 'an operationId of the OpenAPI document'],
  method: [(method) => typeof method === 'string' && /^[A-Z]+$/.test(method), 'a method in capitals'],
  conversationId: [isText, 'text'],
  participantId: [isText, 'text'],
  namespace: [isText, 'text'],
  body: [() => true, 'text or JSON'],
};

function faultProblem(fault: unknown, at: string): string | undefined {
  if (!isRecord(fault)) return `${at} must be an object.`;
  const problem =
    checked(fault, CHECKS, at) ??
    (isRecord(fault['match']) ? checked(fault['match'], MATCH_CHECKS, `${at}.match`) : undefined);
  if (problem !== undefined) return problem;
  if (!isAnswered(fault) && (fault['delayMs'] === undefined || fault['delayMs'] === 0))
    return `${at} does nothing: it needs status, delayMs or drop.`;
  return fault['status'] !== undefined && isAnswered({ drop: fault['drop'] as Drop })
    ? `${at} has both status and drop; a dropped reply has no status.`
    : undefined;
}

function checked(
  value: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  at: string,
): string | undefined {
  for (const [key, member] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const known = Object.keys(checks);
    if (!check) return `${at}.${key} is not known${didYouMean(key, known)}`;
    if (!check[0](member)) return `${at}.${key} must be ${check[1]}.${hintFor(key, member)}`;
  }
  return undefined;
}

/** The operationId that somebody misspelt. */
function hintFor(key: string, member: unknown): string {
  const ids = ROUTES.map(({ id }) => id);
  const near = key === 'operation' && typeof member === 'string' ? nearest(member, ids) : undefined;
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
