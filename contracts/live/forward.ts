import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { KeptBody } from './kept-body';

/** What went to the org and what came back, as far as it is kept. */
export type Forwarded = {
  readonly method: string;
  /** Path and query, as the client wrote them. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** When it arrived, in epoch milliseconds, and how long the reply took to end. */
  readonly at: number;
  readonly durationMs: number;
  readonly sent: KeptBody;
  /** 0 where the org did not answer. */
  readonly status: number;
  readonly replyHeaders: IncomingMessage['headers'];
  readonly replied: KeptBody;
  /** Why the org did not answer, or not to the end. */
  readonly fault?: string | undefined;
};

/** Longer bodies go on all the same and are not kept, in bytes: the platform takes no more than this. */
const MAX_KEPT_BYTES = 512_000;
/** A connection that nobody uses is closed after so many milliseconds, before the other side does it. */
const IDLE_MS = 15_000;
/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection', 'te', 'upgrade']);
const FRAMING = new Set(['content-length', 'transfer-encoding']);
/** Methods that Node sends without a body unless it is told of one. */
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);

/** Sends requests on to one origin at a time and keeps the connections open between them. */
export class Forwarder {
  readonly #agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };

  /**
   * Passes a request on and its reply back as they come, and resolves when both have ended. Nothing is altered but what
   * belongs to the connection: Host, and the headers that RFC 9110 calls hop-by-hop.
   */
  forward(asked: IncomingMessage, response: ServerResponse, origin: string): Promise<Forwarded> {
    const started = Date.now();
    const sent = new KeptBody(MAX_KEPT_BYTES);
    const replied = new KeptBody(MAX_KEPT_BYTES);
    asked.on('data', (part: Buffer) => sent.add(part));
    return new Promise((resolve) => {
      const end = (outcome: Pick<Forwarded, 'status' | 'replyHeaders' | 'fault'>): void => {
        const { method = 'GET', url = '/', headers } = asked;
        resolve({ method, url, headers, at: started, durationMs: Date.now() - started, sent, replied, ...outcome });
      };
      const attempt = (isRepeated: boolean): void => {
        const outgoing = this.#request(asked, origin);
        let reply: IncomingMessage | undefined;
        outgoing.once('response', (message: IncomingMessage) => {
          reply = message;
          message.on('data', (part: Buffer) => replied.add(part));
          passBack(message, response, (fault) => {
            end({ status: message.statusCode ?? 0, replyHeaders: message.headers, fault });
          });
        });
        outgoing.once('error', (fault: NodeJS.ErrnoException) => {
          if (reply || response.headersSent) return;
          // The other side closed an idle connection just as we took it; the request never arrived.
          const isStale = outgoing.reusedSocket && fault.code === 'ECONNRESET' && !isRepeated;
          if (isStale && asked.complete && !sent.isCut) return attempt(true);
          if (!response.destroyed) answerUnreachable(response, new URL(origin).host);
          end({ status: 0, replyHeaders: {}, fault: fault.code ?? fault.message });
        });
        response.once('close', () => outgoing.destroy());
        if (isRepeated) outgoing.end(sent.bytes);
        else asked.pipe(outgoing);
      };
      attempt(false);
    });
  }

  /** Lets go of the connections that nobody uses. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #request(asked: IncomingMessage, origin: string): ClientRequest {
    const { protocol, hostname, port, host } = new URL(origin);
    const isSecure = protocol === 'https:';
    const { method = 'GET', url = '/' } = asked;
    const headers = onward(asked.rawHeaders, host);
    const options = {
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      path: url.replace(/^https?:\/\/[^/]*/i, '') || '/',
      agent: this.#agents[isSecure ? 'https:' : 'http:'],
      setHost: false,
    };
    const open = isSecure ? httpsRequest : httpRequest;
    const hasFraming = headers.some((name, at) => at % 2 === 0 && FRAMING.has(name.toLowerCase()));
    // A list is sent as it stands; but without any framing Node would make an empty body of chunks.
    if (hasFraming || BODILESS.has(method)) return open({ ...options, headers: headers as string[] });
    const outgoing = open(options);
    for (let at = 0; at < headers.length; at += 2) outgoing.appendHeader(headers[at] ?? '', headers[at + 1] ?? '');
    outgoing.removeHeader('content-length');
    outgoing.removeHeader('transfer-encoding');
    return outgoing;
  }
}

/** Names and values in turns: the client's, in its order, with the org's host. */
function onward(rawHeaders: readonly string[], host: string): readonly string[] {
  const named = connectionHeaders(rawHeaders);
  return rawHeaders.flatMap((text, at) => {
    if (at % 2 === 1) return [];
    const name = text.toLowerCase();
    if (named.has(name)) return [];
    return [text, name === 'host' ? host : (rawHeaders[at + 1] ?? '')];
  });
}

/** The headers of the connection: the known ones, and those that `Connection` names. */
function connectionHeaders(rawHeaders: readonly string[]): ReadonlySet<string> {
  const names = rawHeaders.flatMap((text, at) =>
    at % 2 === 0 && text.toLowerCase() === 'connection' ? (rawHeaders[at + 1] ?? '').toLowerCase().split(',') : [],
  );
  return new Set([...HOP_BY_HOP, ...names.map((name) => name.trim())]);
}

/** Hands a reply to the client as it comes, trailers included. */
function passBack(message: IncomingMessage, response: ServerResponse, done: (fault?: string) => void): void {
  const named = connectionHeaders(message.rawHeaders);
  const isOwn = (at: number): boolean => {
    const name = (message.rawHeaders[at - (at % 2)] ?? '').toLowerCase();
    return named.has(name) || name === 'transfer-encoding';
  };
  response.sendDate = false;
  response.writeHead(
    message.statusCode ?? 502,
    message.statusMessage,
    message.rawHeaders.filter((_text, at) => !isOwn(at)),
  );
  response.flushHeaders();
  message.pipe(response, { end: false });
  message.once('end', () => {
    const { rawTrailers } = message;
    if (rawTrailers.length > 0) response.addTrailers(pairsOf(rawTrailers));
    response.end();
    done();
  });
  message.once('close', () => {
    if (message.complete) return;
    response.destroy();
    done('the reply was cut off');
  });
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}

/** Nobody has answered, and the client waits for something. */
function answerUnreachable(response: ServerResponse, host: string): void {
  const message = `Understudy could not reach ${host}.`;
  response.writeHead(502, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message, code: 'bad.gateway', status: 502, details: [], errors: [] }));
}
