import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';

/**
 * Where systems keep the roots they trust, as one PEM file. Source: `certFiles` of Go's crypto/x509 for Linux, FreeBSD and
 * macOS (https://go.dev/src/crypto/x509/root_linux.go).
 */
export const SYSTEM_BUNDLES: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt', // Debian, Ubuntu, Gentoo, Arch
  '/etc/pki/tls/certs/ca-bundle.crt', // Fedora, RHEL 6
  '/etc/ssl/ca-bundle.pem', // openSUSE
  '/etc/pki/tls/cacert.pem', // OpenELEC
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem', // CentOS, RHEL 7 and later
  '/etc/ssl/cert.pem', // Alpine, macOS
  '/usr/local/share/certs/ca-root-nss.crt', // FreeBSD
];

const CERTIFICATE = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** The roots that this system trusts, as PEM; Node's own where it keeps them in no file. */
export function systemRoots(places: readonly string[] = SYSTEM_BUNDLES): string {
  return places.map(certificatesAt).find((pem) => pem !== '') ?? `${rootCertificates.join('\n')}\n`;
}

/** The certificates in a PEM file, or in the files of a folder; empty where there is none. */
export function certificatesAt(place: string): string {
  try {
    const files = statSync(place).isDirectory() ? readdirSync(place).map((name) => join(place, name)) : [place];
    const found = new Set(files.flatMap((file) => textOf(file).match(CERTIFICATE) ?? []));
    return found.size === 0 ? '' : `${[...found].join('\n')}\n`;
  } catch {
    return '';
  }
}

/** The certificates of PEM text as DER. */
export function dersIn(pem: string): readonly Buffer[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64'),
  );
}

function textOf(file: string): string {
  return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
}
