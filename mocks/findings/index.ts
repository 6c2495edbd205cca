import type { Kind, RequestFacts } from '../behaviours/shared/behaviour';
import { DEVELOPMENT_CHOICE } from '../behaviours/shared/sources';
import type { Judgement } from '../judge';
import { once } from '../util/once';
import type { FindingContext } from './context';
import { LEVELS, type Finding } from './finding';
import { nextTry } from './next-try';
import { NOTHING_TO_SAY, type Detection, type RequestRule, type Subject } from './rule';
import { LAST_RESORT, REQUEST_RULES, type RuleId } from './rules';
import { isConversationGuessed } from './suggestion';

/** A finding before the journal gives it an id and a time. */
export type FindingDraft = Omit<Finding, 'id' | 'exchangeId' | 'at'>;

type OwnRule = RequestRule<RuleId>;
const RULES: readonly OwnRule[] = REQUEST_RULES;

/**
 * Whether anything may be found on a request; false is certain. The common case, a clean write to a customer, a plain read
 * or a login, is recognised without looking further.
 */
export function mayFind(
  facts: RequestFacts,
  judgement: Judgement,
  participant: FindingContext['participant'],
): boolean {
  const { kind } = facts.operation;
  if (judgement.verdict.kind !== 'applied') return true;
  if (judgement.notes.length > 0 && (kind === 'write' || kind === 'create')) return true;
  return watchersOf(kind).some((rule) => rule.mayApply?.(facts, judgement, participant) ?? false);
}

/** What a developer should hear of an exchange, worst first; nothing when the request was right. */
export function findingsOf(context: FindingContext): readonly FindingDraft[] {
  // Whatever is no browser's question before a request: a probe that looks which methods there are.
  const isOptions = context.asked.method === 'OPTIONS' && context.judgement.verdict.kind === 'rejected';
  if (isOptions && context.headers['origin'] === undefined) return [];
  const explained = subjectsOf(context).flatMap((subject) => explanationsOf(subject, context));
  const watched = context.judgement.verdict.kind === 'applied' ? watchedIn(context) : [];
  const drafts = [...explained, ...watched];
  return drafts.length > 1
    ? drafts.sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level))
    : drafts;
}

/** The rules that watch applied requests of a kind of operation. */
function watchersOf(kind: Kind): readonly OwnRule[] {
  const known = WATCHERS.get(kind);
  if (known) return known;
  const watchers = RULES.filter(({ on = [] }) => on.includes(kind));
  WATCHERS.set(kind, watchers);
  return watchers;
}
const WATCHERS = new Map<Kind, readonly OwnRule[]>();

/** The rules that explain a behaviour, in their order. */
function explainersOf(behaviour: string): readonly OwnRule[] {
  const known = EXPLAINERS.get(behaviour);
  if (known) return known;
  const explainers = RULES.filter(({ explains }) => explains.includes(behaviour));
  EXPLAINERS.set(behaviour, explainers);
  return explainers;
}
const EXPLAINERS = new Map<string, readonly OwnRule[]>();

/** What is to be explained: the verdict, and what behaviours did to the request on the way to it. */
function subjectsOf(context: FindingContext): readonly Subject[] {
  const { judgement, asked } = context;
  const { verdict, behaviour } = judgement;
  const { kind } = asked.operation;
  const suggestion = once(() => nextTry(context));
  if (verdict.kind === 'rejected') {
    const { status, names = [] } = verdict;
    return [{ behaviour, what: 'refused', status, names, nextTry: suggestion }];
  }
  const whole: Subject = { behaviour, what: verdict.kind, status: 0, names: [], nextTry: suggestion };
  if (kind === 'update') return [whole];
  const notes = judgement.notes.map(({ behaviour: by, dropped, converted }): Subject => {
    const what = dropped.length > 0 ? 'dropped' : converted.length > 0 ? 'converted' : 'noted';
    const names = dropped.length > 0 ? dropped : converted;
    return { behaviour: by, what, status: 0, names, nextTry: suggestion };
  });
  if (verdict.kind === 'ignored') {
    const drops = notes.filter(({ what }) => what === 'dropped');
    return drops.length > 0 ? drops : [whole];
  }
  return kind === 'create' ? [...notes, whole] : kind === 'write' ? notes : [];
}

/** What the first rule that finds something says of a subject; a loss or refusal that none explains is told plainly. */
function explanationsOf(subject: Subject, context: FindingContext): readonly FindingDraft[] {
  for (const rule of explainersOf(subject.behaviour.id)) {
    const detection = rule.detect(context, subject);
    if (detection === NOTHING_TO_SAY) return [];
    if (detection !== undefined) return [draftOf(rule, detection, subject, context)];
  }
  if (subject.what !== 'refused' && subject.what !== 'ignored') return [];
  const summary =
    subject.what === 'refused' ? `${subject.status}: ${subject.behaviour.summary}` : subject.behaviour.summary;
  return [draftOf(LAST_RESORT, { summary, suggestion: null }, subject, context)];
}

/** What the rules that watch every applied request find. */
function watchedIn(context: FindingContext): readonly FindingDraft[] {
  const { asked, judgement, participant } = context;
  const subject: Subject = {
    behaviour: judgement.behaviour,
    what: 'applied',
    status: 0,
    names: [],
    nextTry: () => null,
  };
  return watchersOf(asked.operation.kind).flatMap((rule) => {
    // Such a rule was asked as one that explains the verdict.
    if (rule.explains.length > 0 || rule.mayApply?.(asked, judgement, participant) !== true) return [];
    const detection = rule.detect(context, subject);
    return detection === undefined || detection === NOTHING_TO_SAY ? [] : [draftOf(rule, detection, subject, context)];
  });
}

function draftOf(
  rule: OwnRule,
  { level, summary, advice, pointer, suggestion, isGuess }: Detection,
  { behaviour, what, nextTry: next }: Subject,
  context: FindingContext,
): FindingDraft {
  const { asked, conversationId, participantId } = context;
  const offered = suggestion === undefined && what === 'refused' ? next() : (suggestion ?? null);
  const isGuessed = offered !== null && asked.operation.kind !== 'create' && isConversationGuessed(context);
  const said = advice ?? rule.cure;
  const tellsOf = rule.evidence === 'of the behaviour' ? behaviour : { evidence: rule.evidence, sources: rule.sources };
  const { evidence, sources } = isGuess === true ? GUESS : tellsOf;
  return {
    level: level ?? rule.level,
    rule: rule.id,
    behaviour: behaviour.id,
    summary,
    pointer: pointer ?? null,
    advice: isGuessed ? `${said} ${GUESSED}` : said,
    evidence,
    sources,
    operation: asked.operation.kind === 'none' ? null : asked.operation.id,
    conversationId: conversationId ?? null,
    participantId: participantId ?? null,
    suggestion: offered,
  };
}

const GUESSED = 'The conversation of the suggestion is a guess: the request names none that is here.';
const GUESS = { evidence: 'assumed', sources: [DEVELOPMENT_CHOICE] } as const;
