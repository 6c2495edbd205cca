import { isRecord } from '../../mocks/internal';
import { parsedOr } from '../../mocks/util/json';
import type { Address } from './address';
import type { Asking, Presented } from './experiments';

/** A reply, read to its end; `json` is undefined where the body is empty or is not JSON. */
export type Reply = { readonly status: number; readonly text: string; readonly json: unknown };

/**
 * Why a probe stops. `stranger`: what answers is not the org that it should be, and nothing that it said counts;
 * `refused`: the org does not let us; `changed`: the conversation is not what it was; `unreachable`: nobody answers;
 * `interrupted`: somebody has asked for it.
 */
export type StopKind = 'stranger' | 'refused' | 'changed' | 'unreachable' | 'interrupted';

/** Ends a probe. The message says what was seen and what to do; it holds no token and no value. */
export class Stop extends Error {
  readonly kind: StopKind;

  constructor(kind: StopKind, message: string) {
    super(message);
    this.name = 'Stop';
    this.kind = kind;
  }
}

export type Credentials = { readonly token: string } | { readonly clientId: string; readonly clientSecret: string };

export type ClientOptions = {
  readonly address: Address;
  readonly credentials: Credentials;
  /** Requests a minute. */
  readonly rate: number;
  /** How long one reply may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends the run between two requests; one that is under way is waited for, so that it is known what it did. */
  readonly signal: AbortSignal;
  /** Waits; the tests have a clock of their own. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
};

/** A conversation with all its participants comes nowhere near, in bytes. */
const MAX_REPLY_BYTES = 10 * 1024 * 1024;
/** How often one request is repeated after 429, and how long its Retry-After may be, in seconds. */
const MAX_WAITS = 3;
const MAX_RETRY_AFTER = 180;
/** How long after a 5xx the same request is sent once more, in milliseconds. */
const SERVER_ERROR_PAUSE_MS = 2_000;

const NEVER = new AbortController().signal;

/** Sends one request at a time, paced, and knows when what answers is not the org. */
export class OrgClient {
  readonly #options: ClientOptions;
  readonly #tokens = new Map<string, string>();
  #next = 0;
  #sent = 0;
  #isLeaving = false;

  constructor(options: ClientOptions) {
    this.#options = options;
    if ('token' in options.credentials) this.#tokens.set('', options.credentials.token);
  }

  /** How many requests were sent, repeated ones included. */
  get sent(): number {
    return this.#sent;
  }

  /** From now on nothing interrupts: what was changed is put right. */
  leave(): void {
    this.#isLeaving = true;
  }

  /** Logs in, narrowed to scopes where there are some; the refusal of the login where it is refused. */
  async login(scopes: readonly string[]): Promise<Reply | undefined> {
    const { credentials, address } = this.#options;
    if ('token' in credentials) throw new Error('A login was planned without a client id and secret.');
    const scope = scopes.join(' ');
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === '' ? {} : { scope }) });
    const reply = await this.#send(address.login, {
      method: 'POST',
      url: '/oauth/token',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    const token = isRecord(reply.json) ? reply.json['access_token'] : undefined;
    if (reply.status >= 400) return reply;
    if (typeof token !== 'string')
      throw new Stop('stranger', `The login at ${address.login} was answered ${reply.status} without a token.`);
    this.#tokens.set(scope, token);
    return undefined;
  }

  /** Sends a request to the API; `atOnce` does not wait for its turn, the next one then waits twice as long. */
  async ask({ method, url, contentType, body, token }: Asking, { atOnce = false } = {}): Promise<Reply> {
    const bearer = this.#bearerFor(token);
    const headers = {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    };
    return this.#send(this.#options.address.api, { method, url, headers, body, atOnce });
  }

  #bearerFor(token: Presented): string | undefined {
    if (token === 'absent') return undefined;
    if (token === 'unknown') return 'understudy-probe-a-token-nobody-issued';
    return this.#tokens.get(token === 'own' ? '' : token.scopes.join(' '));
  }

  /** Repeated after 429 as Retry-After says, and once after a 5xx; what is still 5xx then is the answer. */
  async #send(origin: string, request: Outgoing): Promise<Reply> {
    let isRetried = false;
    for (let waits = 0; ;) {
      const { reply, retryAfter } = await this.#sendOnce(origin, request);
      if (reply.status === 429) {
        waits += 1;
        if (this.#isLeaving || waits > MAX_WAITS || retryAfter > MAX_RETRY_AFTER)
          throw new Stop(
            'refused',
            `The org still answers 429 after ${waits} waits: somebody else uses up this client's requests. Try again later, or with a lower --rate.`,
          );
        await this.#pause(retryAfter * 1000);
      } else if (reply.status >= 500 && !isRetried) {
        isRetried = true;
        await this.#pause(SERVER_ERROR_PAUSE_MS);
      } else return reply;
    }
  }

  async #sendOnce(origin: string, request: Outgoing): Promise<{ readonly reply: Reply; readonly retryAfter: number }> {
    const { clock, rate, timeoutMs } = this.#options;
    if (request.atOnce !== true) await this.#pause(this.#next - clock());
    this.#next = Math.max(this.#next, clock()) + 60_000 / rate;
    this.#sent += 1;
    const where = `${request.method} ${origin}${request.url}`;
    const response = await fetch(origin + request.url, {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(request.body === undefined ? {} : { body: request.body }),
    }).catch((fault: unknown) => {
      throw unreachable(where, fault, timeoutMs);
    });
    const text = await textOf(response, { where, timeoutMs });
    const reply = { status: response.status, text, json: parsedOr(text, undefined) };
    const sign = strangeSign(response, reply);
    if (sign !== undefined) throw new Stop('stranger', `${where} was answered ${sign}`);
    return { reply, retryAfter: Number(response.headers.get('retry-after') ?? '') || 60 };
  }

  /** Waits until it is time, or until somebody interrupts. */
  async #pause(ms: number): Promise<void> {
    const { pause } = this.#options;
    const signal = this.#isLeaving ? NEVER : this.#options.signal;
    if (ms > 0 && !signal.aborted) await pause(ms, signal);
    if (signal.aborted) throw new Stop('interrupted', 'Interrupted.');
  }

  /** Waits between two requests. */
  async wait(ms: number): Promise<void> {
    await this.#pause(ms);
  }
}

type Outgoing = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly atOnce?: boolean;
};

async function textOf(
  response: Response,
  { where, timeoutMs }: { readonly where: string; readonly timeoutMs: number },
): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part as Uint8Array);
      size += (part as Uint8Array).length;
      if (size > MAX_REPLY_BYTES)
        throw new Stop('stranger', `${where} was answered with more than ${MAX_REPLY_BYTES} bytes.`);
    }
  } catch (fault) {
    if (fault instanceof Stop) throw fault;
    if (isTimeout(fault)) throw unreachable(where, fault, timeoutMs);
    throw new Stop(
      'stranger',
      `${where} was answered ${response.status}, and the reply was cut off after ${size} bytes.`,
    );
  }
  return Buffer.concat(parts).toString('utf8');
}

function isTimeout(fault: unknown): boolean {
  return (fault as { readonly name?: unknown } | null)?.name === 'TimeoutError';
}

function unreachable(where: string, fault: unknown, timeoutMs: number): Stop {
  if (isTimeout(fault)) return new Stop('unreachable', `${where} was not answered within ${timeoutMs / 1000} seconds.`);
  const cause = (fault as { readonly cause?: NodeJS.ErrnoException }).cause;
  return new Stop('unreachable', `${where} could not be sent (${cause?.code ?? cause?.message ?? String(fault)}).`);
}

/** How a reply shows that it is not the API's; undefined where nothing does. */
function strangeSign({ headers, status }: Response, { text, json }: Reply): string | undefined {
  if (status >= 300 && status < 400) {
    return `${status}, a redirect${placeOf(headers.get('location'))}: the API does not redirect, a login page or a proxy is in between.`;
  }
  const type = headers.get('content-type') ?? '';
  if (/html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text))
    return `${status} with a page of HTML: a login page, a proxy or another host is in between.`;
  if (text.trim() !== '' && json === undefined)
    return `${status} with ${/json/i.test(type) ? 'broken JSON' : 'something else than JSON'}.`;
  return undefined;
}

/** The host of a redirect; its query may hold a token. */
function placeOf(location: string | null): string {
  return location !== null && URL.canParse(location) ? ` to ${new URL(location).origin}` : '';
}
