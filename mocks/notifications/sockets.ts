import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Channel, ChannelListener, ChannelNote, Channels, ConversationChange } from '../store/channels';
import { once } from '../util/once';
import { closingNotice, eventsOf, HEARTBEAT, PONG } from './events';
import { expandedTopics, type Subscriptions } from './subscriptions';

/** Between heartbeats, in milliseconds (regarding-the-behavior-of-websocket-heartbeats on community.genesys.com). */
export const HEARTBEAT_MS = 30_000;
/** A socket is told so long before it is closed. */
const NOTICE_MS = 60_000;
/** How often the clock is looked at: it may be a test's, which jumps. */
const TICK_MS = 200;
/** Who does not read is left when so many bytes wait for it: 1,000 events of a large map. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
/** A client's message: a subscription to 1,000 topics fits. */
const MAX_MESSAGE_BYTES = 512_000;

/** Close codes of RFC 6455 and its registry. */
const CLOSED = { gone: 1001, replaced: 1008, tooSlow: 1013, restart: 1012 } as const;

const TAKEN = 'another socket took the channel';

type Open = {
  readonly socket: WebSocket;
  readonly key: string;
  channel: Channel;
  topics: ReadonlySet<string>;
  beatAt: number;
  isTold: boolean;
};

export type SocketsOptions = {
  readonly channels: Channels;
  readonly subscriptions: Subscriptions;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly newId: () => string;
  readonly onFault: (fault: unknown) => void;
};

/** The web sockets of one server: one a channel, fed in the order of the changes. */
export class Sockets {
  readonly #options: SocketsOptions;
  readonly #open = new Map<string, Open>();
  /** By namespace and topic, who listens here. */
  readonly #listening = new Map<string, Set<Open>>();
  #timer: NodeJS.Timeout | undefined;
  readonly #server = once(
    (): WebSocketServer =>
      new (loadWs().WebSocketServer)({
        noServer: true,
        perMessageDeflate: false,
        maxPayload: MAX_MESSAGE_BYTES,
      }),
  );
  readonly #listens = once(() => this.#options.channels.listen(this.#listener()));

  constructor(options: SocketsOptions) {
    this.#options = options;
  }

  /** How many sockets are open. */
  get size(): number {
    return this.#open.size;
  }

  /** Opens the socket of a channel, or refuses: a client makes a new channel when the upgrade is answered 401. */
  async upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): Promise<void> {
    connection.on('error', () => connection.destroy());
    const { channels, clock, newId } = this.#options;
    await this.#listens();
    const id = channelIn(request.url ?? '');
    const channel = id === undefined ? undefined : await channels.get(id);
    if (!channel) return turnAway(connection, 404, 'Not Found');
    if (channel.expiresAt <= clock()) return turnAway(connection, 401, 'Unauthorized');
    const key = newId();
    await channels.say({ kind: 'taken', channelId: channel.id, socket: key });
    const now = clock();
    const taken = await channels.change(channel.id, (one) => ({ ...one, isConnected: true, usedAt: now }));
    if (!taken) return turnAway(connection, 404, 'Not Found');
    // Before the client hears that it is connected: whatever happens from then on is told.
    await channels.hear(taken, [...expandedTopics(taken.topics)]);
    this.#server().handleUpgrade(request, connection, head, (socket) => this.#enter(socket, key, taken));
  }

  #enter(socket: WebSocket, key: string, channel: Channel): void {
    const { clock, onFault } = this.#options;
    const topics = expandedTopics(channel.topics);
    const open: Open = { socket, key, channel, topics, beatAt: clock() + HEARTBEAT_MS, isTold: false };
    this.#leave(this.#open.get(channel.id), CLOSED.replaced, TAKEN);
    this.#open.set(channel.id, open);
    this.#index(open, topics);
    this.#startTimer();
    socket.on('message', (data, isBinary) => {
      if (!isBinary) this.#hear(open, String(data)).catch(onFault);
    });
    socket.on('close', () => void this.#closed(open));
    // What is wrong with a frame ends the socket, and the client hears why.
    socket.on('error', () => undefined);
  }

  async #closed(open: Open): Promise<void> {
    const { id } = open.channel;
    this.#unindex(open);
    if (this.#open.get(id) !== open) return;
    this.#open.delete(id);
    if (this.#open.size === 0) this.#stopTimer();
    try {
      await this.#options.channels.hear(open.channel, [], [...open.topics]);
      await this.#options.channels.change(id, (one) => ({ ...one, isConnected: false }));
    } catch {
      // A shared store that is away, or closed since: its own notes expire with the channel.
    }
  }

  #leave(open: Open | undefined, code: number, reason: string): void {
    if (!open) return;
    this.#unindex(open);
    open.socket.close(code, reason);
    // Who does not answer the close is cut off, as every server does in the end.
    setTimeout(() => open.socket.terminate(), 2_000).unref();
  }

  /** What a client says: a ping, a subscription, or a tick that is no JSON and means nothing. */
  async #hear(open: Open, text: string): Promise<void> {
    const told = parsed(text);
    if (told === undefined) return;
    if (told['message'] === 'ping') return this.#send(open, PONG);
    if (told['message'] !== 'subscribe') return;
    this.#send(open, JSON.stringify(await this.#options.subscriptions.bySocket(open.channel.id, told)));
  }

  #send(open: Open, text: string): void {
    const { socket } = open;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_WAITING_BYTES) {
      this.#unindex(open);
      socket.terminate();
      return;
    }
    socket.send(text);
  }

  #listener(): ChannelListener {
    return {
      changed: (change) => this.#tell(change),
      noted: (note) => this.#noted(note),
      lost: () => {
        // A gap that nobody hears of is worse than a new connection.
        for (const open of this.#open.values()) this.#leave(open, CLOSED.restart, 'events may have been missed');
      },
    };
  }

  #tell(change: ConversationChange): void {
    if (this.#listening.size === 0) return;
    for (const { topic, text } of eventsOf(change)) {
      const listening = this.#listening.get(keyOf(change.namespace, topic));
      if (listening) for (const open of listening) this.#send(open, text());
    }
  }

  #noted(note: ChannelNote): void {
    const open = this.#open.get(note.channelId);
    if (!open) return;
    if (note.kind === 'changed') void this.#reload(open).catch(this.#options.onFault);
    else if (note.kind === 'removed') this.#leave(open, CLOSED.gone, 'the channel was removed');
    else if (note.socket !== open.key) {
      this.#leave(open, CLOSED.replaced, TAKEN);
      this.#open.delete(note.channelId);
    }
  }

  async #reload(open: Open): Promise<void> {
    const channel = await this.#options.channels.get(open.channel.id);
    if (!channel || this.#open.get(channel.id) !== open) return;
    this.#unindex(open);
    open.channel = channel;
    open.topics = expandedTopics(channel.topics);
    open.isTold = false;
    this.#index(open, open.topics);
  }

  #index(open: Open, topics: ReadonlySet<string>): void {
    for (const topic of topics) {
      const key = keyOf(open.channel.namespace, topic);
      this.#listening.set(key, (this.#listening.get(key) ?? new Set<Open>()).add(open));
    }
  }

  #unindex(open: Open): void {
    for (const topic of open.topics) {
      const key = keyOf(open.channel.namespace, topic);
      const listening = this.#listening.get(key);
      listening?.delete(open);
      if (listening?.size === 0) this.#listening.delete(key);
    }
  }

  #startTimer(): void {
    this.#timer ??= setInterval(() => this.#tick(this.#options.clock()), TICK_MS).unref();
  }

  #stopTimer(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(now: number): void {
    for (const open of this.#open.values()) {
      if (open.channel.expiresAt <= now) {
        this.#leave(open, CLOSED.gone, 'the channel has expired');
        continue;
      }
      if (!open.isTold && open.channel.expiresAt - NOTICE_MS <= now) {
        open.isTold = true;
        this.#send(open, closingNotice(open.channel.id, 'channel expired', this.#options.newId()));
      }
      if (open.beatAt > now) continue;
      open.beatAt = now + HEARTBEAT_MS;
      this.#send(open, HEARTBEAT);
    }
  }

  /** Closes every socket: the server stops. */
  close(): void {
    this.#stopTimer();
    for (const open of [...this.#open.values()]) {
      this.#send(open, closingNotice(open.channel.id, 'the server stops', this.#options.newId()));
      open.socket.close(CLOSED.gone, 'the server stops');
      setImmediate(() => open.socket.terminate());
    }
    this.#open.clear();
    this.#listening.clear();
  }
}

function keyOf(namespace: string, topic: string): string {
  return `${namespace}\n${topic}`;
}

/** The channel that a path names: `/channels/{id}`, as every `connectUri` has it. */
export function channelIn(url: string): string | undefined {
  return /^(?:\/streaming)?\/channels\/([^/?]+)(?:\?|$)/.exec(url)?.[1];
}

function turnAway(connection: Duplex, status: number, text: string): void {
  connection.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function loadWs(): typeof import('ws') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most runs open no socket
  return require('ws') as typeof import('ws');
}
