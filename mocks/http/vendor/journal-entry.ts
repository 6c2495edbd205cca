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
import { curlFor } from '../../findings/curl';
import type { Participant, Recorded } from '../../store/store';
import type { Reply } from '../server/reply';
import { behaviourId } from './fault';
import type { Acted, ExchangeEvent, RecordedExchange, RequestContext } from './request-context';

/** A longer body is journalled as truncated, in bytes. */
const MAX_JOURNALLED_BYTES = 64 * 1024;
/** The same of a reply, in characters. */
const MAX_JOURNALLED_REPLY = 16 * 1024;
/** A longer name of a test is cut, in characters. */
const MAX_TEST_NAME = 300;

/** Who sent the request that a finding is about, and the command that would have worked. */
export function withSender(draft: FindingDraft, { namespace, token, login, request }: RequestContext): FindingDraft {
  const { suggestion } = draft;
  const { host = 'localhost', 'user-agent': userAgent = null } = request.headers;
  const test = testIn(request.headers['x-mock-test']);
  return {
    ...draft,
    namespace,
    client: token?.clientId ?? login?.clientId ?? null,
    userAgent,
    curl: suggestion && curlFor(suggestion, `http://${host}${request.baseUrl ?? ''}`),
    ...(test === undefined ? {} : { test }),
  };
}

/** `x-mock-test: NAME` or `x-mock-test: FILE:LINE NAME`: the test that a request belongs to. */
function testIn(header: string | string[] | undefined): Finding['test'] {
  if (typeof header !== 'string' || header === '') return undefined;
  const { 1: file, 2: line, 3: name = '' } = /^(\S+?\.\w+):(\d+)(?::\d+)?(?:\s+(.*))?$/.exec(header) ?? [];
  if (file === undefined) return { name: header.slice(0, MAX_TEST_NAME) };
  return { file, line: Number(line), ...(name === '' ? {} : { name: name.slice(0, MAX_TEST_NAME) }) };
}

/** What the journal keeps of an exchange; `durationMs` is the time from its first byte to its reply. */
export function journalRecordOf(context: Acted, durationMs: number): JournalRecord {
  const { now, route, facts, judgement, login, token, request, reply, merged, injected } = context;
  const isLogin = route?.kind === 'login';
  return {
    at: now,
    operation: route?.id ?? null,
    method: context.method,
    path: context.path,
    status: reply.status,
    verdict: judgement.verdict.kind,
    behaviour: behaviourId(judgement),
    correlationId: context.correlationId,
    conversationId: context.conversationId ?? null,
    participantId: context.participantId ?? null,
    ...(context.participant ? { participant: personOf(context.participant) } : {}),
    clientId: token?.clientId ?? login?.clientId ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    durationMs,
    contentType: context.contentType ?? null,
    sent: isLogin ? JSON.stringify({ grant_type: login?.login.grantType }) : keptBody(facts.body, context.bytes),
    replied: isLogin ? undefined : keptReply(reply),
    changes: merged?.changes,
    ...(injected ? { fault: injected } : {}),
  };
}

function personOf({ purpose, name }: Participant): NonNullable<JournalRecord['participant']> {
  return name === undefined ? { purpose } : { purpose, name };
}

/** The size of an exchange in the journal. The whole body counts, even where it is not kept: a suggestion may hold all of it. */
export function sizeOf({ path, replied, userAgent }: JournalRecord, bytes: Buffer | undefined): number {
  return path.length + (userAgent?.length ?? 0) + (bytes?.length ?? 0) + (replied?.length ?? 0);
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
export class LazyExchangeEvent implements ExchangeEvent {
  readonly namespace: string;
  readonly bytes: number;
  readonly #journalled: JournalRecord;
  readonly #drafts: readonly FindingDraft[];
  readonly #recorded: Recorded;
  #exchange: Exchange | undefined;
  #findings: readonly Finding[] | undefined;

  constructor({ namespace, journalled, size }: RecordedExchange, recorded: Recorded, drafts: readonly FindingDraft[]) {
    this.namespace = namespace;
    this.bytes = size;
    this.#journalled = journalled;
    this.#drafts = drafts;
    this.#recorded = recorded;
  }

  get worst(): string | undefined {
    return this.#drafts.length === 0 ? undefined : entryId('f', this.#recorded.finding);
  }

  get exchange(): Exchange {
    const { number, finding } = this.#recorded;
    const ids = findingIds(finding, this.#drafts.length);
    return (this.#exchange ??= exchangeOf(entryOf(this.#journalled), number, ids));
  }

  get findings(): readonly Finding[] {
    const { number: exchange, finding } = this.#recorded;
    const { at } = this.#journalled;
    return (this.#findings ??= this.#drafts.map((draft, index) =>
      findingOf(draft, { number: finding + index, exchange, at }),
    ));
  }
}
