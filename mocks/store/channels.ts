import type { Conversation } from './conversation';

/** A notification channel. Times are epoch milliseconds. */
export type Channel = {
  readonly id: string;
  readonly namespace: string;
  /** Who may have so many of them: a user in an application. */
  readonly owner: string;
  /** The application alone. */
  readonly clientId: string;
  /** A digest of the token that made it. */
  readonly token: string;
  readonly usedAt: number;
  readonly expiresAt: number;
  /** As subscribed to, combined ones too. */
  readonly topics: readonly string[];
  readonly isConnected: boolean;
};

/** A change of a conversation that somebody listens to. `at` is in epoch milliseconds. */
export type ConversationChange = {
  readonly namespace: string;
  /** As it stands right after. It is told while it stands so: read it before you return. */
  readonly conversation: Conversation;
  /** Whose attributes changed; undefined when something else did. */
  readonly participantId: string | undefined;
  readonly at: number;
  readonly correlationId: string;
};

/** What the servers of one store tell each other of channels. */
export type ChannelNote =
  /** A socket took the channel: another socket of it is closed. */
  | { readonly kind: 'taken'; readonly channelId: string; readonly socket: string }
  /** Its topics or its life changed. */
  | { readonly kind: 'changed'; readonly channelId: string }
  | { readonly kind: 'removed'; readonly channelId: string };

/** Who hears of changes and notes, in the order in which the store made them. */
export type ChannelListener = {
  readonly changed: (change: ConversationChange) => void;
  readonly noted: (note: ChannelNote) => void;
  /** Nothing is heard any more, or something was missed. */
  readonly lost: () => void;
};

/** Where a mock, or several behind a balancer, keep channels. Part of a store. */
export type Channels = {
  create(channel: Channel): Promise<void>;
  get(id: string): Promise<Channel | undefined>;
  /** Changes a channel in one step: `update` sees it as it stands, and may be asked again. Undefined when it is gone. */
  change(id: string, update: (channel: Channel) => Channel): Promise<Channel | undefined>;
  /** Those of a namespace, oldest first. */
  all(namespace: string): Promise<readonly Channel[]>;
  remove(id: string): Promise<void>;
  /** From now on changes under these topics are told to listeners, and no longer under those. */
  hear(channel: Channel, topics: readonly string[], noLonger?: readonly string[]): Promise<void>;
  /** Resolves when everything that happens from now on is heard. */
  listen(listener: ChannelListener): Promise<void>;
  say(note: ChannelNote): Promise<void>;
};

/** What became of a change: told to somebody, unheard though there are channels, or nobody has any. */
export type Heard = 'heard' | 'unheard' | undefined;
