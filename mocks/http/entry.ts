import type { Body } from '../behaviours/behaviour';
import type { Draft } from '../findings';
import type { Exchange } from '../journal';
import type { Merged, NewExchange, Token } from '../store/store';
import type { Reply } from './reply';
import type { Incoming, Told, Visit } from './visit';

/** A longer body is journalled as truncated, in bytes. */
const MOST_JOURNALLED_BYTES = 64 * 1024;
/** The same of a reply, in characters. */
const MOST_JOURNALLED_REPLY = 16 * 1024;
/** What an exchange came to, beside what the visit knows. */
type Journalled = {
  readonly path: string;
  readonly contentType: string | undefined;
  readonly bytes: Buffer | undefined;
  readonly reply: Reply;
  readonly merged: Merged | undefined;
  readonly drafts: readonly Draft[];
  readonly token: Token | undefined;
  readonly request: Incoming;
  readonly started: number;
};

/** Puts an exchange with its findings into the journal. */
export async function journalled(visit: Visit, done: Journalled): Promise<Told> {
  const { options, namespace, now, route, asked, judgement, login } = visit;
  const at = new Date(now).toISOString();
  const isLogin = route?.kind === 'login';
  const entry: NewExchange = {
    at,
    operation: route?.id ?? null,
    method: asked.method,
    path: done.path,
    status: done.reply.status,
    verdict: judgement.verdict.kind,
    behaviour: judgement.behaviour.id,
    correlationId: visit.correlationId,
    conversationId: visit.conversationId ?? null,
    participantId: visit.participantId ?? null,
    clientId: done.token?.clientId ?? login?.clientId ?? null,
    userAgent: done.request.headers['user-agent'] ?? null,
    durationMs: Math.round((performance.now() - done.started) * 1000) / 1000,
    request: {
      contentType: done.contentType ?? null,
      ...(isLogin ? { body: { grant_type: login?.login.grantType } } : journalledBody(asked.body, done.bytes)),
    },
    response: isLogin ? {} : journalledReply(done.reply),
    ...(done.merged ? { changes: changesOf(judgement.changes, done.merged) } : {}),
    findings: done.drafts.map((draft) => ({ at, ...draft })),
  };
  const size = (done.bytes?.length ?? 0) + (entry.response.truncated ? 0 : (done.reply.text?.length ?? 0));
  const exchange = await options.store.record(namespace, entry, size);
  const findings = entry.findings.map((finding, index) => ({
    id: exchange.findings[index] ?? '',
    exchangeId: exchange.id,
    ...finding,
  }));
  return { namespace, exchange, findings, bytes: size };
}

/** A long map would be kept once for every write to it. */
function journalledReply({ body, text = '' }: Reply): Exchange['response'] {
  if (body === undefined) return {};
  return text.length > MOST_JOURNALLED_REPLY ? { truncated: true } : { body };
}

function journalledBody(body: Body, bytes: Buffer | undefined): { readonly body?: unknown; readonly truncated?: true } {
  if (body.kind === 'empty' || bytes?.length === 0) return {};
  if (bytes === undefined || bytes.length > MOST_JOURNALLED_BYTES) return { truncated: true };
  return { body: body.kind === 'json' ? body.value : bytes.toString('utf8') };
}

function changesOf(changes: ReadonlyMap<string, string>, { before }: Merged): NonNullable<Exchange['changes']> {
  const entries: [string, { readonly before: string | null; readonly after: string | null }][] = [];
  for (const [name, after] of changes) entries.push([name, { before: before.get(name) ?? null, after }]);
  for (const [name, value] of before) if (!changes.has(name)) entries.push([name, { before: value, after: null }]);
  return Object.fromEntries(entries);
}
