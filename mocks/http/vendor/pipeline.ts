import type { IncomingMessage, ServerResponse } from 'node:http';
import { StoreUnavailable } from '../../store/store';
import { AbortedRequest, readBytes } from './body';
import { cutOff } from './fault';
import type { ExchangeOptions, ExchangeResult, Incoming, PipelineOptions, Reading } from './request-context';
import { replyHeaders } from './reply-headers';
import { RouteCache } from './route-cache';
import { act, advise, authenticate, can, inject, judge, locate, lookUp, readBody, record } from './stages';
import { fail, send, UNAVAILABLE } from '../server/reply';

/** The vendor API. */
export type VendorPipeline = {
  /** Answers a request. */
  readonly enter: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Resolves when nobody is inside: a request whose client has gone is finished and told of like any other. */
  readonly empty: () => Promise<void>;
};

/** No namespace: correlation ids have an order of their own. */
const NOWHERE = '';

/** Makes the vendor API of a mock. */
export function vendorPipeline(options: PipelineOptions): VendorPipeline {
  const places = new RouteCache();
  let inside = 0;
  let leave: () => void = () => undefined;
  const enter: VendorPipeline['enter'] = async (request, response) => {
    const correlationId = options.ids.next(NOWHERE);
    inside += 1;
    try {
      const started = performance.now();
      const bytes = await readBytes(request, options.limits.bodyBytes);
      const place = places.of(request);
      const result = await exchange(options, request, { bytes, correlationId, started, place });
      // The replies of one turn of the event loop go out together: whoever waits for them is woken once, not for each.
      await new Promise(setImmediate);
      answer(request, response, result);
      options.onExchange?.(result.told);
    } catch (fault) {
      if (fault instanceof AbortedRequest) return;
      if (fault instanceof StoreUnavailable) return fail(response, correlationId, UNAVAILABLE);
      fail(response, correlationId);
      options.onFault(fault);
    } finally {
      inside -= 1;
      if (inside === 0) leave();
    }
  };
  return { enter, empty: () => new Promise((resolve) => (inside === 0 ? resolve() : (leave = resolve))) };
}

function answer(request: IncomingMessage, response: ServerResponse, { reply, headers, drop }: ExchangeResult): void {
  // A body that was not read to its end would be taken for the next request.
  const all = request.complete ? headers : [...headers, 'connection', 'close'];
  if (drop === undefined) send(response, reply, all);
  else cutOff(response, reply, all, drop);
}

/** Everything between reading a request and writing its reply: the same for a socket and for a pact file. */
export async function exchange(options: ExchangeOptions, request: Incoming, reading: Reading): Promise<ExchangeResult> {
  const { method = 'GET', url = '/' } = request;
  const located = locate({ ...reading, options, request, method, url, exchange: exchangeInside(options) });
  const authenticated = await authenticate(readBody(located));
  const found = await lookUp(await inject(authenticated));
  const advised = await advise(judge(await can(found)));
  const recorded = await record(await act(advised));
  const { reply, told, injected } = recorded;
  return { reply, headers: replyHeaders(recorded), told, drop: injected?.drop };
}

function exchangeInside(options: ExchangeOptions) {
  return async (request: Incoming, reading: Reading): Promise<ExchangeResult> => {
    const result = await exchange(options, request, reading);
    options.onExchange?.(result.told);
    return result;
  };
}
