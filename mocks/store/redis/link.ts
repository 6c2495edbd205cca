import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { RedisAddress } from './address';
import { SCRIPTS, type ScriptName } from './scripts';
import { StoreUnavailable } from '../store';

/** What every key of ours starts with. */
export const PREFIX = 'understudy:';

/** What takes longer is given up and answered 503, and the connection is replaced: it may be dead and not know it. */
const COMMAND_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A peer that does not take leave is left. */
const LEAVE_MS = 100;
/** The first time at once, then Redis is asked this often whether it is back. */
const RETRY_MS = 250;
/** A request waits for Redis to come back while it has not been away for longer. */
const GAP_MS = 500;
const PROBE_MS = 1_000;

const TIMED_OUT = 'Command timed out';
/** What ioredis says to a command whose connection goes: the reason was told before. */
const CUT_OFF = /Connection is closed|isn't writeable|max retries per request/i;
const NO_ANSWER = 'no answer';

/** Why a Redis does not serve, and the cure. */
const CURES: readonly (readonly [why: RegExp, cure: string])[] = [
  [/\bWRONGPASS\b|invalid (?:username|password)/, 'Mend user and password in its address.'],
  [/\bNOAUTH\b/, 'It wants a password: redis://:password@host:6379.'],
  [
    /\bNOPERM\b|user executing the script/,
    `Allow its user the keys ${PREFIX}* and scripting: "ACL SETUSER name ~${PREFIX}* +@all", or at least +@read +@write +@scripting.`,
  ],
  [/\bOOM\b/, 'It is full: raise its maxmemory.'],
  [/\bREADONLY\b/, 'It is a replica: name the primary.'],
  [/\bMISCONF\b|\bNOREPLICAS\b/, 'It cannot keep what it is told: see its log.'],
  [/\bLOADING\b|\bBUSY\b|\bMASTERDOWN\b|\bCLUSTERDOWN\b|\bTRYAGAIN\b/, 'It is busy: try again.'],
  [/max number of clients/, 'Raise its maxclients, or end some of its clients.'],
  [/DB index is out of range/, 'It has no database of that number: name another, or raise its "databases".'],
  [/\b(?:ENOTFOUND|EAI_AGAIN)\b/, 'There is no host of that name: mend its address.'],
  [/wrong version number|packet length too long/, 'It does not speak TLS: use redis:// instead of rediss://.'],
  [/certificate|altnames/i, 'Its certificate is not trusted: name its authority in NODE_EXTRA_CA_CERTS.'],
  [/Protocol error|Unknown RESP type/, 'What answers there is no Redis: mend its address.'],
];
/** Somebody else's keys: they harm what they stand in the way of, and nothing else. */
const FOREIGN = /\bWRONGTYPE\b|is not an integer/;

type LinkOptions = {
  readonly say: (notice: string) => void;
  /** Follows every connection, before anybody else may use it. */
  readonly onConnected: () => Promise<unknown>;
};

/** The connection to a Redis: proven by a write before it is used, replaced when it fails, and honest about it. */
export class RedisLink {
  /** To be used within a step of `ask`. */
  readonly redis: Redis;
  readonly #address: RedisAddress;
  readonly #options: LinkOptions;
  #isOpen = false;
  #isClosing = false;
  #why = NO_ANSWER;
  #attempts = 0;
  /** Settles when Redis is back, or has been away for longer than requests wait. */
  #gap: Promise<void> = Promise.resolve();
  #endGap = (): void => undefined;
  #isTold = false;

  constructor(address: RedisAddress, options: LinkOptions) {
    this.#address = address;
    this.#options = options;
    this.redis = new (loadRedis())(address.url, {
      lazyConnect: true,
      connectTimeout: CONNECT_TIMEOUT_MS,
      commandTimeout: COMMAND_TIMEOUT_MS,
      disconnectTimeout: LEAVE_MS,
      // A command that got no answer may have been carried out: the client decides whether to send it again.
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => (this.#attempts++ === 0 ? 0 : RETRY_MS),
    });
    for (const name of Object.keys(SCRIPTS) as ScriptName[]) {
      this.redis.defineCommand(commandOf(name), { lua: SCRIPTS[name], numberOfKeys: 1 });
    }
    this.redis.on('error', (fault: Error) => {
      this.#why = this.#reasonOf(fault);
    });
  }

  /** Rejects with a StoreUnavailable that says where, why and what to do. */
  async open(): Promise<void> {
    const { redis } = this;
    try {
      await redis.connect();
      await this.#prove();
    } catch (fault) {
      const why = this.#reasonOf(fault as Error);
      redis.disconnect();
      throw new StoreUnavailable(this.#notOpened(why));
    }
    this.#opened();
    redis.on('close', () => {
      this.#shut(this.#why);
    });
    redis.on('ready', () => void this.#reopen());
  }

  /** Takes a step when Redis is there; rejects with a StoreUnavailable when it is not, or refuses. */
  async ask<T>(step: () => Promise<T>): Promise<T> {
    if (!this.#isOpen) {
      await this.#gap;
      if (!this.#isOpen) throw this.#away();
    }
    try {
      return await step();
    } catch (fault) {
      throw this.#problemOf(fault as Error);
    }
  }

  /** Runs a script at once; within a step of `ask`, or when connected. */
  call<T>(script: ScriptName, key: string, args: readonly string[]): Promise<T> {
    const commands = this.redis as unknown as Record<string, (key: string, ...args: readonly string[]) => Promise<T>>;
    const command = commands[commandOf(script)];
    if (!command) throw new Error(`The script ${script} was not defined.`);
    return command.call(this.redis, key, ...args);
  }

  /** Whether a small write is done, within a second. */
  async isReachable(): Promise<boolean> {
    const proof = this.ask(() => this.call('probe', PREFIX, [])).then(
      () => true,
      () => false,
    );
    return Promise.race([proof, delay(PROBE_MS, false, { ref: false })]);
  }

  /** Who waits for an answer is rejected. */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#isOpen = false;
    this.#why = 'this server stops';
    this.#endGap();
    const isConnected = this.redis.status === 'ready';
    const ended = new Promise((resolve) => this.redis.once('end', resolve));
    this.redis.disconnect();
    if (isConnected) await ended;
  }

  async #prove(): Promise<void> {
    // Left to itself, ioredis stays in database 0 where it cannot select another.
    if (this.#address.database > 0) await this.redis.select(this.#address.database);
    await this.call('probe', PREFIX, []);
    await this.#options.onConnected();
  }

  #opened(): void {
    this.#isOpen = true;
    this.#attempts = 0;
    this.#why = 'the connection was lost';
    this.#endGap();
    if (this.#isTold) this.#options.say(`Redis at ${this.#address.shown} is back.`);
    this.#isTold = false;
  }

  async #reopen(): Promise<void> {
    try {
      await this.#prove();
      if (!this.#isClosing) this.#opened();
    } catch (fault) {
      this.#why = this.#reasonOf(fault as Error);
      this.#reconnect();
    }
  }

  /** Nobody is let through until a new connection is proven. */
  #shut(why: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#why = why;
    this.#gap = new Promise((resolve) => {
      const isLong = setTimeout(() => {
        this.#isTold = true;
        this.#options.say(
          `Redis at ${this.#address.shown} is away (${this.#why}); requests are answered 503 until it is back.${this.#cure()}`,
        );
        resolve();
      }, GAP_MS);
      this.#endGap = () => {
        clearTimeout(isLong);
        resolve();
      };
    });
    this.#reconnect();
  }

  #reconnect(): void {
    // In any other state ioredis is connecting already, and would end for good.
    if (this.redis.status === 'ready') this.redis.disconnect(true);
  }

  /** A script's own fault is ours; any other means that Redis does not serve. */
  #problemOf(fault: Error): Error {
    const { name, message } = fault;
    if (name === 'ReplyError' && FOREIGN.test(message)) {
      return new StoreUnavailable(
        `Redis at ${this.#address.shown} holds something else under ${PREFIX} (${this.#reasonOf(fault)}). Use a database of its own, such as redis://host:6379/1.`,
      );
    }
    if (name === 'ReplyError' && cureOf(message) === undefined) return fault;
    this.#shut(this.#reasonOf(fault));
    return this.#away();
  }

  #away(): StoreUnavailable {
    return new StoreUnavailable(
      `Redis at ${this.#address.shown} is away (${this.#why}); try again when it is back.${this.#cure()}`,
    );
  }

  #notOpened(why: string): string {
    const { shown, port } = this.#address;
    const cure = cureOf(why);
    if (cure !== undefined) return `Redis at ${shown} cannot be used (${why}). ${cure}`;
    return `Redis at ${shown} cannot be reached (${why}). Start it, for instance with "redis-server --port ${port}", mend the address (rediss:// where it wants TLS, redis:// where not), or leave --store out to keep everything in memory.`;
  }

  #cure(): string {
    const cure = cureOf(this.#why);
    return cure === undefined ? '' : ` ${cure}`;
  }

  #reasonOf(fault: Error & { readonly code?: string }): string {
    if (fault.message === TIMED_OUT) return `${NO_ANSWER} within ${COMMAND_TIMEOUT_MS / 1000} s`;
    if (CUT_OFF.test(fault.message)) return this.#why;
    // An address that stands for several fails with several errors and no words.
    return fault.message.replace(/ script: [0-9a-f]{40}.*$/, '') || (fault.code ?? NO_ANSWER);
  }
}

function cureOf(why: string): string | undefined {
  return CURES.find(([pattern]) => pattern.test(why))?.[1];
}

function commandOf(script: ScriptName): string {
  return `understudy${script}`;
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
