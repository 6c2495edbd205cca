import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord, type Medium } from '../../mocks/internal';
import { parsedOr } from '../../mocks/util/json';

/** What a conversation holds, as far as a write is judged by it. */
export type ReadBack = {
  readonly medium: Medium | undefined;
  readonly hasEnded: boolean;
  readonly participants: readonly ReadParticipant[];
};
export type ReadParticipant = {
  readonly id: string;
  readonly purpose: string;
  readonly attributes: ReadonlyMap<string, string>;
};
/** Why a write could not be read back, or what was read. */
export type ReadOutcome = { readonly read: ReadBack } | { readonly unread: string };

/** One read, with the client's own token. */
export type Reading = {
  readonly origin: string;
  readonly conversationId: string;
  readonly authorization: string;
  readonly waitMs: number;
};

/** How long a read may take unless told otherwise, in milliseconds. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 10 * 1024 * 1024;
/** Reads under way at a time, and reads that wait; what comes beyond is not read. */
const MAX_UNDER_WAY = 8;
const MAX_WAITING = 1_000;

/** Reads conversations beside the client's own requests; nothing that happens here reaches the client. */
export class ReadBacks {
  readonly #timeoutMs: number;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(timeoutMs = TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  /** Reads a conversation once, after a while. It never rejects. */
  async read(reading: Reading): Promise<ReadOutcome> {
    if (this.#waiting.length >= MAX_WAITING) return { unread: 'too many writes at a time' };
    await sleep(reading.waitMs);
    if (this.#underWay >= MAX_UNDER_WAY) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#underWay += 1;
    try {
      return await conversationAt(reading, this.#timeoutMs);
    } catch (fault) {
      return { unread: (fault as NodeJS.ErrnoException).code ?? (fault as Error).message };
    } finally {
      this.#underWay -= 1;
      this.#waiting.shift()?.();
    }
  }
}

async function conversationAt(
  { origin, conversationId, authorization }: Reading,
  timeout: number,
): Promise<ReadOutcome> {
  const url = `${origin}/api/v2/conversations/${conversationId}`;
  const { status, text } = await got(url, { authorization, timeout });
  const body = parsedOr(text, undefined);
  if (status !== 200) {
    const code = isRecord(body) && typeof body['code'] === 'string' ? ` ${body['code']}` : '';
    const needs = status === 403 ? '; it needs conversation:communication:view' : '';
    return { unread: `the read was answered ${status}${code}${needs}` };
  }
  if (!isRecord(body) || body['id'] !== conversationId || !Array.isArray(body['participants']))
    return { unread: 'the read was answered with something else than the conversation' };
  const participants = body['participants'].filter(isRecord);
  return {
    read: {
      medium: mediumOf(participants),
      hasEnded: typeof body['endTime'] === 'string',
      participants: participants.map((one) => ({
        id: String(one['id']),
        purpose: String(one['purpose']),
        attributes: textsIn(one['attributes']),
      })),
    },
  };
}

const LISTS = [
  ['calls', 'call'],
  ['callbacks', 'callback'],
  ['emails', 'email'],
  ['messages', 'message'],
  ['cobrowsesessions', 'cobrowsesession'],
] as const;

function mediumOf(participants: readonly Readonly<Record<string, unknown>>[]): Medium | undefined {
  const isUsed = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
  return LISTS.find(([name]) => participants.some((one) => isUsed(one[name])))?.[1];
}

function textsIn(attributes: unknown): ReadonlyMap<string, string> {
  if (!isRecord(attributes)) return new Map();
  return new Map(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

function got(
  url: string,
  { authorization, timeout }: { readonly authorization: string; readonly timeout: number },
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, fail) => {
    const open = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = open(url, { headers: { authorization, accept: 'application/json' }, timeout });
    request.once('timeout', () => request.destroy(new Error('the read was not answered in time')));
    request.once('error', fail);
    request.once('response', (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > MAX_BYTES) request.destroy(new Error('the read is too long'));
        else parts.push(part);
      });
      response.once('error', fail);
      response.once('close', () => {
        if (!response.complete) fail(new Error('the read was cut off'));
        else resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    request.end();
  });
}
