import type { Socket } from 'node:net';
import type { Handle } from './handle';

/** Requests that may wait behind another one on their connection; a client that sends more is cut off. */
const MAX_WAITING = 1_000;

/**
 * Serves the requests of a connection one at a time, as they would be if the client waited for each reply. Answered
 * earlier, the replies of a client that does not read would pile up in memory; and what one request wrote, the next one
 * reads.
 */
export function pipelined(handle: Handle): Handle {
  const waiting = new WeakMap<Socket, number>();
  return (request, response) => {
    // Node gives a response its socket when it is the turn of the request; one whose connection dies never gets it.
    if (response.socket !== null || response.writableEnded) return handle(request, response);
    const { socket } = request;
    const ahead = waiting.get(socket) ?? 0;
    if (ahead >= MAX_WAITING) {
      socket.destroy();
      return;
    }
    waiting.set(socket, ahead + 1);
    response.once('socket', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      handle(request, response);
    });
  };
}
