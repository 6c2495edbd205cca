import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { pipeline, type Duplex } from 'node:stream';
import type { Interception } from '../../intercept/interception';
import { NotPassedOn } from '../../intercept/not-passed-on';
import type { Upstream } from '../../intercept/upstream';
import { splitAuthority } from '../../intercept/vendor-hosts';
import { refusalHeaders, unknownVendorHost, type ProxyRules } from './proxy-rules';
import type { Refusal } from './reply';

/** A tunnel over which nothing goes either way is closed after so many milliseconds. */
const IDLE_MS = 300_000;

export type TunnelsOptions = ProxyRules & {
  readonly interception: Interception;
  /** Serves a connection that has become one to the mock itself. */
  readonly enter: (socket: Socket) => void;
  /** Answers a request that gets no tunnel, and closes. */
  readonly refuse: (socket: Duplex, refusal: Refusal, headers?: readonly string[]) => void;
  readonly idleMs?: number | undefined;
};

/** What the CONNECT method asks for: connections to the mock under a vendor's name, and to other hosts through it. */
export class Tunnels {
  readonly #options: TunnelsOptions;
  readonly #open = new Set<Duplex>();

  constructor(options: TunnelsOptions) {
    this.#options = options;
  }

  /** Node lets go of a socket that asks for a tunnel: it is answered here, or nobody would. */
  connect(
    request: IncomingMessage,
    socket: Socket & { readonly _httpMessage?: ServerResponse | null },
    head: Buffer,
  ): void {
    socket.on('error', () => socket.destroy());
    // Replies that are still to come would be cut in two.
    if (socket._httpMessage) {
      socket.destroy();
      return;
    }
    const { interception, enter, refuse, proxyRefusal } = this.#options;
    const target = splitAuthority(request.url ?? '');
    if (!target) {
      const message = `CONNECT wants a host and a port, such as api.mypurecloud.com:443, not "${request.url ?? ''}".`;
      return refuse(socket, { status: 400, code: 'bad.request', message });
    }
    const kind = interception.kindOf(target.host);
    if (kind === 'played') {
      interception.mean(socket);
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      return enter(socket);
    }
    const refusal = kind === 'unknown-vendor' ? unknownVendorHost(target.host) : proxyRefusal(request, target);
    if (refusal) {
      interception.tell({ host: target.host, outcome: 'refused', reason: refusal.message });
      return refuse(socket, refusal, refusalHeaders(refusal.status));
    }
    if (interception.upstream) void this.#passOn(interception.upstream(), target, { request, socket, head });
  }

  /** Cuts the tunnels off. */
  close(): void {
    for (const socket of this.#open) socket.destroy();
  }

  async #passOn(
    upstream: Upstream,
    { host, port }: { readonly host: string; readonly port: number },
    { request, socket, head }: { readonly request: IncomingMessage; readonly socket: Socket; readonly head: Buffer },
  ): Promise<void> {
    const { interception, refuse, idleMs = IDLE_MS } = this.#options;
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    try {
      const remote = await upstream.tunnelTo(host, port, request);
      if (socket.destroyed) {
        remote.socket.destroy();
        return;
      }
      interception.tell({ host, outcome: 'passed-on' });
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.write(remote.head);
      remote.socket.write(head);
      // Bytes in either direction pass this socket.
      socket.setTimeout(idleMs, () => socket.destroy());
      const ended = (): void => undefined;
      pipeline(socket, remote.socket, ended);
      pipeline(remote.socket, socket, ended);
    } catch (fault) {
      if (!(fault instanceof NotPassedOn)) throw fault;
      interception.tell({ host, outcome: 'refused', reason: fault.message });
      refuse(socket, { status: fault.status, code: 'mock.proxy', message: fault.message });
    }
  }
}
