import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { entryId, matchRoute, type Exchange, type ExchangeEvent, type Finding } from '../../mocks/internal';
import type { Address } from '../probe/address';
import { Forwarder, type Forwarded } from './forward';
import {
  askedValues,
  draft,
  isAboutAttributes,
  Judge,
  type Asked,
  type FindingDraft,
  type Judged,
  type LiveProfile,
} from './judge';
import { ReadBacks, type ReadOutcome } from './read-back';
import { originFor } from './target';
import { RecentWrites } from './recent-writes';

export type LiveOptions = {
  readonly address: Address;
  readonly profile: LiveProfile;
  /** Whether each write is read back. */
  readonly readsBack: boolean;
  /** How long after the reply, in milliseconds. */
  readonly readBackAfterMs: number;
  /** How long a read may take, in milliseconds; 10,000 unless given. */
  readonly readTimeoutMs?: number;
  /** Hears of each exchange when it is judged, which may be after later ones. */
  readonly onExchange: (event: ExchangeEvent) => void;
};

/** A request that waits for the client to repeat it: 429 and 5xx say that it may. */
type Open = { readonly asked: Asked; readonly judged: Judged };

/**
 * Stands between a client and a real org: what the client sends goes on as it is, what the org answers comes back as it
 * is, and each write of attributes is read back afterwards. The client never waits for the reading or the judging.
 */
export class LiveDoor {
  readonly #options: LiveOptions;
  readonly #forwarder = new Forwarder();
  readonly #readBacks: ReadBacks;
  readonly #writes = new RecentWrites();
  readonly #judge: Judge;
  /** Requests that are being passed on, and the participant each is about. */
  readonly #underWay = new Map<Promise<Forwarded>, string | undefined>();
  readonly #pending = new Set<Promise<void>>();
  readonly #open = new Map<string, Open>();
  readonly #unread = new Map<string, number>();
  #exchanges = 0;
  #findings = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#readBacks = new ReadBacks(options.readTimeoutMs);
    this.#judge = new Judge(options.profile);
  }

  /** Writes that could not be read back, counted by reason. */
  get unread(): ReadonlyMap<string, number> {
    return this.#unread;
  }

  /** Answers a request with what the org answers. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const origin = originFor(request, this.#options.address);
    const forwarding = this.#forwarder.forward(request, response, origin);
    this.#underWay.set(forwarding, participantIn(request.url));
    void forwarding.finally(() => this.#underWay.delete(forwarding));
    const done = forwarding
      .then((forwarded) => this.#judged(forwarded, origin))
      .catch((fault: unknown) => {
        this.#note(`a bug of ours: ${String(fault)}`);
      });
    this.#pending.add(done);
    void done.finally(() => this.#pending.delete(done));
  }

  /** Resolves when everything is judged that has passed, repeated requests included. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
    for (const { asked, judged } of this.#open.values()) this.#tell(asked, judged);
    this.#open.clear();
  }

  close(): void {
    this.#forwarder.close();
  }

  async #judged(forwarded: Forwarded, origin: string): Promise<void> {
    const asked = askedOf(forwarded);
    if (!isAboutAttributes(forwarded)) return this.#tell(asked, plain(forwarded));
    const { status, at, durationMs } = forwarded;
    const values = askedValues(asked);
    const entered = this.#writes.enter(asked.participantId, { from: at, to: at + durationMs, values });
    const outcome = status >= 200 && status < 300 ? await this.#readBack(asked, origin) : undefined;
    // What came meanwhile is judged by its end: until then it is not known what it has written.
    if (outcome) await this.#answered(asked.participantId);
    const judged = await this.#judge.judge(asked, { outcome, before: entered.before, others: entered.others() });
    if (outcome && 'read' in outcome) this.#writes.saw(outcome.read);
    this.#toldOrKept(asked, judged);
  }

  async #answered(participantId: string | undefined): Promise<void> {
    const same = [...this.#underWay].filter(([, other]) => other !== undefined && other === participantId);
    await Promise.all(same.map(([forwarding]) => forwarding));
  }

  /** What the client may repeat is told of when it has, or in the end. */
  #toldOrKept(asked: Asked, judged: Judged): void {
    const { status } = asked.forwarded;
    const mayRepeat = status === 429 || status >= 500 || status === 0;
    if (!mayRepeat && this.#open.size === 0) return this.#tell(asked, judged);
    const key = requestKey(asked.forwarded);
    if (mayRepeat) {
      this.#open.set(key, { asked, judged: status === 429 ? limited(asked) : judged });
      return;
    }
    const earlier = this.#open.get(key);
    this.#open.delete(key);
    if (earlier) this.#tell(earlier.asked, cured(earlier.judged));
    this.#tell(asked, judged);
  }

  async #readBack({ forwarded, conversationId }: Asked, origin: string): Promise<ReadOutcome | undefined> {
    const { readsBack, readBackAfterMs } = this.#options;
    const { authorization } = forwarded.headers;
    if (!readsBack || conversationId === undefined || authorization === undefined) return undefined;
    const outcome = await this.#readBacks.read({ origin, conversationId, authorization, waitMs: readBackAfterMs });
    if ('unread' in outcome) this.#note(outcome.unread);
    return outcome;
  }

  #note(reason: string): void {
    this.#unread.set(reason, (this.#unread.get(reason) ?? 0) + 1);
  }

  #tell(asked: Asked, { verdict, behaviour, stored, findings: drafts }: Judged): void {
    const { forwarded } = asked;
    this.#exchanges += 1;
    const id = entryId('x', this.#exchanges);
    const at = new Date(forwarded.at).toISOString();
    const findings = drafts.map((one): Finding => {
      this.#findings += 1;
      return { id: entryId('f', this.#findings), exchangeId: id, at, ...one };
    });
    const values = askedValues(asked);
    const changes = stored.map((name) => [name, { before: null, after: textOf(values.get(name)) }] as const);
    const exchange: Exchange = {
      id,
      at,
      operation: asked.route?.id ?? null,
      method: forwarded.method,
      path: forwarded.url.split('?')[0] ?? '',
      status: forwarded.status,
      verdict,
      behaviour,
      correlationId: headerOf(forwarded.replyHeaders, 'inin-correlation-id') ?? '',
      conversationId: asked.conversationId ?? null,
      participantId: asked.participantId ?? null,
      clientId: null,
      userAgent: headerOf(forwarded.headers, 'user-agent') ?? null,
      durationMs: forwarded.durationMs,
      request: {
        contentType: headerOf(forwarded.headers, 'content-type') ?? null,
        ...bodyOf(asked.body, forwarded.sent),
      },
      response: bodyOf(asked.reply, forwarded.replied),
      ...(changes.length === 0 ? {} : { changes: Object.fromEntries(changes) }),
      findings: findings.map((one) => one.id),
    };
    const bytes = forwarded.sent.size + forwarded.replied.size;
    this.#options.onExchange({ namespace: 'live', exchange, findings, worst: findings[0]?.id, bytes });
  }
}

/** The same for a request that is sent again. */
function requestKey({ method, url, sent }: Forwarded): string {
  return createHash('sha256').update(`${method} ${url}\n`).update(sent.bytes).digest('base64');
}

function askedOf(forwarded: Forwarded): Asked {
  const { method, url, headers, replyHeaders, sent, replied } = forwarded;
  const match = matchRoute(method, url.split('?')[0] ?? '');
  const params = match.kind === 'route' ? match.params : idsIn(url);
  const isSecret = match.kind === 'route' && match.route.kind === 'login';
  return {
    forwarded,
    // A login holds the client's secret, and its reply the token.
    body: isSecret ? undefined : sent.value(headers['content-encoding']),
    reply: isSecret ? undefined : replied.value(replyHeaders['content-encoding']),
    route: match.kind === 'route' ? match.route : undefined,
    conversationId: params['conversationId'],
    participantId: params['participantId'],
  };
}

function participantIn(url = ''): string | undefined {
  return /\/participants\/([\w-]+)/.exec(url)?.[1];
}

/** The ids in a path that no operation has. */
function idsIn(url: string): Readonly<Record<string, string | undefined>> {
  const [, conversationId, participantId] = /\/([\w-]{36})\/participants\/([\w-]{36})/.exec(url) ?? [];
  return { conversationId, participantId };
}

/** What has nothing to do with participant data is kept in the journal and not judged. */
function plain({ status }: Forwarded): Judged {
  return { verdict: status > 0 && status < 400 ? 'applied' : 'rejected', behaviour: 'live', stored: [], findings: [] };
}

function limited(asked: Asked): Judged {
  const seconds = headerOf(asked.forwarded.replyHeaders, 'retry-after');
  const wait = seconds === undefined ? '' : `, to be repeated after ${seconds} seconds`;
  const summary = `429: too many requests with one token in a minute${wait}; it was not repeated.`;
  return {
    verdict: 'rejected',
    behaviour: 'rate-limit-refused',
    stored: [],
    findings: [draft('rate-limited', asked, { summary })],
  };
}

/** The client has sent the same again, and it was accepted. */
function cured(judged: Judged): Judged {
  const findings = judged.findings.map((one): FindingDraft => {
    const summary = one.summary.replace(
      /(?:; it was not repeated|: whether the write was done is not known)\.$/,
      '; the client repeated it with success.',
    );
    return { ...one, level: 'info', summary };
  });
  return { ...judged, findings };
}

function headerOf(headers: IncomingMessage['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function bodyOf(value: unknown, kept: Forwarded['sent']): Exchange['response'] {
  if (kept.isCut) return { truncated: true };
  return value === undefined ? {} : { body: value };
}
