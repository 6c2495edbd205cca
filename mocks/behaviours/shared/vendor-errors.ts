import { reject, type Rejected } from './behaviour';

/**
 * Every refusal that more than one place of the mock gives, in the vendor's words. The codes are those of the platform's
 * swagger of March 2018 (SWAGGER_2018 in sources.ts); 502 and the texts that no reference quotes are assumed.
 */
export const VENDOR_ERRORS = {
  /** A path, a conversation, a participant or a Data Action that is not there. */
  notFound: [404, 'not.found', 'The requested resource was not found.'],
  expiredToken: [401, 'credentials.expired', 'The supplied credentials are expired and cannot be used.'],
  timeout: [408, 'client.timeout', 'The request did not arrive in time.'],
  conflict: [409, 'general.conflict', 'The request conflicts with the current state of the target resource.'],
  serverError: [500, 'internal.server.error', 'The server failed to answer the request.'],
  badGateway: [502, 'bad.gateway', 'A server behind the gateway failed to answer.'],
  unavailable: [503, 'service.unavailable', 'The service is not available for now.'],
  gatewayTimeout: [504, 'request.timeout', 'The answer took too long.'],
} as const satisfies Readonly<Record<string, readonly [status: number, code: string, message: string]>>;

/** A refusal that several behaviours give. */
export function refuseWith(error: keyof typeof VENDOR_ERRORS): Rejected {
  const [status, code, message] = VENDOR_ERRORS[error];
  return reject(status, code, message);
}

/** 405, with the method in the message. */
export function methodNotAllowed(method: string): Rejected {
  return reject(405, 'method.not.allowed', `The method ${method} is not allowed for the requested resource.`);
}

/** 422, which says what is wrong with a name or value. */
export function invalidParameter(message: string, name: string): Rejected {
  return reject(422, 'payload.or.params.invalid', message, { names: [name] });
}

/** 429, with the seconds that `Retry-After` says as well. */
export function tooManyRequests(seconds: number): Rejected {
  const message = `Rate limit exceeded the maximum. Retry the request in [${seconds}] seconds`;
  return reject(429, 'too.many.requests.retry.after', message, { retryAfterSeconds: seconds });
}
