import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interception } from '../../intercept/interception';
import { splitAuthority } from '../../intercept/vendor-hosts';
import { hostRefusal, isLoopback, type ExposureOptions } from './exposure';
import { forward } from './forward';
import { unknownVendorHost, type ProxyRules } from './proxy-rules';
import { refuse, type Refusal } from './reply';

export type AbsoluteFormOptions = ProxyRules & {
  readonly interception: Interception;
  readonly exposure: ExposureOptions;
};

/**
 * Deals with a request that names its host in the request line, as a proxy's client sends it and every server must take
 * it (RFC 9112, section 3.2.2). True when that is all: it was refused, or is on its way to another host. Else it is one
 * for the mock, with a path as its URL.
 */
export function takeAbsoluteForm(
  request: IncomingMessage,
  response: ServerResponse,
  { interception, exposure, isOwn, proxyRefusal }: AbsoluteFormOptions,
): boolean {
  const url = URL.parse(request.url ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const kind = interception.kindOf(url.hostname);
  const target = splitAuthority(url.host, url.protocol === 'https:' ? 443 : 80);
  request.url = url.pathname + url.search;
  if (!target || (kind === 'foreign' && !interception.upstream)) return false;
  // The request line counts, whatever the Host header says.
  request.headers.host = url.host;
  if (kind === 'played') interception.mean(request);
  if (kind === 'played' || isOwn(target)) return false;
  // A name that was given to the mock is its own at any port: ports are mapped.
  if (!isLoopback(target.host) && hostRefusal(request, exposure) === undefined) return false;
  const refusal = kind === 'unknown-vendor' ? unknownVendorHost(target.host) : proxyRefusal(request, target);
  if (!refusal && interception.upstream) {
    passOn({ interception, upstream: interception.upstream() }, url, [request, response]);
    return true;
  }
  if (!refusal) return false;
  interception.tell({ host: target.host, outcome: 'refused', reason: refusal.message });
  if (refusal.status === 407) response.setHeader('proxy-authenticate', 'Basic realm="understudy"');
  refuse(response, refusal);
  return true;
}

function passOn(
  way: Parameters<typeof forward>[0],
  url: URL,
  [request, response]: readonly [IncomingMessage, ServerResponse],
): void {
  forward(way, url, [request, response]).catch((fault: Error & Partial<Refusal>) => {
    way.interception.tell({ host: url.hostname, outcome: 'refused', reason: fault.message });
    if (!response.headersSent)
      refuse(response, { status: fault.status ?? 502, code: 'mock.proxy', message: fault.message });
  });
}
