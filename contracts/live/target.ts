import type { IncomingMessage } from 'node:http';
import type { Address } from '../probe/address';

/** The services of the platform, each with a host of its own. */
type Service = 'api' | 'login' | 'apps' | 'streaming';

/**
 * The origin that a request goes on to. A request for a vendor's host goes to the same service of the given org, whichever
 * region the client has written down; one that came to this door under its own name is told by its path.
 */
export function originFor({ headers: { host = '' }, url = '/' }: IncomingMessage, address: Address): string {
  const service = serviceOf(host, url);
  if (service === 'login') return address.login;
  return service === 'api' ? address.api : address.api.replace(/^(https?:\/\/)api\./, `$1${service}.`);
}

function serviceOf(host: string, url: string): Service {
  const [, named] = /^(api|login|apps|streaming)\./i.exec(host) ?? [];
  if (named !== undefined) return named.toLowerCase() as Service;
  return /^\/(?:login\/)?oauth\/|^\/(?:login|logout)(?:[/?#]|$)/.test(url) ? 'login' : 'api';
}
