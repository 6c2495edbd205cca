import { fromBER, type BaseBlock, type OctetString, type Sequence } from 'asn1js';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { exact } from './der';
import type { Environment } from './proxy-settings';

/** Where a Java keeps the roots it trusts, below its home; the first that is there is the one that it reads. */
const PLACES = ['lib/security/jssecacerts', 'lib/security/cacerts', 'jre/lib/security/cacerts'];
const JKS_MAGIC = 0xfeedfeed;
const JKS_TRUSTED = 2;
/** The library reads what octets hold too, and a JDK trusts some 150 roots of a hundred parts each. */
const MAX_NODES = 1_000_000;
/** A certBag of PKCS#12 (RFC 7292). */
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';

/** The roots of the Java that `JAVA_HOME` or the `PATH` names, as DER; none where there is no Java, or they cannot be read. */
export function javaRoots(env: Environment): readonly Buffer[] {
  const home = javaHome(env);
  if (home === undefined) return [];
  const file = PLACES.map((place) => join(home, place)).find((place) => existsSync(place));
  if (file === undefined) return [];
  try {
    return certificatesOf(readFileSync(file));
  } catch {
    return [];
  }
}

/** The folder of the Java that a program would start. */
export function javaHome(env: Environment): string | undefined {
  return env['JAVA_HOME'] ?? javaOnPath(env['PATH'] ?? '');
}

function javaOnPath(path: string): string | undefined {
  const java = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? 'java.exe' : 'java'))
    .find((file) => existsSync(file));
  return java === undefined ? undefined : dirname(dirname(realpathSync(java)));
}

/** The trusted certificates of a store that is not encrypted, as those of a JDK are: JKS, or PKCS#12 since Java 18. */
function certificatesOf(store: Buffer): readonly Buffer[] {
  return store.length > 4 && store.readUInt32BE(0) === JKS_MAGIC ? jksCertificates(store) : pkcs12Certificates(store);
}

/** Entries stand one after the other: kind, alias, time, type, certificate; the texts with their length before them. */
function jksCertificates(store: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  let at = 12;
  const skipText = (): void => {
    at += 2 + store.readUInt16BE(at);
  };
  for (let left = store.readUInt32BE(8); left > 0; left -= 1) {
    if (store.readUInt32BE(at) !== JKS_TRUSTED) return found;
    at += 4;
    skipText();
    at += 8;
    skipText();
    const length = store.readUInt32BE(at);
    found.push(store.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

function pkcs12Certificates(store: Buffer): readonly Buffer[] {
  const [, content] = partsOf(decoded(store));
  return partsOf(decoded(octetsIn(content)))
    .flatMap((info) => partsOf(decoded(octetsIn(info))))
    .filter((bag) => partsOf(bag)[0]?.toString().endsWith(CERT_BAG) === true)
    .map((bag) => octetsIn(partsOf(partsOf(bag)[1])[0]));
}

/** The octets of `SEQUENCE { id, [0] OCTET STRING }`. */
function octetsIn(sequence: BaseBlock | undefined): Buffer {
  const [octets] = partsOf(partsOf(sequence)[1]);
  return Buffer.from((octets as OctetString).getValue());
}

function decoded(der: Uint8Array): BaseBlock {
  return fromBER(exact(der), { maxNodes: MAX_NODES }).result;
}

function partsOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  return (block as Sequence | undefined)?.valueBlock.value ?? [];
}
