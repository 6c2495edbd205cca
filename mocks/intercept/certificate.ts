import {
  BitString,
  Boolean as Bool,
  Constructed,
  fromBER,
  Integer,
  OctetString,
  Primitive,
  Set as SetOf,
  UTCTime,
  Utf8String,
  type BaseBlock,
  type Sequence,
} from 'asn1js';
import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { CONTEXT, exact, oid, sequence, tagged } from './der';

/** Who signs a certificate. */
export type Issuer = { readonly name: string; readonly key: KeyObject };
export type CertificateRequest = {
  /** The common name; no more than a label, since hosts are in `hosts` alone. */
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly issuer: Issuer;
  /** Validity, from now on, in days; it begins a day ago, for clocks that differ. */
  readonly days: number;
} & (
  | { readonly hosts: readonly string[] }
  /** An authority, which may sign for these domains and addresses and what is under them, and for nothing else. */
  | { readonly mayVouchFor: readonly string[]; readonly authoritiesBelow: number }
);

const DAY_MS = 86_400_000;
/** Object identifiers of RFC 5280 and RFC 5758. */
const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;
/** A point of P-256, which is what a public key ends with. */
const POINT_BYTES = 65;
/** Bits of KeyUsage (RFC 5280, section 4.2.1.3), as the byte and its unused bits. */
const DIGITAL_SIGNATURE = { byte: 0x80, unused: 7 } as const;
const CERT_SIGN = { byte: 0x04, unused: 2 } as const;
/** Tags of GeneralName (RFC 5280, section 4.2.1.6). */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** Makes a certificate for TLS servers, or for an authority (RFC 5280), signed with ECDSA and SHA-256; returns its DER. */
export function makeCertificate(request: CertificateRequest): Buffer {
  const { name, publicKey, issuer, days } = request;
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const from = Date.now() - DAY_MS;
  const content = sequence(
    tagged(0, new Integer({ value: 2 })),
    new Integer({ valueHex: serialNumber() }),
    algorithm,
    distinguishedName(issuer.name),
    sequence(time(from), time(from + (days + 1) * DAY_MS)),
    distinguishedName(name),
    parsed(spkiOf(publicKey)),
    tagged(3, sequence(...extensionsOf(request))),
  );
  const signature = sign('sha256', Buffer.from(content.toBER()), issuer.key);
  return Buffer.from(sequence(content, algorithm, new BitString({ valueHex: exact(signature) })).toBER());
}

/** DER as PEM. */
export function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function extensionsOf(request: CertificateRequest): readonly Sequence[] {
  const issuerKey = createPublicKey(request.issuer.key);
  const authority = extension(
    OID.authorityKeyIdentifier,
    sequence(new Primitive({ idBlock: { tagClass: CONTEXT, tagNumber: 0 }, valueHex: keyIdentifier(issuerKey) })),
  );
  const subject = extension(OID.subjectKeyIdentifier, new OctetString({ valueHex: keyIdentifier(request.publicKey) }));
  const usage = extension(OID.extendedKeyUsage, sequence(oid(OID.serverAuth)));
  if ('hosts' in request) {
    const names = extension(OID.subjectAltName, sequence(...request.hosts.map(generalName)));
    return [authority, subject, critical(OID.keyUsage, keyUsage(DIGITAL_SIGNATURE)), usage, names];
  }
  const permitted = request.mayVouchFor.map((name) => sequence(constraint(name)));
  const constraints = sequence(new Constructed({ idBlock: { tagClass: CONTEXT, tagNumber: 0 }, value: permitted }));
  const depth = new Integer({ value: request.authoritiesBelow });
  return [
    authority,
    subject,
    critical(OID.keyUsage, keyUsage(CERT_SIGN)),
    usage,
    critical(OID.basicConstraints, sequence(new Bool({ value: true }), depth)),
    critical(OID.nameConstraints, constraints),
  ];
}

function extension(id: string, value: BaseBlock, ...flag: readonly BaseBlock[]): Sequence {
  return sequence(oid(id), ...flag, new OctetString({ valueHex: value.toBER() }));
}

function critical(id: string, value: BaseBlock): Sequence {
  return extension(id, value, new Bool({ value: true }));
}

function keyUsage({ byte, unused }: { readonly byte: number; readonly unused: number }): BitString {
  return new BitString({ valueHex: exact(Buffer.of(byte)), unusedBits: unused });
}

/** A name or an address as a certificate has it. */
function generalName(host: string): Primitive {
  return isIP(host) === 0 ? named(DNS_NAME, Buffer.from(host, 'latin1')) : named(IP_ADDRESS, addressBytes(host));
}

/** A domain with all under it, or a range of addresses such as `127.0.0.0/8`. */
function constraint(name: string): Primitive {
  const [address = '', bits] = name.split('/');
  if (isIP(address) === 0) return named(DNS_NAME, Buffer.from(name, 'latin1'));
  const bytes = addressBytes(address);
  const ones = bits === undefined ? bytes.length * 8 : Number(bits);
  const mask = Buffer.from(bytes.map((_byte, at) => 0xff & ~(0xff >> Math.max(0, Math.min(8, ones - at * 8)))));
  return named(IP_ADDRESS, Buffer.concat([bytes, mask]));
}

function named(tagNumber: number, bytes: Buffer): Primitive {
  return new Primitive({ idBlock: { tagClass: CONTEXT, tagNumber }, valueHex: exact(bytes) });
}

/** The 4 or 16 bytes of an address. */
function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // As a URL it is written in full form but for the longest run of zeros.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text = ''): readonly string[] => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail)];
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** SHA-1 of the bare key (RFC 5280, section 4.2.1.2): a name, not a protection. */
function keyIdentifier(key: KeyObject): ArrayBuffer {
  return exact(createHash('sha1').update(spkiOf(key).subarray(-POINT_BYTES)).digest());
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function parsed(der: Buffer): BaseBlock {
  return fromBER(exact(der)).result;
}

/** Positive, and of full length, as the first bit is 0 and the second 1. */
function serialNumber(): ArrayBuffer {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return exact(bytes);
}

function distinguishedName(name: string): Sequence {
  return sequence(new SetOf({ value: [sequence(oid(OID.commonName), new Utf8String({ value: name }))] }));
}

/** Until 2049, which RFC 5280 (section 4.1.2.5) wants in this form. */
function time(at: number): UTCTime {
  return new UTCTime({ valueDate: new Date(at) });
}
