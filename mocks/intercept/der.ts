import { Constructed, ObjectIdentifier, Sequence, type BaseBlock } from 'asn1js';

/** The class of context-specific tags, as asn1js counts them. */
export const CONTEXT = 3;

export function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value });
}

export function oid(value: string): ObjectIdentifier {
  return new ObjectIdentifier({ value });
}

/** A value under a context-specific tag of its own. */
export function tagged(tagNumber: number, value: BaseBlock): Constructed {
  return new Constructed({ idBlock: { tagClass: CONTEXT, tagNumber }, value: [value] });
}

/** The bytes alone: Node's buffers are views of larger pools. */
export function exact(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
