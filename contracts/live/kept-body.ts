import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { parsedOr } from '../../mocks/util/json';

const DECODERS: Readonly<Record<string, (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** What passed of a body, up to a number of bytes. */
export class KeptBody {
  readonly #limit: number;
  readonly #parts: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: Buffer): void {
    this.#size += part.length;
    if (this.#size <= this.#limit) this.#parts.push(part);
    else this.#parts.length = 0;
  }

  /** It was too long to keep: there is nothing left of it. */
  get isCut(): boolean {
    return this.#size > this.#limit;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  /** The body as text, decoded; undefined where there is none, or nothing that can be read. */
  text(encoding: string | undefined): string | undefined {
    if (this.isCut || this.#size === 0) return undefined;
    try {
      return decoded(this.bytes, encoding, this.#limit * 4)?.toString('utf8');
    } catch {
      // It says that it is compressed, and is not, or is a bomb.
      return undefined;
    }
  }

  /** The JSON value of the body, or its text where it is none. */
  value(encoding: string | undefined): unknown {
    const text = this.text(encoding);
    return text === undefined ? undefined : parsedOr(text, text);
  }
}

function decoded(bytes: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer | undefined {
  if (encoding === undefined || encoding === 'identity') return bytes;
  return DECODERS[encoding.trim().toLowerCase()]?.(bytes, { maxOutputLength });
}
