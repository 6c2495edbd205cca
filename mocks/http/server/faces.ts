import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { TlsFaceOptions } from './tls-face';
import type { ServerCertificates } from '../../intercept/server-certificates';

/** What a TLS connection begins with: the type of its first record (RFC 8446, section 5.1). No HTTP method does. */
const TLS_HANDSHAKE = 0x16;

export type FacesOptions = Pick<TlsFaceOptions, 'onBrokenHandshake'> & {
  /** How long a connection may say nothing at first, and a TLS handshake may take, in milliseconds. */
  readonly silenceMs: number;
  readonly certificates: () => ServerCertificates;
};

/** The ways in which one port is spoken to. */
export type Faces = {
  /** Serves a connection, also one that came out of a CONNECT request. */
  readonly enter: (socket: Socket) => void;
  /** Lets go of the connections that have not come to HTTP yet. */
  readonly close: () => void;
};

/** Lets a server of plain HTTP serve HTTP over TLS too, told apart by the first byte of a connection. */
export function addFaces(server: Server, { silenceMs, certificates, onBrokenHandshake }: FacesOptions): Faces {
  // What Node itself calls for a new connection; it takes encrypted ones as well.
  const listeners = server.listeners('connection').map((listener) => listener.bind(server) as (socket: Socket) => void);
  const serveHttp = (socket: Socket): void => {
    for (const listener of listeners) listener(socket);
  };
  const silent = new Set<Socket>();
  /** Connections whose TLS is not agreed on yet, which HTTP knows nothing of, by their peer. */
  const handshaking = new Map<string, Socket>();
  let tls: ReturnType<typeof import('./tls-face').tlsFace> | undefined;

  const serveTls = (socket: Socket): void => {
    tls ??= loadTlsFace().tlsFace({
      certificates: certificates(),
      handshakeMs: silenceMs,
      serveHttp: (encrypted) => {
        handshaking.delete(peerOf(encrypted));
        serveHttp(encrypted);
      },
      onBrokenHandshake,
    });
    const peer = peerOf(socket);
    handshaking.set(peer, socket);
    socket.once('close', () => handshaking.delete(peer));
    tls.emit('connection', socket);
  };
  const enter = (socket: Socket): void => {
    silent.add(socket);
    const onData = (first: Buffer): void => {
      settle();
      const isTls = first[0] === TLS_HANDSHAKE;
      // What TLS takes up a tick later must not flow away until then.
      if (isTls) socket.pause();
      socket.unshift(first);
      if (isTls) serveTls(socket);
      else serveHttp(socket);
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

  server.removeAllListeners('connection').on('connection', enter);
  return {
    enter,
    close: () => {
      for (const socket of [...silent, ...handshaking.values()]) socket.destroy();
    },
  };
}

/** What tells a connection from all others to the same port, whether it is encrypted or not. */
function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress ?? ''} ${remotePort ?? ''}`;
}

function loadTlsFace(): typeof import('./tls-face') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- TLS takes a while to load, and most ports never need it
  return require('./tls-face') as typeof import('./tls-face');
}
