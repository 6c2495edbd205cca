import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Finding } from '../findings/finding';
import {
  entryId,
  entryOf,
  exchangeOf,
  findingOf,
  numberOf,
  RING_BYTES,
  type Change,
  type Entry,
  type Exchange,
  type Happening,
} from '../journal';
import { SCRIPTS, type ScriptName } from './redis-scripts';
import { SeenConversations, type News } from './redis-seen';
import { attributeFrom, conversationFrom, fieldsOf, nameIn, packed, text, type Hash } from './redis-text';
import {
  StoreUnavailable,
  type Admitted,
  type Conversation,
  type Merge,
  type Merged,
  type NewFinding,
  type Page,
  type Recorded,
  type Snapshot,
  type Store,
  type StoreNeeds,
  type Token,
} from './store';

const PREFIX = 'understudy:';
const NAMESPACES = `${PREFIX}namespaces`;
/** An expired token is still told from an unknown one for a day. */
const REMEMBERED_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** What takes longer is given up and answered 503. */
const COMMAND_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** Redis is asked this often whether it is back. */
const RETRY_MS = 250;
/** The server's own errors that pass: it is loading, full, or no longer the primary. */
const PASSING = /^(?:LOADING|OOM|MISCONF|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|BUSY|NOAUTH|NOPERM)\b/;

type Look = { readonly now: Promise<Conversation | undefined>; next?: Promise<Conversation | undefined> };
type StreamEntry = readonly [id: string, fields: readonly string[]];

/**
 * Opens a store that several mocks share; `url` as in `redis://user:password@host:6379/0`. Rejects with what to do when
 * ioredis is not installed, or when nobody answers there.
 */
export async function openRedisStore(url: string, needs: StoreNeeds): Promise<Store> {
  const shown = withoutPassword(url);
  const redis = new (loadRedis())(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A command that got no answer may have been carried out: the client decides whether to send it again.
    autoResendUnfulfilledCommands: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => RETRY_MS,
  });
  let why = 'no answer';
  redis.on('error', (fault: Error) => {
    why = fault.message;
  });
  try {
    await redis.connect();
  } catch {
    redis.disconnect();
    throw new StoreUnavailable(
      `Redis at ${shown} cannot be reached (${why}). Start it, for instance with "redis-server --port ${portOf(url)}", mend the address, or leave --store out to keep everything in memory.`,
    );
  }
  const say = needs.onNotice ?? ((notice: string) => process.stderr.write(`understudy: ${notice}\n`));
  let isAway = false;
  redis.on('close', () => {
    if (redis.status === 'end' || isAway) return;
    isAway = true;
    say(`Redis at ${shown} is away; requests are answered 503 until it is back.`);
  });
  redis.on('ready', () => {
    if (isAway) say(`Redis at ${shown} is back.`);
    isAway = false;
  });
  return new RedisStore(redis, needs);
}

function loadRedis(): typeof Redis {
  try {
    // An optional package: only whoever shares a store needs it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return (require('ioredis') as typeof import('ioredis')).Redis;
  } catch {
    throw new StoreUnavailable(
      'A Redis store needs the package ioredis, which is not installed: npm install ioredis@6',
    );
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@').replace(/\?.*$/, '');
}

function portOf(url: string): string {
  return URL.canParse(url) ? new URL(url).port || '6379' : '6379';
}

/** The store of several processes: one hash a conversation, a capped stream for journal and findings each. */
class RedisStore implements Store {
  readonly #redis: Redis;
  readonly #needs: StoreNeeds;
  readonly #seen = new SeenConversations();
  readonly #looks = new Map<string, Look>();

  constructor(redis: Redis, needs: StoreNeeds) {
    this.#redis = redis;
    this.#needs = needs;
    for (const name of Object.keys(SCRIPTS) as ScriptName[]) {
      redis.defineCommand(commandOf(name), { lua: SCRIPTS[name], numberOfKeys: 1 });
    }
  }

  async create(namespace: string, conversation: Conversation): Promise<void> {
    await this.#run('create', namespace, [packed(conversation)]);
  }

  /** At most one look is under way and one to come: whoever asks meanwhile shares the one to come. */
  conversation(namespace: string, id: string): Promise<Conversation | undefined> {
    const key = text([namespace, id]);
    const look = this.#looks.get(key);
    if (look) return (look.next ??= look.now.catch(ignore).then(() => this.#look(key, namespace, id)));
    return this.#look(key, namespace, id);
  }

  #look(key: string, namespace: string, id: string): Promise<Conversation | undefined> {
    const seen = this.#seen.get(key);
    const args = [text(id), seen?.epoch ?? '', String(seen?.step ?? 0)];
    const now = this.#run<News>('conversation', namespace, args)
      .then((news) => this.#seen.learn(key, seen, news))
      .finally(() => {
        if (this.#looks.get(key)?.now === now) this.#looks.delete(key);
      });
    this.#looks.set(key, { now });
    return now;
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

  async merge(namespace: string, write: Merge): Promise<Merged | undefined> {
    const { conversationId, participantId, changes, mode, at, keepMs = 0 } = write;
    const pairs = [...changes].flatMap(([name, value]) => [text(name), text(value)]);
    const args = [text(conversationId), text(participantId), mode, String(at), String(keepMs), ...pairs];
    const done = await this.#run<readonly [number, Hash] | null>('merge', namespace, args);
    if (!done) return undefined;
    const [revision, before] = done;
    const conversation = await this.conversation(namespace, conversationId);
    return {
      changes: changesOf(changes, before),
      after: conversation?.participants.find(({ id }) => id === participantId)?.attributes ?? new Map(),
      revision,
    };
  }

  async end(namespace: string, id: string, at: number): Promise<Conversation | undefined> {
    const conversation = await this.conversation(namespace, id);
    if (!conversation || conversation.state === 'disconnected') return conversation;
    await this.#run('end', namespace, [text(id), String(at)]);
    return this.conversation(namespace, id);
  }

  async saveAction(namespace: string, id: string, exported: unknown): Promise<void> {
    await this.#run('saveAction', namespace, [text(id), text(exported)]);
  }

  async action(namespace: string, id: string): Promise<unknown> {
    const exported = await this.#run<string | null>('action', namespace, [text(id)]);
    return exported === null ? undefined : JSON.parse(exported);
  }

  async issue(token: Token): Promise<void> {
    const { secret, ...rest } = token;
    const life = token.expiresAt - this.#needs.clock() + REMEMBERED_MS;
    await this.#guard(() =>
      this.#redis.set(`${PREFIX}token:${digestOf(secret)}`, text(rest), 'PX', Math.max(1, Math.ceil(life))),
    );
  }

  async admit(secret: string, at: number): Promise<Admitted | undefined> {
    const args = [digestOf(secret), String(Math.floor(at / MINUTE_MS))];
    const admitted = await this.#guard(() => this.#call<readonly [string, number] | null>('admit', PREFIX, args));
    if (admitted === null) return undefined;
    const [stored, count] = admitted;
    return { token: { ...(JSON.parse(stored) as Omit<Token, 'secret'>), secret }, count };
  }

  async record(namespace: string, happening: Happening, drafts: readonly NewFinding[]): Promise<Recorded> {
    const most = [String(this.#needs.journalEntries), String(RING_BYTES)];
    const args = [...most, text(entryOf(happening)), ...drafts.map((draft) => text({ at: happening.at, ...draft }))];
    const [exchange = 0, ...numbers] = await this.#run<readonly number[]>('record', namespace, args);
    const { at } = happening;
    const findings = drafts.map((draft, index) => findingOf(draft, { number: numbers[index] ?? 0, exchange, at }));
    return { number: exchange, findings };
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
    const from = String(since === undefined ? 0 : numberOf(since));
    const [dropped, entries] = await this.#run<readonly [number, readonly StreamEntry[]]>('page', namespace, [
      stream,
      from,
    ]);
    return { entries: entries.map(read), dropped };
  }

  async finding(namespace: string, id: string): Promise<Finding | undefined> {
    const [entry] = await this.#run<readonly StreamEntry[]>('entry', namespace, ['findings', String(numberOf(id))]);
    const finding = entry && findingFrom(entry);
    return finding?.id === id ? finding : undefined;
  }

  async namespaces(): Promise<readonly string[]> {
    const names = await this.#guard(() => this.#redis.smembers(NAMESPACES));
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
    await this.#guard(() => this.#redis.sadd(NAMESPACES, text(namespace)));
    await this.#run('restore', namespace, [String(conversations.length), ...conversations.map(packed), ...pairs]);
  }

  async reset(namespace: string): Promise<void> {
    await this.restore(namespace, { conversations: this.#needs.seed(), actions: new Map() });
  }

  get isReachable(): boolean {
    return this.#redis.status === 'ready';
  }

  async close(): Promise<void> {
    if (this.#redis.status === 'ready') await this.#redis.quit().catch(() => undefined);
    this.#redis.disconnect();
  }

  /** Runs a script on a namespace, which gets its seed first if nobody has seen it. */
  #run<T>(script: ScriptName, namespace: string, args: readonly string[]): Promise<T> {
    const prefix = `${PREFIX}${text(namespace)}:`;
    return this.#guard(async () => {
      try {
        return await this.#call<T>(script, prefix, args);
      } catch (fault) {
        if (!(fault instanceof Error) || !fault.message.startsWith('UNSEEDED')) throw fault;
        await this.#redis.sadd(NAMESPACES, text(namespace));
        await this.#call('seed', prefix, this.#needs.seed().map(packed));
        return this.#call<T>(script, prefix, args);
      }
    });
  }

  #call<T>(script: ScriptName, key: string, args: readonly string[]): Promise<T> {
    const commands = this.#redis as unknown as Record<string, (key: string, ...args: readonly string[]) => Promise<T>>;
    const command = commands[commandOf(script)];
    if (!command) throw new Error(`The script ${script} was not defined.`);
    return command.call(this.#redis, key, ...args);
  }

  /** What is not the script's own fault means that Redis is away. */
  async #guard<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (fault) {
      const { name, message } = fault as Error;
      if (name === 'ReplyError' && !PASSING.test(message)) throw fault;
      throw new StoreUnavailable(`Redis did not answer (${message}); try again when it is back.`);
    }
  }
}

function ignore(): undefined {
  return undefined;
}

function commandOf(script: ScriptName): string {
  return `understudy${script}`;
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

/** What a write changed, from the names it was given and the lines that stood there before. */
function changesOf(given: ReadonlyMap<string, string>, before: Hash): readonly Change[] {
  const earlier = new Map(
    [...fieldsOf(before)].map(([field, lines]) => [nameIn(field)[1], attributeFrom(lines).value] as const),
  );
  const changes = [...given].map(([name, after]): Change => ({ name, before: earlier.get(name) ?? null, after }));
  const gone = [...earlier].filter(([name]) => !given.has(name));
  return [...changes, ...gone.map(([name, value]): Change => ({ name, before: value, after: null }))];
}
