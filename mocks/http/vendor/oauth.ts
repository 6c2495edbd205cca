import { randomBytes } from 'node:crypto';
import type { Bearer, Login } from '../../behaviours/shared/behaviour';
import type { Schemas } from '../../contract/contract';
import type { Token } from '../../store/store';
import { DEFAULT_NAMESPACE, namespaceOfClient } from '../server/namespace';

/** An OAuth client of the config file; where there is one, no other may log in. */
export type Client = {
  readonly id: string;
  readonly secret: string;
  /** The scopes it may ask for; all when left out. */
  readonly scopes?: readonly string[];
  /** What its roles allow; everything when left out. */
  readonly permissions?: readonly string[];
  /** The addresses that a browser may be sent back to; any when left out. */
  readonly redirectUris?: readonly string[];
  /** The grant types it may use, `implicit` among them; all when left out. */
  readonly grantTypes?: readonly GrantType[];
  /** The namespace that its logins see; `default`, or one of its own where clients are isolated, when left out. */
  readonly namespace?: string;
};

/** The ways to log in that a client can be held to. */
export const GRANT_TYPES = ['client_credentials', 'authorization_code', 'implicit', 'refresh_token'] as const;
export type GrantType = (typeof GRANT_TYPES)[number];

/** The vendor's bounds of a token's life, in seconds, as the settings of an OAuth client state them. */
export const TOKEN_SECONDS = { least: 300, most: 172_800, default: 86_400 } as const;

/** Scopes that a token can have, and the length of one, in characters: several times what the vendor lists. */
const MAX_SCOPES = 500;
const SCOPE_LENGTH = 200;

/** What a login request holds; the secret goes no further than the comparison. */
export type LoginRequest = {
  readonly login: Omit<Login, 'grantProblem'>;
  /** The code or the refresh token that it presents, and what has to fit it. */
  readonly presented: string | undefined;
  readonly redirectUri: string | undefined;
  readonly verifier: string | undefined;
  /** What the journal and the token keep of it: a digest where it is longer than a namespace can be. */
  readonly clientId: string | undefined;
  readonly client: Client | undefined;
  readonly scopes: readonly string[] | undefined;
};

/**
 * Reads grant, client and scopes from the Basic header, the form and the query, where deployed clients put them too; the
 * header wins, then the form.
 */
export function readLogin(
  form: string,
  { authorization, url = '' }: { readonly authorization: string | undefined; readonly url?: string },
  clients: ReadonlyMap<string, Client>,
): LoginRequest {
  const fields = new URLSearchParams(`${form}&${url.split('?')[1] ?? ''}`);
  const field = (name: string): string | undefined => fields.get(name) ?? undefined;
  const basic = basicOf(authorization);
  const clientId = basic?.id ?? fields.get('client_id') ?? undefined;
  const secret = basic?.secret ?? fields.get('client_secret') ?? undefined;
  const grantType = fields.get('grant_type') ?? undefined;
  const client = clientId === undefined ? undefined : clients.get(clientId);
  return {
    login: {
      grantType,
      client: standingOf(clientId, secret, client, clients.size),
      mayUseGrant: client?.grantTypes?.some((allowed) => allowed === grantType) ?? true,
    },
    presented: presentedBy(grantType, field),
    redirectUri: field('redirect_uri'),
    verifier: field('code_verifier'),
    clientId: clientId === undefined ? undefined : copied(namespaceOfClient(clientId)),
    client,
    scopes: scopesIn(fields.get('scope') ?? ''),
  };
}

function presentedBy(grantType: string | undefined, field: (name: string) => string | undefined): string | undefined {
  if (grantType === 'authorization_code') return field('code');
  return grantType === 'refresh_token' ? field('refresh_token') : undefined;
}

/** A scope longer than any, or one more than there are, is left out, as the reply shows: the token is kept for a day. */
export function scopesIn(text: string): readonly string[] | undefined {
  const scopes = text.trim();
  if (scopes === '') return undefined;
  const kept = new Set(scopes.split(/\s+/).filter(({ length }) => length <= SCOPE_LENGTH));
  return [...kept].slice(0, MAX_SCOPES).map(copied);
}

/** A part of a text holds on to the whole of it in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString('utf8');
}

function standingOf(
  id: string | undefined,
  secret: string | undefined,
  client: Client | undefined,
  listed: number,
): Login['client'] {
  if (id === undefined || id === '' || secret === undefined) return 'absent';
  if (listed === 0) return 'known';
  if (!client) return 'unknown';
  return client.secret === secret ? 'known' : 'wrong-secret';
}

function basicOf(authorization: string | undefined): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

/** A new token for a namespace. `now` is in epoch milliseconds. */
export function newToken(
  { clientId = DEFAULT_NAMESPACE, client, scopes }: Pick<LoginRequest, 'clientId' | 'client' | 'scopes'>,
  {
    now,
    seconds,
    namespace,
    userId,
  }: {
    readonly now: number;
    readonly seconds: number;
    readonly namespace: string;
    readonly userId?: string | undefined;
  },
): Token {
  const allowed = client?.scopes;
  return {
    secret: randomBytes(32).toString('base64url'),
    clientId,
    namespace,
    scopes: scopes && allowed ? scopes.filter((scope) => allowed.includes(scope)) : (scopes ?? allowed),
    permissions: client?.permissions,
    expiresAt: now + seconds * 1000,
    ...(userId === undefined ? {} : { userId }),
  };
}

/** The reply of a login, as recorded (GCLOUDCX in behaviours/shared/sources.ts). */
export function tokenReply(token: Token, seconds: number, refresh?: Token): Schemas['TokenResponse'] {
  const reply = {
    access_token: token.secret,
    token_type: 'bearer',
    expires_in: seconds,
    ...(refresh === undefined ? {} : { refresh_token: refresh.secret }),
  } as const;
  return token.scopes === undefined ? reply : { ...reply, scope: token.scopes.join(' ') };
}

/** The token in an Authorization header, or undefined. */
export function bearerIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  return /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
}

/** What a presented token is worth at a time (epoch milliseconds). */
export function bearerOf(presented: string | undefined, token: Token | undefined, now: number): Bearer {
  if (presented === undefined) return { kind: 'absent' };
  if (!token || token.use !== undefined) return { kind: 'unknown' };
  if (token.expiresAt <= now) return { kind: 'expired' };
  return { kind: 'known', scopes: token.scopes, permissions: token.permissions, isUser: token.userId !== undefined };
}
