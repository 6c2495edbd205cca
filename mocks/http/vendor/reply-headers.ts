import type { Incoming, RecordedExchange } from './request-context';
import { entryId } from '../../store/journal';
import { behaviourId } from './fault';
import { DEFAULT_NAMESPACE } from '../server/namespace';
import { VENDOR_RATE_LIMIT, type RawHeaders } from '../server/reply';

/** The headers of a reply, but for those of its body. */
export function replyHeaders({
  options,
  facts,
  judgement,
  correlationId,
  namespace,
  request,
  count,
  resetSeconds,
  promised,
  recorded,
}: RecordedExchange): RawHeaders {
  const { verdict } = judgement;
  const allowed = options.rateLimit ?? VENDOR_RATE_LIMIT;
  const limited = verdict.kind === 'rejected' && verdict.status === 429 ? verdict : undefined;
  // prettier-ignore
  const headers = [
    'ININ-Correlation-Id', correlationId,
    'inin-ratelimit-allowed', String(allowed),
    'inin-ratelimit-count', String(limited ? Math.max(count, allowed + 1) : count),
    'inin-ratelimit-reset', String(limited?.retryAfterSeconds ?? resetSeconds),
    'cache-control', 'no-cache, no-store, must-revalidate',
  ];
  if (facts.allow.length > 0) headers.push('allow', facts.allow.join(', '));
  if (options.mockHeaders !== true) return headers;
  headers.push('x-mock-verdict', verdict.kind, 'x-mock-behaviour', behaviourId(judgement));
  if (recorded && promised.length > 0) {
    const ownUrl = options.ownUrl?.(request);
    headers.push('x-mock-finding', findingUrl(entryId('f', recorded.finding), namespace, { request, ownUrl }));
  }
  return headers;
}

/** Where the finding can be read, by the name under which the client knows this server. */
function findingUrl(
  id: string,
  namespace: string,
  { request, ownUrl }: { readonly request: Incoming; readonly ownUrl: string | undefined },
): string {
  const root = ownUrl ?? `http://${request.headers.host ?? 'localhost'}${request.baseUrl ?? ''}`;
  const base = `${root}/_mock/findings/${id}`;
  return namespace === DEFAULT_NAMESPACE ? base : `${base}?namespace=${encodeURIComponent(namespace)}`;
}
