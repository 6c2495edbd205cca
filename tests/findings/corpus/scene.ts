import { request } from 'node:http';
import {
  startMock,
  type Finding,
  type Mock,
  type MockOptions,
  type Suggestion,
  type ExchangeEvent,
} from '../../../mocks/index';
import type { Sent, Setup } from './case';

/** What a request came to: the reply, and what a developer hears of it. */
export type Outcome = {
  readonly status: number;
  readonly verdict: string | undefined;
  /** The id of the behaviour that answered. */
  readonly behaviour?: string | undefined;
  readonly findings: readonly Finding[];
  readonly body: string;
};

/** The stage of one case: a conversation of its own on a mock that all cases share. */
export type Scene = {
  readonly ids: Readonly<Record<string, string>>;
  send(sent: Sent): Promise<Outcome>;
  /** Sends a suggestion as it stands, with a valid token. */
  heal(suggestion: Suggestion): Promise<Outcome>;
  /** What a participant holds; its placeholder without the sign, such as `p`. */
  attributes(who: string): Promise<Record<string, string>>;
  fill<T>(value: T): T;
};

export type Stage = { readonly mock: Mock; set(setup?: Setup): Promise<Scene>; close(): Promise<void> };

/** A mock whose clock jumps at will, so that a token expires without waiting. */
export async function openStage(options: MockOptions = {}): Promise<Stage> {
  let jumped = 0;
  let heard: ExchangeEvent | undefined;
  const mock = await startMock({
    ...options,
    clock: () => Date.now() + jumped,
    onExchange: (told) => {
      heard = told;
    },
  });

  async function exchange(
    { method = 'PATCH', path = '/', headers = {}, body, raw }: Sent,
    token?: string,
  ): Promise<Outcome> {
    heard = undefined;
    const bytes = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const sent = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(raw === undefined && body !== undefined ? { 'content-type': 'application/json' } : {}),
      ...(bytes === undefined ? {} : { 'content-length': String(Buffer.byteLength(bytes)) }),
      ...headers,
    };
    // Not fetch, which would tidy the path.
    const reply = await new Promise<Pick<Outcome, 'status' | 'body' | 'verdict' | 'behaviour'>>((resolve, fail) => {
      const outgoing = request({ host: '127.0.0.1', port: mock.port, method, path, headers: sent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const verdict = response.headers['x-mock-verdict'];
          resolve({
            status: response.statusCode ?? 0,
            verdict: String(verdict),
            behaviour: String(response.headers['x-mock-behaviour']),
            body: Buffer.concat(chunks).toString(),
          });
        });
      });
      outgoing.on('error', fail);
      outgoing.end(bytes);
    });
    const told = heard as ExchangeEvent | undefined;
    return { ...reply, findings: told?.findings ?? [] };
  }

  async function tokenFor(token: Setup['token']): Promise<string | undefined> {
    if (token === 'absent') return undefined;
    if (token === 'unknown') return 'a-token-of-another-place';
    if (token === 'quoted') return `"${mock.token}"`;
    if (token === undefined) return mock.token;
    const scope = token === 'expired' ? '' : `&scope=${encodeURIComponent(token.scope)}`;
    const login = await exchange({
      method: 'POST',
      path: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      raw: `grant_type=client_credentials&client_id=${mock.clientId}&client_secret=${mock.clientSecret}${scope}`,
    });
    return (JSON.parse(login.body) as { access_token: string }).access_token;
  }

  async function set({
    medium = 'call',
    ended = false,
    stored = { language: 'en-GB' },
    token,
  }: Setup = {}): Promise<Scene> {
    const other = await mock.conversation();
    const { id, participants } = await mock.conversation({
      mediaType: medium,
      ...(ended ? { state: 'disconnected' } : {}),
      participants: [
        { purpose: 'customer', attributes: stored },
        { purpose: 'ivr' },
        { purpose: 'acd', queueId: 'b0e1c2d3-1111-4222-8333-944455566677' },
        { purpose: 'agent', userId: `u5e2-${jumped}-${Math.random().toString(16).slice(2)}` },
      ],
    });
    const of = (purpose: string): string => participants.find((party) => party.purpose === purpose)?.id ?? '';
    const view = (await (
      await fetch(`${mock.url}/api/v2/conversations/${id}`, { headers: { authorization: `Bearer ${mock.token}` } })
    ).json()) as { participants: (Record<string, { id: string }[]> & { userId?: string })[] };
    const ids: Record<string, string> = {
      c: id,
      p: of('customer'),
      ivr: of('ivr'),
      acd: of('acd'),
      agent: of('agent'),
      comm: view.participants[0]?.[`${medium}s`]?.[0]?.id ?? '',
      user: view.participants[3]?.userId ?? '',
      queue: 'b0e1c2d3-1111-4222-8333-944455566677',
      c2: other.id,
      p2: other.customer.id,
      cut: id.slice(0, 30),
    };
    const presented = await tokenFor(token);
    const fillText = (text: string): string => text.replace(/§([a-z]+\d?)/g, (whole, key: string) => ids[key] ?? whole);
    function fill<T>(value: T): T {
      if (value instanceof Uint8Array || value === undefined) return value;
      return JSON.parse(fillText(JSON.stringify(value))) as T;
    }
    return {
      ids,
      fill,
      async send({ raw, ...sent }) {
        const filled = fill(sent);
        const before = jumped;
        if (token === 'expired') jumped += 200_000_000;
        try {
          return await exchange(
            raw === undefined ? filled : { ...filled, raw: typeof raw === 'string' ? fillText(raw) : raw },
            presented,
          );
        } finally {
          jumped = before;
        }
      },
      heal: ({ method, path, headers, body }) =>
        exchange({ method, path, headers, ...(body === undefined ? {} : { raw: JSON.stringify(body) }) }, mock.token),
      attributes: (who) => mock.attributes(ids[who] ?? ''),
    };
  }

  return { mock, set, close: () => mock.stop() };
}
