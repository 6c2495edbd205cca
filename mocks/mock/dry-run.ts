import type { IncomingHttpHeaders } from 'node:http';
import { DEFAULT_LIMITS, type Limits } from '../behaviours/shared/limits';
import type { Answers, ProfileName } from '../behaviours/profiles';
import { builtInProfile, type Profile } from '../behaviours/shared/profile-file';
import { conversationFrom, type ConversationDraft } from '../store/conversation-draft';
import { matchRoute, type Match } from '../contract/contract';
import { exchange } from '../http/vendor/pipeline';
import type { ExchangeOptions } from '../http/vendor/request-context';
import { DEFAULT_NAMESPACE } from '../http/server/namespace';
import { bearerIn, TOKEN_SECONDS, type Client } from '../http/vendor/oauth';
import { USER } from '../http/vendor/user';
import { recordOf } from '../http/server/reply';
import type { Exchange } from '../store/journal';
import type { Finding } from '../findings/finding';
import { withAnswers } from './profile';
import { MemoryStore } from '../store/memory';

/** A request that nobody sent; `url` is path and query, header names are in lower case. */
export type DryRunRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** What there is when it arrives. The token that the request presents is known unless said otherwise. */
export type DryRunSetting = {
  readonly conversations?: readonly ConversationDraft[];
  /** Exported Data Actions by id. */
  readonly actions?: Readonly<Record<string, unknown>>;
  readonly token?:
    'known' | 'unknown' | 'expired' | { readonly scopes?: readonly string[]; readonly permissions?: readonly string[] };
  /** The OAuth clients that may log in; empty: any may. */
  readonly clients?: readonly Client[];
  /** The running minute's requests are used up. */
  readonly rateLimited?: boolean;
};

/** What the vendor would answer, and what a developer would hear of it. */
export type DryRunResult = {
  readonly match: Match;
  readonly status: number;
  /** Undefined where the reply has none. */
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
};

/** Answers requests without a server: the pipeline, judge and findings of the live mock over a store made for each one. */
export type DryRun = (request: DryRunRequest, setting?: DryRunSetting) => Promise<DryRunResult>;

/** A dry run under a profile. The clock stands still, so that the same request gets the same reply. */
export function dryRunFor({
  profile = 'default',
  answers: otherwise,
  limits = {},
  at = Date.parse('2026-01-01T00:00:00.000Z'),
}: {
  readonly profile?: ProfileName | Profile;
  readonly answers?: Answers;
  readonly limits?: Partial<Limits>;
  /** Epoch milliseconds. */
  readonly at?: number;
} = {}): DryRun {
  const resolved = typeof profile === 'string' ? builtInProfile(profile) : profile;
  const { judge } = withAnswers(resolved, otherwise);
  const all: Limits = { ...DEFAULT_LIMITS, ...resolved.limits, ...limits };
  return async (
    request,
    { conversations = [], actions = {}, token = 'known', clients = [], rateLimited = false } = {},
  ) => {
    let count = 0;
    const newId = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
    const store = new MemoryStore({
      seed: () => conversations.map((draft) => conversationFrom(draft, at, newId)),
      journalEntries: 10,
      clock: () => at,
    });
    for (const [id, exported] of Object.entries(actions)) await store.saveAction(DEFAULT_NAMESPACE, id, exported);
    const presented = bearerIn(request.headers['authorization']);
    if (presented !== undefined && token !== 'unknown') {
      const rights = typeof token === 'object' ? token : {};
      const expiresAt = token === 'expired' ? at - 1 : at + 3_600_000;
      await store.issue({
        secret: presented,
        clientId: 'rehearsal',
        namespace: DEFAULT_NAMESPACE,
        ...(typeof token === 'object' ? {} : { userId: USER.id }),
        ...rights,
        expiresAt,
      });
    }
    const options: ExchangeOptions = {
      store,
      judge,
      limits: all,
      clients: new Map(clients.map((client) => [client.id, client])),
      tokenSeconds: TOKEN_SECONDS.default,
      rateLimit: rateLimited ? 0 : undefined,
      clock: () => at,
      ids: { next: newId },
    };
    const { reply, headers, afterReply } = await exchange(
      options,
      { method: request.method, url: request.url, headers: request.headers as IncomingHttpHeaders },
      {
        bytes: request.body.length > all.bodyBytes ? undefined : request.body,
        correlationId: newId(),
        started: performance.now(),
      },
    );
    const { exchange: played, findings } = await afterReply();
    return {
      match: matchRoute(request.method, request.url.split('?')[0] ?? '/'),
      status: reply.status,
      ...(reply.body === undefined ? {} : { body: reply.body }),
      headers: { ...recordOf(headers), ...reply.headers },
      exchange: played,
      findings,
    };
  };
}
