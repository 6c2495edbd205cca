import { isRecord } from '../../mocks/internal';
import type { Journal } from './index';

/** Why a journal could not be fetched. */
export class JournalUnavailable extends Error {}

/** How long one answer may take, in milliseconds. */
const PATIENCE_MS = 30_000;

/** The journal of a running mock, as far back as it reaches. */
export async function fetchJournal(base: URL, adminToken?: string): Promise<Journal> {
  const url = new URL(`${base.pathname.replace(/\/$/, '')}/_mock/journal`, base);
  const headers: Record<string, string> = adminToken === undefined ? {} : { authorization: `Bearer ${adminToken}` };
  const reply = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE_MS) }).catch((fault: unknown) => {
    throw new JournalUnavailable(
      `${url.origin} does not answer (${codeOf(fault)}). Is the mock started, and on this port?`,
    );
  });
  if (reply.status === 401 || reply.status === 403)
    throw new JournalUnavailable(`${url.origin} asks for its admin token: set UNDERSTUDY_ADMIN_TOKEN to it.`);
  const body: unknown = reply.ok ? await reply.json().catch(() => undefined) : undefined;
  const exchanges = isRecord(body) ? body['exchanges'] : undefined;
  if (!Array.isArray(exchanges))
    throw new JournalUnavailable(`${url.href} answered ${reply.status}, and no journal: is a mock listening there?`);
  return { source: base.origin, exchanges };
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.name === 'TimeoutError'
    ? 'no answer in time'
    : (((fault.cause ?? {}) as NodeJS.ErrnoException).code ?? fault.message);
}
