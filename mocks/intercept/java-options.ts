import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { javaHome, javaRoots } from './java-roots';
import { TRUST_STORE_PASSWORD, trustStoreOf } from './java-trust-store';
import type { Environment } from './proxy-settings';
import { dersIn } from './system-roots';
import type { TemporaryFolder } from './temporary-folder';

export type JavaOptionsNeeds = {
  readonly inherited: Environment;
  readonly port: number;
  /** The roots of the system and of the mock, as PEM. */
  readonly bundlePem: string;
  /** Hosts that no proxy is asked for. */
  readonly exempt: readonly string[];
  readonly folder: TemporaryFolder;
};

/** What `JAVA_TOOL_OPTIONS` is to hold: what it held, and proxy and trust store. Of two settings the later one counts. */
export function javaOptions({ inherited, port, bundlePem, exempt, folder }: JavaOptionsNeeds): string {
  const before = inherited['JAVA_TOOL_OPTIONS'] ?? '';
  const roots = [...javaRoots(inherited), ...storeNamedIn(before, inherited), ...dersIn(bundlePem)];
  const distinct = new Map(roots.map((der) => [der.toString('base64'), der]));
  const trustStore = folder.write('trust.p12', trustStoreOf([...distinct.values()]));
  // A domain with all under it is written with a star; addresses and names are as they are.
  const past = exempt.flatMap((entry) =>
    entry.includes(':') ? [`[${entry}]`] : [entry, `*.${entry.replace(/^\*?\./, '')}`],
  );
  const own = [
    ...(['http', 'https'] as const).flatMap((scheme) => [
      `-D${scheme}.proxyHost=127.0.0.1`,
      `-D${scheme}.proxyPort=${port}`,
    ]),
    `-Dhttp.nonProxyHosts=${['127.*', ...past].join('|')}`,
    `-Djavax.net.ssl.trustStore=${trustStore}`,
    '-Djavax.net.ssl.trustStoreType=PKCS12',
    `-Djavax.net.ssl.trustStorePassword=${TRUST_STORE_PASSWORD}`,
  ];
  return [before, ...own.map(quoted)].filter((option) => option !== '').join(' ');
}

/** Java takes a word in quotes as one. */
function quoted(option: string): string {
  return /\s/.test(option) ? `"${option}"` : option;
}

/** The certificates of a trust store that was set before: it may be encrypted in ways that Java alone reads. */
function storeNamedIn(options: string, env: Environment): readonly Buffer[] {
  const setting = (name: string): string | undefined =>
    new RegExp(`-Djavax\\.net\\.ssl\\.${name}=("[^"]*"|\\S+)`).exec(options)?.[1]?.replace(/"/g, '');
  const store = setting('trustStore');
  if (store === undefined) return [];
  const keytool = join(javaHome(env) ?? '', 'bin', 'keytool');
  const password = setting('trustStorePassword');
  const { stdout } = spawnSync(
    keytool,
    ['-list', '-rfc', '-keystore', store, ...(password === undefined ? [] : ['-storepass', password])],
    { encoding: 'utf8', env: { ...env, JAVA_TOOL_OPTIONS: '' }, input: '\n' },
  );
  return dersIn(stdout ?? '');
}
