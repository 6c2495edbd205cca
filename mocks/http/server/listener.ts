import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Interception } from '../../intercept/interception';
import { newId } from '../../util/ids';
import { brokenHandshakeTeller } from './broken-handshake';
import type { ExposureOptions } from './exposure';
import { addFaces } from './faces';
import type { Handle } from './handle';
import { proxyRules } from './proxy-rules';
import { errorBody, recordOf, uncountedHeaders } from './reply';
import { Tunnels } from './tunnels';
import { addUpgrades, type Upgrade } from './upgrades';

/** Longest request head, in bytes; longer is answered 431. */
export const HEADER_BYTES = 16 * 1024;
/** A request that takes longer than this to arrive is answered 408, in milliseconds. */
const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 20_000;
/** Longer than clients keep an idle connection, so that it is they who close it. */
const KEEP_ALIVE_MS = 65_000;
const STOP_TIMEOUT_MS = 2_000;
/** Connections at a time; further ones are closed at once. Well under the usual limit on open files. */
export const CONNECTIONS = 4_096;

export type ListenerOptions = {
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeoutMs?: number | undefined;
  /** Connections at a time. */
  readonly connections?: number | undefined;
  /** How requests for hosts of other names than the mock's own are dealt with. */
  readonly interception: Interception;
  readonly exposure: ExposureOptions;
  /** Takes web sockets; none are served unless given. */
  readonly upgrade?: Upgrade;
};

/** A listening server; `close` lets requests under way finish, for at most two seconds, unless they are cut off. */
export type Listener = {
  readonly port: number;
  readonly url: string;
  readonly close: () => Promise<void>;
  readonly cutOff: () => void;
};

/** Listens; rejects with the system's error when the port or host cannot be had. */
export async function listen(
  handle: Handle,
  { port, host, requestTimeoutMs, connections = CONNECTIONS, interception, exposure, upgrade }: ListenerOptions,
): Promise<Listener> {
  const requestTimeout = requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      requestTimeout,
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeout),
      connectionsCheckingInterval: Math.min(5_000, requestTimeout),
      keepAliveTimeout: KEEP_ALIVE_MS,
      // A missing Host header is refused in the vendor's body (exposure.ts).
      requireHostHeader: false,
    },
    handle,
  );
  server.maxConnections = connections;
  server.on('clientError', answerBrokenRequest);
  // An expectation we do not know is no reason to refuse what else is understood.
  server.on('checkExpectation', handle);
  const faces = addFaces(server, {
    silenceMs: Math.min(HEADERS_TIMEOUT_MS, requestTimeout),
    certificates: interception.certificates,
    onBrokenHandshake: brokenHandshakeTeller(interception),
  });
  const tunnels = new Tunnels({
    ...proxyRules({ interception, exposure, port: () => (server.address() as AddressInfo).port }),
    interception,
    enter: faces.enter,
    refuse: (socket, refusal, headers) => {
      socket.end(refusalText([refusal.status, refusal.code, refusal.message], headers), () => socket.destroy());
    },
  });
  server.on('connect', (request, socket: Socket, head) => {
    tunnels.connect(request, socket, head);
  });
  if (upgrade) addUpgrades(server, upgrade);
  const address = await bound(server, port, host);
  return {
    port: address.port,
    url: `http://${urlHost(host)}:${address.port}`,
    close: () => {
      const closed = closeGracefully(server);
      faces.close();
      tunnels.close();
      return closed;
    },
    cutOff() {
      server.closeAllConnections();
    },
  };
}

function bound(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** A name that a client on this machine can use for the address listened on. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** What never became a request is answered in the vendor's body too, after the replies to the whole ones before it. */
function answerBrokenRequest(fault: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse }): void {
  // The field that Node's own handler of this event looks at.
  const pending = socket._httpMessage;
  if (!pending || pending.writableFinished) {
    endBroken(fault, socket);
  } else if (pending.req.complete) {
    pending.once('finish', () => {
      answerBrokenRequest(fault, socket);
    });
  } else if (pending.headersSent) {
    socket.destroy();
  } else {
    // Its own body is what is broken: nobody will answer it.
    endBroken(fault, socket);
  }
}

function endBroken(fault: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  socket.end(refusalText(refusalOf(fault)));
}

type Refused = readonly [status: number, code: string, message: string];

function refusalText([status, code, message]: Refused, more: readonly string[] = []): string {
  const contextId = newId();
  const body = JSON.stringify(errorBody(status, code, message, contextId));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(recordOf(uncountedHeaders(contextId))).map(([name, value]) => `${name}: ${value}`),
    ...more,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function refusalOf({ code }: NodeJS.ErrnoException): Refused {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [431, 'bad.request', `The request head is longer than ${HEADER_BYTES} bytes.`];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'client.timeout', 'The request took too long to arrive.'];
  return [400, 'bad.request', 'The request could not be understood by the server due to malformed syntax.'];
}

/** Idle keep-alive connections go at once, the others when their reply is out. */
function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, 20);
    const kill = setTimeout(() => {
      server.closeAllConnections();
    }, STOP_TIMEOUT_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(kill);
      resolve();
    });
    server.closeIdleConnections();
  });
}
