import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer, type Server as TlsServer, type TLSSocket } from 'node:tls';
import type { ServerCertificates } from '../../intercept/server-certificates';

/** What a TLS connection begins with: the type of its first record (RFC 8446, section 5.1). No HTTP method does. */
const TLS_HANDSHAKE = 0x16;
/** A TLS handshake that takes longer is given up, in milliseconds. */
const HANDSHAKE_TIMEOUT_MS = 20_000;

export type FacesOptions = {
  /** How long a connection may say nothing at first, in milliseconds. */
  readonly silenceMs: number;
  readonly certificates: ServerCertificates;
  /** Hears of each connection that is encrypted, before its first request. */
  readonly onSecure: (socket: TLSSocket) => void;
  /** Hears of a client that broke off the handshake, such as one that does not trust the certificate. */
  readonly onBrokenHandshake: (fault: Error, socket: TLSSocket) => void;
};

/** The ways in which one port is spoken to. */
export type Faces = {
  /** Serves a connection, also one that came out of a CONNECT request. */
  readonly enter: (socket: Socket) => void;
  /** Lets go of the connections that have said nothing yet. */
  readonly close: () => void;
};

/** Lets a server of plain HTTP serve HTTP over TLS too, told apart by the first byte of a connection. */
export function addFaces(server: Server, options: FacesOptions): Faces {
  const { silenceMs, certificates, onSecure, onBrokenHandshake } = options;
  // What Node itself calls for a new connection; it takes encrypted ones as well.
  const serveHttp = server.listeners('connection').map((listener) => listener.bind(server) as (socket: Socket) => void);
  const silent = new Set<Socket>();
  let tls: TlsServer | undefined;

  const enter = (socket: Socket): void => {
    silent.add(socket);
    const onData = (first: Buffer): void => {
      settle();
      const isTls = first[0] === TLS_HANDSHAKE;
      // What TLS takes up a tick later must not flow away until then.
      if (isTls) socket.pause();
      socket.unshift(first);
      if (isTls) (tls ??= tlsServer()).emit('connection', socket);
      else for (const serve of serveHttp) serve(socket);
    };
    const onTimeout = (): void => {
      settle();
      server.emit('clientError', Object.assign(new Error('silent'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
    };
    const onGone = (): void => {
      settle();
      socket.destroy();
    };
    const settle = (): void => {
      silent.delete(socket);
      socket.setTimeout(0);
      socket.off('data', onData).off('timeout', onTimeout).off('end', onGone).off('error', onGone).off('close', settle);
    };
    socket.setTimeout(silenceMs);
    socket.on('data', onData).on('timeout', onTimeout).on('end', onGone).on('error', onGone).on('close', settle);
  };

  const tlsServer = (): TlsServer => {
    const made = createServer({
      ...certificates.general(),
      ALPNProtocols: ['http/1.1'],
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      SNICallback: (name, done) => {
        done(null, certificates.contextFor(name.toLowerCase()));
      },
    });
    made.on('secureConnection', (socket) => {
      onSecure(socket);
      for (const serve of serveHttp) serve(socket);
    });
    return made.on('tlsClientError', onBrokenHandshake);
  };

  server.removeAllListeners('connection').on('connection', enter);
  return {
    enter,
    close: () => {
      for (const socket of silent) socket.destroy();
    },
  };
}
