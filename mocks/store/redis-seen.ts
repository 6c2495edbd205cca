import { attributeFrom, conversationFrom, nameIn } from './redis-text';
import type { Attribute, Conversation, Participant } from './store';

/** What the scripts tell of a conversation: nothing, all of it, or what is new since the step the asker knew. */
export type News =
  readonly [] | readonly [what: 'all' | 'new', epoch: string, step: string, fields: readonly (string | null)[]];

/** A conversation as this process has seen it last. */
export type Seen = { readonly epoch: string; step: number; conversation: Mutable };
type Mutable = Omit<Conversation, 'participants'> & { readonly participants: readonly MutableParticipant[] };
type MutableParticipant = Omit<Participant, 'revision' | 'attributes'> & {
  revision: number;
  readonly attributes: Map<string, Attribute>;
};

/** As many conversations are remembered; who writes to more of them at once pays for reading them whole. */
const MOST_SEEN = 1_000;

/** What this process knows of the shared conversations; every look asks Redis, which tells only what is new. */
export class SeenConversations {
  readonly #seen = new Map<string, Seen>();

  /** What is known now; hand it to `learn` with the news that were asked for from there. */
  get(key: string): Seen | undefined {
    const seen = this.#seen.get(key);
    if (!seen) return undefined;
    this.#seen.delete(key);
    this.#seen.set(key, seen);
    return seen;
  }

  learn(key: string, seen: Seen | undefined, news: News): Conversation | undefined {
    if (news.length === 0) {
      this.#seen.delete(key);
      return undefined;
    }
    const [what, epoch, step, fields] = news;
    if (what === 'new' && seen) {
      seen.step = Math.max(seen.step, Number(step));
      seen.conversation = withNews(seen.conversation, fields);
      return seen.conversation;
    }
    const conversation = conversationFrom(fields as readonly string[]) as Mutable | undefined;
    if (!conversation) return undefined;
    this.#seen.set(key, { epoch, step: Number(step), conversation });
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST_SEEN && oldest !== undefined) this.#seen.delete(oldest);
    return conversation;
  }
}

function withNews(conversation: Mutable, fields: readonly (string | null)[]): Mutable {
  let news = conversation;
  const written: { readonly to: Map<string, Attribute>; readonly name: string; readonly lines: string }[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [field, value] = [fields[index] ?? '', fields[index + 1] ?? null];
    if (field === 'endedAt') news = ended(news, Number(value));
    else if (field.startsWith('revision ')) {
      const participant = participantIn(news, JSON.parse(field.slice('revision '.length)));
      if (participant) participant.revision = Number(value);
    } else if (field.startsWith('attribute ')) {
      const [id, name] = nameIn(field);
      const attributes = participantIn(news, id)?.attributes;
      if (value === null) attributes?.delete(name);
      else if (attributes) written.push({ to: attributes, name, lines: value });
    }
  }
  const attributes = written.map(({ lines, ...rest }) => ({ ...rest, ...attributeFrom(lines) }));
  attributes.sort((one, other) => one.order - other.order);
  for (const { to, name, order: _order, ...attribute } of attributes) to.set(name, attribute);
  return news;
}

function participantIn({ participants }: Mutable, id: unknown): MutableParticipant | undefined {
  return participants.find((participant) => participant.id === id);
}

function ended(conversation: Mutable, at: number): Mutable {
  const participants = conversation.participants.map((one) => ({ ...one, endTime: one.endTime ?? at }));
  return { ...conversation, state: 'disconnected', endTime: at, participants };
}
