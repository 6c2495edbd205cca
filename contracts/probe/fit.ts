import {
  dryRunFor,
  isRecord,
  QUESTIONS,
  type Answers,
  type Behaviour,
  type Limits,
  type ProfileName,
} from '../../mocks/internal';
import { PREFIX, type Asking, type Experiment, type Subject } from './experiments';
import { parsedOr } from '../../mocks/util/json';
import type { Reply } from './client';

export type Attributes = ReadonlyMap<string, string>;

/** What an org did with one experiment. */
export type Observation = {
  readonly experiment: Experiment;
  /** What the participant held before anything of this experiment was sent. */
  readonly before: Attributes;
  readonly reply: Reply;
  /** What it held afterwards; undefined where nothing was read back. */
  readonly after: Attributes | undefined;
  /** How long the write could not be seen, in milliseconds; only where the read followed at once. */
  readonly lagMs?: number;
};

/** The answers that are taken for granted while a question is asked. */
export type Ground = {
  readonly profile: ProfileName;
  readonly answers: Answers;
  readonly limits: Partial<Limits>;
};

/** A refusal as the org words it, where the ledger words it otherwise. */
export type Refusal = { readonly status: number; readonly code: string | null; readonly message: string };

/** An answer of the ledger that explains every observation, and how well. */
export type Fit = {
  readonly answer: Behaviour;
  readonly limits: Partial<Limits>;
  /** The answer is the same and its words are not: status, code or shape of the reply. */
  readonly isInOtherWords: boolean;
  readonly refusal: Refusal | undefined;
};

/** Ranks: it does not fit; the same happened in other words; status, code and shape agree as well. */
type Rank = 0 | 1 | 2;

/** The answers that the observations fit best: none where none does, several where they cannot be told apart. */
export async function fitsOf(
  question: string,
  seen: readonly Observation[],
  { subject, ground }: World,
): Promise<readonly Fit[]> {
  const ranked = await Promise.all(
    (QUESTIONS.get(question) ?? []).map(async (answer) => {
      const limits = limitsOf(answer, seen);
      if (limits === undefined) return { answer, limits: {}, worst: 0, sum: 0 };
      const answers = new Map([...ground.answers, [question, answer.id]]);
      const world = { subject, ground: { ...ground, answers, limits: { ...ground.limits, ...limits } } };
      const ranks = await Promise.all(seen.map((one) => rankOf(one, answer, world)));
      return { answer, limits, worst: Math.min(...ranks), sum: ranks.reduce<number>((sum, rank) => sum + rank, 0) };
    }),
  );
  const best = Math.max(...ranked.map(({ worst, sum }) => (worst > 0 ? sum : 0)));
  return ranked
    .filter(({ worst, sum }) => worst > 0 && sum === best)
    .map(({ answer, limits, worst }) => ({
      answer,
      limits,
      isInOtherWords: worst < 2,
      refusal: worst < 2 ? refusalIn(seen) : undefined,
    }));
}

function limitsOf({ limitsFrom }: Behaviour, seen: readonly Observation[]): Partial<Limits> | undefined {
  const sightings = seen.map((one) => ({ sent: sentIn(one), isStored: isStored(one), lagMs: one.lagMs ?? 0 }));
  return limitsFrom ? limitsFrom(sightings) : {};
}

function sentIn({ experiment: { asking } }: Observation): ReadonlyMap<string, unknown> {
  const body: unknown = asking.contentType === 'application/json' ? parsedOr(asking.body ?? '', undefined) : undefined;
  const map = isRecord(body) ? body['attributes'] : undefined;
  return new Map(isRecord(map) ? Object.entries(map) : []);
}

function isStored(seen: Observation): boolean {
  return [...sentIn(seen)].every(([name, value]) => seen.after?.get(name) === value);
}

/** The org's own words where it refused. */
function refusalIn(seen: readonly Observation[]): Refusal | undefined {
  const refused = seen.find(({ reply }) => reply.status >= 400);
  if (!refused) return undefined;
  const { status, json } = refused.reply;
  const { code, message } = isRecord(json) ? json : {};
  return {
    status,
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : '',
  };
}

type World = { readonly subject: Subject; readonly ground: Ground };

async function rankOf(seen: Observation, rival: Behaviour, world: World): Promise<Rank> {
  const { experiment, reply, after } = seen;
  const predicted = await predictedFor(seen, world);
  if (Math.floor(predicted.status / 100) !== Math.floor(reply.status / 100)) return 0;
  if (experiment.atOnce) return isVisible(seen) === isVisibleTo(rival, experiment) ? 2 : 0;
  if (after && !isSame(after, predicted.after, seen)) return 0;
  if (reply.status >= 400) return predicted.status === reply.status && predicted.code === codeOf(reply.json) ? 2 : 1;
  if (experiment.asking.method === 'GET') return 2;
  return predicted.status === reply.status && sameNames(predicted.body, reply.json, experiment) ? 2 : 1;
}

type Prediction = {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: unknown;
  readonly after: Attributes;
};

/** What the mock would answer to the same requests under the same answers. */
async function predictedFor({ experiment, before }: Observation, world: World): Promise<Prediction> {
  const { given, asking } = experiment;
  const start = given ? (await rehearsed(given, before, world)).after : before;
  return rehearsed(asking, start, world);
}

async function rehearsed(asking: Asking, held: Attributes, { subject, ground }: World): Promise<Prediction> {
  const { method, url, contentType, body, token } = asking;
  const { conversationId: id, participantId, medium, ended } = subject;
  const {
    status,
    body: reply,
    exchange,
  } = await dryRunFor(ground)(
    {
      method,
      url,
      headers: {
        ...(token === 'absent' ? {} : { authorization: 'Bearer rehearsed' }),
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      body: Buffer.from(body ?? ''),
    },
    {
      token: token === 'unknown' || typeof token === 'object' ? token : 'known',
      conversations: [
        {
          id,
          mediaType: medium,
          state: ended ? 'disconnected' : 'connected',
          participants: [{ id: participantId, purpose: 'customer', attributes: Object.fromEntries(held) }],
        },
      ],
    },
  );
  const after = new Map(held);
  for (const [name, change] of Object.entries(exchange.changes ?? {})) {
    if (change.after === null) after.delete(name);
    else after.set(name, change.after);
  }
  return { status, code: codeOf(reply), body: reply, after };
}

/** The error code of a reply; undefined where it has none. */
export function codeOf(json: unknown): string | undefined {
  return isRecord(json) && typeof json['code'] === 'string' ? json['code'] : undefined;
}

/**
 * Whether a participant holds what it should. The names of this probe count with their values; of all others only
 * whether they are there: somebody else may write to the conversation meanwhile.
 */
function isSame(after: Attributes, predicted: Attributes, { before, experiment }: Observation): boolean {
  const own = new Set([...experiment.names, ...[...after.keys(), ...predicted.keys()].filter(isOwnName)]);
  for (const name of own) if (after.get(name) !== predicted.get(name)) return false;
  for (const name of before.keys()) if (!own.has(name) && after.has(name) !== predicted.has(name)) return false;
  return true;
}

/** True of a name that only this probe writes. */
export function isOwnName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The maps of two replies hold the same of our names; or neither has a map. */
function sameNames(predicted: unknown, observed: unknown, { names }: Experiment): boolean {
  const [one, other] = [predicted, observed].map((body) => {
    const map = isRecord(body) && isRecord(body['attributes']) ? body['attributes'] : undefined;
    return map && JSON.stringify(names.map((name) => map[name] ?? null));
  });
  return one === other;
}

/** Whether the read that followed at once shows the write. */
export function isVisible({ experiment, before, after }: Observation): boolean {
  return experiment.sentNames.some((name) => after?.has(name) === true && after.get(name) !== before.get(name));
}

/** Whether the rival's own example says so. */
function isVisibleTo({ examples }: Behaviour, { name }: Experiment): boolean {
  const example = examples.find((one) => one.name === name && one.probe?.atOnce === true);
  const { attributes } = isRecord(example?.send) ? example.send : {};
  return Object.keys(isRecord(attributes) ? attributes : {}).some((sent) => example?.then?.[sent] !== undefined);
}
