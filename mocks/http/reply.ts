import type { Rejected } from '../behaviours/behaviour';
import type { Schemas } from '../contract';

/** What goes back over the wire; `body: undefined` sends none. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The vendor's error body (facts 2.1); `details` and `errors` are always there in what was seen. */
export function errorBody(status: number, code: string, message: string, contextId: string): Schemas['ErrorBody'] {
  return { message, code, status, contextId, details: [], errors: [] };
}

/** A refusal in the vendor's body. */
export function refusalReply({ status, code, message, retryAfterSeconds }: Rejected, contextId: string): Reply {
  const reply = { status, body: errorBody(status, code, message, contextId) };
  return retryAfterSeconds === undefined ? reply : { ...reply, headers: { 'retry-after': String(retryAfterSeconds) } };
}

/** A refusal of the token endpoint, which has the OAuth shape (facts 4.1). */
export function oauthRefusal({ status, code, message }: Rejected): Reply {
  return {
    status,
    body: { error: code, description: message, error_description: message } satisfies Schemas['OAuthError'],
  };
}
