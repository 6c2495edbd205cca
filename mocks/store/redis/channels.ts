import type { Redis } from 'ioredis';
import { once } from '../../util/once';
import type { Channel, ChannelListener, ChannelNote, Channels, ConversationChange } from '../channels';
import { PREFIX, type RedisLink } from './link';
import { conversationFrom, text } from './text';

type Needs = {
  readonly database: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
};

/** The channels of several servers; what one of them changes the sockets of all hear. */
export class RedisChannels implements Channels {
  readonly #link: RedisLink;
  readonly #clock: () => number;
  readonly #notes: string;
  /** Where changes are told; what is published is heard in every database of a Redis, so that it names its own. */
  readonly changes: string;
  readonly #listeners = new Set<ChannelListener>();
  #subscriber: Redis | undefined;
  readonly #subscribed = once(() => this.#subscribe());

  constructor(link: RedisLink, { database, clock }: Needs) {
    this.#link = link;
    this.#clock = clock;
    this.changes = `${PREFIX}${database}:changes`;
    this.#notes = `${PREFIX}${database}:notes`;
  }

  async create(channel: Channel): Promise<void> {
    const args = [channel.id, text(channel), this.#life(channel)];
    await this.#link.ask(() => this.#link.call('createChannel', prefixOf(channel.namespace), args));
  }

  async get(id: string): Promise<Channel | undefined> {
    return read(await this.#link.ask(() => this.#link.redis.get(keyOf(id))));
  }

  async change(id: string, update: (channel: Channel) => Channel): Promise<Channel | undefined> {
    for (;;) {
      const stored = await this.#link.ask(() => this.#link.redis.get(keyOf(id)));
      const channel = read(stored);
      if (!channel || stored === null) return undefined;
      const changed = update(channel);
      if (changed === channel) return channel;
      const args = [id, stored, text(changed), this.#life(changed)];
      const done = await this.#link.ask(() =>
        this.#link.call<number>('changeChannel', prefixOf(channel.namespace), args),
      );
      if (done === 1) return changed;
    }
  }

  async all(namespace: string): Promise<readonly Channel[]> {
    const list = `${prefixOf(namespace)}channels`;
    return this.#link.ask(async () => {
      const { redis } = this.#link;
      const ids = await redis.smembers(list);
      if (ids.length === 0) return [];
      const stored = await redis.mget(ids.map(keyOf));
      const gone = ids.filter((_id, index) => stored[index] === null);
      if (gone.length > 0) await redis.srem(list, gone);
      const channels = stored.flatMap((one) => read(one ?? null) ?? []);
      return channels.sort((one, other) => one.usedAt - other.usedAt);
    });
  }

  async remove(id: string): Promise<void> {
    const channel = await this.get(id);
    if (!channel) return;
    await this.#link.ask(async () => {
      await this.#link.redis.del(keyOf(id));
      await this.#link.redis.srem(`${prefixOf(channel.namespace)}channels`, id);
    });
  }

  async hear(channel: Channel, topics: readonly string[], noLonger: readonly string[] = []): Promise<void> {
    const args = [channel.id, this.#life(channel), String(topics.length), ...[...topics, ...noLonger].map(text)];
    await this.#link.ask(() => this.#link.call('hear', prefixOf(channel.namespace), args));
  }

  async listen(listener: ChannelListener): Promise<void> {
    this.#listeners.add(listener);
    await this.#subscribed();
  }

  async say(note: ChannelNote): Promise<void> {
    await this.#link.ask(() => this.#link.redis.publish(this.#notes, text(note)));
  }

  /** A connection that listens can do nothing else; ioredis subscribes again when it comes back. */
  async #subscribe(): Promise<void> {
    await this.#link.ask(async () => {
      const subscriber = this.#link.redis.duplicate({ lazyConnect: true, enableOfflineQueue: true });
      this.#subscriber = subscriber;
      subscriber.on('error', () => undefined);
      await subscriber.connect();
      await subscriber.subscribe(this.changes, this.#notes);
      subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => this.#hear(String(channel), message));
      subscriber.on('close', () => {
        for (const { lost } of this.#listeners) lost();
      });
    });
  }

  #hear(channel: string, message: Buffer): void {
    if (channel === this.#notes) {
      for (const { noted } of this.#listeners) noted(JSON.parse(String(message)) as ChannelNote);
      return;
    }
    const change = changeIn(message);
    if (change) for (const { changed } of this.#listeners) changed(change);
  }

  #life({ expiresAt }: Channel): string {
    return String(Math.max(1, Math.ceil(expiresAt - this.#clock())));
  }

  close(): void {
    this.#subscriber?.removeAllListeners('close');
    this.#subscriber?.disconnect();
  }
}

function prefixOf(namespace: string): string {
  return `${PREFIX}${text(namespace)}:`;
}

function keyOf(id: string): string {
  return `${PREFIX}channel:${id}`;
}

function read(stored: string | null): Channel | undefined {
  return stored === null ? undefined : (JSON.parse(stored) as Channel);
}

/** A change as the scripts tell it: the prefix of its namespace, participant, time, id, and the hash of the conversation. */
function changeIn(message: Buffer): ConversationChange | undefined {
  const [prefix = '', participant = '', at = '0', correlationId = '', ...hash] = partsIn(message);
  const conversation = conversationFrom(hash);
  if (!conversation) return undefined;
  const namespace = JSON.parse(prefix.slice(PREFIX.length, -1)) as string;
  const participantId = participant === '' ? undefined : (JSON.parse(participant) as string);
  return { namespace, conversation, participantId, at: Number(at), correlationId };
}

function partsIn(message: Buffer): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < message.length;) {
    const colon = message.indexOf(':', from);
    const end = colon + 1 + Number(message.toString('latin1', from, colon));
    parts.push(message.toString('utf8', colon + 1, end));
    from = end;
  }
  return parts;
}
