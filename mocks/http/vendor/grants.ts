import { createHash, randomBytes } from 'node:crypto';
import type { Token } from '../../store/store';
import type { LoginRequest } from './oauth';

/** How long a code may wait for its exchange, in seconds (RFC 6749, section 4.1.2, recommends ten minutes at most). */
const CODE_SECONDS = 600;
/** How long a refresh token may be used, in seconds. The vendor publishes no life; it is that of an unused month here. */
const REFRESH_SECONDS = 30 * 86_400;

/** What a browser's login is to be worth: whose it is, and for which client. */
export type Granted = Pick<Token, 'clientId' | 'namespace' | 'scopes' | 'permissions' | 'userId'>;

/** A code for one exchange. It is kept as a token, so that every server that shares the store knows it. */
export function newCode(
  granted: Granted,
  {
    redirectUri,
    challenge,
    now,
  }: { readonly redirectUri: string; readonly challenge: string | undefined; readonly now: number },
): Token {
  return { ...granted, secret: newSecret(), use: 'code', redirectUri, challenge, expiresAt: now + CODE_SECONDS * 1000 };
}

/** A refresh token; a client without a secret may use it where it could do without one for the code. */
export function newRefreshToken(
  granted: Granted,
  { challenge, now }: { readonly challenge: string | undefined; readonly now: number },
): Token {
  return { ...granted, secret: newSecret(), use: 'refresh', challenge, expiresAt: now + REFRESH_SECONDS * 1000 };
}

/** What is wrong with the code or the refresh token of a login; undefined where nothing is, or none is wanted. */
export function grantProblem(login: LoginRequest, presented: Token | undefined, now: number): string | undefined {
  const use = USES[login.login.grantType ?? ''];
  if (use === undefined) return undefined;
  const what = use === 'code' ? 'code' : 'refresh token';
  if (login.presented === undefined) return `the ${what} is missing`;
  if (presented?.use !== use) return `the ${what} is unknown or was used before`;
  if (presented.expiresAt <= now) return `the ${what} has expired`;
  if (presented.clientId !== login.clientId) return `the ${what} was given to another client`;
  if (use === 'refresh') return undefined;
  if (login.redirectUri !== presented.redirectUri) return 'redirect_uri is not the one that the code was given to';
  if (presented.challenge === undefined)
    return login.verifier === undefined ? undefined : 'the code was given without a code_challenge';
  if (login.verifier === undefined) return 'code_verifier is missing';
  return challengeOf(login.verifier) === presented.challenge
    ? undefined
    : 'code_verifier does not fit the code_challenge';
}

/** True of a grant whose proof stands in for the client's secret (RFC 7636). */
export function needsNoSecret(presented: Token | undefined): boolean {
  return presented?.use !== undefined && presented.challenge !== undefined;
}

const USES: Readonly<Record<string, Token['use']>> = { authorization_code: 'code', refresh_token: 'refresh' };

/** Challenge of a verifier by the method S256. */
function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
