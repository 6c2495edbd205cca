import type { Authority } from '../intercept/authority';
import { Interception, type HostEvent } from '../intercept/interception';
import { installInNode, redirectionTo, writeNodePreload } from '../intercept/preloads';
import { TemporaryFolder } from '../intercept/temporary-folder';
import { hostKinds, VENDOR_DOMAINS } from '../intercept/vendor-hosts';
import { isLoopback } from '../http/server/exposure';
import { once } from '../util/once';

export type UnchangedCodeOptions = {
  /** The address listened on, and the other names the mock answers to. */
  readonly host: string;
  readonly hosts: readonly string[];
  readonly interceptHosts: readonly string[];
  readonly passThrough: boolean;
  /** The folder that keeps the certificate authority; one that nobody keeps is made when it is needed. */
  readonly ca: string | undefined;
  readonly onHost: (event: HostEvent) => void;
};

/** How code that has the vendor's hosts written into it is brought to a mock. */
export type UnchangedCode = {
  readonly interception: Interception;
  /** True of a Host header that names a host of the vendor's. */
  readonly isVendorHost: (header: string | undefined) => boolean;
  /** The certificate that clients are to trust, as PEM. */
  readonly caPem: () => string;
  /** A file that holds it. */
  readonly caFile: () => string;
  /** The variables by which a child process reaches the mock at this port; `inherited` is its environment before. */
  readonly environment: (port: number, inherited: NodeJS.ProcessEnv) => Readonly<Record<string, string>>;
  /** Brings this process to the mock at this port; the function that is returned ends that. */
  readonly install: (port: number) => () => void;
  /** Ends what was installed, and removes the files. */
  readonly end: () => void;
};

/** Rejects with an `AuthorityUnusable` where the folder of the authority cannot be used. */
export async function unchangedCode(options: UnchangedCodeOptions): Promise<UnchangedCode> {
  const { host, interceptHosts, ca, onHost, passThrough } = options;
  const hosts = [...options.hosts, ...(isLoopback(host) || host === '0.0.0.0' || host === '::' ? [] : [host])];
  const mayVouchFor = [...hosts, ...interceptHosts];
  const kept = ca === undefined ? undefined : await loadAuthorityFolder().authorityIn(ca, mayVouchFor);
  const authority = once((): Authority => kept ?? loadAuthority().makeAuthority(mayVouchFor));
  const folder = new TemporaryFolder();
  const caFile = once(() => kept?.rootFile ?? folder.write('ca.pem', authority().rootPem));
  const kindOf = hostKinds(interceptHosts);
  const interception = new Interception({
    kindOf,
    certificates: once(() => new (loadCertificates().ServerCertificates)({ authority, hosts, interceptHosts })),
    upstream: passThrough ? once(() => new (loadUpstream().Upstream)({ ...process.env })) : undefined,
    onHost,
  });
  const installed = new Set<() => void>();
  return {
    interception,
    isVendorHost: (header = '') => kindOf(header.replace(/:\d+$/, '')) !== 'foreign',
    caPem: () => authority().rootPem,
    caFile,
    environment: (port, inherited) => {
      interception.takePlain();
      const given = { inherited, port, authority: authority(), caFile: caFile(), interceptHosts, folder };
      return loadEnvironment().interceptEnvironment(given);
    },
    install: (port) => {
      interception.takePlain();
      const preload = writeNodePreload(folder, redirectionTo(port, interceptHosts), authority().rootPem);
      const undone = [installInNode(preload), pastOwnProxies([...VENDOR_DOMAINS, ...interceptHosts])];
      const end = once(() => {
        installed.delete(end);
        for (const undo of undone) undo();
      });
      installed.add(end);
      return end;
    },
    end: () => {
      for (const end of installed) end();
      folder.remove();
    },
  };
}

/** A program that asks its own proxy for the vendor's hosts would go past its intercepted sockets. */
function pastOwnProxies(domains: readonly string[]): () => void {
  const before = (['NO_PROXY', 'no_proxy'] as const).map((name) => [name, process.env[name]] as const);
  const list = before.map(([, value]) => value).find((value) => value !== undefined && value !== '');
  // Clients differ in how they write that a domain goes with all under it.
  const added = domains.flatMap((domain) => [domain, `.${domain}`]);
  const value = [...(list === undefined ? [] : [list]), ...added].join(',');
  for (const [name] of before) process.env[name] = value;
  return () => {
    for (const [name, text] of before) {
      if (process.env[name] !== value) continue;
      if (text === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = text;
    }
  };
}

// What follows loads X.509 and TLS, which few mocks need and start-up must not wait for.
/* eslint-disable @typescript-eslint/no-require-imports */
function loadAuthority(): typeof import('../intercept/authority') {
  return require('../intercept/authority') as typeof import('../intercept/authority');
}

function loadAuthorityFolder(): typeof import('../intercept/authority-folder') {
  return require('../intercept/authority-folder') as typeof import('../intercept/authority-folder');
}

function loadCertificates(): typeof import('../intercept/server-certificates') {
  return require('../intercept/server-certificates') as typeof import('../intercept/server-certificates');
}

function loadUpstream(): typeof import('../intercept/upstream') {
  return require('../intercept/upstream') as typeof import('../intercept/upstream');
}

function loadEnvironment(): typeof import('../intercept/environment') {
  return require('../intercept/environment') as typeof import('../intercept/environment');
}
