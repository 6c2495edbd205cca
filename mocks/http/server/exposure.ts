import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import type { Refusal } from './reply';

/** Who may reach what (SECURITY.md says why). */
export type ExposureOptions = {
  /** The name or address that the mock listens on. */
  readonly host: string;
  /** Names beside those of loopback that a Host header may hold. */
  readonly hosts: readonly string[];
  /** Origins whose pages may call; none unless given. */
  readonly origins: readonly string[];
  /** What the control API asks for when the mock listens beyond loopback. */
  readonly adminToken: string;
};

const BAD_HOST: Refusal = {
  status: 400,
  code: 'bad.request',
  message: 'The request has to carry exactly one Host header.',
};

/** True of a name or an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Turns away a request without a Host header, or with more than one. */
export function headerRefusal({ headers: { host }, rawHeaders }: IncomingMessage): Refusal | undefined {
  return host === undefined || host === '' || isRepeated(rawHeaders, 'host') ? BAD_HOST : undefined;
}

/**
 * Turns away a page that reached us by DNS rebinding: it comes with the name it was loaded by, never with a name we
 * know. Where the mock listens beyond loopback any IP address passes: an address cannot be rebound.
 */
export function hostRefusal(request: IncomingMessage, exposure: ExposureOptions): Refusal | undefined {
  const { host = '' } = request.headers;
  const refusal = headerRefusal(request);
  if (refusal) return refusal;
  // What nearly every request says.
  if (/^(?:127\.0\.0\.1|localhost)(?::\d*)?$/.test(host)) return undefined;
  const name = host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  const isKnown =
    isLoopback(name) ||
    name.endsWith('.localhost') ||
    name === exposure.host.toLowerCase() ||
    exposure.hosts.some((known) => known.toLowerCase() === name) ||
    (!isLoopback(exposure.host) && isIP(name) > 0);
  if (isKnown) return undefined;
  const message = `This mock does not answer to the host name "${name}". Start it with --allow-host ${name}, or list it under "hosts" in the config file.`;
  return { status: 403, code: 'not.authorized', message };
}

function isRepeated(rawHeaders: readonly string[], name: string): boolean {
  let times = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index];
    if (header?.length === name.length && header.toLowerCase() === name) times += 1;
  }
  return times > 1;
}

/** Turns away another site's page and, beyond loopback, whoever does not hold the admin token. */
export function controlRefusal(
  { headers, socket }: IncomingMessage,
  { host: listened, origins, adminToken }: ExposureOptions,
): Refusal | undefined {
  const { origin, host, authorization } = headers;
  if (
    origin !== undefined &&
    !origins.includes(origin) &&
    origin !== `${'encrypted' in socket ? 'https' : 'http'}://${host ?? ''}`
  ) {
    const message = `Pages of ${origin} may not use the control API. Start the mock with --cors ${origin} if they should.`;
    return { status: 403, code: 'not.authorized', message };
  }
  if (headers['sec-fetch-site'] === 'cross-site' && origin === undefined) {
    return { status: 403, code: 'not.authorized', message: 'Another site may not use the control API.' };
  }
  if (isLoopback(listened) || isSame(/^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1], adminToken)) return undefined;
  const message =
    'The control API is reachable from other machines here and asks for the admin token printed at start: Authorization: Bearer <token>.';
  return { status: 401, code: 'authentication.required', message };
}

function isSame(presented: string | undefined, expected: string): boolean {
  if (presented === undefined) return false;
  const [left, right] = [Buffer.from(presented), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The CORS headers for an allowed origin; none for any other. */
export function corsHeaders(request: IncomingMessage, { origins }: ExposureOptions): Readonly<Record<string, string>> {
  if (origins.length === 0) return NO_HEADERS;
  const { origin } = request.headers;
  return origin === undefined || !origins.includes(origin) ? VARY : allowing(origin, request);
}

/**
 * The CORS headers under a vendor's name, for every origin, as the vendor's API serves browser apps of any site. Only a
 * browser that was led here takes this mock for the vendor.
 */
export function vendorCorsHeaders(request: IncomingMessage): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  return origin === undefined ? VARY : allowing(origin, request);
}

function allowing(origin: string, { headers }: IncomingMessage): Readonly<Record<string, string>> {
  const asked = headers['access-control-request-headers'];
  return {
    ...VARY,
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': typeof asked === 'string' ? asked : 'authorization, content-type, x-mock-namespace',
    'access-control-expose-headers':
      'ININ-Correlation-Id, inin-ratelimit-allowed, inin-ratelimit-count, inin-ratelimit-reset, Retry-After, x-mock-verdict, x-mock-behaviour, x-mock-finding',
    // Chromium asks so before a page of the internet may reach this machine.
    ...(headers['access-control-request-private-network'] === 'true'
      ? { 'access-control-allow-private-network': 'true' }
      : NO_HEADERS),
  };
}

const NO_HEADERS = {};
const VARY = { vary: 'origin' };
