import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { timingSafeEqual } from 'node:crypto';

/** Who may reach what (interface, section 6). */
export type ExposureOptions = {
  /** Names beside loopback names and IP addresses that a Host header may hold. */
  readonly hosts: readonly string[];
  /** Origins whose pages may call; none unless given. */
  readonly origins: readonly string[];
  /** Asked for on the control API when the mock listens beyond loopback; undefined asks nobody. */
  readonly adminToken: string | undefined;
};
/** Why a request is turned away before anybody looks at it. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True of an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Turns away a page that reached us by DNS rebinding: it comes with the name it was loaded by, never with a name
 * we know. An IP address as Host cannot be rebound and passes.
 */
export function hostRefusal({ headers: { host } }: IncomingMessage, { hosts }: ExposureOptions): Refusal | undefined {
  if (host === undefined || host === '')
    return { status: 400, code: 'bad.request', message: 'The Host header is missing.' };
  const name = host.replace(/:\d*$/, '').toLowerCase();
  const isKnown =
    LOOPBACK_NAMES.includes(name) ||
    name.endsWith('.localhost') ||
    isIP(name.replace(/^\[(.*)\]$/, '$1')) > 0 ||
    hosts.some((known) => known.toLowerCase() === name);
  if (isKnown) return undefined;
  const message = `This mock does not answer to the host name "${name}". Start it with --allow-host ${name}, or list it under "hosts" in the config file.`;
  return { status: 403, code: 'not.authorized', message };
}

/** Turns away another site's page and, beyond loopback, whoever does not hold the admin token. */
export function controlRefusal(
  { headers }: IncomingMessage,
  { origins, adminToken }: ExposureOptions,
): Refusal | undefined {
  const { origin, host, authorization } = headers;
  if (origin !== undefined && !origins.includes(origin) && origin !== `http://${host ?? ''}`) {
    const message = `Pages of ${origin} may not use the control API. Start the mock with --cors ${origin} if they should.`;
    return { status: 403, code: 'not.authorized', message };
  }
  if (headers['sec-fetch-site'] === 'cross-site' && origin === undefined) {
    return { status: 403, code: 'not.authorized', message: 'Another site may not use the control API.' };
  }
  if (adminToken === undefined || isSame(/^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1], adminToken))
    return undefined;
  const message =
    'The control API is reachable from other machines here and asks for the admin token printed at start: Authorization: Bearer <token>.';
  return { status: 401, code: 'authentication.required', message };
}

function isSame(presented: string | undefined, expected: string): boolean {
  if (presented === undefined || presented.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(presented), Buffer.from(expected));
}

/** The CORS headers for an allowed origin; none for any other. */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  { origins }: ExposureOptions,
): Record<string, string> {
  if (origin === undefined || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization, content-type, x-mock-namespace',
    'access-control-expose-headers': 'ININ-Correlation-Id, x-mock-verdict, x-mock-behaviour, x-mock-finding',
    vary: 'origin',
  };
}
