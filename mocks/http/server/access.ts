import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../behaviours/shared/limits';
import { isVendorPath } from '../../contract/contract';
import { newId } from '../../util/ids';
import type { Interception } from '../../intercept/interception';
import { splitAuthority } from '../../intercept/vendor-hosts';
import { takeAbsoluteForm } from './absolute-form';
import {
  controlRefusal,
  corsHeaders,
  headerRefusal,
  hostRefusal,
  vendorCorsHeaders,
  type ExposureOptions,
} from './exposure';
import type { Handle, Router } from './handle';
import { namespaceIn, namespaceRefusal } from './namespace';
import { pipelined } from './pipelining';
import { proxyRules, unknownVendorHost } from './proxy-rules';
import { fail, refuse, type Refusal } from './reply';

export type AccessOptions = {
  /** The vendor API. */
  readonly vendor: Handle;
  /** The control API; made when it is first asked for. */
  readonly control: () => Handle;
  readonly exposure: ExposureOptions;
  readonly interception: Interception;
  /** The port listened on. */
  readonly port: () => number;
  readonly limits: Limits;
  readonly onFault: (fault: unknown) => void;
};

/** What stands before both APIs: who may enter, and which of the two a path belongs to. */
export function accessHandler(options: AccessOptions): Handle {
  const { vendor, control, exposure, interception, limits, onFault } = options;
  const proxying = { interception, exposure, ...proxyRules(options) };
  const enter: Handle = (request, response) => {
    const isAbsolute = request.url !== undefined && !request.url.startsWith('/');
    if (isAbsolute && takeAbsoluteForm(request, response, proxying)) return;
    const vendorHost = vendorHostOf(request, interception);
    const cors = vendorHost === undefined ? corsHeaders(request, exposure) : vendorCorsHeaders(request);
    for (const name in cors) response.setHeader(name, cors[name] ?? '');
    const refusal =
      (vendorHost === undefined ? hostRefusal(request, exposure) : vendorRefusal(vendorHost, request, options)) ??
      pathRefusal(request, limits) ??
      namespaceRefusal(namespaceIn(request));
    if (refusal) return refuse(response, refusal);
    if (request.method === 'OPTIONS' && cors['access-control-allow-origin'] !== undefined) {
      response.writeHead(204).end();
      return;
    }
    if (!isControlPath(request.url)) {
      vendor(request, response);
      return;
    }
    const denied = isProbe(request.url) ? undefined : controlRefusal(request, exposure);
    if (denied) return refuse(response, denied);
    control()(request, response);
  };
  return pipelined((request, response) => {
    try {
      enter(request, response);
    } catch (fault) {
      fail(response, newId());
      onFault(fault);
    }
  });
}

/** Whether a web socket may be opened under the name that the request gives this server. */
export function mayUpgrade(request: IncomingMessage, options: AccessOptions): boolean {
  const { exposure, interception, limits } = options;
  const vendorHost = vendorHostOf(request, interception);
  const refusal =
    vendorHost === undefined ? hostRefusal(request, exposure) : vendorRefusal(vendorHost, request, options);
  return refusal === undefined && pathRefusal(request, limits) === undefined;
}

/** How most clients name the mock; nobody looks further then. */
const LOCAL = /^(?:127\.|localhost)/;

/** The vendor's host that a request was meant for, by a client that took this mock for it; undefined for all others. */
function vendorHostOf(request: IncomingMessage, interception: Interception): string | undefined {
  const { host = '' } = request.headers;
  if (host === '' || LOCAL.test(host)) return undefined;
  const name = splitAuthority(host, 443)?.host;
  if (name === undefined || interception.kindOf(name) === 'foreign') return undefined;
  return interception.isForVendor(request) ? name : undefined;
}

/** Under the vendor's names there is the vendor's API alone: a page of theirs has no business in the control API. */
function vendorRefusal(
  host: string,
  request: IncomingMessage,
  { interception, port }: AccessOptions,
): Refusal | undefined {
  const isPlayed = interception.kindOf(host) === 'played';
  const refusal = headerRefusal(request) ?? (isPlayed ? undefined : unknownVendorHost(host));
  if (refusal) interception.tell({ host, outcome: 'refused', reason: refusal.message });
  else interception.tell({ host, outcome: 'answered' });
  if (refusal || !isControlPath(request.url)) return refusal;
  const message = `The control API is not to be had under the name ${host}. It is at http://127.0.0.1:${port()}/_mock.`;
  return { status: 403, code: 'not.authorized', message };
}

/** The same for one's own Express app: what is neither the vendor's nor the control API's is passed on. */
export function routerOf(handle: Handle): Router {
  return (request, response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (next && !isVendorPath(path) && !isControlPath(path)) next();
    else handle(request, response);
  };
}

function isControlPath(url = '/'): boolean {
  return url === '/_mock' || url.startsWith('/_mock/') || url.startsWith('/_mock?');
}

/** Health, readiness and the certificate to trust need no admin token. */
function isProbe(url = '/'): boolean {
  return /^\/_mock\/(?:health|ready|ca\.pem)(?:\?|$)/.test(url);
}

function pathRefusal({ url = '/' }: IncomingMessage, { pathBytes }: Limits): Refusal | undefined {
  if (url.length <= pathBytes) return undefined;
  return { status: 400, code: 'bad.request', message: `The request path is longer than ${pathBytes} bytes.` };
}
