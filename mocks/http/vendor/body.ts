import type { IncomingMessage } from 'node:http';
import type { Body } from '../../behaviours/shared/behaviour';
import type { Limits } from '../../behaviours/shared/limits';
import { textIn } from './repair-body';
import { readJson } from '../../util/json';

/** Past the limit the rest is read and thrown away, so that the client hears the 413; past this the connection goes. */
const MAX_DISCARDED_BYTES = 32 * 1024 * 1024;

/** What recursion over a body can take, whatever the limits say. */
const MAX_DEPTH = 2_000;

/** The raw bytes of a body; undefined when there were more than `bodyBytes`. */
export async function readBytes(request: IncomingMessage, bodyBytes: number): Promise<Buffer | undefined> {
  const parsed = parsedElsewhere(request);
  if (parsed) return parsed.length > bodyBytes ? undefined : parsed;
  return new Promise((resolve, refuse) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bodyBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > MAX_DISCARDED_BYTES) resolve(undefined);
    });
    request.on('end', () => {
      resolve(bytes > bodyBytes ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
    // A request that is cut off is destroyed with an error, so "close" has nothing to add.
    request.on('error', (fault) => {
      refuse(request.complete ? fault : new AbortedRequest());
    });
  });
}

/** The client went away before its request was whole; there is nobody to answer. */
export class AbortedRequest extends Error {
  override readonly name = 'AbortedRequest';
}

/** In somebody's Express app a parser may have read the stream before us; what it made of it is written out again. */
function parsedElsewhere(request: IncomingMessage & { body?: unknown }): Buffer | undefined {
  if (!request.readableEnded) return undefined;
  const { body, headers } = request;
  // express.json() makes an object of no bytes at all.
  if (body === undefined || headers['content-length'] === '0') return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  return Buffer.from(isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body));
}

/** What a vendor operation makes of the bytes. */
export function bodyOf(bytes: Buffer | undefined, contentType: string | undefined, limits: Limits): Body {
  if (bytes === undefined) return { kind: 'oversize' };
  if (bytes.length === 0 && (contentType === undefined || isJson(contentType))) return { kind: 'empty' };
  if (!isJson(contentType)) return { kind: 'foreign', contentType: contentType ?? '', text: textIn(bytes) };
  const reading = readJson(bytes, Math.min(limits.bodyDepth, MAX_DEPTH));
  return 'value' in reading
    ? { kind: 'json', value: reading.value, text: reading.text }
    : { kind: 'malformed', ...reading, text: textIn(bytes) };
}

/** A parameter other than the charset changes nothing (RFC 9110, 8.3.1; RFC 8259 defines none). */
function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  if (contentType === 'application/json') return true;
  const [type = '', ...parameters] = contentType.split(';');
  if (type.trim().toLowerCase() !== 'application/json') return false;
  return parameters.every(
    (parameter) =>
      !/^\s*charset\b/i.test(parameter) || /^\s*charset\s*=\s*"?(?:utf-?8|us-ascii)"?\s*$/i.test(parameter),
  );
}
