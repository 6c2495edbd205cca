import { isRecord, matchRoute, writtenMember } from '../../mocks/internal';
import { pointerOf } from '../../mocks/util/json-pointer';
import type { Locator } from '../json-locator';
import type { Content, Pact } from '../pact';
import type { Uses } from './flow-names';
import type { NameUse, NameWrite, Place } from './model';

/** What a pact's consumer writes, and which names it expects to read. */
export function pactNames(pact: Pact, { file, placeOf }: { readonly file: string; readonly placeOf: Locator }): Uses {
  const writes: NameWrite[] = [];
  const reads: NameUse[] = [];
  for (const { description, pointer, request, response } of pact.interactions) {
    const match = matchRoute(request.method, request.path);
    if (match.kind !== 'route' || response.status >= 400) continue;
    const at = (...keys: readonly string[]): Place => ({ file, ...placeOf(`${pointer}${pointerOf(keys)}`) });
    const use = { party: 'pact' as const, what: `pact of ${pact.consumer}: "${description}"` };
    const member = writtenMember(match.route);
    const sent = member && mapIn(request.body, member);
    for (const [name, value] of Object.entries(sent ?? {})) {
      const place = at('request', 'body', member ?? '', name);
      const texts = typeof value === 'string' ? [value] : [];
      writes.push({ ...use, name, place, valuePlace: place, texts, isEmpty: false });
    }
    if (match.route.kind !== 'read') continue;
    for (const name of expectedNames(response.body?.value)) {
      reads.push({ ...use, name, place: at('response', 'body') });
    }
  }
  return { writes, reads, computedWrites: [], computedReads: [] };
}

function mapIn(content: Content | undefined, member: string): Readonly<Record<string, unknown>> | undefined {
  const body = content?.value;
  const map = isRecord(body) ? body[member] : undefined;
  return isRecord(map) ? map : undefined;
}

/** The names in every `attributes` of an expected conversation. */
function expectedNames(value: unknown): readonly string[] {
  const participants = isRecord(value) ? value['participants'] : undefined;
  const maps = Array.isArray(participants)
    ? participants.map((each: unknown) => (isRecord(each) ? each['attributes'] : undefined))
    : [];
  return [...new Set(maps.flatMap((map) => (isRecord(map) ? Object.keys(map) : [])))];
}
