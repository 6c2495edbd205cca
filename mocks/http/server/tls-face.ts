import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { ServerCertificates } from '../../intercept/server-certificates';

export type TlsFaceOptions = {
  readonly certificates: ServerCertificates;
  /** A handshake that takes longer is given up, in milliseconds. */
  readonly handshakeMs: number;
  /** Serves HTTP over a connection. */
  readonly serveHttp: (socket: Socket) => void;
  /** Hears of a client that broke off the handshake, such as one that does not trust the certificate. */
  readonly onBrokenHandshake: (fault: Error, socket: TLSSocket) => void;
};

/** Takes connections that begin with a TLS handshake, by its event `connection`; it listens on no port of its own. */
export function tlsFace({ certificates, handshakeMs, serveHttp, onBrokenHandshake }: TlsFaceOptions): Server {
  const server = createServer({
    ...certificates.general(),
    ALPNProtocols: ['http/1.1'],
    handshakeTimeout: handshakeMs,
    SNICallback: (name, done) => {
      done(null, certificates.contextFor(name.toLowerCase()));
    },
  });
  return server.on('secureConnection', serveHttp).on('tlsClientError', onBrokenHandshake);
}
