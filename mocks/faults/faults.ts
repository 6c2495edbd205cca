import { isRecord, type Body, type Rejected } from '../behaviours/shared/behaviour';
import { refuseWith, tooManyRequests } from '../behaviours/shared/vendor-errors';
import type { Exchange } from '../store/journal';

/** Which requests a fault is for; every member that is given must agree. */
export type FaultMatch = {
  /** An operationId of the OpenAPI document. */
  readonly operation?: string;
  readonly method?: string;
  readonly conversationId?: string;
  readonly participantId?: string;
  readonly namespace?: string;
  /** Text that the raw body contains, or JSON that it contains: members of objects one by one, anything else whole. */
  readonly body?: unknown;
};
/** What goes wrong, for which requests, and how often; always unless `times` or `probability` say otherwise. */
export type Fault = {
  readonly match?: FaultMatch;
  /** 401 is an expired token; the others are answered in the vendor's body. */
  readonly status?: number;
  /** Whole seconds; for a 429 the rest of the running minute unless given. */
  readonly retryAfterSeconds?: number;
  /** Milliseconds, or the least and the most of them. */
  readonly delayMs?: number | readonly [least: number, most: number];
  /** `before` (or true): nothing happens; `after`: it takes effect unheard; `half`: it does, and the reply breaks off. */
  readonly drop?: boolean | Drop;
  /** How many matching requests it is for. */
  readonly times?: number;
  /** From 0 to 1; the same `seed` meets the same requests in the same order again. */
  readonly probability?: number;
  readonly seed?: number;
};
export const DROPS = ['before', 'after', 'half'] as const;
export type Drop = (typeof DROPS)[number];

/** What a fault is matched with. */
export type Situation = Readonly<Record<'namespace' | 'method' | 'operation', string>> & {
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
  readonly body: Body;
  readonly bytes: Buffer | undefined;
};
/** What goes wrong with one request, as the journal shows it. */
export type Injected = NonNullable<Exchange['fault']>;

/** What each status of a fault says: the vendor's words. 429 has the seconds in its own. */
const REFUSALS: Readonly<Record<number, (seconds: number) => Rejected>> = {
  401: () => refuseWith('expiredToken'),
  408: () => refuseWith('timeout'),
  409: () => refuseWith('conflict'),
  429: tooManyRequests,
  500: () => refuseWith('serverError'),
  502: () => refuseWith('badGateway'),
  503: () => refuseWith('unavailable'),
  504: () => refuseWith('gatewayTimeout'),
};
/** The statuses that a fault can have. */
export const FAULT_STATUSES: readonly number[] = Object.keys(REFUSALS).map(Number);

/** The refusal of a fault in the vendor's words; undefined when the request is to be judged as ever. */
export function refusalOf({ status = 0, retryAfterSeconds }: Injected, resetSeconds: number): Rejected | undefined {
  const refusal = REFUSALS[status]?.(retryAfterSeconds ?? resetSeconds);
  return refusal === undefined || retryAfterSeconds === undefined ? refusal : { ...refusal, retryAfterSeconds };
}

type Armed = { readonly fault: Fault; left: number; readonly random: () => number };

/** Where a fault is in force: a namespace, or all of them. */
type Scope = string | undefined;

/** The faults of a running mock. A scope is a namespace, or undefined for those that are for all of them. */
export class Faults {
  readonly #lists = new Map<Scope, readonly Armed[]>();
  /** From `answerNext`, in the order it was called; they come before the lists. */
  readonly #queue: Armed[] = [];
  /** Ends each delay that is under way. */
  readonly #delays = new Set<() => void>();
  #isOver = false;

  set(faults: readonly Fault[], scope?: string): void {
    if (faults.length === 0) this.#lists.delete(scope);
    else this.#lists.set(scope, faults.map(armed));
  }

  /** One more fault, behind those that wait already; for the next matching request unless it says how many. */
  next(fault: Fault): void {
    this.#queue.push(armed({ times: 1, ...fault }, this.#queue.length));
  }

  /** Forgets the faults of a scope. */
  clear(scope: Scope): void {
    this.#lists.delete(scope);
    if (scope === undefined) this.#queue.length = 0;
  }

  /** Forgets them all. */
  clearAll(): void {
    this.#lists.clear();
    this.#queue.length = 0;
  }

  /** The faults of a scope that are still to come, or without one of all: those of one namespace name it then. */
  list(scope?: string): readonly Fault[] {
    if (scope !== undefined) return leftOf(this.#lists.get(scope) ?? []);
    const lists = [...this.#lists].flatMap(([namespace, list]) =>
      leftOf(list).map((fault) =>
        namespace === undefined ? fault : { ...fault, match: { ...fault.match, namespace } },
      ),
    );
    return [...leftOf(this.#queue), ...lists];
  }

  /** False where nothing is to go wrong with anything. */
  get isArmed(): boolean {
    return this.#lists.size > 0 || this.#queue.length > 0;
  }

  /** What goes wrong with a request: delays add up, the first status and the first drop win. */
  meet(situation: Situation): Injected | undefined {
    let injected: Injected | undefined;
    for (const list of [this.#queue, this.#lists.get(situation.namespace), this.#lists.get(undefined)]) {
      for (const one of list ?? []) {
        if (one.left <= 0 || !matches(one.fault.match, situation)) continue;
        if (injected && isAnswered(injected) && isAnswered(one.fault)) continue;
        if (one.fault.probability !== undefined && one.random() >= one.fault.probability) continue;
        one.left -= 1;
        injected = joined(injected, one);
      }
    }
    while (this.#queue[0]?.left === 0) this.#queue.shift();
    return injected;
  }

  /** Resolves after a delay in milliseconds, or at once when the mock stops meanwhile. */
  delay(ms: number): Promise<void> {
    if (ms <= 0 || this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#delays.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#delays.add(end);
    });
  }

  /** No request is held back any longer. */
  stop(): void {
    this.#isOver = true;
    for (const end of this.#delays) end();
  }
}

/** Without a seed each fault of a list has a chance of its own. */
function armed(fault: Fault, index: number): Armed {
  return { fault, left: fault.times ?? Infinity, random: randomFrom(fault.seed ?? index) };
}

/** What is still to come; `times` is what is left. */
function leftOf(list: readonly Armed[]): readonly Fault[] {
  return list
    .filter(({ left }) => left > 0)
    .map(({ fault, left }) => (fault.times === undefined ? fault : { ...fault, times: left }));
}

/** True of what ends a request in its own way; a delay alone does not. */
export function isAnswered({ status, drop }: Pick<Fault, 'status' | 'drop'>): boolean {
  return status !== undefined || (drop !== undefined && drop !== false);
}

function joined(before: Injected = {}, { fault, random }: Armed): Injected {
  const { status, retryAfterSeconds, delayMs = 0, drop } = fault;
  const [least, most] = typeof delayMs === 'number' ? [delayMs, delayMs] : delayMs;
  const delay = (before.delayMs ?? 0) + Math.round(least + (most - least) * (least === most ? 0 : random()));
  return {
    ...before,
    ...(delay === 0 ? {} : { delayMs: delay }),
    ...(status === undefined ? {} : { status }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(drop === undefined || drop === false ? {} : { drop: drop === true ? 'before' : drop }),
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function matches(match: FaultMatch = {}, situation: Situation): boolean {
  const { body, ...names } = match;
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    if (names[key] !== undefined && names[key] !== situation[key]) return false;
  }
  if (body === undefined) return true;
  if (typeof body === 'string') return situation.bytes?.includes(body) === true;
  return situation.body.kind === 'json' && contains(situation.body.value, body);
}

function contains(value: unknown, wanted: unknown): boolean {
  if (isRecord(wanted)) {
    return (
      isRecord(value) &&
      Object.entries(wanted).every(([key, one]) => Object.hasOwn(value, key) && contains(value[key], one))
    );
  }
  if (!Array.isArray(wanted)) return value === wanted;
  return Array.isArray(value) && value.length === wanted.length && wanted.every((one, at) => contains(value[at], one));
}
