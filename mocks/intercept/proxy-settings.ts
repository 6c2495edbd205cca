import { BlockList, isIP } from 'node:net';
import { plainHost } from './vendor-hosts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for a host, as curl reads it: `https_proxy` or `http_proxy` for the protocol, else
 * `all_proxy`, in small or capital letters; undefined where none is set or `NO_PROXY` exempts the host. Throws a
 * `TypeError` where what is set is no URL.
 */
export function proxyFor(protocol: 'http' | 'https', host: string, port: number, env: Environment): URL | undefined {
  const text = valueOf(env, `${protocol}_proxy`) ?? valueOf(env, 'all_proxy');
  if (text === undefined || isExempt(host, port, valueOf(env, 'no_proxy') ?? '')) return undefined;
  // Without a scheme it is spoken to in plain HTTP, whatever is asked of it.
  return new URL(/^\w+:\/\//.test(text) ? text : `http://${text}`);
}

/** The entries of a `NO_PROXY` list. */
export function exemptions(list: string): readonly string[] {
  return list.split(/[,\s]+/).filter((entry) => entry !== '');
}

/** True where an entry of a `NO_PROXY` list names this host: itself, a domain that it is in, or a range of addresses. */
export function isExemption(entry: string, host: string, port?: number): boolean {
  if (entry === '*') return true;
  const [, name = '', digits] = /^(.*?)(?::(\d+))?$/.exec(isIP(entry) === 6 ? `[${entry}]` : entry) ?? [];
  if (digits !== undefined && port !== undefined && Number(digits) !== port) return false;
  const [address = '', bits] = plainHost(name).split('/');
  if (bits !== undefined && isIP(address) > 0) return isWithin(host, address, Number(bits));
  const domain = address.replace(/^\*?\./, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function isExempt(host: string, port: number, list: string): boolean {
  return exemptions(list).some((entry) => isExemption(entry, host, port));
}

function isWithin(host: string, address: string, bits: number): boolean {
  const [kind, other] = [isIP(host), isIP(address)];
  if (kind === 0 || kind !== other || bits > (kind === 4 ? 32 : 128)) return false;
  const range = new BlockList();
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  range.addSubnet(address, bits, family);
  return range.check(host, family);
}

function valueOf(env: Environment, name: string): string | undefined {
  return [env[name], env[name.toUpperCase()]].find((value) => value !== undefined && value !== '');
}
