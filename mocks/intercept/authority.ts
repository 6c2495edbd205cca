import { createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { makeCertificate, pemOf } from './certificate';
import { VENDOR_DOMAINS } from './vendor-hosts';

/** A certificate authority that vouches for few names, and what TLS servers need of it. */
export type Authority = {
  /** The certificate that clients are to trust, as PEM. */
  readonly rootPem: string;
  /** The domains and addresses in its name constraints. */
  readonly vouchesFor: readonly string[];
  /** A certificate for these hosts with the one that links it to the root, and its key; both as PEM. */
  readonly issue: (hosts: readonly string[]) => { readonly cert: string; readonly key: string };
  /** Key, issuer and root, as PEM: what `authorityFrom` reads. Nobody but the owner may see it. */
  readonly secretPem: () => string;
};

const ROOT_NAME = 'Understudy local CA';
const ISSUER_NAME = 'Understudy issuer';
const SERVER_NAME = 'Understudy, not Genesys Cloud';
/** Browsers take no server certificate of more than 398 days; one that lives as long as its mock needs far less. */
const SERVER_DAYS = 90;
/** How long an authority is valid: a folder that keeps one is renewed once in two years. */
export const AUTHORITY_DAYS = 730;
/** The line of a kept authority that says its constraints, so that nobody need decode its certificate for them. */
const VOUCHES_FOR = /^# vouches for: (.+)$/m;
/** The loopback names and addresses that a mock is reached by. */
const LOOPBACK = ['localhost', '127.0.0.0/8', '::1/128'] as const;

/** The domains and addresses that an authority of ours may vouch for: the vendor's, loopback, and these hosts. */
export function vouchedFor(hosts: readonly string[]): readonly string[] {
  return [...new Set([...VENDOR_DOMAINS, ...LOOPBACK, ...hosts])];
}

/**
 * Makes an authority with new keys. The root's own key is forgotten when it has signed the issuer: every certificate comes
 * through the issuer, so that clients that take no notice of constraints on a root they trust (Java does not) meet them on
 * the issuer.
 */
export function makeAuthority(hosts: readonly string[]): Authority {
  const root = newKey();
  const issuer = newKey();
  const mayVouchFor = vouchedFor(hosts);
  const shared = { issuer: { name: ROOT_NAME, key: root.privateKey }, days: AUTHORITY_DAYS, mayVouchFor };
  const rootDer = makeCertificate({ ...shared, name: ROOT_NAME, publicKey: root.publicKey, authoritiesBelow: 1 });
  const issuerDer = makeCertificate({ ...shared, name: ISSUER_NAME, publicKey: issuer.publicKey, authoritiesBelow: 0 });
  return authorityOf({
    key: issuer.privateKey,
    issuerPem: pemOf(issuerDer),
    rootPem: pemOf(rootDer),
    vouchesFor: mayVouchFor,
  });
}

/** Reads what `secretPem` wrote; returns a sentence where it cannot be used. */
export function authorityFrom(pem: string): Authority | string {
  const keyPem = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----\n?/.exec(pem)?.[0];
  const [issuerPem, rootPem] = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n?/g) ?? [];
  if (keyPem === undefined || issuerPem === undefined || rootPem === undefined) {
    return 'it holds no key with the two certificates that belong to it';
  }
  try {
    const key = createPrivateKey(keyPem);
    const [issuer, root] = [new X509Certificate(issuerPem), new X509Certificate(rootPem)];
    if (!issuer.checkPrivateKey(key)) return 'its key does not belong to its certificate';
    if (!issuer.verify(root.publicKey) || !root.verify(root.publicKey))
      return 'its certificates do not belong together';
    const end = new Date(issuer.validTo);
    if (end.getTime() < Date.now() + SERVER_DAYS * 86_400_000) {
      return `its certificates are valid until ${end.toISOString().slice(0, 10)}, and a server needs ${SERVER_DAYS} days`;
    }
    const vouchesFor = VOUCHES_FOR.exec(pem)?.[1]?.split(' ') ?? [];
    return authorityOf({ key, issuerPem, rootPem, vouchesFor });
  } catch (fault) {
    return `its key or a certificate cannot be read (${(fault as Error).message})`;
  }
}

type Parts = Pick<Authority, 'rootPem' | 'vouchesFor'> & { readonly key: KeyObject; readonly issuerPem: string };

function authorityOf({ key, issuerPem, rootPem, vouchesFor }: Parts): Authority {
  const issuer = { name: ISSUER_NAME, key };
  // One key for all servers: making one takes longer than signing, and nobody gains by several.
  const server = newKey();
  const serverPem = keyPemOf(server.privateKey);
  return {
    rootPem,
    vouchesFor,
    issue: (hosts) => {
      const der = makeCertificate({ name: SERVER_NAME, publicKey: server.publicKey, issuer, days: SERVER_DAYS, hosts });
      return { cert: pemOf(der) + issuerPem, key: serverPem };
    },
    secretPem: () => `# vouches for: ${vouchesFor.join(' ')}\n${keyPemOf(key)}${issuerPem}${rootPem}`,
  };
}

function newKey(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function keyPemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
