/** Where a Redis is; `shown` is the address as it may be said. */
export type RedisAddress = {
  readonly url: string;
  readonly shown: string;
  readonly port: string;
  readonly database: number;
};

/** Reads `redis://user:password@host:6379/0`. Throws a TypeError that says what is wrong, and keeps the password to itself. */
export function redisAddress(text: string): RedisAddress {
  const shown = withoutPassword(text);
  const wrong = (why: string): TypeError =>
    new TypeError(`The address ${shown} ${why}; use redis://user:password@host:6379/0.`);
  const encode = 'in a user or password, each of / ? # @ % is percent-encoded';
  if (!URL.canParse(text)) throw wrong(`is no URL: a port is a number up to 65535, and ${encode}`);
  const { href, hostname, port, username, password, pathname, searchParams, hash } = new URL(text);
  if (hostname === '') throw wrong('names no host, and a Unix socket cannot be used');
  if ([pathname, hash, ...searchParams.keys()].some((part) => part.includes('@')) || !isEncoded(username + password)) {
    throw wrong(`cannot be read as it is: ${encode}`);
  }
  const database = pathname.slice(1) || (searchParams.get('db') ?? '0');
  if (!/^\d{1,9}$/.test(database)) throw wrong('names no database: behind the host comes its number, such as /0');
  return { url: href, shown, port: port || '6379', database: Number(database) };
}

/** An address as it may be said: without user and password, whatever is wrong with it, and without what is behind a `?`. */
export function withoutPassword(address: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/)?(.*)$/is.exec(address) ?? [];
  const at = rest.lastIndexOf('@');
  // Behind a "?" nobody can tell where a password ends.
  if (rest.slice(0, at + 1).includes('?')) return `${scheme}***`;
  return `${scheme}${at < 0 ? '' : '***@'}${rest.slice(at + 1).replace(/\?.*$/s, '')}`;
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
