import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { Interception } from '../../intercept/interception';
import { NotPassedOn } from '../../intercept/not-passed-on';
import type { Upstream } from '../../intercept/upstream';

/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
]);

/** Passes a request in absolute form on to its host, and the reply back, as they are. Rejects with a `NotPassedOn`. */
export async function forward(
  { interception, upstream }: { readonly interception: Interception; readonly upstream: Upstream },
  url: URL,
  [asked, response]: readonly [IncomingMessage, ServerResponse],
): Promise<void> {
  const { headers: own = {}, ...options } = await upstream.requestOptions(url, asked);
  const headers = [...endToEnd(asked.rawHeaders), 'via', upstream.via(asked), ...Object.entries(own).flat()];
  await new Promise<void>((resolve, fail) => {
    // An agent would not use the connection that is there already.
    const connection = options.createConnection ? options : { ...options, agent: false };
    const request = httpRequest({ ...connection, method: asked.method, headers: headers as string[] });
    request.once('response', (reply: IncomingMessage) => {
      interception.tell({ host: url.hostname, outcome: 'passed-on' });
      response.writeHead(reply.statusCode ?? 502, reply.statusMessage, endToEnd(reply.rawHeaders) as string[]);
      pipeline(reply, response, () => resolve());
    });
    request.once('error', (fault) => {
      if (response.headersSent) response.destroy();
      fail(new NotPassedOn(502, `${url.host} cannot be reached: ${fault.message}.`));
    });
    response.once('close', () => request.destroy());
    pipeline(asked, request, () => undefined);
  });
}

/** Names and values in turns, without those of the connection. */
function endToEnd(rawHeaders: readonly string[]): readonly string[] {
  return rawHeaders.filter((_text, at) => !HOP_BY_HOP.has((rawHeaders[at - (at % 2)] ?? '').toLowerCase()));
}
