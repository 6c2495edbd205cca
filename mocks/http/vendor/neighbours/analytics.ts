import { isRecord } from '../../../behaviours/shared/behaviour';
import type { Conversation } from '../../../store/store';
import { analyticsView, queried, type AnalyticsQuery } from '../../../views/analytics';
import { directionOf, iso } from '../../../views/participant';
import type { HandlerResult, RequestContext } from '../request-context';
import { conversationIn, countIn, found, membersOf, notFound, parameter, queryOf, refused, visibleAt } from './answer';

const DEFAULT_PAGE = 25;
const MAX_PAGE = 100;
const JOB_PAGE = 1_000;
/** The newest conversations that a query looks through. */
const MAX_QUERIED = 10_000;
/** A job says what it asks for in its own id: any server of a store can answer it, and none has to keep it. */
const JOB = /^job-([\w-]+)$/;

/** `GET /analytics/conversations/{id}/details`. */
export async function readDetails(context: RequestContext): Promise<HandlerResult> {
  return found(analyticsView(conversationIn(context), { attributes: false, asOf: visibleAt(context) }));
}

/** `GET /analytics/conversations/details?id=…`: as many as are there. */
export async function readManyDetails(context: RequestContext): Promise<HandlerResult> {
  const { options, namespace } = context;
  const ids = queryOf(context)
    .getAll('id')
    .flatMap((list) => list.split(','));
  const all = await Promise.all(ids.slice(0, MAX_PAGE).map((id) => options.store.conversation(namespace, id)));
  const conversations = all.filter((one) => one !== undefined);
  return found({
    conversations: conversations.map((one) => analyticsView(one, { attributes: false, asOf: visibleAt(context) })),
  });
}

/** `POST /analytics/conversations/details/query`. */
export async function queryDetails(context: RequestContext): Promise<HandlerResult> {
  const query = queryIn(membersOf(context));
  if (typeof query === 'string') return refused(context, [400, 'bad.request', query]);
  const hits = await hitsOf(context, query);
  const { pageNumber, pageSize } = query;
  const page = hits.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const views = page.map((one) => analyticsView(one, { attributes: false, asOf: visibleAt(context) }));
  return found(views.length === 0 ? { totalHits: hits.length } : { conversations: views, totalHits: hits.length });
}

/** `POST /analytics/conversations/details/jobs`. */
export async function createJob(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const query = queryIn(members);
  if (typeof query === 'string') return refused(context, [400, 'bad.request', query]);
  const { interval, order, conversationFilters, segmentFilters } = members;
  const asked = JSON.stringify({ at: context.now, interval, order, conversationFilters, segmentFilters });
  return { reply: { status: 202, body: { jobId: `job-${Buffer.from(asked).toString('base64url')}` } } };
}

/** `GET /analytics/conversations/details/jobs/{id}`. */
export async function readJob(context: RequestContext): Promise<HandlerResult> {
  const job = jobIn(context);
  if (!job) return notFound(context);
  return found({ state: 'FULFILLED', submissionDate: iso(job.at), completionDate: iso(job.at) });
}

/** `GET …/jobs/{id}/results`: with the attributes. */
export async function readJobResults(context: RequestContext): Promise<HandlerResult> {
  const job = jobIn(context);
  const query = job && queryIn(job.asked);
  if (!query || typeof query === 'string') return notFound(context);
  const asked = queryOf(context);
  const hits = await hitsOf(context, query);
  const start = countIn(asked, 'cursor', MAX_QUERIED) ?? 0;
  const next = start + (countIn(asked, 'pageSize', JOB_PAGE) ?? JOB_PAGE);
  return found({
    conversations: hits
      .slice(start, next)
      .map((one) => analyticsView(one, { attributes: true, asOf: visibleAt(context) })),
    cursor: next < hits.length ? String(next) : undefined,
    dataAvailabilityDate: iso(context.now),
  });
}

async function hitsOf(context: RequestContext, query: AnalyticsQuery): Promise<readonly Conversation[]> {
  return queried(await context.options.store.newest(context.namespace, MAX_QUERIED), query);
}

function jobIn(
  context: RequestContext,
): { readonly at: number; readonly asked: Readonly<Record<string, unknown>> } | undefined {
  const [, text] = JOB.exec(parameter(context, 'jobId')) ?? [];
  if (text === undefined) return undefined;
  try {
    const asked: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isRecord(asked) && Number.isFinite(asked['at']) ? { at: Number(asked['at']), asked } : undefined;
  } catch {
    return undefined;
  }
}

/** A query as far as it is understood; a text says what is wrong with it. */
function queryIn(members: Readonly<Record<string, unknown>>): AnalyticsQuery | string {
  const [from, to] = String(members['interval'] ?? '')
    .split('/')
    .map((time) => Date.parse(time));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to))
    return 'An interval is needed, such as 2026-11-22T00:00:00.000Z/2026-11-23T00:00:00.000Z.';
  const paging = isRecord(members['paging']) ? members['paging'] : {};
  const size = Number(paging['pageSize'] ?? DEFAULT_PAGE);
  const page = Number(paging['pageNumber'] ?? 1);
  const filters = [members['conversationFilters'], members['segmentFilters']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return {
    from,
    to,
    order: members['order'] === 'desc' ? 'desc' : 'asc',
    pageSize: Number.isInteger(size) && size >= 1 ? Math.min(size, MAX_PAGE) : DEFAULT_PAGE,
    pageNumber: Number.isInteger(page) && page >= 1 ? page : 1,
    fits: (conversation) => filters.every((filter) => fits(filter, conversation)),
  };
}

/** A filter: its predicates by `and` or `or`, and the clauses in it. What is not understood lets everything through. */
function fits(filter: unknown, conversation: Conversation): boolean {
  if (!isRecord(filter)) return true;
  const parts = [filter['predicates'], filter['clauses']].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  if (parts.length === 0) return true;
  const test = (part: unknown): boolean =>
    isRecord(part) && part['dimension'] === undefined && part['predicates'] !== undefined
      ? fits(part, conversation)
      : predicate(part, conversation);
  return filter['type'] === 'or' ? parts.some(test) : parts.every(test);
}

function predicate(part: unknown, conversation: Conversation): boolean {
  if (!isRecord(part)) return true;
  const values = VALUES[String(part['dimension'])]?.(conversation);
  if (!values) return true;
  const present = values.filter((value) => value !== undefined);
  if (part['operator'] === 'exists') return present.length > 0;
  if (part['operator'] === 'notExists') return present.length === 0;
  return present.includes(String(part['value']));
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { call: 'voice', cobrowsesession: 'cobrowse' };

/** The dimensions that are understood, with what a conversation has under each. */
const VALUES: Readonly<Record<string, (conversation: Conversation) => readonly (string | undefined)[]>> = {
  conversationId: ({ id }) => [id],
  externalTag: ({ externalTag }) => [externalTag],
  conversationEnd: ({ endTime }) => [endTime === undefined ? undefined : iso(endTime)],
  mediaType: ({ medium }) => [MEDIA_TYPES[medium] ?? medium],
  purpose: ({ participants }) => participants.map(({ purpose }) => purpose),
  queueId: ({ participants }) => participants.map(({ queueId }) => queueId),
  userId: ({ participants }) => participants.map(({ userId }) => userId),
  direction: (conversation) => conversation.participants.map((one) => directionOf(one, conversation)),
  ani: ({ participants }) => participants.map(({ ani }) => ani),
  dnis: ({ participants }) => participants.map(({ dnis }) => dnis),
};
