import { isRecord, reject } from '../../../behaviours/shared/behaviour';
import { refuseWith } from '../../../behaviours/shared/vendor-errors';
import type { FindingDraft } from '../../../findings/index';
import type { Conversation, Occasion } from '../../../store/store';
import { refusalReply } from '../../server/reply';
import type { HandlerResult, RequestContext } from '../request-context';

/** 202 without a body. */
export const ACCEPTED: HandlerResult = { reply: { status: 202 } };

/** 200 with a body. */
export function found(body: unknown): HandlerResult {
  return { reply: { status: 200, body } };
}

/** A refusal that is known only when the store was asked. */
export function refused(
  { correlationId }: RequestContext,
  [status, code, message]: readonly [status: number, code: string, message: string],
  drafts: readonly FindingDraft[] = [],
): HandlerResult {
  const verdict = reject(status, code, message);
  return { reply: refusalReply(verdict, correlationId), verdict, drafts };
}

/** The vendor's 404. */
export function notFound({ correlationId }: RequestContext): HandlerResult {
  const verdict = refuseWith('notFound');
  return { reply: refusalReply(verdict, correlationId), verdict };
}

/** The members of a body that is an object; none of any other. */
export function membersOf({ body }: RequestContext): Readonly<Record<string, unknown>> {
  return body.kind === 'json' && isRecord(body.value) ? body.value : {};
}

/** A member that is text; undefined of anything else. */
export function textIn(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = members[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The query of a request. */
export function queryOf({ url }: RequestContext): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}

/** A whole number of the query, between 1 and so many; undefined where there is none. */
export function countIn(query: URLSearchParams, name: string, most: number): number | undefined {
  const count = Number(query.get(name) ?? NaN);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : undefined;
}

/** The parameter of a path; the route has it, or this is a bug of ours. */
export function parameter({ match }: RequestContext, name: string): string {
  const value = match.kind === 'route' ? match.params[name] : undefined;
  if (value === undefined) throw new Error(`The path has no ${name}.`);
  return value;
}

/** The conversation that the path names, as it was looked up. */
export function conversationIn({ conversation }: RequestContext): Conversation {
  if (!conversation) throw new Error('A request without a conversation was let through.');
  return conversation;
}

/** When it happens, and under which id listeners hear of it. */
export function occasionOf({ now, correlationId }: RequestContext): Occasion {
  return { at: now, correlationId };
}

/** What a read sees: all that is stored, whatever any clock says, unless the answer was chosen under which reads lag. */
export function visibleAt({ options: { readLagMs = 0 }, now }: RequestContext): number {
  return readLagMs === 0 ? Infinity : now - readLagMs;
}
