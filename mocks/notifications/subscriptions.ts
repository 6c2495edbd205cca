import { createHash, randomInt } from 'node:crypto';
import type { Channel, Channels } from '../store/channels';
import type { Token } from '../store/store';
import { checkTopic, type TopicCheck } from './topics';

/** Channels of a user in an application; one more removes the one that was used longest ago (NotificationsApi of the SDK). */
export const MAX_CHANNELS = 20;
/** Topics of a channel (https://developer.genesys.cloud/forum/t/notifications-service-limits-concepts/10312). */
export const MAX_TOPICS = 1_000;
/** A channel lives so long after its last subscription. */
export const CHANNEL_LIFE_MS = 24 * 60 * 60_000;

/** Why a subscription was turned away: the vendor's code (swagger of March 2018) and what it is about. */
export type SubscriptionRefusal = {
  readonly status: 400 | 404;
  readonly code: string;
  readonly message: string;
  /** The topics that there are not, with what was probably meant. */
  readonly unknown: readonly UnknownTopic[];
};
export type UnknownTopic = { readonly topic: string; readonly reason: string; readonly near: string | undefined };
/** A topic in a reply; `state` comes with `ignoreErrors` alone. */
export type TopicRow = {
  readonly id: string;
  readonly state?: 'Permitted' | 'Rejected';
  readonly rejectionReason?: string;
};
export type Subscribed = { readonly rows: readonly TopicRow[]; readonly unknown: readonly UnknownTopic[] };

export type SubscriptionsOptions = {
  readonly channels: Channels;
  /** Epoch milliseconds. */
  readonly clock: () => number;
};

/** Channels and what they are subscribed to: the REST side of notifications. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** A new channel of a token; the 21st of its owner pushes another out. */
  async create(token: Token, namespace: string): Promise<Channel> {
    const { channels, clock } = this.#options;
    const now = clock();
    const owner = ownerOf(token);
    const own = (await this.#alive(namespace)).filter((one) => one.owner === owner);
    // Those without a connection go first, then the one that was used longest ago.
    const [oldest] = [...own].sort((a, b) => Number(a.isConnected) - Number(b.isConnected) || a.usedAt - b.usedAt);
    if (own.length >= MAX_CHANNELS && oldest) await this.#remove(oldest);
    const channel: Channel = {
      id: newChannelId(),
      namespace,
      owner,
      clientId: token.clientId,
      token: digestOf(token),
      usedAt: now,
      expiresAt: now + CHANNEL_LIFE_MS,
      topics: [],
      isConnected: false,
    };
    await channels.create(channel);
    return channel;
  }

  async #alive(namespace: string): Promise<readonly Channel[]> {
    const all = await this.#options.channels.all(namespace);
    const now = this.#options.clock();
    const dead = all.filter(({ expiresAt }) => expiresAt <= now);
    for (const channel of dead) await this.#remove(channel);
    return all.filter(({ expiresAt }) => expiresAt > now);
  }

  async #remove(channel: Channel): Promise<void> {
    const { channels } = this.#options;
    await channels.remove(channel.id);
    await channels.hear(channel, [], [...expandedTopics(channel.topics)]);
    await channels.say({ kind: 'removed', channelId: channel.id });
  }

  /** The channels of a token, or of its whole application. */
  async list(token: Token, namespace: string, of: 'token' | 'oauthclient'): Promise<readonly Channel[]> {
    const own = digestOf(token);
    const all = await this.#alive(namespace);
    return all.filter((one) => (of === 'token' ? one.token === own : one.clientId === token.clientId));
  }

  /** A channel that is alive. */
  async find(namespace: string, id: string): Promise<Channel | undefined> {
    const channel = await this.#options.channels.get(id);
    return channel?.namespace === namespace && channel.expiresAt > this.#options.clock() ? channel : undefined;
  }

  /** Subscribes to more topics, or to these alone; either makes the channel live for another day. */
  async subscribe(
    channel: Channel,
    wanted: unknown,
    { replace, ignoreErrors }: { readonly replace: boolean; readonly ignoreErrors: boolean },
  ): Promise<Subscribed | SubscriptionRefusal> {
    const topics = topicsIn(wanted);
    if (!topics)
      return refusal('bad.request', 'The request could not be understood by the server due to malformed syntax.');
    const checks = topics.map((topic) => ({ topic, check: checkTopic(topic) }));
    const unknown = checks.flatMap(({ topic, check }) =>
      check.kind === 'topic' ? [] : [{ topic, reason: check.reason, near: check.near }],
    );
    if (unknown.length > 0 && !ignoreErrors)
      return refusal('notification.invalid.topic', 'The subscription topic is not valid.', unknown);
    const good = checks.filter(({ check }) => check.kind === 'topic').map(({ topic }) => topic);
    const done = await this.#set(channel, ({ topics: held }) => [...new Set(replace ? good : [...held, ...good])]);
    if (done === 'too many')
      return refusal('notification.subscription.too.many.subscriptions', 'Too many subscriptions');
    return { rows: checks.map(({ topic, check }) => rowOf(topic, check, ignoreErrors)), unknown };
  }

  /** Takes every subscription away; the channel stays. */
  async clear(channel: Channel): Promise<void> {
    await this.#set(channel, () => []);
  }

  async #set(channel: Channel, topicsOf: (held: Channel) => readonly string[]): Promise<'done' | 'too many'> {
    const { channels, clock } = this.#options;
    const now = clock();
    let held = channel;
    const changed = await channels.change(channel.id, (one) => {
      held = one;
      const topics = topicsOf(one);
      return topics.length > MAX_TOPICS ? one : { ...one, topics, usedAt: now, expiresAt: now + CHANNEL_LIFE_MS };
    });
    if (changed === held) return 'too many';
    if (!changed) return 'done';
    const after = expandedTopics(changed.topics);
    const before = [...expandedTopics(held.topics)].filter((topic) => !after.has(topic));
    // Without a socket nobody hears it; one that comes says what it listens to.
    if (changed.isConnected) await channels.hear(changed, [...after], before);
    await channels.say({ kind: 'changed', channelId: channel.id });
    return 'done';
  }

  /** `{"message":"subscribe","topics":[…]}` on the socket itself, as the Python package genesys-notifications sends it. */
  async bySocket(
    channelId: string,
    told: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { topics, correlationId } = told;
    const channel = await this.#options.channels.get(channelId);
    if (!channel) return { result: '404', status: 'failed', correlationId, error: 'The channel is gone.' };
    const wanted = Array.isArray(topics)
      ? topics.map((topic: unknown) => (typeof topic === 'string' ? { id: topic } : topic))
      : topics;
    const done = await this.subscribe(channel, wanted, { replace: false, ignoreErrors: false });
    if ('rows' in done)
      return { result: '200', status: 'subscribed', topics: done.rows.map(({ id }) => id), correlationId };
    return {
      result: '400',
      status: 'failed',
      correlationId,
      error: done.message,
      failure: done.unknown.map(({ topic }) => topic),
    };
  }
}

/** What a list of topics comes to, combined ones taken apart. */
export function expandedTopics(topics: readonly string[]): ReadonlySet<string> {
  return new Set(
    topics.flatMap((topic) => {
      const check = checkTopic(topic);
      return check.kind === 'topic' ? check.expanded : [];
    }),
  );
}

function rowOf(topic: string, check: TopicCheck, withState: boolean): TopicRow {
  if (!withState) return { id: topic };
  if (check.kind === 'topic') return { id: topic, state: 'Permitted' };
  return { id: topic, state: 'Rejected', rejectionReason: check.reason };
}

function refusal(code: string, message: string, unknown: readonly UnknownTopic[] = []): SubscriptionRefusal {
  return { status: 400, code, message, unknown };
}

/** The topics of a body `[{ "id": "…" }]`; undefined of anything else. */
function topicsIn(body: unknown): readonly string[] | undefined {
  if (!Array.isArray(body)) return undefined;
  const ids = body.map((one: unknown) =>
    typeof one === 'object' && one !== null ? (one as { readonly id?: unknown }).id : undefined,
  );
  return ids.every((id): id is string => typeof id === 'string' && id !== '') ? ids : undefined;
}

function ownerOf({ clientId, userId }: Token & { readonly userId?: string | undefined }): string {
  return `${clientId}\n${userId ?? ''}`;
}

function digestOf({ secret }: Token): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 32);
}

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** As the recorded ones: `streaming-4-` and 26 letters and digits. */
function newChannelId(): string {
  const letters = Array.from({ length: 26 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `streaming-${randomInt(10)}-${letters}`;
}

/** Where the socket of a channel is, under the name by which the client knows this server. */
export function connectUri(
  channelId: string,
  { host, isSecure }: { readonly host: string; readonly isSecure: boolean },
): string {
  const [, region] = /^api\.(.+)$/.exec(host) ?? [];
  return `${isSecure ? 'wss' : 'ws'}://${region === undefined ? host : `streaming.${region}`}/channels/${channelId}`;
}
