import { BmpString, Integer, Null, OctetString, Set as SetOf, type BaseBlock } from 'asn1js';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { exact, oid, sequence, tagged } from './der';

/** The password that Java's own trust store has; what is inside is public. */
export const TRUST_STORE_PASSWORD = 'changeit';

/** Object identifiers of RFC 7292, and the attribute by which Java knows a certificate that is trusted. */
const OID = {
  data: '1.2.840.113549.1.7.1',
  certBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  trustedKeyUsage: '2.16.840.1.113894.746875.1.1',
  anyExtendedKeyUsage: '2.5.29.37.0',
  sha1: '1.3.14.3.2.26',
} as const;
/** Every Java since 8 reads a MAC of this kind, not every one a stronger; it guards public certificates. */
const MAC_ITERATIONS = 2_000;

/** A PKCS#12 trust store (RFC 7292) of these certificates, unencrypted, as Java 8 and later read it. */
export function trustStoreOf(certificates: readonly Buffer[]): Buffer {
  const bags = sequence(...certificates.map((der, index) => certBag(der, `root-${index}`)));
  const safe = sequence(contentInfo(bags)).toBER();
  const salt = randomBytes(20);
  const mac = createHmac('sha1', macKey(salt)).update(Buffer.from(safe)).digest();
  const macData = sequence(
    sequence(sequence(oid(OID.sha1), new Null()), new OctetString({ valueHex: exact(mac) })),
    new OctetString({ valueHex: exact(salt) }),
    new Integer({ value: MAC_ITERATIONS }),
  );
  const content = sequence(oid(OID.data), tagged(0, new OctetString({ valueHex: safe })));
  return Buffer.from(sequence(new Integer({ value: 3 }), content, macData).toBER());
}

function contentInfo(content: BaseBlock): BaseBlock {
  return sequence(oid(OID.data), tagged(0, new OctetString({ valueHex: content.toBER() })));
}

function certBag(der: Buffer, name: string): BaseBlock {
  const value = sequence(oid(OID.x509Certificate), tagged(0, new OctetString({ valueHex: exact(der) })));
  const trusted = attribute(OID.trustedKeyUsage, oid(OID.anyExtendedKeyUsage));
  return sequence(
    oid(OID.certBag),
    tagged(0, value),
    new SetOf({ value: [attribute(OID.friendlyName, new BmpString({ value: name })), trusted] }),
  );
}

function attribute(id: string, value: BaseBlock): BaseBlock {
  return sequence(oid(id), new SetOf({ value: [value] }));
}

/** The key of the MAC, which is one block of SHA-1 long (RFC 7292, appendix B.2, with the purpose 3). */
function macKey(salt: Buffer): Buffer {
  const password = Buffer.concat([Buffer.from(TRUST_STORE_PASSWORD, 'utf16le').swap16(), Buffer.alloc(2)]);
  const filled = (bytes: Buffer): Buffer => Buffer.alloc(64 * Math.ceil(bytes.length / 64), bytes);
  let key = Buffer.concat([Buffer.alloc(64, 3), filled(salt), filled(password)]);
  for (let round = 0; round < MAC_ITERATIONS; round += 1) key = createHash('sha1').update(key).digest();
  return key;
}
