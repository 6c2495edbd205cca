import {
  BEHAVIOURS,
  dryRunFor,
  isRecord,
  matchRoute,
  RULES,
  type Answers,
  type DryRun,
  type DryRunResult,
  type Finding,
  type Limits,
  type ProfileName,
  type Route,
  type RuleId,
  type Suggestion,
} from '../../mocks/internal';
import { COMMAND } from '../../mocks/util/package-info';
import type { Forwarded } from './forward';
import type { ReadOutcome } from './read-back';
import { fateOf, listedNames, type Fate } from './fate';

/** A finding before it gets its id, its exchange and its time. */
export type FindingDraft = Omit<Finding, 'id' | 'exchangeId' | 'at'>;

/** The profile that the org is held against. */
export type LiveProfile = {
  readonly name: string;
  readonly extends: ProfileName;
  readonly answers: Answers;
  readonly limits: Partial<Limits>;
};

/** A request that went to the org about participant data, and where it went. */
export type Asked = {
  readonly forwarded: Forwarded;
  /** The body that was sent, and its JSON value or text. */
  readonly body: unknown;
  readonly reply: unknown;
  readonly route: Route | undefined;
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
};

/** What else is known of the participant when a write is judged. */
export type Known = {
  /** What a read showed after the write; undefined where none was asked for. */
  readonly outcome: ReadOutcome | undefined;
  /** What the participant held before, where a read has shown it. */
  readonly before: ReadonlyMap<string, string> | undefined;
  /** Values that other requests sent meanwhile, by name: a read may show them instead. */
  readonly others: ReadonlyMap<string, readonly unknown[]>;
};

/** What became of a request, and what a developer should hear of it. */
export type Judged = {
  readonly verdict: 'applied' | 'ignored' | 'rejected';
  readonly behaviour: string;
  readonly stored: readonly string[];
  readonly findings: readonly FindingDraft[];
};

/** Holds what an org did against what was asked, and against what the profile says. */
export class Judge {
  readonly #profile: LiveProfile;
  readonly #dryRun: DryRun;

  constructor(profile: LiveProfile) {
    this.#profile = profile;
    const { extends: base, answers, limits } = profile;
    this.#dryRun = dryRunFor({ profile: base, answers, limits, at: Date.now() });
  }

  async judge(asked: Asked, known: Known): Promise<Judged> {
    const predicted = await this.#predicted(asked, known);
    const { status } = asked.forwarded;
    if (status === 0 || status >= 500) return failed(asked);
    if (status >= 400) return this.#refused(asked, predicted);
    return this.#accepted(asked, known, predicted);
  }

  /** What the mock would have done in a world like that of the org. */
  #predicted({ forwarded, conversationId, participantId, route }: Asked, known: Known): Promise<DryRunResult> {
    const { method, url, headers, sent } = forwarded;
    const read = known.outcome && 'read' in known.outcome ? known.outcome.read : undefined;
    const participants = read?.participants.map(({ id, purpose, attributes }) => ({
      id,
      purpose,
      attributes: Object.fromEntries(id === participantId ? (known.before ?? []) : attributes),
    }));
    const own = [{ id: participantId ?? '', purpose: 'customer', attributes: Object.fromEntries(known.before ?? []) }];
    return this.#dryRun(
      {
        method,
        url,
        headers: {
          authorization: 'Bearer of-the-org',
          ...(headers['content-type'] === undefined ? {} : { 'content-type': headers['content-type'] }),
        },
        body: sent.bytes,
      },
      {
        conversations:
          conversationId === undefined
            ? []
            : [
                {
                  id: conversationId,
                  mediaType: read?.medium ?? route?.medium ?? 'call',
                  state: read?.hasEnded === true ? 'disconnected' : 'connected',
                  participants: participants ?? own,
                },
              ],
      },
    );
  }

  #accepted(asked: Asked, known: Known, predicted: DryRunResult): Judged {
    const { outcome } = known;
    const read = outcome && 'read' in outcome ? outcome.read : undefined;
    const participant = read?.participants.find(({ id }) => id === asked.participantId);
    const values = askedValues(asked, predicted);
    const ours = predicted.findings.filter(({ level }) => level !== 'error');
    const losses = predicted.findings.filter(({ level }) => level === 'error').map(draftOf);
    const { behaviour } = predicted.exchange;
    // Nobody looked: what the ledger says is all there is.
    if (!participant) {
      const verdict = predicted.exchange.verdict === 'ignored' ? 'ignored' : 'applied';
      return { verdict, behaviour, stored: [], findings: [...losses, ...ours.map(draftOf)] };
    }
    const fates = [...values].map(([name, value]) => [name, fateOf(name, value, { participant, ...known })] as const);
    const lost = fates.filter(([, fate]) => fate !== 'stored');
    const stored = fates.filter(([, fate]) => fate === 'stored').map(([name]) => name);
    const isNew = (name: string): boolean =>
      known.before !== undefined && known.before.get(name) !== participant.attributes.get(name);
    const news = { lost: lost.map(([name]) => name), stored: stored.filter(isNew), values };
    const contradiction = this.#contradiction(asked, predicted, news);
    const isExplained = losses.length > 0 && (lost.length > 0 || values.size === 0);
    // The value is there, but it may have been before: the org need not have read the request.
    const isOpen = losses.length > 0 && lost.length === 0 && values.size > 0 && contradiction.length === 0;
    const told = isExplained ? losses : lost.length > 0 ? [notStored(asked, lost)] : isOpen ? losses.map(asDoubt) : [];
    return {
      verdict: values.size > 0 && stored.length === 0 ? 'ignored' : 'applied',
      behaviour,
      stored,
      findings: [...told, ...(lost.length === 0 ? ours.map(draftOf) : []), ...contradiction],
    };
  }

  #refused(asked: Asked, predicted: DryRunResult): Judged {
    const { status } = asked.forwarded;
    const rejected = { verdict: 'rejected', behaviour: predicted.exchange.behaviour, stored: [] } as const;
    const explained = predicted.status === status ? predicted.findings.filter(({ level }) => level === 'error') : [];
    if (explained.length > 0) return { ...rejected, findings: explained.map(draftOf) };
    // What an org knows of ids and tokens a ledger cannot know.
    const isOfTheSetting = status === 401 || status === 403 || (status === 404 && asked.route?.unpublished !== true);
    const suggestion = predicted.findings.find((one) => one.suggestion !== null)?.suggestion ?? null;
    const isKnownRefusal = predicted.status >= 400 || isOfTheSetting;
    const contradiction = isKnownRefusal ? [] : [this.#contradicted(asked, predicted, `refused it (${status})`)];
    return { ...rejected, findings: [refusedByOrg(asked, suggestion), ...contradiction] };
  }

  /** The org stored, dropped or refused something else than the profile says. */
  #contradiction(asked: Asked, predicted: DryRunResult, { lost, stored, values }: News): readonly FindingDraft[] {
    if (predicted.status >= 400)
      return [this.#contradicted(asked, predicted, `accepted it (${asked.forwarded.status})`)];
    const changes = predicted.exchange.changes ?? {};
    const expected = [...values.keys()].filter((name) => !Object.hasOwn(changes, name));
    const isLostHere = lost.filter((name) => !expected.includes(name));
    const isStoredHere = expected.filter((name) => stored.includes(name) && values.get(name) !== null);
    if (isStoredHere.length > 0) return [this.#contradicted(asked, predicted, `stored ${listedNames(isStoredHere)}`)];
    if (isLostHere.length > 0)
      return [this.#contradicted(asked, predicted, `did not store ${listedNames(isLostHere)}`)];
    return [];
  }

  #contradicted(asked: Asked, predicted: DryRunResult, did: string): FindingDraft {
    const id = predicted.findings.find(({ level }) => level !== 'info')?.behaviour ?? predicted.exchange.behaviour;
    const question = BEHAVIOURS.find((one) => one.id === id)?.question;
    const only = question === undefined || question === 'write' ? '' : ` --only ${question}`;
    return draft('ledger-contradicted', asked, {
      behaviour: id,
      summary: `The profile ${this.#profile.name} says ${id}, but the org ${did}.`,
      advice: `Ask the org: ${COMMAND} probe${only}. Then use the profile file that it writes.`,
    });
  }
}

/** What a read has shown of the names that were sent. */
type News = {
  readonly lost: readonly string[];
  /** Stored, and not so before. */
  readonly stored: readonly string[];
  readonly values: ReadonlyMap<string, unknown>;
};

function asDoubt(finding: FindingDraft): FindingDraft {
  return {
    ...finding,
    level: 'warn',
    summary: `${RULES[finding.rule].title} The org holds the value, which may have been there before.`,
  };
}

/** Whether a request has to do with participant data, so that there is something to judge. */
export function isAboutAttributes({ method, url }: Pick<Forwarded, 'method' | 'url'>): boolean {
  const path = url.split('?')[0] ?? '';
  const match = matchRoute(method, path);
  if (match.kind === 'route') return match.route.kind === 'write' || match.route.kind === 'update';
  return method !== 'GET' && /\/participants\/[^/]+(?:\/attributes)?\/?$/.test(path);
}

/** The names that a request was meant to store, with their values, in whatever shape it came. */
export function askedValues(
  { body, route }: Pick<Asked, 'body' | 'route'>,
  predicted?: DryRunResult,
): ReadonlyMap<string, unknown> {
  const map = route?.kind === 'write' && isRecord(body) ? body['attributes'] : undefined;
  if (isRecord(map)) return new Map(Object.entries(map));
  const meant = predicted?.findings.find(
    ({ level, suggestion }) => level === 'error' && suggestion !== null,
  )?.suggestion;
  const attributes = isRecord(meant?.body) ? meant.body['attributes'] : undefined;
  return new Map(isRecord(attributes) ? Object.entries(attributes) : []);
}

function notStored(asked: Asked, lost: readonly (readonly [string, Fate])[]): FindingDraft {
  const missing = lost.filter(([, fate]) => fate === 'missing').map(([name]) => name);
  const other = lost.filter(([, fate]) => fate !== 'missing').map(([name]) => name);
  const parts = [
    ...(missing.length === 0 ? [] : [`${listedNames(missing)} ${missing.length === 1 ? 'is' : 'are'} not there`]),
    ...(other.length === 0 ? [] : [`${listedNames(other)} ${other.length === 1 ? 'holds' : 'hold'} another value`]),
  ];
  return draft('not-stored', asked, {
    summary: `The org answered ${asked.forwarded.status}, but a read afterwards shows that ${parts.join(', and ')}.`,
    ...(other.length > 0
      ? { advice: `${RULES['not-stored'].cure} Somebody else may have written the same name meanwhile.` }
      : {}),
  });
}

function refusedByOrg(asked: Asked, suggestion: Suggestion | null): FindingDraft {
  const { reply, forwarded } = asked;
  const code = isRecord(reply) && typeof reply['code'] === 'string' ? ` ${reply['code']}` : '';
  return draft('refused-by-org', asked, { summary: `The org refused it: ${forwarded.status}${code}.`, suggestion });
}

function failed(asked: Asked): Judged {
  const { status, fault } = asked.forwarded;
  const what = status === 0 ? `did not answer (${fault ?? 'no reply'})` : `answered ${status}`;
  const summary = `The org ${what}: whether the write was done is not known.`;
  return { verdict: 'rejected', behaviour: 'live', stored: [], findings: [draft('org-failed', asked, { summary })] };
}

/** A finding about a request, in the words of a rule where nothing else is said. */
export function draft(
  rule: RuleId,
  { route, conversationId, participantId }: Pick<Asked, 'route' | 'conversationId' | 'participantId'>,
  more: { readonly summary: string } & Partial<FindingDraft>,
): FindingDraft {
  const { level, cure, evidence, sources } = RULES[rule];
  return {
    level,
    rule,
    behaviour: 'live',
    pointer: null,
    advice: cure,
    evidence: evidence === 'of the behaviour' ? 'observed' : evidence,
    sources,
    operation: route?.id ?? null,
    conversationId: conversationId ?? null,
    participantId: participantId ?? null,
    suggestion: null,
    ...more,
  };
}

function draftOf({
  id: _id,
  exchangeId: _exchangeId,
  at: _at,
  ...rest
}: DryRunResult['findings'][number]): FindingDraft {
  return rest;
}
