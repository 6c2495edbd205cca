import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../behaviours/shared/limits';
import { isVendorPath } from '../../contract/contract';
import { newId } from '../../util/ids';
import { controlRefusal, corsHeaders, hostRefusal, type ExposureOptions } from './exposure';
import type { Handle, Router } from './handle';
import { namespaceIn, namespaceRefusal } from './namespace';
import { fail, refuse, type Refusal } from './reply';
import { pipelined } from './pipelining';

export type AccessOptions = {
  /** The vendor API. */
  readonly vendor: Handle;
  /** The control API; made when it is first asked for. */
  readonly control: () => Handle;
  readonly exposure: ExposureOptions;
  readonly limits: Limits;
  readonly onFault: (fault: unknown) => void;
};

/** What stands before both APIs: who may enter, and which of the two a path belongs to. */
export function accessHandler({ vendor, control, exposure, limits, onFault }: AccessOptions): Handle {
  const enter: Handle = (request, response) => {
    // A proxy's client sends the absolute form, which every server must take (RFC 9112, section 3.2.2).
    if (request.url !== undefined && !request.url.startsWith('/'))
      request.url = request.url.replace(/^http:\/\/[^/?]*/i, '') || '/';
    const cors = corsHeaders(request, exposure);
    for (const name in cors) response.setHeader(name, cors[name] ?? '');
    const refusal =
      hostRefusal(request, exposure) ?? pathRefusal(request, limits) ?? namespaceRefusal(namespaceIn(request));
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

/** Health and readiness are nobody's secret. */
function isProbe(url = '/'): boolean {
  return /^\/_mock\/(?:health|ready)(?:\?|$)/.test(url);
}

function pathRefusal({ url = '/' }: IncomingMessage, { pathBytes }: Limits): Refusal | undefined {
  if (url.length <= pathBytes) return undefined;
  return { status: 400, code: 'bad.request', message: `The request path is longer than ${pathBytes} bytes.` };
}
