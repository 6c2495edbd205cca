import { isRecord } from '../../../behaviours/shared/behaviour';
import type { Conversation } from '../../../store/store';
import { attributesAt, iso, isoIf } from '../../../views/participant';
import type { HandlerResult, RequestContext } from '../request-context';
import { found, membersOf, refused, textIn, visibleAt } from './answer';

const PAGE = 100;
/** The newest conversations that a search looks through. */
const MAX_SEARCHED = 10_000;
/** Deepest nesting of criteria that is read. */
const MAX_DEPTH = 10;

type Criterion = (conversation: Conversation, asOf: number) => boolean;

/** `POST /conversations/participants/attributes/search`: a conversation is found when some participant has it, not one all of it. */
export async function searchAttributes(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const criteria = criteriaIn(members['query'], 0);
  if (typeof criteria === 'string') return refused(context, [400, 'invalid.value', criteria]);
  const asOf = visibleAt(context);
  const all = await context.options.store.newest(context.namespace, MAX_SEARCHED);
  const hits = all.filter((one) => criteria.every((fits) => fits(one, asOf)));
  const from = Number(textIn(members, 'cursor') ?? 0);
  const start = Number.isInteger(from) && from > 0 ? from : 0;
  const next = start + PAGE;
  return found({
    types: ['conversations'],
    results: hits.slice(start, next).map((one) => resultOf(one, asOf)),
    cursor: next < hits.length ? String(next) : undefined,
  });
}

function resultOf({ id, startTime, endTime, participants }: Conversation, asOf: number) {
  const attributes = participants.map((one) => attributesAt(one.attributes, asOf));
  return {
    conversationId: id,
    startTime: iso(startTime),
    endTime: isoIf(endTime),
    participantAttributes: Object.fromEntries(attributes.flatMap((one) => Object.entries(one))),
  };
}

/** The criteria of a query; a text says what is wrong with one. */
function criteriaIn(query: unknown, depth: number): readonly Criterion[] | string {
  if (query === undefined) return [];
  if (!Array.isArray(query) || depth > MAX_DEPTH)
    return 'Value [query] is not valid for field type [ConversationParticipantSearchCriteria].';
  const criteria: Criterion[] = [];
  for (const one of query as readonly unknown[]) {
    const read = isRecord(one)
      ? criterion(one, depth)
      : 'Value [query] is not valid for field type [ConversationParticipantSearchCriteria].';
    if (typeof read === 'string') return read;
    criteria.push(read);
  }
  return criteria;
}

function criterion(one: Readonly<Record<string, unknown>>, depth: number): Criterion | string {
  const negates = String(one['operator'] ?? 'AND').toUpperCase() === 'NOT';
  const inner = one['group'] === undefined ? undefined : criteriaIn(one['group'], depth + 1);
  if (typeof inner === 'string') return inner;
  const own = inner ? grouped(inner, one['operator']) : simple(one);
  if (typeof own === 'string' || !negates) return own;
  return (conversation, asOf) => !own(conversation, asOf);
}

function grouped(inner: readonly Criterion[], operator: unknown): Criterion {
  const isOr = String(operator).toUpperCase() === 'OR';
  return (conversation, asOf) =>
    isOr ? inner.some((fits) => fits(conversation, asOf)) : inner.every((fits) => fits(conversation, asOf));
}

function simple(one: Readonly<Record<string, unknown>>): Criterion | string {
  const type = String(one['type']).toUpperCase();
  const fields = Array.isArray(one['fields']) ? one['fields'].filter((field) => typeof field === 'string') : [];
  if (type === 'DATE_RANGE') {
    const from = Date.parse(textIn(one, 'startValue') ?? '') || -Infinity;
    const to = Date.parse(textIn(one, 'endValue') ?? '') || Infinity;
    return ({ startTime }) => startTime >= from && startTime < to;
  }
  if (type !== 'EXACT')
    return `Value [${String(one['type'])}] is not valid for field type [ConversationParticipantSearchType]. Allowable values are: EXACT, DATE_RANGE`;
  const values = [one['value'], ...(Array.isArray(one['values']) ? (one['values'] as readonly unknown[]) : [])];
  const wanted = values.filter((value) => typeof value === 'string');
  return (conversation, asOf) =>
    conversation.participants.some(({ attributes }) => {
      const seen = attributesAt(attributes, asOf);
      return (fields.length === 0 ? Object.keys(seen) : fields.map(nameIn)).some(
        (name) => Object.hasOwn(seen, name) && wanted.includes(seen[name] ?? ''),
      );
    });
}

/** Both `customer_tier` and `participantAttributes.customer_tier` are taken: the published model names no form. */
function nameIn(field: string): string {
  return field.replace(/^(?:participantAttributes|attributes)\./, '');
}
