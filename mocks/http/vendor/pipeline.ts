import type { IncomingMessage, ServerResponse } from 'node:http';
import { StoreUnavailable } from '../../store/store';
import { AfterReplies } from './after-replies';
import { AbortedRequest, readBytes } from './body';
import { cutOff } from './fault';
import type {
  ExchangeOptions,
  ExchangeResult,
  Incoming,
  OpenContext,
  PipelineOptions,
  Reading,
  Received,
} from './request-context';
import { replyHeaders } from './reply-headers';
import { RouteCache } from './route-cache';
import { act, authenticate, conclude, inject, judge, locate, look, lookUp, readBody, record } from './stages';
import { Turn } from './turn';
import { fail, send, UNAVAILABLE } from '../server/reply';

/** The vendor API. */
export type VendorPipeline = {
  /** Answers a request. */
  readonly enter: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Resolves when every exchange that was answered before is explained, journalled and told of. */
  readonly settled: () => Promise<void>;
  /** Resolves when nobody is inside either: a request whose client has gone is finished and told of like any other. */
  readonly empty: () => Promise<void>;
};

/** No namespace: correlation ids have an order of their own. */
const NOWHERE = '';

/** Makes the vendor API of a mock. */
export function vendorPipeline(options: PipelineOptions): VendorPipeline {
  const places = new RouteCache();
  const turn = new Turn();
  const afterReplies = new AfterReplies((fault) => {
    // The journal lacks the exchange then, and the store has said why.
    if (!(fault instanceof StoreUnavailable)) options.onFault(fault);
  });
  let inside = 0;
  let leave: () => void = () => undefined;
  const enter: VendorPipeline['enter'] = async (request, response) => {
    const correlationId = options.ids.next(NOWHERE);
    inside += 1;
    try {
      const started = performance.now();
      const bytes = await readBytes(request, options.limits.bodyBytes);
      const room = afterReplies.room();
      if (room) await room;
      const place = places.of(request);
      const result = await exchange(options, request, { bytes, correlationId, started, place });
      await turn.end(() => {
        answer(request, response, result);
      });
      afterReplies.add(result.afterReply);
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
  return {
    enter,
    settled: () => afterReplies.settled(),
    async empty() {
      if (inside > 0) await new Promise<void>((resolve) => (leave = resolve));
      await afterReplies.settled();
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, { reply, headers, drop }: ExchangeResult): void {
  // A body that was not read to its end would be taken for the next request.
  const all = request.complete ? headers : [...headers, 'connection', 'close'];
  if (drop === undefined) send(response, reply, all);
  else cutOff(response, reply, all, drop);
}

/** Everything between reading a request and writing its reply: the same for a socket and for a pact file. */
export async function exchange(options: ExchangeOptions, request: Incoming, reading: Reading): Promise<ExchangeResult> {
  const authenticated = await authenticate(readBody(locate(received(options, request, reading))));
  const found = await lookUp(await inject(authenticated));
  const recorded = await record(await act(look(judge(found))));
  const { reply, injected } = recorded;
  return { reply, headers: replyHeaders(recorded), drop: injected?.drop, afterReply: () => conclude(recorded) };
}

/** The context before any stage. It holds every member from the start: an object that grows would be slower to fill. */
function received(options: ExchangeOptions, request: Incoming, reading: Reading): Received {
  const { method = 'GET', url = '/' } = request;
  const { bytes, correlationId, started, place, from } = reading;
  const inside: Received['inside'] = [];
  const context: Received & { readonly [Member in keyof OpenContext]: OpenContext[Member] | undefined } = {
    options,
    request,
    method,
    url,
    inside,
    exchange: async (rendered, readingOfIt) => {
      const result = await exchange(options, rendered, readingOfIt);
      inside.push(result.afterReply);
      return result;
    },
    bytes,
    correlationId,
    started,
    place,
    from,
    path: undefined,
    match: undefined,
    route: undefined,
    operation: undefined,
    conversationId: undefined,
    participantId: undefined,
    contentType: undefined,
    body: undefined,
    login: undefined,
    authorization: undefined,
    granted: undefined,
    presented: undefined,
    token: undefined,
    count: undefined,
    namespace: undefined,
    injected: undefined,
    now: undefined,
    resetSeconds: undefined,
    conversation: undefined,
    participant: undefined,
    action: undefined,
    facts: undefined,
    judgement: undefined,
    advice: undefined,
    reply: undefined,
    merged: undefined,
    late: undefined,
    journalled: undefined,
    size: undefined,
    promised: undefined,
    recorded: undefined,
  };
  return context;
}
