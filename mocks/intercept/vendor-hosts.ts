import { isIP } from 'node:net';

/**
 * The domain of every region that the vendor publishes, by its region's name.
 * Source: `PureCloudRegionHosts` of purecloud-platform-client-v2 262.0.0, the vendor's JavaScript SDK
 * (https://github.com/MyPureCloud/platform-client-sdk-javascript). A test compares the two.
 */
export const REGION_DOMAINS: Readonly<Record<string, string>> = {
  us_east_1: 'mypurecloud.com',
  eu_west_1: 'mypurecloud.ie',
  ap_southeast_2: 'mypurecloud.com.au',
  ap_northeast_1: 'mypurecloud.jp',
  eu_central_1: 'mypurecloud.de',
  us_west_2: 'usw2.pure.cloud',
  ca_central_1: 'cac1.pure.cloud',
  ap_northeast_2: 'apne2.pure.cloud',
  eu_west_2: 'euw2.pure.cloud',
  ap_south_1: 'aps1.pure.cloud',
  us_east_2: 'use2.us-gov-pure.cloud',
  sa_east_1: 'sae1.pure.cloud',
  me_central_1: 'mec1.pure.cloud',
  ap_northeast_3: 'apne3.pure.cloud',
  eu_central_2: 'euc2.pure.cloud',
  mx_central_1: 'mxc1.pure.cloud',
  ap_southeast_1: 'apse1.pure.cloud',
  eusc_de_east_1: 'edee1.eusc-pure.cloud',
};

/** What stands before a region's domain: API, login, apps and the web sockets of notifications. */
export const SERVICES = ['api', 'login', 'apps', 'streaming'] as const;

/**
 * Hosts under the vendor's domains that hold files and no org: they are passed through like anybody's host, or a page
 * could not load the SDK. Source: the SDK's README, "Use the CDN".
 */
export const FILE_HOSTS: readonly string[] = ['sdk-cdn.mypurecloud.com'];

/** The domains that no host of an org is outside of; a certificate authority of ours vouches for nothing beyond them. */
export const VENDOR_DOMAINS: readonly string[] = [
  'mypurecloud.com',
  'mypurecloud.ie',
  'mypurecloud.com.au',
  'mypurecloud.jp',
  'mypurecloud.de',
  'pure.cloud',
  'us-gov-pure.cloud',
  'eusc-pure.cloud',
];

/** Also a domain that is not published yet, such as `mypurecloud.fr` or `xx1.new-pure.cloud`. */
export const LOOKS_LIKE_VENDOR = /(?:^|\.)mypurecloud(?:\.[a-z0-9-]+){1,2}$|(?:^|[.-])pure\.cloud$/;

/**
 * What a host is to the mock: one that it plays; one that may hold a real org and that it does not know by name, which it
 * refuses; or anybody else's.
 */
export type HostKind = 'played' | 'unknown-vendor' | 'foreign';

/** Every host that the mock plays. `more` are the names of `--intercept-host`: each of them, and its four services. */
export function playedHosts(more: readonly string[] = []): readonly string[] {
  const given = more.map(plainHost);
  const domains = [...Object.values(REGION_DOMAINS), ...given];
  return [...domains.flatMap((domain) => SERVICES.map((service) => `${service}.${domain}`)), ...given];
}

/** Tells hosts apart. */
export function hostKinds(more: readonly string[] = []): (host: string) => HostKind {
  const played = new Set(playedHosts(more));
  const files = new Set(FILE_HOSTS);
  return (text) => {
    const host = plainHost(text);
    if (played.has(host)) return 'played';
    return LOOKS_LIKE_VENDOR.test(host) && !files.has(host) ? 'unknown-vendor' : 'foreign';
  };
}

/** A host as it is compared: in small letters, without a dot at the end or brackets around an IPv6 address. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

/** Host and port of an authority such as `api.mypurecloud.com:443` or `[::1]:80`; undefined for what is none. */
export function splitAuthority(
  authority: string,
  defaultPort?: number,
): { readonly host: string; readonly port: number } | undefined {
  const [, bracketed, plain = '', digits] =
    /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@[\]]+))(?::(\d{1,5}))?$/i.exec(authority) ?? [];
  const host = plainHost(bracketed ?? plain);
  const port = digits === undefined ? defaultPort : Number(digits);
  if (host === '' || port === undefined || port < 1 || port > 65_535) return undefined;
  return bracketed !== undefined && isIP(host) !== 6 ? undefined : { host, port };
}
