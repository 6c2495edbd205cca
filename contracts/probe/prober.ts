import { DEFAULT_LIMITS, matchRoute, type Limits } from '../../mocks/internal';
import { OrgClient, Stop, type ClientOptions, type Reply } from './client';
import type { Experiment } from './experiments';
import { fitsOf, isVisible, type Fit, type Ground, type Observation } from './fit';
import { mustBePlain, saidIn, TestParticipant } from './participant';
import type { Plan, PlannedQuestion } from './plan';
import { replyQuote, requestQuote } from './quote';
import type { ProbeResult, QuestionResult } from './result';

export type ProbeOptions = ClientOptions & {
  /** What the answers are compared with; `profile` is the built-in one behind it. */
  readonly expected: Ground & { readonly name: string };
  /** What an earlier part of the same probe has found. */
  readonly found?: Pick<Ground, 'answers' | 'limits'>;
  /** Hears of each question when it is done. */
  readonly onResult?: (result: QuestionResult) => void | Promise<void>;
};

/** Asks an org what the plan says. Resolves also when it had to stop: `stopped` says why. */
export async function probe(plan: Plan, options: ProbeOptions): Promise<ProbeResult> {
  return new Prober(plan, options).run();
}

/** The run of one plan, and what is known of the org so far. */
class Prober {
  readonly #plan: Plan;
  readonly #options: ProbeOptions;
  readonly #client: OrgClient;
  readonly #participant: TestParticipant;
  readonly #results: QuestionResult[] = [];
  #ground: Ground;

  constructor(plan: Plan, options: ProbeOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#client = new OrgClient(options);
    this.#participant = new TestParticipant(plan, { client: this.#client, clock: options.clock });
    const { expected, found } = options;
    this.#ground = {
      profile: expected.profile,
      answers: new Map([...expected.answers, ...(found?.answers ?? [])]),
      limits: { ...expected.limits, ...found?.limits },
    };
    const isLate = this.#ground.answers.get('read-lag') === 'reads-delayed';
    if (isLate) this.#participant.lagMs = this.#ground.limits.readLagMs ?? DEFAULT_LIMITS.readLagMs;
  }

  async run(): Promise<ProbeResult> {
    const { address, clock, expected } = this.#options;
    const at = new Date(clock()).toISOString();
    this.#results.push(...this.#plan.notAsked.map((one) => ({ state: 'not-asked' as const, ...one })));
    const stopped = await this.#all().then(
      () => undefined,
      async (fault: unknown) => {
        if (!(fault instanceof Stop)) throw fault;
        if (fault.kind !== 'stranger') await this.#participant.leaveInOrder();
        return { kind: fault.kind, reason: fault.message };
      },
    );
    return {
      at,
      url: address.api,
      profile: expected.name,
      questions: this.#results,
      requests: this.#client.sent,
      ...this.#participant.left(),
      ...(stopped ? { stopped } : {}),
    };
  }

  async #all(): Promise<void> {
    if (this.#plan.hasLogin) {
      const refusal = await this.#client.login([]);
      if (refusal)
        throw new Stop('refused', `The login was answered ${saidIn(refusal)}: is the client of this region?`);
    }
    await this.#participant.open();
    for (const planned of this.#plan.questions) {
      const result = await this.#question(planned);
      if (planned.isControl) continue;
      this.#results.push(result);
      await this.#options.onResult?.(result);
    }
    // Where it is not known what a write does to the rest, none is sent without need.
    await this.#participant.close({ isMerged: this.#ground.answers.get('write') === 'attributes-merged' });
  }

  async #question({ question, experiments }: PlannedQuestion): Promise<QuestionResult> {
    const { subject } = this.#plan;
    const seen: Observation[] = [];
    for (const experiment of experiments) {
      const outcome = await this.#experiment(experiment);
      if ('reason' in outcome) return { state: 'not-asked', question, reason: outcome.reason };
      seen.push(outcome);
    }
    const [fit, ...others] = await fitsOf(question, seen, { subject, ground: this.#ground });
    const { clock, expected: profile } = this.#options;
    const expected = profile.answers.get(question) ?? '';
    const evidence = {
      at: new Date(clock()).toISOString(),
      requests: experiments.map((one) => requestQuote(one, subject)),
      quote: seen.map((one) => replyQuote(one, subject)).join(' | '),
    };
    // Two readings that both miss what the org said are no answer.
    if (!fit || (others.length > 0 && fit.isInOtherWords)) return { state: 'unknown', question, expected, evidence };
    if (others.length > 0) return { state: 'not-asked', question, reason: tieText([fit, ...others]) };
    const { answer, limits } = fit;
    this.#ground = {
      ...this.#ground,
      answers: new Map([...this.#ground.answers, [question, answer.id]]),
      limits: { ...this.#ground.limits, ...limits },
    };
    const isOther = answer.id !== expected || isOtherThan(profile.limits, limits);
    return { state: 'answered', question, ...fit, answer: answer.id, isOther, expected, evidence };
  }

  async #experiment(experiment: Experiment): Promise<Observation | { readonly reason: string }> {
    const { given, asking, atOnce } = experiment;
    const before = this.#participant.held;
    if (given) mustBePlain(await this.#participant.write(given));
    if (typeof asking.token === 'object') {
      const refusal = await this.#client.login(asking.token.scopes);
      if (refusal)
        return { reason: `The login with the scope ${asking.token.scopes.join(' ')} was answered ${saidIn(refusal)}.` };
    }
    const isRead = asking.method === 'GET';
    const reply = isRead ? await this.#client.ask(asking) : await this.#participant.write(asking);
    const refusal = asking.token === 'own' ? refusalOf(reply, experiment) : undefined;
    if (refusal !== undefined) return { reason: refusal };
    if (isRead) return { experiment, before, reply, after: undefined };
    if (atOnce) return this.#timed({ experiment, before, reply });
    await this.#participant.readLater();
    const seen = { experiment, before, reply, after: this.#participant.held };
    await this.#participant.restore();
    return seen;
  }

  /** How long the first write takes to be seen. */
  async #timed({ experiment, before, reply }: Omit<Observation, 'after'>): Promise<Observation> {
    mustBePlain(reply);
    await this.#participant.read({ atOnce: true });
    const seen: Observation = { experiment, before, reply, after: this.#participant.held };
    const isSeen = (): boolean => isVisible({ ...seen, after: this.#participant.held });
    const lagMs = isSeen() ? 0 : await this.#participant.lookUntil(isSeen);
    this.#participant.lagMs = lagMs;
    await this.#participant.restore();
    return { ...seen, lagMs };
  }
}

/** 401 and 403 say that we may not go on; where an operation needs a permission, only that it cannot be asked. */
function refusalOf(reply: Reply, { asking }: Experiment): string | undefined {
  if (reply.status !== 401 && reply.status !== 403) return undefined;
  const match = matchRoute(asking.method, asking.url);
  const permissions = match.kind === 'route' ? match.route.permissions : [];
  const text = `${asking.method} was answered ${saidIn(reply)}`;
  if (reply.status === 403 && permissions.length > 0)
    return `${text}: the client has none of the permissions ${permissions.join(', ')}.`;
  throw new Stop('refused', `${text}: the token is not accepted any more, or may not write.`);
}

function tieText(fits: readonly Fit[]): string {
  const ids = fits.map(({ answer }) => answer.id).join(' and ');
  return `It cannot be told from what else this org does: ${ids} would have done the same.`;
}

/** Whether limits were found that the profile does not have; a delay is never the same twice. */
function isOtherThan(known: Partial<Limits>, found: Partial<Limits>): boolean {
  const { readLagMs: _lag, ...limits } = found;
  const expected = { ...DEFAULT_LIMITS, ...known };
  return Object.entries(limits).some(([name, limit]) => expected[name as keyof Limits] !== limit);
}
