import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServerCertificates } from './server-certificates';
import type { Upstream } from './upstream';
import type { HostKind } from './vendor-hosts';

/** What became of a request for a host that is not the mock's own name. */
export type HostEvent = {
  readonly host: string;
  readonly kind: HostKind;
  readonly outcome: 'answered' | 'passed-on' | 'refused';
  /** Why it was refused, in a sentence with the cure. */
  readonly reason?: string;
};

export type InterceptionOptions = {
  readonly kindOf: (host: string) => HostKind;
  /** Made when the first TLS client comes. */
  readonly certificates: () => ServerCertificates;
  /** Reaches the hosts that the mock does not play; undefined where it is no proxy for them. */
  readonly upstream: (() => Upstream) | undefined;
  readonly onHost: (event: HostEvent) => void;
};

/** Hosts that are remembered as told of; a client that calls more is told of again. */
const MAX_HOSTS = 1_000;

/** How a mock deals with requests for hosts of other names than its own. */
export class Interception {
  readonly kindOf: InterceptionOptions['kindOf'];
  readonly certificates: InterceptionOptions['certificates'];
  readonly upstream: InterceptionOptions['upstream'];
  readonly #onHost: InterceptionOptions['onHost'];
  readonly #told = new Set<string>();
  /** Connections that a client opened by CONNECT to a host that is played, and requests that name one in absolute form. */
  readonly #meant = new WeakSet<Duplex | IncomingMessage>();
  #takesPlain = false;

  constructor({ kindOf, certificates, upstream, onHost }: InterceptionOptions) {
    this.kindOf = kindOf;
    this.certificates = certificates;
    this.upstream = upstream;
    this.#onHost = onHost;
  }

  /** From now on plain HTTP that names a vendor's host is meant for it: a preload sends it so, and it cannot say so. */
  takePlain(): void {
    this.#takesPlain = true;
  }

  /** Notes that a request, or what comes over a connection, is meant for a host that is played. */
  mean(what: Duplex | IncomingMessage): void {
    this.#meant.add(what);
  }

  /**
   * True of a request whose client took this mock for a host of the vendor's: it asked for a certificate of that name, or
   * came through a proxy. A name in a Host header alone could be anybody's.
   */
  isForVendor(request: IncomingMessage): boolean {
    const { servername } = request.socket as { readonly servername?: string | false };
    if (typeof servername === 'string' && this.kindOf(servername) !== 'foreign') return true;
    return this.#takesPlain || this.#meant.has(request) || this.#meant.has(request.socket);
  }

  /** Tells of a host, once for each outcome. */
  tell(event: Omit<HostEvent, 'kind'>): void {
    const key = `${event.outcome} ${event.host}`;
    if (this.#told.has(key)) return;
    if (this.#told.size >= MAX_HOSTS) this.#told.clear();
    this.#told.add(key);
    this.#onHost({ ...event, kind: this.kindOf(event.host) });
  }
}
