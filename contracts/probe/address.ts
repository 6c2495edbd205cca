import { isLoopback, nearest, REGION_DOMAINS } from '../../mocks/internal';

/** Where an org is called: origins without a path, such as `https://api.mypurecloud.de`. */
export type Address = { readonly api: string; readonly login: string };
export type AddressReading = { readonly address: Address } | { readonly problem: string };

/**
 * Reads `--url` and `--login-url`: an address, the domain of a region (`mypurecloud.de`) or its name (`eu_central_1`).
 * Without a login address it is `login.` where the API has `api.`, else the same host.
 */
export function addressOf(url: string, loginUrl?: string, flag = '--url'): AddressReading {
  const api = originOf(url, flag, 'api');
  if ('problem' in api) return api;
  if (loginUrl === undefined) return { address: { api: api.origin, login: loginOf(api.origin) } };
  const login = originOf(loginUrl, '--login-url', 'login');
  return 'problem' in login ? login : { address: { api: api.origin, login: login.origin } };
}

type OriginReading = { readonly origin: string } | { readonly problem: string };

function originOf(text: string, flag: string, host: 'api' | 'login'): OriginReading {
  const domain = domainOf(text);
  if (domain !== undefined) return { origin: `https://${host}.${domain}` };
  if (!/^https?:\/\//i.test(text)) {
    const known = [...Object.keys(REGION_DOMAINS), ...Object.values(REGION_DOMAINS)];
    const near = nearest(text, known);
    const hint =
      near === undefined
        ? '; write https://api.mypurecloud.de, mypurecloud.de or eu_central_1.'
        : `; did you mean "${near}"?`;
    return { problem: `${flag} "${text}" is neither an address nor a region${hint}` };
  }
  if (!URL.canParse(text))
    return { problem: `${flag} "${text}" is not an address such as https://api.mypurecloud.de.` };
  const { origin, protocol, hostname, username, pathname, search } = new URL(text);
  // The address goes into plans and reports.
  if (username !== '')
    return { problem: `${flag} holds credentials. They come from the environment, not from the address.` };
  if (protocol === 'http:' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))) {
    return { problem: `${flag} ${origin} would send the token unencrypted; write https://.` };
  }
  const rest = pathname.replace(/^\/(?:platform\/)?(?:api(?:\/v2)?)?\/?$/, '') + search;
  if (rest !== '') return { problem: `${flag} "${text}" has a path; write ${origin}.` };
  return { origin };
}

/** `eu_central_1`, `eu-central-1` and `mypurecloud.de` are one region. */
function domainOf(text: string): string | undefined {
  const name = text.toLowerCase().replaceAll('-', '_');
  if (Object.hasOwn(REGION_DOMAINS, name)) return REGION_DOMAINS[name];
  return Object.values(REGION_DOMAINS).find((domain) => domain === text.toLowerCase());
}

function loginOf(api: string): string {
  return api.replace(/^(https?:\/\/)api\./, '$1login.');
}
