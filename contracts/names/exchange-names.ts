import { isRecord, matchRoute, writtenMember } from '../../mocks/internal';
import type { Uses } from './flow-names';
import type { NameWrite } from './model';

/** Of an exchange, what names need; the journal of a mock and the recording of a run have the same form. */
type Sent = { readonly id: string; readonly method: string; readonly path: string; readonly body: unknown };

/** The exchanges of a JSON document: a list, or an object that holds one as `exchanges` or `entries`. */
export function exchangesIn(document: unknown): readonly unknown[] | undefined {
  const list = isRecord(document) ? (document['exchanges'] ?? document['entries']) : document;
  return Array.isArray(list) && list.length > 0 && list.every(isExchange) ? list : undefined;
}

function isExchange(value: unknown): boolean {
  return isRecord(value) && typeof value['method'] === 'string' && typeof value['path'] === 'string';
}

/** The names that took effect: a write that was lost or refused wrote nothing. */
export function exchangeNames(exchanges: readonly unknown[], source: string): Uses {
  const writes = new Map<string, NameWrite>();
  for (const exchange of exchanges) {
    const sent = appliedIn(exchange);
    const match = sent && matchRoute(sent.method, sent.path.split('?')[0] ?? '');
    const member = match?.kind === 'route' ? writtenMember(match.route) : undefined;
    const map = member !== undefined && isRecord(sent?.body) ? sent.body[member] : undefined;
    if (!sent || !isRecord(map)) continue;
    for (const [name, value] of Object.entries(map)) {
      // A load test sends the same thousands of times.
      if (writes.has(name) || (typeof value === 'object' && value !== null)) continue;
      const place = { file: source };
      const texts = typeof value === 'string' ? [value] : [];
      const what = `${sent.method} ${sent.path} (${sent.id})`;
      writes.set(name, { name, place, valuePlace: place, party: 'exchange', what, texts, isEmpty: false });
    }
  }
  return { writes: [...writes.values()], reads: [], computedWrites: [], computedReads: [] };
}

function appliedIn(exchange: unknown): Sent | undefined {
  if (!isRecord(exchange)) return undefined;
  const { id, method, path, verdict, status, request } = exchange;
  const isApplied = verdict === undefined ? typeof status !== 'number' || status < 400 : verdict === 'applied';
  if (!isApplied || typeof method !== 'string' || typeof path !== 'string') return undefined;
  return { id: typeof id === 'string' ? id : '', method, path, body: isRecord(request) ? request['body'] : undefined };
}
