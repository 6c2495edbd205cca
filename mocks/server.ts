import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { DEFAULT_LIMITS, type Limits } from './behaviours/limits';
import { answersOf, type Answers, type ProfileName } from './behaviours/profiles';
import { conversationFrom, draftProblem, seedConversation, SEED, type ConversationDraft } from './conversation';
import { isVendorPath } from './contract';
import type { Finding } from './findings/finding';
import { DEFAULT_NAMESPACE, vendorDoor, send, type Told } from './http/door';
import {
  controlRefusal,
  corsHeaders,
  hostRefusal,
  isLoopback,
  type ExposureOptions,
  type Refusal,
} from './http/exposure';
import { newToken, TOKEN_SECONDS, type Client } from './http/oauth';
import { errorBody } from './http/reply';
import type { Exchange } from './journal';
import { judgeFor } from './judge';
import { attributesAt } from './http/views';
import { MemoryStore } from './store/memory';
import type { Conversation, Store } from './store/store';
import { randomUUID } from 'node:crypto';

/** How a mock is started; every option has a default. */
export type MockOptions = {
  /** 0 picks a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly profile?: ProfileName;
  /** Questions to be answered otherwise than the profile does: question id to behaviour id. */
  readonly answers?: Answers;
  readonly limits?: Partial<Limits>;
  /** The OAuth clients that may log in; empty: any may. */
  readonly clients?: readonly Client[];
  /** Life of a token in seconds. */
  readonly tokenSeconds?: number;
  /** Requests a minute and token; undefined enforces none. */
  readonly rateLimit?: number | undefined;
  /** Exchanges and findings kept in each namespace. */
  readonly journalEntries?: number;
  /** Whether replies carry the x-mock-* headers. */
  readonly mockHeaders?: boolean;
  /** More names that the Host header may hold. */
  readonly hosts?: readonly string[];
  /** Origins whose pages may call. */
  readonly origins?: readonly string[];
  /** The seeded conversation's participant data beside what the seed holds already. */
  readonly clock?: () => number;
  readonly onExchange?: (told: Told) => void;
  readonly onFault?: (fault: unknown) => void;
};

/** A running mock. */
export type Mock = {
  /** Base URL of login and API, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly profile: ProfileName;
  /** Who answers each question: question id to behaviour id. */
  readonly answers: Answers;
  /** A bearer token of the namespace `default`, with all scopes. */
  readonly token: string;
  /** The control API asks for it beyond loopback. */
  readonly adminToken: string;
  /** A client whose logins see the namespace `default`. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The seeded call and its customer. */
  readonly conversationId: string;
  readonly participantId: string;
  /** Creates a conversation; nothing given is a connected call with customer, ivr, acd and agent. */
  conversation(draft?: ConversationDraft): Promise<CreatedConversation>;
  /** The participant data that is stored, whatever a read sees yet. */
  attributes(participantId: string): Promise<Record<string, string>>;
  findings(): Promise<readonly Finding[]>;
  journal(): Promise<readonly Exchange[]>;
  /** Back to the seeded state; journal and findings emptied. */
  reset(): Promise<void>;
  /** Finishes what is under way, for at most two seconds, then closes. */
  stop(): Promise<void>;
  /** A handler for one's own Express app; it passes on what is not the vendor's or the control API's. */
  readonly router: Router;
};

/** An Express-style handler. */
export type Router = (request: IncomingMessage, response: ServerResponse, next?: (fault?: unknown) => void) => void;

/** A created conversation; the first participant of each usual purpose by name. */
export type CreatedConversation = {
  readonly id: string;
  readonly participants: readonly { readonly id: string; readonly purpose: string }[];
  readonly customer: { readonly id: string };
  readonly agent: { readonly id: string };
  readonly ivr: { readonly id: string };
  readonly acd: { readonly id: string };
};

/** Exchanges and findings kept in each namespace unless the options say otherwise. */
export const JOURNAL_ENTRIES = 10_000;
/** Longest request head, in bytes; longer is answered 431. */
export const HEADER_BYTES = 16 * 1024;
/** A request that takes longer than this to arrive is answered 408, in milliseconds. */
const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 2_000;

/** Starts a mock and resolves when it serves. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const {
    port = 0,
    host = '127.0.0.1',
    profile = 'default',
    clock = Date.now,
    journalEntries = JOURNAL_ENTRIES,
  } = options;
  const { tokenSeconds = TOKEN_SECONDS.default, clients = [], onFault = reportFault } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const answers = answersOf(profile, options.answers);
  const startedAt = clock();
  const store: Store = new MemoryStore({ seed: () => [seedConversation(startedAt)], journalEntries, clock });
  const adminToken = randomBytes(24).toString('base64url');
  const exposure: ExposureOptions = {
    hosts: [host, ...(options.hosts ?? [])],
    origins: options.origins ?? [],
    adminToken: isLoopback(host) ? undefined : adminToken,
  };
  const [client] = clients;
  const token = newToken(
    { clientId: client?.id ?? DEFAULT_NAMESPACE, client: undefined, scopes: undefined },
    { now: startedAt, seconds: TOKEN_SECONDS.most, namespace: DEFAULT_NAMESPACE },
  );
  await store.issue(token);

  let isServing = false;
  const door = vendorDoor({
    store,
    judge: judgeFor(answers),
    limits,
    clients: new Map(clients.map((known) => [known.id, known])),
    tokenSeconds,
    rateLimit: options.rateLimit,
    mockHeaders: options.mockHeaders ?? true,
    clock,
    onExchange: options.onExchange ?? ignore,
    onFault,
    readLagMs: answers.get('read-lag') === 'reads-delayed' ? limits.readLagMs : 0,
  });
  const control = lazily(() => controlHandler({ store, clock, isReady: () => isServing, onFault }));

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const cors = corsHeaders(request, exposure);
    for (const name in cors) response.setHeader(name, cors[name] ?? '');
    const refusal = hostRefusal(request, exposure) ?? pathRefusal(request, limits);
    if (refusal) return refuse(response, refusal);
    if (request.method === 'OPTIONS' && cors['access-control-allow-origin'] !== undefined) {
      response.writeHead(204, { 'content-length': '0' }).end();
      return;
    }
    if (!isControlPath(request.url)) {
      void door(request, response);
      return;
    }
    const denied = isProbe(request.url) ? undefined : controlRefusal(request, exposure);
    if (denied) return refuse(response, denied);
    control()(request, response);
  };
  const router: Router = (request, response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (next && !isVendorPath(path) && !isControlPath(path)) next();
    else handle(request, response);
  };

  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requireHostHeader: false,
    },
    handle,
  );
  server.on('clientError', answerBrokenRequest);
  const address = await listen(server, port, host);
  isServing = true;
  // Loading Express takes longer than all the rest; nobody waits for it.
  setImmediate(control);

  const url = `http://${urlHost(host)}:${address.port}`;
  return {
    url,
    port: address.port,
    profile,
    answers,
    token: token.secret,
    adminToken,
    clientId: client?.id ?? DEFAULT_NAMESPACE,
    clientSecret: client?.secret ?? 'any',
    conversationId: SEED.conversationId,
    participantId: SEED.customerId,
    async conversation(draft = {}) {
      const problem = draftProblem(draft);
      if (problem !== undefined) throw new TypeError(problem);
      const conversation = conversationFrom(draft, clock(), randomUUID);
      await store.create(DEFAULT_NAMESPACE, conversation);
      return createdView(conversation);
    },
    async attributes(participantId) {
      const conversation = await store.conversationOf(DEFAULT_NAMESPACE, participantId);
      const participant = conversation?.participants.find(({ id }) => id === participantId);
      if (!participant) throw new Error(`No participant ${participantId} in the namespace ${DEFAULT_NAMESPACE}.`);
      return attributesAt(participant.attributes, Infinity);
    },
    findings: async () => (await store.findings(DEFAULT_NAMESPACE)).entries,
    journal: async () => (await store.journal(DEFAULT_NAMESPACE)).entries,
    reset: () => store.reset(DEFAULT_NAMESPACE),
    async stop() {
      isServing = false;
      await closeGracefully(server);
      await store.close();
    },
    router,
  };
}

function ignore(): void {
  return undefined;
}

function reportFault(fault: unknown): void {
  process.stderr.write(
    `understudy: a bug of ours, please report it\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
}

type ControlHandler = (request: IncomingMessage, response: ServerResponse) => void;

function controlHandler(options: Parameters<typeof import('./http/control').controlApp>[0]): ControlHandler {
  // Not at the top: Express is most of the start-up time and the vendor paths do not need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { controlApp } = require('./http/control') as typeof import('./http/control');
  return controlApp(options);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function isControlPath(url = '/'): boolean {
  return url === '/_mock' || url.startsWith('/_mock/') || url.startsWith('/_mock?');
}

/** Health and readiness are nobody's secret. */
function isProbe(url = '/'): boolean {
  return url === '/_mock/health' || url === '/_mock/ready';
}

function pathRefusal({ url = '/' }: IncomingMessage, { pathBytes }: Limits): Refusal | undefined {
  if (Buffer.byteLength(url) <= pathBytes) return undefined;
  return { status: 400, code: 'bad.request', message: `The request path is longer than ${pathBytes} bytes.` };
}

function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const contextId = randomUUID();
  send(
    response,
    { status, body: errorBody(status, code, message, contextId) },
    { 'ININ-Correlation-Id': contextId, connection: 'close' },
  );
}

/** What never became a request is answered in the vendor's body too. */
function answerBrokenRequest(fault: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code, message] =
    fault.code === 'HPE_HEADER_OVERFLOW'
      ? ([431, 'bad.request', `The request head is longer than ${HEADER_BYTES} bytes.`] as const)
      : fault.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ([408, 'client.timeout', 'The request took too long to arrive.'] as const)
        : ([400, 'bad.request', 'The request could not be understood by the server due to malformed syntax.'] as const);
  const contextId = randomUUID();
  const body = JSON.stringify(errorBody(status, code, message, contextId));
  const head = [
    `HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : status === 408 ? 'Request Timeout' : 'Bad Request'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `ININ-Correlation-Id: ${contextId}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
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

/** Lets requests under way finish; idle keep-alive connections go at once. */
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

function createdView({ id, participants }: Conversation): CreatedConversation {
  const first = (wanted: string): { readonly id: string } => {
    const party = participants.find(({ purpose }) => purpose === wanted);
    return { id: party?.id ?? '' };
  };
  return {
    id,
    participants: participants.map((party) => ({ id: party.id, purpose: party.purpose })),
    customer: first('customer'),
    agent: first('agent'),
    ivr: first('ivr'),
    acd: first('acd'),
  };
}
