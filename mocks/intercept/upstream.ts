import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { NotPassedOn } from './not-passed-on';
import { proxyFor, type Environment } from './proxy-settings';
import { plainHost } from './vendor-hosts';

/** How long opening a connection to another host may take, in milliseconds. */
const CONNECT_TIMEOUT_MS = 20_000;
/** The name of a `Via` header (RFC 9110, section 7.6.3). */
const VIA = 'understudy';

/** A connection, and what came over it already. */
export type Tunnel = { readonly socket: Duplex; readonly head: Buffer };

/**
 * Opens connections to the hosts that the mock does not play: through the proxy that was set in the environment before,
 * where there was one, else directly.
 */
export class Upstream {
  readonly #env: Environment;
  /** Marks what passed here, so that a way that leads back to this mock is noticed. */
  readonly #id = `1.1 ${VIA}-${randomUUID()}`;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** True of a request that passed here before: some proxy on its way leads back to this mock. */
  isLoop({ headers: { via = '' } }: IncomingMessage): boolean {
    return via.split(',').some((step) => step.trim() === this.#id);
  }

  /** The `Via` header of a request that is passed on. */
  via({ headers: { via } }: IncomingMessage): string {
    return via === undefined ? this.#id : `${via}, ${this.#id}`;
  }

  /** A connection to a host; `head` is what the host has said already. Rejects with a `NotPassedOn`. */
  async tunnelTo(host: string, port: number, asked: IncomingMessage): Promise<Tunnel> {
    const proxy = this.#proxyFor('https', host, port);
    if (proxy) return tunnelThrough(proxy, authorityOf(host, port), this.via(asked));
    return { socket: await opened(connect({ host, port, noDelay: true }), 'connect', host), head: Buffer.alloc(0) };
  }

  /**
   * How `node:http` reaches the host of an absolute URL. A proxy is asked for plain HTTP as the client asked us; for
   * `https:`, which old clients ask of a proxy too, the connection is encrypted here.
   */
  async requestOptions(url: URL, asked: IncomingMessage): Promise<RequestOptions> {
    const isSecure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port) || (isSecure ? 443 : 80);
    if (isSecure) {
      const { socket } = await this.tunnelTo(host, port, asked);
      const encrypted = connectTls({
        socket,
        ALPNProtocols: ['http/1.1'],
        ...(isIP(host) === 0 ? { servername: host } : {}),
      });
      await opened(encrypted, 'secureConnect', host);
      return { createConnection: () => encrypted, path: url.pathname + url.search };
    }
    const proxy = this.#proxyFor('http', host, port);
    if (!proxy) return { host, port, path: url.pathname + url.search };
    if (proxy.protocol === 'http:') return { ...addressOf(proxy), path: url.href, headers: credentialsOf(proxy) };
    const encrypted = connectTls(addressOf(proxy));
    await opened(encrypted, 'secureConnect', proxy.host);
    return { createConnection: () => encrypted, path: url.href, headers: credentialsOf(proxy) };
  }

  #proxyFor(protocol: 'http' | 'https', host: string, port: number): URL | undefined {
    try {
      const proxy = proxyFor(protocol, host, port, this.#env);
      if (!proxy || proxy.protocol === 'http:' || proxy.protocol === 'https:') return proxy;
      throw new NotPassedOn(
        502,
        `The proxy that was set before speaks ${proxy.protocol.replace(':', '')}; only http and https proxies can be chained.`,
      );
    } catch (fault) {
      if (fault instanceof NotPassedOn) throw fault;
      throw new NotPassedOn(502, 'The proxy that was set before is no URL such as http://proxy.example:3128.');
    }
  }
}

function tunnelThrough(proxy: URL, authority: string, via: string): Promise<Tunnel> {
  return new Promise((resolve, fail) => {
    const request = (proxy.protocol === 'https:' ? httpsRequest : httpRequest)({
      ...addressOf(proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, via, ...credentialsOf(proxy) },
      agent: false,
      timeout: CONNECT_TIMEOUT_MS,
    });
    request.once('connect', (reply: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { statusCode = 0, statusMessage = '' } = reply;
      if (statusCode >= 200 && statusCode < 300) return resolve({ socket, head });
      socket.destroy();
      const said = `${statusCode} ${statusMessage}`.trim();
      fail(new NotPassedOn(502, `The proxy ${proxy.host} that was set before refused ${authority}: ${said}.`));
    });
    request.once('timeout', () => request.destroy(new Error('no answer in time')));
    request.once('error', (fault) => {
      fail(new NotPassedOn(502, `The proxy ${proxy.host} that was set before cannot be reached: ${fault.message}.`));
    });
    request.end();
  });
}

/** Resolves to a socket when it is open. */
function opened<S extends Socket>(socket: S, event: 'connect' | 'secureConnect', host: string): Promise<S> {
  return new Promise((resolve, fail) => {
    const stop = (status: number, why: string): void => {
      socket.destroy();
      fail(new NotPassedOn(status, `${host} cannot be reached: ${why}.`));
    };
    const onError = (fault: Error): void => {
      stop(502, fault.message);
    };
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => {
      stop(504, `no answer in ${CONNECT_TIMEOUT_MS / 1000} seconds`);
    });
    socket.once('error', onError);
    socket.once(event, () => {
      socket.off('error', onError).setTimeout(0);
      socket.removeAllListeners('timeout');
      resolve(socket);
    });
  });
}

function addressOf({ protocol, hostname, port }: URL): { readonly host: string; readonly port: number } {
  return { host: plainHost(hostname), port: Number(port) || (protocol === 'https:' ? 443 : 80) };
}

function credentialsOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** Host and port as a request line has them. */
export function authorityOf(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
