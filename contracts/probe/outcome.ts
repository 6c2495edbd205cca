import { DEFAULT_LIMITS, type Limits, type ProfileFile, type ProfileName } from '../../mocks/internal';
import type { ProbeResult, QuestionResult } from './result';

/** One question whose answer is another than it was. */
export type Drift = { readonly question: string; readonly before: string; readonly now: string };

/** The profile file that a probe has found; what an earlier part of the same probe found stays where nothing is newer. */
export function profileFileOf(
  { questions, url, at }: Pick<ProbeResult, 'questions' | 'url' | 'at'>,
  { base, earlier }: { readonly base: ProfileName; readonly earlier?: ProfileFile | undefined },
): ProfileFile {
  const answered = questions.filter((one) => one.state === 'answered');
  const observed = questions.filter((one) => one.state !== 'not-asked');
  const own = limitsIn(answered);
  return {
    name: earlier?.name ?? nameFor(url, at),
    extends: earlier?.extends ?? base,
    answers: { ...earlier?.answers, ...byQuestion(answered, ({ answer }) => answer) },
    ...withSome('limits', { ...earlier?.limits, ...own }),
    ...withSome('refusals', {
      ...without(earlier?.refusals, observed),
      ...byQuestion(
        answered.filter(({ refusal }) => refusal !== undefined),
        ({ refusal }) => refusal,
      ),
    }),
    observed: { ...earlier?.observed, ...byQuestion(observed, ({ evidence }) => evidence) },
  };
}

/** `org-api.mypurecloud.de-2026-11-28` */
function nameFor(url: string, at: string): string {
  return `org-${new URL(url).host.replace(/[^\w.-]+/g, '-')}-${at.slice(0, 10)}`;
}

type Answered = Extract<QuestionResult, { readonly state: 'answered' }>;

/** The limits that are other than the mock's own. */
function limitsIn(answered: readonly Answered[]): Partial<Omit<Limits, 'reservedNames'>> {
  const found: Partial<Limits> = Object.assign({}, ...answered.map(({ limits }) => limits));
  const others = Object.entries(found).filter(([name, limit]) => DEFAULT_LIMITS[name as keyof Limits] !== limit);
  return Object.fromEntries(others);
}

function byQuestion<T extends QuestionResult, U>(
  results: readonly T[],
  member: (result: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(results.map((one) => [one.question, member(one)]));
}

function without<T>(
  record: Readonly<Record<string, T>> | undefined,
  results: readonly QuestionResult[],
): Readonly<Record<string, T>> {
  const gone = new Set(results.map(({ question }) => question));
  return Object.fromEntries(Object.entries(record ?? {}).filter(([question]) => !gone.has(question)));
}

function withSome(name: string, record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.keys(record).length === 0 ? {} : { [name]: record };
}

/** What has changed since an earlier probe: only questions that both have asked. A delay is never the same twice. */
export function driftSince(earlier: ProfileFile, { questions }: ProbeResult): readonly Drift[] {
  return questions.flatMap((one): readonly Drift[] => {
    if (one.state === 'not-asked' || !isKnown(earlier, one.question)) return [];
    const before = earlierText(earlier, one);
    const now = resultText(one);
    return before === now ? [] : [{ question: one.question, before, now }];
  });
}

/** A file that holds no observation was written by hand: whatever it answers counts. */
function isKnown({ observed, answers = {} }: ProfileFile, question: string): boolean {
  return Object.hasOwn(observed ?? answers, question);
}

type Asked = Exclude<QuestionResult, { readonly state: 'not-asked' }>;

/** An answer as it is compared and shown: with the numbers that belong to it, and the words where they are the org's own. */
export function resultText(result: Asked): string {
  if (result.state === 'unknown') return noneText(result.evidence.quote);
  return answerText(result.answer, result.limits, result.refusal);
}

function earlierText({ answers, limits = {}, refusals, observed }: ProfileFile, result: Asked): string {
  const answer = answers?.[result.question];
  if (answer === undefined) return noneText(observed?.[result.question]?.quote ?? '');
  const names = result.state === 'answered' ? Object.keys(result.limits) : [];
  const known: Readonly<Record<string, unknown>> = { ...DEFAULT_LIMITS, ...limits };
  const own = Object.fromEntries(names.map((name) => [name, known[name]]));
  return answerText(answer, own, refusals?.[result.question]);
}

function answerText(
  answer: string,
  limits: Readonly<Record<string, unknown>>,
  refusal: { readonly status: number; readonly code: string | null } | undefined,
): string {
  const numbers = Object.entries(limits)
    .filter(([name, limit]) => name !== 'readLagMs' && DEFAULT_LIMITS[name as keyof Limits] !== limit)
    .map(([name, limit]) => `${name} ${JSON.stringify(limit)}`);
  const words = refusal ? [`${refusal.status}${refusal.code === null ? '' : ` ${refusal.code}`}`] : [];
  const more = [...numbers, ...words];
  return more.length === 0 ? answer : `${answer} (${more.join(', ')})`;
}

function noneText(quote: string): string {
  return `none of the ledger’s answers: ${quote}`;
}
