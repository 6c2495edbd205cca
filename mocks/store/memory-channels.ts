import type { Conversation } from './store';
import { topicsOf } from './audience';
import type { Channel, ChannelListener, ChannelNote, Channels, ConversationChange, Heard } from './channels';

/** The channels of one process. */
export class MemoryChannels implements Channels {
  readonly #channels = new Map<string, Channel>();
  /** By namespace and topic, the channels with a socket that listen to it. */
  readonly #heard = new Map<string, Map<string, Set<string>>>();
  /** The topics of a conversation, as long as it is the same object. */
  readonly #topics = new WeakMap<Conversation, readonly string[]>();
  readonly #listeners = new Set<ChannelListener>();

  async create(channel: Channel): Promise<void> {
    this.#channels.set(channel.id, channel);
  }

  async change(id: string, update: (channel: Channel) => Channel): Promise<Channel | undefined> {
    const channel = this.#channels.get(id);
    if (!channel) return undefined;
    const changed = update(channel);
    this.#channels.set(id, changed);
    return changed;
  }

  async get(id: string): Promise<Channel | undefined> {
    return this.#channels.get(id);
  }

  async all(namespace: string): Promise<readonly Channel[]> {
    return [...this.#channels.values()].filter((channel) => channel.namespace === namespace);
  }

  async remove(id: string): Promise<void> {
    this.#channels.delete(id);
  }

  async hear({ id, namespace }: Channel, topics: readonly string[], noLonger: readonly string[] = []): Promise<void> {
    const heard = this.#heard.get(namespace) ?? new Map<string, Set<string>>();
    for (const topic of noLonger) {
      const listening = heard.get(topic);
      listening?.delete(id);
      if (listening?.size === 0) heard.delete(topic);
    }
    for (const topic of topics) heard.set(topic, (heard.get(topic) ?? new Set<string>()).add(id));
    if (heard.size === 0) this.#heard.delete(namespace);
    else this.#heard.set(namespace, heard);
  }

  async listen(listener: ChannelListener): Promise<void> {
    this.#listeners.add(listener);
  }

  async say(note: ChannelNote): Promise<void> {
    for (const { noted } of this.#listeners) noted(note);
  }

  /** Tells of a change at once, while it stands so. */
  tell(change: ConversationChange): Heard {
    if (this.#channels.size === 0) return undefined;
    const heard = this.#heard.get(change.namespace);
    if (heard && this.#topicsOf(change.conversation).some((topic) => heard.has(topic))) {
      for (const { changed } of this.#listeners) changed(change);
      return 'heard';
    }
    for (const { namespace } of this.#channels.values()) if (namespace === change.namespace) return 'unheard';
    return undefined;
  }

  #topicsOf(conversation: Conversation): readonly string[] {
    const known = this.#topics.get(conversation);
    if (known) return known;
    const topics = topicsOf(conversation);
    this.#topics.set(conversation, topics);
    return topics;
  }
}
