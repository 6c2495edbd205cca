import { createSecureContext, type SecureContext } from 'node:tls';
import type { Authority } from './authority';
import { REGION_DOMAINS } from './vendor-hosts';

/** Names beside the usual ones for which a certificate is kept at a time; the one unused for longest goes first. */
const MAX_NAMES = 256;
/** How a client on this machine names it. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

export type ServerCertificatesOptions = {
  /** Made when the first TLS client comes. */
  readonly authority: () => Authority;
  /** Names and addresses beside loopback that the mock answers to. */
  readonly hosts: readonly string[];
  /** The names of `--intercept-host`. */
  readonly interceptHosts: readonly string[];
};

/** The certificates of a mock's port: one for all names that it is expected to be reached by, and one for each other name. */
export class ServerCertificates {
  readonly #options: ServerCertificatesOptions;
  readonly #contexts = new Map<string, SecureContext>();

  constructor(options: ServerCertificatesOptions) {
    this.#options = options;
  }

  /** For a client that says no name, and for one that asks for a name the authority may not vouch for. */
  general(): { readonly cert: string; readonly key: string } {
    const { authority, hosts, interceptHosts } = this.#options;
    const domains = [...Object.values(REGION_DOMAINS), ...interceptHosts];
    return authority().issue([...LOOPBACK, ...hosts, ...interceptHosts, ...domains.map((domain) => `*.${domain}`)]);
  }

  /** For the name that a client asks for (SNI); undefined where the authority may not vouch for it. */
  contextFor(name: string): SecureContext | undefined {
    const known = this.#contexts.get(name);
    const context = known ?? this.#contextFor(name);
    if (!context) return undefined;
    this.#contexts.delete(name);
    this.#contexts.set(name, context);
    const [oldest] = this.#contexts.keys();
    if (this.#contexts.size > MAX_NAMES && oldest !== undefined) this.#contexts.delete(oldest);
    return context;
  }

  #contextFor(name: string): SecureContext | undefined {
    const authority = this.#options.authority();
    const isVouchedFor = authority.vouchesFor.some((domain) => name === domain || name.endsWith(`.${domain}`));
    return isVouchedFor ? createSecureContext(authority.issue([name])) : undefined;
  }
}
