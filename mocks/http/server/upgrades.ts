import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Takes a connection that asks for a web socket; false where there is none, and the request is answered as it stands. */
export type Upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => boolean;

/** Hands web sockets on. Any other upgrade is only an offer, which a server may pass over (RFC 9110, section 7.8). */
export function addUpgrades(server: Server, serve: Upgrade): void {
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const isSocket = request.headers.upgrade?.toLowerCase() === 'websocket';
    if (!isSocket || !serve(request, connection, head)) serveWithoutUpgrade(server, request, connection, head);
  });
}

const OFFER = /^(?:upgrade|http2-settings)$/i;

/** Java's client offers HTTP/2 with every plain request: Node has stopped reading HTTP there, so it is begun anew without the offer. */
function serveWithoutUpgrade(server: Server, request: IncomingMessage, connection: Duplex, head: Buffer): void {
  const { method = 'GET', url = '/', rawHeaders, httpVersion } = request;
  let text = `${method} ${url} HTTP/${httpVersion}\r\n`;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = [rawHeaders[index], rawHeaders[index + 1]];
    if (OFFER.test(name)) continue;
    text += `${name}: ${name.toLowerCase() === 'connection' ? withoutOffer(value) : value}\r\n`;
  }
  connection.unshift(Buffer.concat([Buffer.from(`${text}\r\n`, 'latin1'), head]));
  server.emit('connection', connection);
}

function withoutOffer(connection: string): string {
  const rest = connection.split(',').filter((one) => !OFFER.test(one.trim()));
  return rest.length === 0 ? 'keep-alive' : rest.join(',');
}
