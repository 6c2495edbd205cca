import type { ErrorRequestHandler } from 'express';
import { newId } from '../../util/ids';
import { BadInput, Problem } from '../../util/problem';
import { errorBody } from '../server/reply';
import { STATE_BODY_BYTES } from './body';

/** Answers what a call threw: a problem in its own words, and anything else as a bug of ours. */
export function answerProblem(onFault: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, _next) => {
    const { status, code, message } = problemIn(fault) ?? BUG;
    const contextId = newId();
    response
      .set('ININ-Correlation-Id', contextId)
      .status(status)
      .json(errorBody(status, code, message, contextId));
    if (status === BUG.status) onFault(fault);
  };
}

const BUG = new Problem('The server failed to answer the request.', { status: 500, code: 'internal.server.error' });

function problemIn(fault: unknown): Problem | undefined {
  if (fault instanceof Problem) return fault;
  return fault instanceof URIError ? new BadInput('The path holds a broken percent escape.') : parserProblem(fault);
}

/** What Express' parser of bodies throws. */
function parserProblem(fault: unknown): Problem | undefined {
  const { status, type, message, limit } = fault as {
    readonly status?: number;
    readonly type?: string;
    readonly message?: string;
    readonly limit?: number;
  };
  if (type === 'entity.too.large') {
    const cure = limit === STATE_BODY_BYTES ? 'start with it as the state file: --state FILE' : 'send it in parts';
    return new BadInput(`The body is larger than ${limit} bytes; ${cure}.`, 413);
  }
  if (type === 'entity.parse.failed') return new BadInput(`The body is not JSON: ${String(message)}`);
  // A charset or an encoding it does not have, or bytes that cannot be unpacked.
  if (status !== undefined && status < 500) return new BadInput(`The body cannot be read: ${String(message)}`, status);
  return undefined;
}
