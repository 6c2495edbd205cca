import { createHash } from 'node:crypto';
import type { Finding } from '../../findings/finding';
import {
  entryId,
  entryOf,
  exchangeOf,
  findingOf,
  numberOf,
  RING_BYTES,
  type Entry,
  type Exchange,
  type JournalRecord,
} from '../journal';
import { Batches } from './batches';
import type { RedisAddress } from './address';
import type { Heard } from '../channels';
import { RedisChannels } from './channels';
import { PREFIX, RedisLink } from './link';
import type { ScriptName } from './scripts';
import { SeenConversations, type News, type Seen } from './seen';
import {
  audienceText,
  conversationFrom,
  fieldsOf,
  newEpoch,
  packed,
  placesOf,
  shapeText,
  text,
  type Hash,
} from './text';
import type {
  Admitted,
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
} from '../store';

const NAMESPACES = `${PREFIX}namespaces`;
/** An expired token is still told from an unknown one for a day. */
const REMEMBERED_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** Journal and findings are read in pieces of about this size, so that nobody else has to wait for long. */
const PAGE_BYTES = 1024 * 1024;

type Place = { readonly namespace: string; readonly conversationId: string };
/** `reached` is missing when there is no such conversation. */
type MergeReply = readonly [news: News, reached?: readonly [epoch: string, step: string], heard?: Heard | ''];
type StreamEntry = readonly [id: string, fields: readonly string[]];

/** Opens a store that several mocks share. Rejects with what to do when ioredis is not installed, or Redis does not serve. */
export async function openRedisStore(address: RedisAddress, needs: StoreNeeds): Promise<Store> {
  const store = new RedisStore(address, needs);
  await store.open();
  return store;
}

/** The store of several processes: one hash a conversation, a capped stream for journal and findings each. */
class RedisStore implements Store {
  readonly isShared = true;
  readonly channels: RedisChannels;
  readonly #link: RedisLink;
  readonly #needs: StoreNeeds;
  readonly #seen = new SeenConversations();
  readonly #looks = new Batches<Place, Conversation | undefined>((places, key) => this.#look(places, key));
  readonly #merges = new Batches<Merge & Place, Merged | undefined>((writes, key) => this.#write(writes, key));

  constructor(address: RedisAddress, needs: StoreNeeds) {
    const { onNotice: say = notice, token } = needs;
    this.#needs = needs;
    this.#link = new RedisLink(address, {
      say,
      // It may be another Redis by now, or the same with less in it.
      onConnected: async () => {
        this.#seen.forget();
        if (token) await this.#keep(token);
      },
    });
    this.channels = new RedisChannels(this.#link, { database: address.database, clock: needs.clock });
  }

  open(): Promise<void> {
    return this.#link.open();
  }

  async create(namespace: string, conversation: Conversation, occasion?: Occasion): Promise<void> {
    const told = occasion
      ? [text(conversation.id), this.channels.changes, String(occasion.at), occasion.correlationId]
      : [];
    await this.#run('create', namespace, [packed(conversation), ...told]);
  }

  conversation(namespace: string, conversationId: string): Promise<Conversation | undefined> {
    return this.#looks.add(text([namespace, conversationId]), { namespace, conversationId });
  }

  /** Whoever asks while a look is under way shares the next one. */
  async #look(places: readonly Place[], key: string): Promise<readonly (Conversation | undefined)[]> {
    const [place] = places;
    if (!place) return [];
    const { seen, reply } = await this.#askFrom<News>(key, 'conversation', place);
    const conversation = this.#seen.learn(key, seen, reply)?.conversation;
    return places.map(() => conversation);
  }

  /** Runs a script that tells the news of a conversation from where this process knows it. */
  #askFrom<T>(
    key: string,
    script: ScriptName,
    { namespace, conversationId }: Place,
    more: readonly string[] = [],
  ): Promise<{ readonly seen: Seen | undefined; readonly reply: T }> {
    return this.#link.ask(async () => {
      // Not before Redis is there: when it comes back, nothing is known any more.
      const seen = this.#seen.get(key);
      const args = [text(conversationId), seen?.epoch ?? '', String(seen?.step ?? 0), ...more];
      return { seen, reply: await this.#call<T>(script, namespace, args) };
    });
  }

  async conversations(
    namespace: string,
    { limit = Infinity, cursor }: { readonly limit?: number; readonly cursor?: string } = {},
  ): Promise<readonly Conversation[]> {
    const most = limit === Infinity ? -1 : limit;
    return this.#list(namespace, [cursor === undefined ? '' : text(cursor), String(most), 'oldest']);
  }

  async newest(namespace: string, limit: number): Promise<readonly Conversation[]> {
    return this.#list(namespace, ['', String(limit), 'newest']);
  }

  async #list(namespace: string, args: readonly string[]): Promise<readonly Conversation[]> {
    const hashes = await this.#run<readonly Hash[]>('conversations', namespace, args);
    return hashes.flatMap((hash) => conversationFrom(hash) ?? []);
  }

  async conversationOf(namespace: string, participantId: string): Promise<Conversation | undefined> {
    return conversationFrom(await this.#run<Hash>('conversationOf', namespace, [text(participantId)]));
  }

  merge(namespace: string, write: Merge): Promise<Merged | undefined> {
    return this.#merges.add(text([namespace, write.conversationId]), { ...write, namespace });
  }

  /** Writes to one conversation that wait for each other are one step in Redis. */
  async #write(writes: readonly (Merge & Place)[], key: string): Promise<readonly (Merged | undefined)[]> {
    const [place] = writes;
    if (!place) return [];
    const epoch = writes.some(({ mode }) => mode === 'replace') ? newEpoch() : '';
    const { seen, reply } = await this.#askFrom<MergeReply>(key, 'merge', place, [
      epoch,
      this.channels.changes,
      ...writes.flatMap(packedWrite),
    ]);
    const [news, reached, heard = ''] = reply;
    const known = this.#seen.learn(key, seen, news);
    if (!known || !reached) return [];
    const merged = this.#seen.write(known, writes, { epoch: reached[0], step: Number(reached[1]) });
    return heard === '' ? merged : merged.map((one) => one && { ...one, heard });
  }

  async update(
    namespace: string,
    id: string,
    change: (conversation: Conversation) => Conversation,
    { at, correlationId }: Occasion,
  ): Promise<Conversation | undefined> {
    for (;;) {
      // Before the conversation: one that was changed in between does not fit, and is looked at again.
      const shape = await this.#run<string>('shape', namespace, [text(id)]);
      const conversation = await this.conversation(namespace, id);
      const changed = conversation && change(conversation);
      if (!changed || changed === conversation) return conversation;
      const told = [this.channels.changes, String(at), correlationId];
      const args = [text(id), shape, shapeText(changed), audienceText(changed), ...told, ...placesOf(changed)];
      const done = await this.#run<number>('update', namespace, args);
      if (done === 0) return undefined;
      if (done === 1) return this.conversation(namespace, id);
    }
  }

  async saveAction(namespace: string, id: string, exported: unknown): Promise<void> {
    await this.#run('saveAction', namespace, [text(id), text(exported)]);
  }

  async action(namespace: string, id: string): Promise<unknown> {
    const exported = await this.#run<string | null>('action', namespace, [text(id)]);
    return exported === null ? undefined : JSON.parse(exported);
  }

  async issue(token: Token): Promise<void> {
    await this.#link.ask(() => this.#keep(token));
  }

  #keep({ secret, ...rest }: Token): Promise<unknown> {
    const life = rest.expiresAt - this.#needs.clock() + REMEMBERED_MS;
    return this.#link.call('issue', PREFIX, [digestOf(secret), text(rest), String(Math.max(1, Math.ceil(life)))]);
  }

  async take(secret: string): Promise<Token | undefined> {
    const stored = await this.#link.ask(() => this.#link.call<string | null>('take', PREFIX, [digestOf(secret)]));
    return stored === null ? undefined : { ...(JSON.parse(stored) as Omit<Token, 'secret'>), secret };
  }

  async admit(secret: string, at: number): Promise<Admitted | undefined> {
    const { token } = this.#needs;
    const args = [digestOf(secret), String(Math.floor(at / MINUTE_MS))];
    const ask = () => this.#link.call<readonly [string, number] | null>('admit', PREFIX, args);
    const admitted = await this.#link.ask(async () => {
      const known = await ask();
      if (known !== null || secret !== token?.secret) return known;
      // Somebody emptied Redis.
      await this.#keep(token);
      return ask();
    });
    if (admitted === null) return undefined;
    const [stored, count] = admitted;
    return { token: { ...(JSON.parse(stored) as Omit<Token, 'secret'>), secret }, count };
  }

  async record(namespace: string, happening: JournalRecord, drafts: readonly NewFinding[]): Promise<Recorded> {
    const most = [String(this.#needs.journalEntries), String(RING_BYTES)];
    const args = [...most, text(entryOf(happening)), ...drafts.map((draft) => text({ at: happening.at, ...draft }))];
    const [exchange = 0, finding = 0] = await this.#run<readonly number[]>('record', namespace, args);
    return { number: exchange, finding };
  }

  async explain(namespace: string, { finding, at, brief, full }: Explained): Promise<void> {
    const kept = (draft: NewFinding | undefined): string => text({ at, ...draft });
    const args = full.flatMap((draft, index) => [String(finding + index), kept(brief[index]), kept(draft)]);
    await this.#run('explain', namespace, args);
  }

  async journal(namespace: string, since?: string): Promise<Page<Exchange>> {
    return this.#page(namespace, 'journal', since, exchangeFrom);
  }

  async findings(namespace: string, since?: string): Promise<Page<Finding>> {
    return this.#page(namespace, 'findings', since, findingFrom);
  }

  async #page<T>(
    namespace: string,
    stream: string,
    since: string | undefined,
    read: (entry: StreamEntry) => T,
  ): Promise<Page<T>> {
    const piece = (after: number, last: string) =>
      this.#run<readonly [dropped: number, newest: number, entries: readonly StreamEntry[]]>('page', namespace, [
        stream,
        String(after),
        last,
        String(PAGE_BYTES),
      ]);
    const [dropped, newest, first] = await piece(since === undefined ? 0 : numberOf(since), '');
    const found = first.map(read);
    let last = first.at(-1);
    // No further than the newest at the first look: under load there would be no end.
    while (last && numberIn(last[0]) < newest) {
      const [, , entries] = await piece(numberIn(last[0]), String(newest));
      found.push(...entries.map(read));
      last = entries.at(-1);
    }
    return { entries: found, dropped };
  }

  async finding(namespace: string, id: string): Promise<Finding | undefined> {
    const [entry] = await this.#run<readonly StreamEntry[]>('entry', namespace, ['findings', String(numberOf(id))]);
    const finding = entry && findingFrom(entry);
    return finding?.id === id ? finding : undefined;
  }

  async namespaces(): Promise<readonly string[]> {
    const names = await this.#link.ask(() => this.#link.redis.smembers(NAMESPACES));
    return names.map((name) => JSON.parse(name) as string);
  }

  async snapshot(namespace: string): Promise<Snapshot> {
    const conversations = await this.conversations(namespace);
    const actions = fieldsOf(await this.#run<Hash>('actions', namespace, []));
    const read = ([id, exported]: readonly [string, string]) =>
      [JSON.parse(id) as string, JSON.parse(exported)] as const;
    return { conversations, actions: new Map([...actions].map(read)) };
  }

  async restore(namespace: string, { conversations, actions }: Snapshot): Promise<void> {
    const pairs = [...actions].flatMap(([id, exported]) => [text(id), text(exported)]);
    await this.#link.ask(() => this.#link.redis.sadd(NAMESPACES, text(namespace)));
    await this.#run('restore', namespace, [String(conversations.length), ...conversations.map(packed), ...pairs]);
  }

  async reset(namespace: string): Promise<void> {
    await this.restore(namespace, { conversations: this.#needs.seed(), actions: new Map() });
  }

  isReachable(): Promise<boolean> {
    return this.#link.isReachable();
  }

  async close(): Promise<void> {
    this.channels.close();
    await this.#link.close();
  }

  #run<T>(script: ScriptName, namespace: string, args: readonly string[]): Promise<T> {
    return this.#link.ask(() => this.#call<T>(script, namespace, args));
  }

  /** Runs a script on a namespace, which gets its seed first if nobody has seen it. */
  async #call<T>(script: ScriptName, namespace: string, args: readonly string[]): Promise<T> {
    const prefix = `${PREFIX}${text(namespace)}:`;
    try {
      return await this.#link.call<T>(script, prefix, args);
    } catch (fault) {
      if (!(fault instanceof Error) || !fault.message.startsWith('UNSEEDED')) throw fault;
      await this.#link.redis.sadd(NAMESPACES, text(namespace));
      await this.#link.call('seed', prefix, this.#needs.seed().map(packed));
      return this.#link.call<T>(script, prefix, args);
    }
  }
}

function notice(text: string): void {
  process.stderr.write(`understudy: ${text}\n`);
}

/** A token is looked up by its digest: whoever reads the database finds no secret. */
function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function numberIn(id: string): number {
  return Number(id.split('-')[0]);
}

function exchangeFrom([id, fields]: StreamEntry): Exchange {
  const held = fieldsOf(fields);
  const numbers = (held.get('findings') ?? '').split(' ').filter((number) => number !== '');
  const entry = JSON.parse(held.get('entry') ?? '{}') as Entry;
  return exchangeOf(
    entry,
    numberIn(id),
    numbers.map((number) => entryId('f', Number(number))),
  );
}

function findingFrom([id, fields]: StreamEntry): Finding {
  const held = fieldsOf(fields);
  const { at, ...draft } = JSON.parse(held.get('entry') ?? '{}') as NewFinding & { readonly at: number };
  return findingOf(draft, { number: numberIn(id), exchange: Number(held.get('exchange')), at });
}

/** A write as the script `merge` reads it. */
function packedWrite({ participantId, mode, at, keepMs = 0, correlationId = '', changes }: Merge): readonly string[] {
  const pairs = [...changes].flatMap(([name, value]) => [text(name), text(value)]);
  return [text(participantId), mode, String(at), String(keepMs), correlationId, String(changes.size), ...pairs];
}
