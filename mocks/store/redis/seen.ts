import { attributeFrom, conversationFrom, nameIn, type Hash } from './text';
import type { Attribute, Conversation, Merge, Merged, Participant } from '../store';
import { written, type Writable } from '../writes';

/** What the scripts tell of a conversation: nothing, all of it, or what is new since the step the asker knew. */
export type News =
  | readonly []
  | readonly [what: 'all', epoch: string, step: string, hash: Hash]
  | readonly [what: 'new', epoch: string, step: string, fields: readonly string[], values: readonly string[]];

/** A conversation as this process has seen it last. */
export type Seen = { epoch: string; step: number; conversation: Mutable };
type Mutable = Omit<Conversation, 'participants'> & { readonly participants: readonly MutableParticipant[] };
type MutableParticipant = Omit<Participant, keyof Writable> & Writable;

/** As many conversations are remembered; who writes to more of them at once pays for reading them whole. */
const MAX_SEEN = 1_000;

/**
 * What this process knows of the shared conversations; every look asks Redis, which tells only what is new. Answers are
 * learnt in the order in which Redis gave them: one connection, and the same way to here for looks and writes.
 */
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

  /** A Redis that was away may have come back with less: everything is read anew. */
  forget(): void {
    this.#seen.clear();
  }

  /** The conversation with the news in it. */
  learn(key: string, seen: Seen | undefined, news: News): Seen | undefined {
    if (news.length === 0) {
      this.#seen.delete(key);
      return undefined;
    }
    const [what, epoch, step, hash, values] = news;
    if (what === 'new' && seen) {
      // What was written here meanwhile may have got further already.
      if (Number(step) <= seen.step) return seen;
      seen.step = Number(step);
      seen.conversation = withNews(seen.conversation, hash, values);
      return seen;
    }
    const conversation = conversationFrom(hash) as Mutable | undefined;
    if (!conversation) return undefined;
    const whole: Seen = { epoch, step: Number(step), conversation };
    this.#seen.set(key, whole);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MAX_SEEN && oldest !== undefined) this.#seen.delete(oldest);
    return whole;
  }

  /** Does to a conversation, with all news in it, what Redis has done to its own, and is then as far. */
  write(
    seen: Seen,
    writes: readonly Merge[],
    { epoch, step }: { readonly epoch: string; readonly step: number },
  ): readonly (Merged | undefined)[] {
    seen.epoch = epoch;
    seen.step = Math.max(seen.step, step);
    return writes.map((write) => {
      const participant = participantIn(seen.conversation, write.participantId);
      return participant && written(participant, write);
    });
  }
}

function withNews(conversation: Mutable, fields: readonly string[], values: readonly string[]): Mutable {
  const shape = values[fields.indexOf('json')];
  const news = shape === undefined ? conversation : reshaped(conversation, shape);
  const fresh: { readonly to: Map<string, Attribute>; readonly name: string; readonly lines: string }[] = [];
  for (const [index, field] of fields.entries()) {
    const value = values[index] ?? '';
    if (field.startsWith('revision ')) {
      const participant = participantIn(news, JSON.parse(field.slice('revision '.length)));
      if (participant) participant.revision = Number(value);
    } else if (field.startsWith('attribute ')) {
      const [id, name] = nameIn(field);
      const to = participantIn(news, id)?.attributes;
      // Of several asked at once, the later answers repeat what the earlier ones told.
      if (to && to.get(name)?.revision !== Number(value.slice(0, value.indexOf(' '))))
        fresh.push({ to, name, lines: value });
    }
  }
  const attributes = fresh.map(({ lines, ...rest }) => ({ ...rest, ...attributeFrom(lines) }));
  attributes.sort((one, other) => one.order - other.order);
  for (const { to, name, order: _order, ...attribute } of attributes) to.set(name, attribute);
  return news;
}

function participantIn({ participants }: Mutable, id: unknown): MutableParticipant | undefined {
  return participants.find((participant) => participant.id === id);
}

/** A conversation in its new shape, with the attributes that were known of it. */
function reshaped({ participants }: Mutable, shape: string): Mutable {
  const stored = JSON.parse(shape) as Conversation;
  const known = new Map(participants.map((one) => [one.id, one]));
  return {
    ...stored,
    participants: stored.participants.map((one) => ({
      ...one,
      revision: known.get(one.id)?.revision ?? 0,
      attributes: known.get(one.id)?.attributes ?? new Map<string, Attribute>(),
    })),
  };
}
