import type { RequestFacts } from './behaviour';

/** True when the token was narrowed to scopes of which none opens the operation. */
export function lacksScope({ bearer, operation }: RequestFacts): boolean {
  if (bearer.kind !== 'known' || bearer.scopes === undefined || operation.scopes.length === 0) return false;
  const { scopes } = bearer;
  return !operation.scopes.some((scope) => scopes.includes(scope));
}
