import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { State } from './pact';
import { startMock, storeAt, type MockOptions, type DryRunSetting, type ExchangeEvent } from '../mocks/internal';

/** A served request: what the mock made of it. */
export type Played = { readonly told: ExchangeEvent | undefined };

/** A server that gives each request a mock of its own, set up for it alone. */
export type Stage = {
  readonly url: string;
  /** Where the verifier says which state comes next. */
  readonly statesUrl: string;
  readonly close: () => Promise<void>;
};

export type StageOptions = {
  /** Hears which state comes next, before its request; gives the values that the pact may ask for. */
  readonly onState: (state: State) => Readonly<Record<string, unknown>>;
  readonly mock: MockOptions;
  /** What is there for a request, by its method, path (without query) and headers. */
  readonly settingFor: (request: IncomingMessage) => DryRunSetting;
  /** Adds what the pact leaves out, and says whose the Authorization header is: a token that is filled in, none, or the pact's own. */
  readonly prepare: (request: IncomingMessage) => 'token' | 'none' | 'own';
  readonly onPlayed: (request: IncomingMessage, played: Played) => void;
};

const STATE_PATH = '/_state';
/** What the verifier sends there, before and after an interaction. */
type StateChange = { readonly state: string; readonly params?: State['params']; readonly action: 'setup' | 'teardown' };
/** Past the longest life of a token, in milliseconds. */
const LATER_MS = 3 * 24 * 60 * 60 * 1000;

/** Opens a stage on a free port of the loopback address. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const server = createServer((request, response) => {
    const done = request.url === STATE_PATH ? setUp(options, request, response) : play(options, request, response);
    done.catch((fault: unknown) => {
      response.destroy(fault instanceof Error ? fault : new Error(String(fault)));
    });
  });
  await new Promise<void>((resolve, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, statesUrl: url + STATE_PATH, close: () => closed(server) };
}

async function setUp({ onState }: StageOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { state, params, action } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as StateChange;
  const values = action === 'teardown' ? {} : onState({ name: state, params: params ?? {} });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(values));
}

async function play(
  { mock: options, settingFor, prepare, onPlayed }: StageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { conversations = [], token = 'known', clients, rateLimited } = settingFor(request);
  let ahead = 0;
  let told: ExchangeEvent | undefined;
  const isNarrow = typeof token === 'object';
  const narrow = { id: 'default', secret: 'any', ...(isNarrow ? token : {}) };
  const now = Date.now();
  const mock = await startMock({
    ...options,
    port: 0,
    // Without the seeded call: a state may say that nobody has its id.
    store: (needs) => storeAt('memory')({ ...needs, seed: () => [] }),
    ...(clients ? { clients } : isNarrow ? { clients: [narrow] } : {}),
    ...(rateLimited ? { rateLimit: 1 } : {}),
    clock: () => now + ahead,
    onExchange: (exchange) => {
      told = exchange;
    },
  });
  try {
    for (const draft of conversations) await mock.conversation(draft);
    const secret = isNarrow ? await loggedIn(mock.url, narrow) : mock.token;
    if (prepare(request) === 'token')
      request.headers.authorization = `Bearer ${token === 'unknown' ? 'unknown' : secret}`;
    // The one request that the limit leaves.
    if (rateLimited) await fetch(`${mock.url}/api/v2/`, { headers: { authorization: `Bearer ${secret}` } });
    if (token === 'expired') ahead = LATER_MS;
    const done = new Promise<void>((resolve) => response.once('close', resolve));
    mock.router(request, response);
    await done;
  } finally {
    await mock.stop();
  }
  onPlayed(request, { told });
}

async function loggedIn(
  url: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { readonly access_token: string }).access_token;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
