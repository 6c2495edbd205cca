import type { ServerResponse } from 'node:http';
import type { Rejected } from '../../behaviours/shared/behaviour';
import type { Schemas } from '../../contract/contract';
import { newId } from '../../util/ids';

/** What goes back over the wire; `body: undefined` sends none. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as text, where somebody has written it out already. */
  readonly text?: string;
};

/** Why a request is turned away before the judge looks at it. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** The vendor's error body, model ErrorBody of its SDK (https://github.com/MyPureCloud/platform-client-sdk-javascript); `details` and `errors` are always there in what was seen. */
export function errorBody(status: number, code: string, message: string, contextId: string): Schemas['ErrorBody'] {
  return { message, code, status, contextId, details: [], errors: [] };
}

/** A refusal in the vendor's body. */
export function refusalReply(refusal: Rejected, contextId: string): Reply {
  const { status, code, message } = refusal;
  return { status, body: errorBody(status, code, message, contextId), ...retryIn(refusal) };
}

function retryIn({ retryAfterSeconds }: Rejected): Pick<Reply, 'headers'> {
  return retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(retryAfterSeconds) } };
}

/** A refusal of the token endpoint, which has the OAuth shape (RFC 6749, section 5.2). */
export function oauthRefusal(refusal: Rejected): Reply {
  const { status, code, message } = refusal;
  const body: Schemas['OAuthError'] = { error: code, description: message, error_description: message };
  return { status, body, ...retryIn(refusal) };
}

/** Names and values of headers in turns: the form that is cheapest to make and that Node writes as it stands. */
export type RawHeaders = readonly string[];

/** The body of a reply as JSON, undefined where it has none; and every header: those around it, its own, its body's. */
export function writtenOut(
  { body, headers, text = JSON.stringify(body) }: Reply,
  around: RawHeaders,
): { readonly all: string[]; readonly text: string | undefined } {
  const all = [...around];
  if (headers) for (const [name, value] of Object.entries(headers)) all.push(name, value);
  if (body === undefined) {
    all.push('content-length', '0');
    return { all, text: undefined };
  }
  all.push('content-type', 'application/json', 'content-length', String(Buffer.byteLength(text)));
  return { all, text };
}

/** The same as a record, for whoever looks one up. */
export function recordOf(raw: RawHeaders): Record<string, string> {
  const record: Record<string, string> = {};
  for (let index = 0; index + 1 < raw.length; index += 2) record[raw[index] ?? ''] = raw[index + 1] ?? '';
  return record;
}

/** Writes a reply; JSON, or no body at all. */
export function send(response: ServerResponse, reply: Reply, around: RawHeaders): void {
  const { all, text } = writtenOut(reply, around);
  response.writeHead(reply.status, all);
  response.end(text);
}

/** The allowance that replies name when none is enforced: the vendor's (RATE_LIMIT_NOTICE in behaviours/shared/sources.ts). */
export const VENDOR_RATE_LIMIT = 300;
/** The headers of a reply to a request that never came to be counted. */
export function uncountedHeaders(correlationId: string): RawHeaders {
  // prettier-ignore
  return [
    'ININ-Correlation-Id', correlationId,
    'inin-ratelimit-allowed', String(VENDOR_RATE_LIMIT),
    'inin-ratelimit-count', '0',
    'inin-ratelimit-reset', '60',
  ];
}

/** Turns a request away unread; its connection ends with the reply, since its body still lies in it. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const contextId = newId();
  const headers = [...uncountedHeaders(contextId), 'connection', 'close'];
  send(response, { status, body: errorBody(status, code, message, contextId) }, headers);
}

const BUG: Refusal = {
  status: 500,
  code: 'internal.server.error',
  message: 'The server failed to answer the request.',
};
/** The vendor's answer while our store cannot be reached. */
export const UNAVAILABLE: Refusal = {
  status: 503,
  code: 'service.unavailable',
  message: 'The service is not available for now.',
};

/** Answers what stopped a request half-way, a bug of ours unless told otherwise; the stack is for the log alone. */
export function fail(response: ServerResponse, correlationId: string, { status, code, message } = BUG): void {
  if (response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = errorBody(status, code, message, correlationId);
  send(response, { status, body }, uncountedHeaders(correlationId));
}
