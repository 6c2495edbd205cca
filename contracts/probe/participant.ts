import { Stop, type OrgClient, type Reply } from './client';
import { attributesIn } from './conversation';
import { readOf, STRUCTURE, writeOf, type Asking } from './experiments';
import { codeOf, isOwnName, type Attributes } from './fit';
import type { Plan } from './plan';

/** How long a write may stay invisible before it counts as lost, and how often it is looked for, in milliseconds. */
export const MAX_LAG_MS = 15_000;
export const LOOK_EVERY_MS = 1_000;
/** A read waits this many times as long as the first write took to be seen. */
const LAG_MARGIN = 2;

/** The participant that is asked: what it holds, what of that is not ours, and how it is left. */
export class TestParticipant {
  readonly #client: OrgClient;
  readonly #plan: Plan;
  readonly #clock: () => number;
  /** Names that are sent as they stand, because a question is about them. */
  readonly #asIs: ReadonlySet<string>;
  readonly #putBack = new Set<string>();
  #notPutBack: readonly string[] = [];
  #held: Attributes = new Map();
  /** What it holds that is not ours, at first and as last seen. */
  #first: Attributes = new Map();
  #foreign: Attributes = new Map();
  /** A write was sent, and no read has shown since what it did. */
  #isUnread = false;
  /** How long a write took to be seen, in milliseconds. */
  lagMs = 0;

  constructor(plan: Plan, { client, clock }: { readonly client: OrgClient; readonly clock: () => number }) {
    this.#plan = plan;
    this.#client = client;
    this.#clock = clock;
    const names = plan.questions.flatMap(({ experiments }) => experiments.flatMap((one) => one.names));
    this.#asIs = new Set([...STRUCTURE, ...names.filter((name) => !isOwnName(name))]);
  }

  /** What it held when the last read showed it. */
  get held(): Attributes {
    return this.#held;
  }

  /** Looks at it for the first time, and blanks what an earlier run left: it would look as if it was stored now. */
  async open(): Promise<void> {
    await this.read();
    this.#foreign = new Map([...this.#held].filter(([name]) => !isOwnName(name)));
    this.#first = this.#foreign;
    if (this.#plan.subject.ended || this.#filledNames().length === 0) return;
    await this.#blank();
    await this.lookUntil(() => this.#filledNames().length === 0);
    await this.restore();
  }

  async write(asking: Asking): Promise<Reply> {
    this.#isUnread = true;
    return this.#client.ask(asking);
  }

  async read(how?: { readonly atOnce: boolean }): Promise<void> {
    const reply = await this.#client.ask(readOf(this.#plan.subject), how);
    this.#held = attributesIn(reply, this.#plan.subject);
    this.#isUnread = false;
  }

  /** Reads it when a write can be seen. */
  async readLater(): Promise<void> {
    await this.#client.wait(this.lagMs * LAG_MARGIN);
    await this.read();
  }

  /** Reads it again and again until it is as it should be; how long that took, in milliseconds. */
  async lookUntil(isSeen: () => boolean): Promise<number> {
    const since = this.#clock();
    do {
      if (this.#clock() - since > MAX_LAG_MS) throw new Stop('stranger', LOST_TEXT);
      await this.#client.wait(LOOK_EVERY_MS);
      await this.read();
    } while (!isSeen());
    return this.#clock() - since;
  }

  /** Writes again what a write took away, or overwrote although it is not ours. */
  async restore(): Promise<void> {
    const foreign = this.#foreign;
    const isLost = ([name, value]: readonly [string, string]): boolean =>
      !this.#held.has(name) || (this.#asIs.has(name) && this.#held.get(name) !== value);
    const lost = [...foreign].filter(isLost);
    const seen = [...this.#held].filter(([name]) => !isOwnName(name) && !this.#asIs.has(name));
    this.#foreign = new Map([...foreign, ...seen]);
    if (lost.length === 0) return;
    // Where a write replaces, all of it has to go into one.
    const isReplaced = lost.some(([name]) => !this.#held.has(name));
    await this.write(writeOf(Object.fromEntries(isReplaced ? this.#foreign : lost), this.#plan.subject));
    await this.readLater();
    const still = new Set([...foreign].filter(isLost).map(([name]) => name));
    this.#notPutBack = [...still];
    for (const [name] of lost) if (!still.has(name)) this.#putBack.add(name);
  }

  /** The end of a whole run. Where a write replaces, putting back has taken away what is ours. */
  async close({ isMerged }: { readonly isMerged: boolean }): Promise<void> {
    if (this.#filledNames().length > 0 && isMerged && !this.#plan.subject.ended) await this.#blank();
    // Nothing depends on this one.
    this.#isUnread = false;
  }

  /** After a stop: what the last write did is looked at, and put right. */
  async leaveInOrder(): Promise<void> {
    if (!this.#isUnread) return;
    this.#client.leave();
    try {
      await this.readLater();
      await this.restore();
    } catch (fault) {
      if (!(fault instanceof Stop)) throw fault;
    }
  }

  /** What is to be said of it in the end. */
  left(): {
    readonly leftBehind: readonly string[];
    readonly putBack: readonly string[];
    readonly notPutBack: readonly string[];
    readonly isUnread: boolean;
  } {
    const isNew = (name: string): boolean => isOwnName(name) || (this.#asIs.has(name) && !this.#first.has(name));
    return {
      leftBehind: [...this.#held.keys()].filter(isNew),
      putBack: [...this.#putBack],
      notPutBack: this.#notPutBack,
      isUnread: this.#isUnread,
    };
  }

  /** Names of ours that hold a value. */
  #filledNames(): readonly string[] {
    return [...this.#held].flatMap(([name, value]) => (isOwnName(name) && value !== '' ? [name] : []));
  }

  async #blank(): Promise<void> {
    const blanks = this.#filledNames().map((name) => [name, ''] as const);
    mustBePlain(await this.write(writeOf(Object.fromEntries(blanks), this.#plan.subject)));
  }
}

const LOST_TEXT = `A plain write was accepted and could not be read within ${MAX_LAG_MS / 1000} seconds.`;

/** What no answer of any question changes: a well-formed write is accepted. */
export function mustBePlain(reply: Reply): void {
  if (reply.status >= 200 && reply.status < 300) return;
  throw new Stop(
    reply.status >= 500 ? 'stranger' : 'refused',
    `A plain write, as the vendor documents it, was answered ${saidIn(reply)}: nothing can be learnt here.`,
  );
}

/** Status and code of a reply. */
export function saidIn(reply: Reply): string {
  const code = codeOf(reply.json);
  return code === undefined ? String(reply.status) : `${reply.status} ${code}`;
}
