import {
  entryOf,
  exchangeOf,
  findingIds,
  findingOf,
  numberOf,
  Ring,
  type Exchange,
  type JournalRecord,
} from './journal';
import type { Finding } from '../findings/finding';
import type {
  Admitted,
  Attribute,
  Conversation,
  Explained,
  Merge,
  Merged,
  NewFinding,
  Occasion,
  Page,
  Recorded,
  Snapshot,
  Store,
  StoreNeeds,
  Token,
} from './store';
import { MemoryChannels } from './memory-channels';
import { written, type Writable } from './writes';

type World = {
  readonly conversations: Map<string, Conversation>;
  /** Ids in the order of creation: a Map gives its newest entries only by walking past all others. */
  readonly order: string[];
  /** From participant and communication ids to the conversation they are in. */
  readonly places: Map<string, string>;
  readonly journal: Ring<Journalled>;
  readonly findings: Ring<FindingDrafted>;
  readonly actions: Map<string, unknown>;
};
/** An exchange, and the numbers of its findings: so many from the first on. */
type Journalled = { readonly happening: JournalRecord; readonly finding: number; readonly count: number };
/** A finding, and the number of its exchange. */
type FindingDrafted = { readonly draft: NewFinding; readonly exchange: number; readonly at: number };

const MINUTE_MS = 60_000;
/** What most participants hold for good; a map of its own comes with the first write. */
const NO_ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map();
/** Expired tokens are swept whenever this many have been issued. */
const SWEEP_EVERY = 1_000;

/** The store of one process: maps, nothing more. */
export class MemoryStore implements Store {
  readonly isShared = false;
  readonly channels = new MemoryChannels();
  readonly #options: StoreNeeds;
  readonly #worlds = new Map<string, World>();
  readonly #tokens = new Map<string, { readonly token: Token; minute: number; count: number }>();

  constructor(options: StoreNeeds) {
    this.#options = options;
    if (options.token) this.#keep(options.token);
  }

  #world(namespace: string): World {
    const known = this.#worlds.get(namespace);
    if (known) return known;
    return this.#newWorld(namespace, this.#options.seed());
  }

  #newWorld(namespace: string, conversations: readonly Conversation[]): World {
    const { journalEntries } = this.#options;
    const world: World = {
      conversations: new Map(),
      order: [],
      places: new Map(),
      journal: new Ring(journalEntries),
      findings: new Ring(journalEntries),
      actions: new Map(),
    };
    for (const conversation of conversations) place(world, conversation);
    this.#worlds.set(namespace, world);
    return world;
  }

  async create(namespace: string, conversation: Conversation, occasion?: Occasion): Promise<void> {
    const placed = place(this.#world(namespace), conversation);
    if (occasion) this.channels.tell({ namespace, conversation: placed, participantId: undefined, ...occasion });
  }

  async conversation(namespace: string, id: string): Promise<Conversation | undefined> {
    return this.#world(namespace).conversations.get(id);
  }

  async conversations(
    namespace: string,
    { limit = Infinity, cursor }: { readonly limit?: number; readonly cursor?: string } = {},
  ): Promise<readonly Conversation[]> {
    const world = this.#world(namespace);
    const from = cursor === undefined ? 0 : world.order.indexOf(cursor) + 1;
    return world.order.slice(from, from + limit).flatMap((id) => world.conversations.get(id) ?? []);
  }

  async newest(namespace: string, limit: number): Promise<readonly Conversation[]> {
    const world = this.#world(namespace);
    return world.order
      .slice(-limit)
      .reverse()
      .flatMap((id) => world.conversations.get(id) ?? []);
  }

  async conversationOf(namespace: string, participantId: string): Promise<Conversation | undefined> {
    const world = this.#world(namespace);
    const id = world.places.get(participantId);
    return id === undefined ? undefined : world.conversations.get(id);
  }

  async merge(namespace: string, write: Merge): Promise<Merged | undefined> {
    const conversation = this.#world(namespace).conversations.get(write.conversationId);
    const participant = conversation?.participants.find(({ id }) => id === write.participantId) as Writable | undefined;
    if (participant?.attributes === NO_ATTRIBUTES) participant.attributes = new Map();
    if (!conversation || !participant) return undefined;
    const merged = written(participant, write);
    const { at, correlationId = '', participantId } = write;
    const heard = this.channels.tell({ namespace, conversation, participantId, at, correlationId });
    return heard === undefined ? merged : { ...merged, heard };
  }

  async update(
    namespace: string,
    id: string,
    change: (conversation: Conversation) => Conversation,
    occasion: Occasion,
  ): Promise<Conversation | undefined> {
    const world = this.#world(namespace);
    const conversation = world.conversations.get(id);
    const changed = conversation && change(conversation);
    if (!changed || changed === conversation) return conversation;
    // Maps of their own: whoever still reads the conversation as it was, as a save does, sees no later write.
    const placed = place(world, changed);
    this.channels.tell({ namespace, conversation: placed, participantId: undefined, ...occasion });
    return placed;
  }

  async saveAction(namespace: string, id: string, exported: unknown): Promise<void> {
    this.#world(namespace).actions.set(id, exported);
  }

  async action(namespace: string, id: string): Promise<unknown> {
    return this.#world(namespace).actions.get(id);
  }

  async issue(token: Token): Promise<void> {
    this.#keep(token);
    if (this.#tokens.size % SWEEP_EVERY > 0) return;
    // An expired token is still told from an unknown one for a day.
    const forgotten = this.#options.clock() - 24 * 60 * MINUTE_MS;
    for (const [secret, known] of this.#tokens) if (known.token.expiresAt < forgotten) this.#tokens.delete(secret);
  }

  #keep(token: Token): void {
    this.#tokens.set(token.secret, { token, minute: 0, count: 0 });
  }

  async take(secret: string): Promise<Token | undefined> {
    const known = this.#tokens.get(secret);
    this.#tokens.delete(secret);
    return known?.token;
  }

  async admit(secret: string, at: number): Promise<Admitted | undefined> {
    const known = this.#tokens.get(secret);
    if (!known) return undefined;
    const minute = Math.floor(at / MINUTE_MS);
    known.count = known.minute === minute ? known.count + 1 : 1;
    known.minute = minute;
    return { token: known.token, count: known.count };
  }

  async record(
    namespace: string,
    happening: JournalRecord,
    drafts: readonly NewFinding[],
    bytes: number,
  ): Promise<Recorded> {
    const { journal, findings } = this.#world(namespace);
    const number = journal.next;
    const finding = findings.next;
    for (const draft of drafts) findings.add({ draft, exchange: number, at: happening.at }, bytes);
    journal.add({ happening, finding, count: drafts.length }, bytes);
    return { number, finding };
  }

  async explain(namespace: string, { finding, brief, full }: Explained): Promise<void> {
    const { findings } = this.#world(namespace);
    for (const [index, draft] of full.entries()) {
      const known = findings.find(finding + index);
      if (known?.draft === brief[index] && known !== undefined) findings.replace(finding + index, { ...known, draft });
    }
  }

  async journal(namespace: string, since = ''): Promise<Page<Exchange>> {
    const { journal } = this.#world(namespace);
    const read = ({ happening, finding, count }: Journalled, number: number): Exchange =>
      exchangeOf(entryOf(happening), number, findingIds(finding, count));
    return { entries: journal.after(numberOf(since), read), dropped: journal.dropped };
  }

  async findings(namespace: string, since = ''): Promise<Page<Finding>> {
    const { findings } = this.#world(namespace);
    const read = ({ draft, ...place }: FindingDrafted, number: number): Finding =>
      findingOf(draft, { number, ...place });
    return { entries: findings.after(numberOf(since), read), dropped: findings.dropped };
  }

  async finding(namespace: string, id: string): Promise<Finding | undefined> {
    const number = numberOf(id);
    const found = this.#world(namespace).findings.find(number);
    const finding = found && findingOf(found.draft, { number, ...found });
    return finding?.id === id ? finding : undefined;
  }

  async namespaces(): Promise<readonly string[]> {
    return [...this.#worlds.keys()];
  }

  async snapshot(namespace: string): Promise<Snapshot> {
    return { conversations: await this.conversations(namespace), actions: this.#world(namespace).actions };
  }

  async restore(namespace: string, { conversations, actions }: Snapshot): Promise<void> {
    const world = this.#newWorld(namespace, conversations);
    for (const [id, exported] of actions) world.actions.set(id, exported);
  }

  async reset(namespace: string): Promise<void> {
    this.#worlds.delete(namespace);
  }

  async isReachable(): Promise<boolean> {
    return true;
  }

  async close(): Promise<void> {
    this.#worlds.clear();
  }
}

/** Puts a conversation into a world, and returns the one that is there: nobody else's maps are written to. */
function place(world: World, conversation: Conversation): Conversation {
  const participants = conversation.participants.map((participant) => ({
    ...participant,
    attributes: participant.attributes.size === 0 ? NO_ATTRIBUTES : new Map(participant.attributes),
  }));
  if (!world.conversations.has(conversation.id)) world.order.push(conversation.id);
  const placed = { ...conversation, participants };
  world.conversations.set(conversation.id, placed);
  for (const { id, communicationId } of participants) {
    world.places.set(id, conversation.id);
    world.places.set(communicationId, conversation.id);
  }
  return placed;
}
