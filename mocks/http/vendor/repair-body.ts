import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Body } from '../../behaviours/shared/behaviour';

/** Longer text is not repaired, in characters: the libraries take longer than linear, 10 ms for this much. */
const MAX_REPAIRED = 8 * 1024;
/** A map that somebody wrote by hand nests no further; more of what opens one level costs the parser of YAML seconds. */
const MAX_YAML_OPENINGS = 40;
const MAX_UNPACKED_BYTES = 1024 * 1024;

/** The text that bytes hold, for advice only: UTF-8, else UTF-16, gzip or Latin 1. */
export function textIn(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textIn(unpacked(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
      .slice(1);
  }
  // JSON begins with an ASCII character, so a zero beside it tells the encoding (RFC 4627, section 3).
  if (bytes.length % 2 === 0 && bytes[0] !== 0 && bytes[1] === 0) return bytes.toString('utf16le');
  if (bytes.length % 2 === 0 && bytes[0] === 0 && bytes[1] !== 0)
    return Buffer.from(bytes).swap16().toString('utf16le');
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}

/** A body that is not JSON, as a lenient reader of JSON or YAML understands it; undefined where there is nothing to mend. */
export function repairedBody(body: Body): unknown {
  if (body.kind !== 'malformed' && body.kind !== 'foreign') return undefined;
  const text = unwrapped(body.text);
  if (text.length > MAX_REPAIRED) return undefined;
  if (/^(?:[[{]|\/[/*]|```|\\?")/.test(text)) {
    const tidy = text
      .replace(/[;,]$/, '')
      .replace(/"\s*=>\s*/g, '": ')
      .replace(/([{,]\s*[\w.-]{1,100})=(?=[^=])/g, '$1:')
      .replace(/(:\s*)\$!?\{[^{}"]*\}/g, '$1');
    return fromJson(tidy) ?? fromJson(`{${tidy}}`) ?? fromJson(`[${tidy.replace(/\}\s*\{/g, '},{')}]`);
  }
  const openings = text.match(/[[{?&*]|- /g)?.length ?? 0;
  return openings <= MAX_YAML_OPENINGS && /^["']?[\w .-]{1,100}["']?\s*:(?:\s|$)/.test(text)
    ? fromYaml(text)
    : undefined;
}

/** Without a byte order mark, and the quotes or brackets that a shell or a script left around the whole. */
function unwrapped(text: string): string {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return /^(?:'[[{].*[\]}]'|`[[{].*[\]}]`|\([[{].*[\]}]\))$/s.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

// Both are needed for broken bodies only, and loading them takes its time.
/* eslint-disable @typescript-eslint/no-require-imports */

function fromJson(text: string): unknown {
  try {
    const { jsonrepair } = require('jsonrepair') as { readonly jsonrepair: (text: string) => string };
    // A null that nobody wrote stands where the text was cut off.
    const isCut = !/\b(?:null|none|undefined)\b/i.test(text);
    const value = JSON.parse(jsonrepair(text), (_, inner: unknown) =>
      isCut && inner === null ? undefined : inner,
    ) as unknown;
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromYaml(text: string): unknown {
  try {
    const { parse } = require('yaml') as typeof import('yaml');
    // Maps are read as maps: a map that is a key would be written out as text, and again for each map around it.
    const options = {
      schema: 'failsafe',
      mapAsMap: true,
      maxAliasCount: 0,
      uniqueKeys: false,
      logLevel: 'silent',
    } as const;
    return plainMaps(parse(text, options));
  } catch {
    return undefined;
  }
}

function plainMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainMaps);
  if (!(value instanceof Map)) return value;
  const named = [...value]
    .filter(([key]) => typeof key === 'string')
    .map(([key, inner]) => [key, plainMaps(inner)] as const);
  return Object.fromEntries(named);
}
