import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Interception } from '../../intercept/interception';
import { isLoopback, type ExposureOptions } from './exposure';
import type { Refusal } from './reply';

export type Target = { readonly host: string; readonly port: number };
export type ProxyRules = {
  /** True of the address that this mock listens at. */
  readonly isOwn: (target: Target) => boolean;
  /** Why a request for a host that is nobody's of the vendor may not be passed on; undefined where it may. */
  readonly proxyRefusal: (request: IncomingMessage, target: Target) => Refusal | undefined;
};
export type ProxyRulesOptions = {
  readonly interception: Interception;
  readonly exposure: ExposureOptions;
  /** The port listened on. */
  readonly port: () => number;
};

/** The headers that some refusals come with. */
export function refusalHeaders(status: number): readonly string[] {
  if (status === 405) return ['allow: '];
  return status === 407 ? ['proxy-authenticate: Basic realm="understudy"'] : [];
}

/** Who may reach which host through this mock. */
export function proxyRules({ interception: { upstream }, exposure, port }: ProxyRulesOptions): ProxyRules {
  const isOwn = ({ host, port: asked }: Target): boolean =>
    asked === port() && (isLoopback(host) || host === exposure.host);
  return {
    isOwn,
    proxyRefusal: (request, target) => {
      if (isOwn(target) || upstream?.().isLoop(request) === true) return LOOP;
      if (!upstream) return noProxyFor(target.host);
      if (isLoopback(exposure.host) || hasAdminToken(request, exposure.adminToken)) return undefined;
      return CREDENTIALS;
    },
  };
}

/** A host that looks like the vendor's and is not known: a real org may be behind it. */
export function unknownVendorHost(host: string): Refusal {
  const domain = host.replace(/^(?:api|login|apps|streaming)\./, '');
  const message = `${host} looks like a host of Genesys Cloud that this mock does not know; it was not asked, since a real org may be behind it. If it is a new region, name it with --intercept-host ${domain}.`;
  return { status: 403, code: 'not.authorized', message };
}

const LOOP: Refusal = {
  status: 508,
  code: 'mock.proxy',
  message:
    'This mock would be its own proxy. Call it directly, or take its address out of the proxy settings it was started with.',
};
const CREDENTIALS: Refusal = {
  status: 407,
  code: 'authentication.required',
  message:
    'This mock is reachable from other machines and passes requests on for those alone who give the admin token printed at start as the proxy’s password.',
};

/** What the vendor would say of a method that it does not know, with the cure. */
function noProxyFor(host: string): Refusal {
  const message = `The method CONNECT is not allowed for the requested resource. This mock plays Genesys Cloud and is no proxy for ${host}; start it with --pass-through if it should be one, as a browser needs that was pointed at it.`;
  return { status: 405, code: 'method.not.allowed', message };
}

function hasAdminToken({ headers }: IncomingMessage, adminToken: string): boolean {
  const encoded = /^basic\s+(\S+)$/i.exec(headers['proxy-authorization'] ?? '')?.[1] ?? '';
  const password = Buffer.from(encoded, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
  const [given, wanted] = [Buffer.from(password), Buffer.from(adminToken)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
