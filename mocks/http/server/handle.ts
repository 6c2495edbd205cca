import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request handler of `node:http`. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => void;
/** An Express-style handler. */
export type Router = (request: IncomingMessage, response: ServerResponse, next?: (fault?: unknown) => void) => void;
