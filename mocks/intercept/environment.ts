import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Authority } from './authority';
import { javaOptions } from './java-options';
import { redirectionTo, writeNodePreload, writePythonPreload } from './preloads';
import { exemptions, isExemption, type Environment } from './proxy-settings';
import { certificatesAt, systemRoots } from './system-roots';
import type { TemporaryFolder } from './temporary-folder';
import type { INTERCEPT_VARIABLES } from './variables';
import { playedHosts, VENDOR_DOMAINS } from './vendor-hosts';

type Name = (typeof INTERCEPT_VARIABLES)[number]['name'];

/** Variables that name certificates to trust; what they named is in every bundle of ours. */
const CERTIFICATE_VARIABLES = [
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
  'AWS_CA_BUNDLE',
  'DENO_CERT',
  'NODE_EXTRA_CA_CERTS',
  'PERL_LWP_SSL_CA_FILE',
] as const;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export type InterceptEnvironmentOptions = {
  /** The environment before. */
  readonly inherited: Environment;
  readonly port: number;
  readonly authority: Authority;
  /** The file that holds the authority's root. */
  readonly caFile: string;
  /** The names of `--intercept-host`. */
  readonly interceptHosts: readonly string[];
  readonly folder: TemporaryFolder;
};

/**
 * The variables by which unchanged programs reach the mock under the vendor's names and trust it there. What was set
 * before is kept and added to; the files that they name are in the temporary folder.
 */
export function interceptEnvironment(options: InterceptEnvironmentOptions): Readonly<Record<string, string>> {
  const { inherited, port, authority, caFile, interceptHosts, folder } = options;
  const proxy = `http://127.0.0.1:${port}`;
  const noProxy = exempted(inherited['no_proxy'] ?? inherited['NO_PROXY'] ?? '', interceptHosts);
  const given = CERTIFICATE_VARIABLES.map((name) => certificatesAt(inherited[name] ?? '')).join('');
  const bundlePem = systemRoots() + given + authority.rootPem;
  const bundle = folder.write('bundle.pem', bundlePem);
  const redirection = redirectionTo(port, interceptHosts);
  const { preload } = writeNodePreload(folder, redirection, authority.rootPem);
  const nodeExtra = certificatesAt(inherited['NODE_EXTRA_CA_CERTS'] ?? '') + authority.rootPem;
  const own: Readonly<Record<Name, string>> = {
    UNDERSTUDY_CA_FILE: caFile,
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    NO_PROXY: noProxy,
    SSL_CERT_FILE: bundle,
    CURL_CA_BUNDLE: bundle,
    REQUESTS_CA_BUNDLE: bundle,
    AWS_CA_BUNDLE: bundle,
    DENO_CERT: bundle,
    NODE_EXTRA_CA_CERTS: folder.write('node-extra.pem', nodeExtra),
    NODE_OPTIONS: joined(' ', inherited['NODE_OPTIONS'], `--require ${JSON.stringify(preload)}`),
    PYTHONPATH: joined(delimiter, writePythonPreload(folder, redirection), inherited['PYTHONPATH']),
    JAVA_TOOL_OPTIONS: javaOptions({ inherited, port, bundlePem, folder, exempt: exemptions(noProxy) }),
    PERL_LWP_ENV_PROXY: '1',
    PERL_LWP_SSL_CA_FILE: bundle,
    PHP_INI_SCAN_DIR: phpFolders(inherited['PHP_INI_SCAN_DIR'], bundle, folder),
    WGETRC: wgetrc(inherited, bundle, folder),
  };
  return { ...own, https_proxy: proxy, http_proxy: proxy, no_proxy: noProxy };
}

/** A `NO_PROXY` list without the entries that would lead past the mock to a real org, and with loopback. */
function exempted(list: string, interceptHosts: readonly string[]): string {
  const hosts = [...playedHosts(interceptHosts), ...VENDOR_DOMAINS];
  const kept = exemptions(list).filter((entry) => {
    const inside = entry.replace(/^\*?\.?/, '').replace(/:\d+$/, '');
    const isAbove = hosts.some((host) => isExemption(entry, host));
    return !isAbove && !hosts.some((host) => isExemption(host, inside));
  });
  return [...new Set([...kept, ...LOOPBACK])].join(',');
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** An empty entry of the list stands for the folder that PHP was built with. */
function phpFolders(before: string | undefined, bundle: string, folder: TemporaryFolder): string {
  const ini = folder.write('php/understudy.ini', `curl.cainfo="${bundle}"\nopenssl.cafile="${bundle}"\n`);
  return `${before ?? ''}${delimiter}${dirname(ini)}`;
}

/** wget reads one file of the user's: this one, which begins with theirs. */
function wgetrc(env: Environment, bundle: string, folder: TemporaryFolder): string {
  const theirs = env['WGETRC'] ?? join(env['HOME'] ?? homedir(), '.wgetrc');
  const text = existsSync(theirs) ? readFileSync(theirs, 'utf8') : '';
  return folder.write('wgetrc', `${text}\nca_certificate = ${bundle}\n`);
}
