import { startMock, type ExchangeEvent, type MockOptions } from '../../mocks/internal';
import type { RecordedExchange, Recording } from './recording';

/** A recorded request that the mock answers otherwise than the org did. */
export type ReplyDifference = {
  readonly exchange: string;
  readonly request: string;
  readonly recorded: number;
  readonly replayed: number;
};
export type Replay = { readonly told: readonly ExchangeEvent[]; readonly differences: readonly ReplyDifference[] };

/** Sends what was recorded to a mock of its own that holds the same conversations, in the same order. */
export async function replayed({ exchanges }: Recording, options: MockOptions = {}): Promise<Replay> {
  const told: ExchangeEvent[] = [];
  const mock = await startMock({ ...options, port: 0, host: '127.0.0.1', onExchange: (event) => told.push(event) });
  const differences: ReplyDifference[] = [];
  try {
    for (const [id, participants] of conversationsIn(exchanges)) {
      await mock.conversation({ id, participants: participants.map((each) => ({ id: each, purpose: 'customer' })) });
    }
    for (const exchange of exchanges.filter(isReplayable)) {
      const replayedStatus = await sent(exchange, mock);
      const { id, method, path, status } = exchange;
      if (replayedStatus !== status)
        differences.push({ exchange: id, request: `${method} ${path}`, recorded: status, replayed: replayedStatus });
    }
  } finally {
    await mock.stop();
  }
  return { told, differences };
}

/** What was cut, and what the org met by chance, says nothing of a mock. */
function isReplayable({ operation, conversationId, request, status }: RecordedExchange): boolean {
  const isWeather = status === 0 || status === 401 || status === 429 || status >= 500;
  return operation !== null && conversationId !== null && request.truncated !== true && !isWeather;
}

/** The conversations that were not unknown to the org, with the participants it knew. */
function conversationsIn(exchanges: readonly RecordedExchange[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { conversationId, participantId, status } of exchanges) {
    if (conversationId === null || status === 404) continue;
    const participants = found.get(conversationId) ?? new Set();
    if (participantId !== null) participants.add(participantId);
    found.set(conversationId, participants);
  }
  return new Map([...found].map(([id, participants]) => [id, [...participants]]));
}

async function sent(
  { method, path, request }: RecordedExchange,
  { url, token }: { readonly url: string; readonly token: string },
): Promise<number> {
  const { body, contentType } = request;
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(contentType === null ? {} : { 'content-type': contentType }),
    },
    ...(body === undefined || method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  await response.arrayBuffer();
  return response.status;
}
