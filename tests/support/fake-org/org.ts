import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AS_DEFAULT, type Refusal, type Table } from './table';
import { written } from './write';

/** A request as it came over the wire. */
export type Logged = {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};
/** What is wrong with the org instead of an answer. */
export type Trouble =
  | 'html'
  | '500'
  | 'redirect'
  | 'slow'
  | 'half'
  | 'another conversation'
  | 'another participant'
  | '429'
  | '401'
  | '403'
  | 'not JSON'
  | 'reset'
  | 'ended'
  | 'loses';

export type OrgOptions = {
  readonly table?: Table;
  readonly medium?: 'call' | 'callback' | 'email' | 'message';
  readonly ended?: boolean;
  /** What the customer holds at first. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Asked before each request is answered; `count` is its number, from 1. */
  readonly trouble?: (request: Logged, count: number) => Trouble | undefined;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
};

/** An org of the tests, which knows nothing of the mock: one conversation, a store and a wire of its own. */
export type FakeOrg = {
  readonly url: string;
  readonly conversationId: string;
  readonly participantId: string;
  readonly token: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Every request, oldest first. */
  readonly log: readonly Logged[];
  /** What the customer holds now, whatever reads see. */
  held(): Readonly<Record<string, string>>;
  end(): void;
  stop(): Promise<void>;
};

type Version = { readonly at: number; readonly map: ReadonlyMap<string, string> };

const MEDIA = ['call', 'callback', 'email', 'message', 'cobrowsesession', 'chat'] as const;

export async function fakeOrg(options: OrgOptions = {}): Promise<FakeOrg> {
  const org = new Org(options);
  const server: Server = createServer((request, response) => void org.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    conversationId: org.conversationId,
    participantId: org.participantId,
    token: org.token,
    clientId: org.clientId,
    clientSecret: org.clientSecret,
    log: org.log,
    held: () => Object.fromEntries(org.newest()),
    end: () => org.end(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Org {
  readonly conversationId = randomUUID();
  readonly participantId = randomUUID();
  readonly token = `org-token-${randomUUID()}`;
  readonly clientId = randomUUID();
  readonly clientSecret = `org-secret-${randomUUID()}`;
  readonly log: Logged[] = [];
  readonly #table: Table;
  readonly #options: OrgOptions;
  readonly #versions: Version[];
  readonly #scopes = new Map<string, string | undefined>();
  #ended: boolean;

  constructor(options: OrgOptions) {
    this.#options = options;
    this.#table = options.table ?? AS_DEFAULT;
    this.#versions = [{ at: 0, map: new Map(Object.entries(options.attributes ?? {})) }];
    this.#ended = options.ended ?? false;
    this.#scopes.set(this.token, undefined);
  }

  newest(): ReadonlyMap<string, string> {
    return this.#versions.at(-1)?.map ?? new Map();
  }

  end(): void {
    this.#ended = true;
  }

  #now(): number {
    return (this.#options.clock ?? Date.now)();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    try {
      for await (const part of request) parts.push(part as Buffer);
    } catch {
      return;
    }
    const { method = '', url = '', rawHeaders } = request;
    const logged = { at: this.#now(), method, url, rawHeaders, body: Buffer.concat(parts) };
    this.log.push(logged);
    const trouble = this.#options.trouble?.(logged, this.log.length);
    if (trouble !== undefined && this.#makeTrouble(trouble, response)) return;
    const path = url.split('?')[0] ?? '';
    if (method === 'POST' && path === '/oauth/token') return this.#login(request, logged, response);
    this.#api(request, { ...logged, path }, response, trouble);
  }

  /** True when nothing more is to be said. */
  #makeTrouble(trouble: Trouble, response: ServerResponse): boolean {
    switch (trouble) {
      case 'html':
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<!DOCTYPE html><title>Sign in</title>');
        return true;
      case 'not JSON':
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": ');
        return true;
      case '500':
        refuse(response, {
          status: 500,
          code: 'internal.server.error',
          message: 'The server encountered an unexpected condition.',
        });
        return true;
      case 'redirect':
        response.writeHead(302, { location: 'https://login.example.org/?code=secret-in-a-redirect' }).end();
        return true;
      case 'slow':
        return true;
      case 'half':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"id":"', () => response.destroy());
        return true;
      case 'reset':
        response.destroy();
        return true;
      case '429':
        response.setHeader('retry-after', '7');
        refuse(response, {
          status: 429,
          code: 'too.many.requests.retry.after',
          message: 'Rate limit exceeded the maximum. Retry the request in [7] seconds',
        });
        return true;
      case '401':
        refuse(response, {
          status: 401,
          code: 'credentials.expired',
          message: 'The supplied credentials are expired and cannot be used.',
        });
        return true;
      case '403':
        refuse(response, {
          status: 403,
          code: 'missing.any.permissions',
          message: 'Unable to perform the requested action.',
        });
        return true;
      case 'loses':
        response.writeHead(202, HEADERS()).end();
        return true;
      case 'ended':
        this.end();
        return false;
      default:
        return false;
    }
  }

  #login(request: IncomingMessage, { body }: Logged, response: ServerResponse): void {
    const form = new URLSearchParams(body.toString('utf8'));
    const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString('utf8');
    if (basic !== `${this.clientId}:${this.clientSecret}` || form.get('grant_type') !== 'client_credentials') {
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":"invalid_client","description":"client not found"}');
      return;
    }
    const token = `org-token-${randomUUID()}`;
    this.#scopes.set(token, form.get('scope') ?? undefined);
    const reply = { access_token: token, token_type: 'bearer', expires_in: 86_399 };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  #api(
    request: IncomingMessage,
    { method, path, body }: Logged & { readonly path: string },
    response: ServerResponse,
    trouble: Trouble | undefined,
  ): void {
    const table = this.#table;
    const place = placeOf(path);
    if (!place || (place.segment === 'voice' && typeof table['voice-path'] === 'object')) {
      refuse(response, place && typeof table['voice-path'] === 'object' ? table['voice-path'] : table['unknown-path']);
      return;
    }
    const denied = this.#denied(request.headers.authorization, method);
    if (denied) return refuse(response, denied);
    if (method === 'GET' && place.participant === undefined) {
      if (place.conversation !== this.conversationId) return refuse(response, NO_CONVERSATION);
      json(response, 200, place.segment === '' ? this.#conversation(trouble) : this.#mediaConversation());
      return;
    }
    if (method !== 'PATCH' || place.participant === undefined) return refuse(response, table['unknown-path']);
    const text = body.toString('utf8');
    const refusal = this.#refusedPatch(request, place, text);
    if (refusal === 'ignores') return this.#reply(response, place, new Map());
    if (refusal) return refuse(response, refusal);
    this.#patch(response, place, text);
  }

  #denied(authorization: string | undefined, method: string): Refusal | undefined {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return this.#table['missing-token'];
    if (!this.#scopes.has(token)) return this.#table['unknown-token'];
    const scope = this.#scopes.get(token);
    const answer = this.#table['missing-scope'];
    const opens = scope === undefined || /(?:^| )conversations(?: |$|:participant:write)/.test(scope);
    if (opens || method === 'GET' || typeof answer === 'string') return undefined;
    return answer;
  }

  #refusedPatch(request: IncomingMessage, place: Place, text: string): Refusal | 'ignores' | undefined {
    const table = this.#table;
    const type = request.headers['content-type'] ?? '';
    const reads = table['content-type'];
    if (text !== '' && !/^application\/json\b/.test(type) && reads !== 'reads') return reads;
    if (text === '') return place.segment === 'messages' ? table['empty-optional-body'] : table['empty-body'];
    if (place.conversation !== this.conversationId) return NO_CONVERSATION;
    const other = table['other-medium'];
    const own = `${this.#options.medium ?? 'call'}s`;
    if (!['', 'voice', own].includes(place.segment) && other !== 'writes') return other;
    if (place.participant !== this.participantId) return table['unknown-participant'];
    const after = table['ended-conversation'];
    return this.#ended && after !== 'writes' ? after : undefined;
  }

  #patch(response: ServerResponse, place: Place, text: string): void {
    const update = this.#table['participant-update-strangers'];
    if (!place.isAttributes && place.segment !== 'voice' && update !== 'writes') {
      if (update === 'ignores') response.writeHead(202, HEADERS()).end();
      else refuse(response, update);
      return;
    }
    const outcome = written(this.newest(), text, this.#table);
    if ('refusal' in outcome) return refuse(response, outcome.refusal);
    if (outcome.map !== this.newest()) this.#versions.push({ at: this.#now(), map: outcome.map });
    this.#reply(response, place, outcome.sent);
  }

  #reply(response: ServerResponse, { segment }: Place, sent: ReadonlyMap<string, string>): void {
    const answer = this.#table['media-reply'];
    if (segment === '' || answer === 'empty') response.writeHead(202, HEADERS()).end();
    else json(response, 202, { attributes: Object.fromEntries(answer === 'whole' ? this.newest() : sent) });
  }

  /** What a read sees: reads may be late. */
  #seen(): Readonly<Record<string, string>> {
    const at = this.#now() - this.#table['read-lag'];
    const version = this.#versions.findLast((each) => each.at <= at) ?? this.#versions[0];
    return Object.fromEntries(version?.map ?? []);
  }

  #conversation(trouble: Trouble | undefined): unknown {
    const own = this.#options.medium ?? 'call';
    const lists = Object.fromEntries(
      MEDIA.map((medium) => [
        `${medium}s`,
        medium === own ? [{ id: randomUUID(), state: this.#ended ? 'terminated' : 'connected' }] : [],
      ]),
    );
    const endTime = this.#ended ? { endTime: '2026-11-27T10:05:00.000Z' } : {};
    const customer = {
      id: trouble === 'another participant' ? randomUUID() : this.participantId,
      purpose: 'customer',
      startTime: '2026-11-27T10:00:00.000Z',
      ...endTime,
      ...lists,
      attributes: this.#seen(),
    };
    const acd = { id: randomUUID(), purpose: 'acd', startTime: '2026-11-27T10:00:01.000Z', ...lists, attributes: {} };
    return {
      id: trouble === 'another conversation' ? randomUUID() : this.conversationId,
      startTime: '2026-11-27T10:00:00.000Z',
      ...endTime,
      participants: [customer, acd],
      recordingState: 'NONE',
      selfUri: `/api/v2/conversations/${this.conversationId}`,
    };
  }

  #mediaConversation(): unknown {
    const customer = { id: this.participantId, purpose: 'customer', state: 'connected', attributes: this.#seen() };
    return {
      id: this.conversationId,
      participants: [customer],
      otherMediaUris: [],
      recordingState: 'none',
      selfUri: '',
    };
  }
}

type Place = {
  readonly conversation: string;
  readonly participant: string | undefined;
  /** `calls` …, `voice`, or empty on the media-neutral path. */
  readonly segment: string;
  readonly isAttributes: boolean;
};

function placeOf(path: string): Place | undefined {
  const [, segment = '', conversation = '', participant, attributes] =
    /^\/api\/v2\/conversations\/(?:([a-z]+)\/)?([0-9a-f-]{36})(?:\/participants\/([0-9a-f-]{36})(\/attributes)?)?$/.exec(
      path,
    ) ?? [];
  if (conversation === '') return undefined;
  const isKnown = ['', 'voice', ...MEDIA.map((medium) => `${medium}s`)].includes(segment);
  if (!isKnown || (segment === 'voice' && (participant === undefined || attributes !== undefined))) return undefined;
  return { conversation, participant, segment, isAttributes: attributes !== undefined };
}

const NO_CONVERSATION: Refusal = { status: 404, code: 'not.found', message: 'The requested resource was not found.' };

const HEADERS = (): Record<string, string> => ({
  'inin-correlation-id': randomUUID(),
  'cache-control': 'no-cache, no-store, must-revalidate',
});

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...HEADERS(), 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const headers = HEADERS();
  const body = { message, code, status, contextId: headers['inin-correlation-id'], details: [], errors: [] };
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
