import type { Body } from '../../behaviours/shared/behaviour';
import type { FindingDraft } from '../../findings/index';
import type { Finding } from '../../findings/finding';
import {
  entryId,
  entryOf,
  exchangeOf,
  findingIds,
  findingOf,
  type Exchange,
  type JournalRecord,
  type KeptBody,
} from '../../store/journal';
import type { Injected } from '../../faults/faults';
import type { Merged, Recorded, Token } from '../../store/store';
import type { Reply } from '../server/reply';
import type { Incoming, ExchangeEvent, RequestContext } from './request-context';

/** A longer body is journalled as truncated, in bytes. */
const MAX_JOURNALLED_BYTES = 64 * 1024;
/** The same of a reply, in characters. */
const MAX_JOURNALLED_REPLY = 16 * 1024;
/** What an exchange came to, beside what the visit knows. */
type Outcome = {
  readonly path: string;
  readonly contentType: string | undefined;
  readonly bytes: Buffer | undefined;
  readonly reply: Reply;
  readonly merged: Merged | undefined;
  readonly injected: Injected | undefined;
  readonly drafts: readonly FindingDraft[];
  readonly token: Token | undefined;
  readonly request: Incoming;
  readonly started: number;
};

/** Puts an exchange with its findings into the journal. */
export async function recordExchange(visit: RequestContext, done: Outcome): Promise<ExchangeEvent> {
  const { options, namespace, now, route, asked, judgement, login } = visit;
  const { bytes, reply } = done;
  const isLogin = route?.kind === 'login';
  const happening: JournalRecord = {
    at: now,
    operation: route?.id ?? null,
    method: asked.method,
    path: done.path,
    status: reply.status,
    verdict: judgement.verdict.kind,
    behaviour: judgement.behaviour.id,
    correlationId: visit.correlationId,
    conversationId: visit.conversationId ?? null,
    participantId: visit.participantId ?? null,
    clientId: done.token?.clientId ?? login?.clientId ?? null,
    userAgent: done.request.headers['user-agent'] ?? null,
    durationMs: Math.round((performance.now() - done.started) * 1000) / 1000,
    contentType: done.contentType ?? null,
    sent: isLogin ? JSON.stringify({ grant_type: login?.login.grantType }) : keptBody(asked.body, bytes),
    replied: isLogin ? undefined : keptReply(reply),
    changes: done.merged?.changes,
    ...(done.injected ? { fault: done.injected } : {}),
  };
  // The whole body, even where it is not kept: a finding's suggestion may hold all of it.
  const { path, replied, userAgent } = happening;
  const { drafts } = done;
  const size = path.length + (userAgent?.length ?? 0) + (bytes?.length ?? 0) + (replied?.length ?? 0);
  const recorded = await options.store.record(namespace, happening, drafts, size);
  return new LazyExchangeEvent(namespace, { happening, drafts, bytes: size }, recorded);
}

/** A long map would be kept once for every write to it. */
function keptReply({ text }: Reply): KeptBody {
  return text !== undefined && text.length > MAX_JOURNALLED_REPLY ? null : text;
}

function keptBody(body: Body, bytes: Buffer | undefined): KeptBody {
  if (body.kind === 'empty' || bytes?.length === 0) return undefined;
  if (bytes === undefined || bytes.length > MAX_JOURNALLED_BYTES) return null;
  return body.kind === 'json' ? body.text : JSON.stringify(bytes.toString('utf8'));
}

/** What listeners hear; exchange and findings are written out for the first who asks. */
class LazyExchangeEvent implements ExchangeEvent {
  readonly namespace: string;
  readonly bytes: number;
  readonly #happening: JournalRecord;
  readonly #drafts: readonly FindingDraft[];
  readonly #recorded: Recorded;
  #exchange: Exchange | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    namespace: string,
    { happening, drafts, bytes }: { happening: JournalRecord; drafts: readonly FindingDraft[]; bytes: number },
    recorded: Recorded,
  ) {
    this.namespace = namespace;
    this.bytes = bytes;
    this.#happening = happening;
    this.#drafts = drafts;
    this.#recorded = recorded;
  }

  get worst(): string | undefined {
    return this.#drafts.length === 0 ? undefined : entryId('f', this.#recorded.finding);
  }

  get exchange(): Exchange {
    const { number, finding } = this.#recorded;
    const ids = findingIds(finding, this.#drafts.length);
    return (this.#exchange ??= exchangeOf(entryOf(this.#happening), number, ids));
  }

  get findings(): readonly Finding[] {
    const { number: exchange, finding } = this.#recorded;
    const { at } = this.#happening;
    return (this.#findings ??= this.#drafts.map((draft, index) =>
      findingOf(draft, { number: finding + index, exchange, at }),
    ));
  }
}
