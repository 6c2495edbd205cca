import { once } from 'node:events';
import WebSocket from 'ws';
import type { Mock } from '../../mocks/index';
import { request } from '../support/mock';

/** A message of the notification service. */
export type Event = { readonly topicName: string; readonly eventBody: Record<string, any> }; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A client as consumers write one by hand: a channel, topics, a socket; it keeps what it hears. */
export class Listener {
  readonly heard: Event[] = [];
  readonly socket: WebSocket;
  #waiting: (() => void)[] = [];

  private constructor(uri: string) {
    this.socket = new WebSocket(uri, { rejectUnauthorized: false });
    this.socket.on('message', (data) => {
      this.heard.push(JSON.parse(String(data)) as Event);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  /** Connects to a channel and waits until the socket is open. */
  static async at(uri: string): Promise<Listener> {
    const listener = new Listener(uri);
    await once(listener.socket, 'open');
    return listener;
  }

  /** A new channel with these topics, and its socket. */
  static async to(mock: Mock, ...topics: readonly string[]): Promise<Listener> {
    const { connectUri, id } = await channelOf(mock);
    await subscribe(mock, id, ...topics);
    return Listener.at(connectUri);
  }

  /** The events of a topic; waits until there are so many. */
  async events(topic: string, count: number): Promise<readonly Event['eventBody'][]> {
    for (;;) {
      const found = this.heard.filter(({ topicName }) => topicName === topic);
      if (found.length >= count) return found.map(({ eventBody }) => eventBody);
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.socket, 'close');
    this.socket.close();
    await closed;
  }
}

export async function channelOf(
  mock: Mock,
): Promise<{ readonly id: string; readonly connectUri: string; readonly expires: string }> {
  return (await request(mock, 'POST', '/api/v2/notifications/channels')).body;
}

export async function subscribe(mock: Mock, channelId: string, ...topics: readonly string[]) {
  const body = topics.map((id) => ({ id }));
  return request(mock, 'POST', `/api/v2/notifications/channels/${channelId}/subscriptions`, { body });
}
