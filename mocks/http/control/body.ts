import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { EXPORT_DEPTH } from '../../data-actions/index';
import { isDeeperThan } from '../../util/json';
import { BadInput } from '../../util/problem';

/** Largest control body, in bytes: a fixture of a few thousand participants. */
export const CONTROL_BODY_BYTES = 10 * 1024 * 1024;
/** Largest state that can be imported, in bytes: what was exported comes back. */
export const STATE_BODY_BYTES = 256 * 1024 * 1024;
/** Deepest nesting of a control body: a state has its exports four levels down. */
export const CONTROL_BODY_DEPTH = EXPORT_DEPTH + 4;

/** Reads a body of at most so many bytes. It is JSON whatever its content type: curl calls everything a form. */
export function json(limit: number): RequestHandler {
  return express.json({ limit, type: () => true, strict: false });
}

/** In somebody's Express app another parser may have left the body as text. */
export function parsedHere(request: Request, _response: Response, next: NextFunction): void {
  const { body } = request as { body?: unknown };
  if (Buffer.isBuffer(body) || typeof body === 'string') request.body = parsedText(body.toString());
  next();
}

function parsedText(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadInput('The body is not JSON.');
  }
}

/** Refuses a body nested deeper than so many levels: what is kept is written out again, and that takes a stack. */
export function nested(levels: number) {
  return ({ body }: { readonly body?: unknown }, _response: Response, next: NextFunction): void => {
    if (isDeeperThan(body, levels)) throw new BadInput(`The body is nested deeper than ${levels} levels.`);
    next();
  };
}
