import type { Authorization } from '../../behaviours/shared/behaviour';
import type { Store } from '../../store/store';
import { newCode } from './grants';
import { newToken, scopesIn, type Client } from './oauth';
import { USER } from './user';

/** What a browser asks of the authorization endpoint, as far as it can be served. */
export type AuthorizationRequest = {
  readonly kind: 'token' | 'code';
  readonly clientId: string;
  readonly client: Client | undefined;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly challenge: string | undefined;
};

/**
 * Reads a request to `/oauth/authorize` or `/logout`. An error is for the browser's user where there is no address to trust
 * it to (RFC 6749, section 4.1.2.1), and else for the app, in the location that it is sent to.
 */
export function readAuthorization(
  path: string,
  url: string,
  clients: ReadonlyMap<string, Client>,
): Authorization | AuthorizationRequest {
  const query = new URL(url, 'http://localhost').searchParams;
  const redirectUri = query.get('redirect_uri') ?? '';
  if (path.endsWith('/logout')) return isAbsolute(redirectUri) ? { location: redirectUri } : { location: '' };
  const clientId = query.get('client_id') ?? '';
  const client = clients.get(clientId);
  if (clientId === '' || (clients.size > 0 && !client)) return refused('invalid_client', 'client not found');
  if (!isAbsolute(redirectUri)) {
    const description =
      'redirect_uri must be an absolute URI without a fragment, such as http://localhost:3000/callback';
    return refused('invalid_request', description);
  }
  if (client?.redirectUris && !client.redirectUris.includes(redirectUri)) {
    return refused('invalid_request', 'redirect_uri is none of those that the client has registered');
  }
  const type = query.get('response_type');
  const state = query.get('state') ?? undefined;
  const toApp = (error: string, description: string): Authorization => ({
    location: located(redirectUri, type === 'token', { error, error_description: description, state }),
  });
  if (type !== 'token' && type !== 'code')
    return toApp('unsupported_response_type', 'response_type must be token or code');
  if (client?.grantTypes?.includes(type === 'token' ? 'implicit' : 'authorization_code') === false) {
    return toApp('unauthorized_client', `this client may not use response_type=${type}`);
  }
  const challenge = query.get('code_challenge') ?? undefined;
  const method = query.get('code_challenge_method') ?? (challenge === undefined ? 'S256' : 'plain');
  if (method !== 'S256') return toApp('invalid_request', 'code_challenge_method must be S256');
  return { kind: type, clientId, client, redirectUri, state, scopes: scopesIn(query.get('scope') ?? ''), challenge };
}

export type LocationNeeds = {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Life of the token. */
  readonly seconds: number;
  readonly namespace: string;
};

/** Where a browser is sent with what it asked for. */
export async function locationWith(
  { kind, clientId, client, redirectUri, state, scopes, challenge }: AuthorizationRequest,
  { store, now, seconds, namespace }: LocationNeeds,
): Promise<string> {
  const token = newToken({ clientId, client, scopes }, { now, seconds, namespace, userId: USER.id });
  if (kind === 'token') {
    await store.issue(token);
    const members = { access_token: token.secret, expires_in: String(seconds), token_type: 'bearer', state };
    return located(redirectUri, true, members);
  }
  const { secret: _secret, expiresAt: _expiresAt, ...granted } = token;
  const code = newCode(granted, { redirectUri, challenge, now });
  await store.issue(code);
  return located(redirectUri, false, { code: code.secret, state });
}

function refused(error: string, description: string): Authorization {
  return { error, description };
}

/** A scheme of the app's own is absolute too. */
function isAbsolute(uri: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:./i.test(uri) &&
    !/^(?:javascript|data|vbscript):/i.test(uri) &&
    URL.canParse(uri) &&
    !uri.includes('#')
  );
}

/** An address with members in its fragment, or added to its query. */
function located(uri: string, inFragment: boolean, members: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(members).filter((member): member is [string, string] => member[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  if (inFragment) return `${uri}#${text}`;
  return `${uri}${uri.includes('?') ? '&' : '?'}${text}`;
}
