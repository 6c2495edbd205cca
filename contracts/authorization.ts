import { textMatches } from './matching';
import type { Interaction } from './pact';

/** Stands in where a pact leaves the token to the verification. */
export const PLACEHOLDER_TOKEN = 'Bearer placeholder';

/** Whose the Authorization header of a request is: a token that is filled in, none at all, or the pact's own text. */
export type Authorization = 'token' | 'none' | 'own';

/**
 * What becomes of the Authorization header of an interaction. A pact that leaves it out means that a filter adds it,
 * unless it waits for the 401; and a matcher or a generator lets an example such as `TOKEN` be a bearer token.
 */
export function authorizationOf({ request, response }: Interaction): Authorization {
  const { authorization } = request.headers;
  if (authorization === undefined) return response.status === 401 || isLogin(request.path) ? 'none' : 'token';
  if (/^bearer\s+\S/i.test(authorization)) return 'token';
  if (request.generatedHeaders.has('authorization')) return 'token';
  const matchers = request.headerRules['authorization'] ?? [];
  const isOpen = matchers.length > 0 && matchers.every((matcher) => textMatches(matcher, PLACEHOLDER_TOKEN));
  return isOpen && !/^basic\s/i.test(authorization) ? 'token' : 'own';
}

export function isLogin(path: string): boolean {
  return /\/oauth\/token$/.test(path);
}
