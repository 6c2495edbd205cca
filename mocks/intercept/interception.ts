import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { ServerCertificates } from './server-certificates';
import type { Upstream } from './upstream';
import type { HostKind } from './vendor-hosts';

/** What became of a request for a host that is not the mock's own name. */
export type HostEvent = {
  readonly host: string;
  readonly outcome: 'answered' | 'passed-on' | 'refused';
  /** Why it was refused, in a sentence with the cure. */
  readonly reason?: string;
};

export type InterceptionOptions = {
  readonly kindOf: (host: string) => HostKind;
  readonly certificates: ServerCertificates;
  /** Reaches the hosts that the mock does not play; undefined where it is no proxy for them. */
  readonly upstream: Upstream | undefined;
  /** Whether plain HTTP that names a vendor's host is taken as intercepted too: a preload sends it so. */
  readonly takesPlain: boolean;
  readonly onHost: (event: HostEvent) => void;
};

/** How a mock deals with requests for hosts of other names than its own. */
export class Interception {
  readonly kindOf: InterceptionOptions['kindOf'];
  readonly certificates: ServerCertificates;
  readonly upstream: Upstream | undefined;
  readonly onHost: InterceptionOptions['onHost'];
  readonly #takesPlain: boolean;
  /** Connections that a client opened by CONNECT to a host that is played. */
  readonly #tunnelled = new WeakSet<Duplex>();

  constructor({ kindOf, certificates, upstream, takesPlain, onHost }: InterceptionOptions) {
    this.kindOf = kindOf;
    this.certificates = certificates;
    this.upstream = upstream;
    this.onHost = onHost;
    this.#takesPlain = takesPlain;
  }

  /** Notes that what comes over this connection is meant for a host that is played. */
  tunnelled(socket: Duplex): void {
    this.#tunnelled.add(socket);
  }

  /**
   * True of a connection whose client took this mock for a host of the vendor's: it asked for a certificate of that name, or
   * came through a proxy. A name in a Host header alone could be anybody's.
   */
  isMeantForVendor(socket: Duplex): boolean {
    if (socket instanceof TLSSocket)
      return typeof socket.servername === 'string' && this.kindOf(socket.servername) !== 'foreign';
    return this.#takesPlain || this.#tunnelled.has(socket);
  }
}
