import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Attribute, Conversation, Participant, Snapshot, Store } from './store/store';
import schema from './state-schema.json';

/** What a state file holds (mocks/state-schema.json). Times are ISO 8601. */
export type State = {
  readonly understudy: 'state';
  readonly version: 1;
  readonly savedAt: string;
  readonly namespaces: Readonly<Record<string, NamespaceState>>;
};
type NamespaceState = {
  readonly conversations: readonly ConversationState[];
  readonly actions?: Readonly<Record<string, unknown>>;
};
type Timed<T> = Omit<T, 'startTime' | 'endTime'> & { readonly startTime: string; readonly endTime?: string };
type ConversationState = Timed<Omit<Conversation, 'medium' | 'participants'>> & {
  readonly mediaType: Conversation['medium'];
  readonly participants: readonly ParticipantState[];
};
type ParticipantState = Timed<Omit<Participant, 'attributes'>> & {
  readonly attributes: Readonly<
    Record<string, { readonly value: string; readonly revision: number; readonly at: string }>
  >;
};

/** A state that cannot be read or written: which, why, and the cure. Attribute values are not quoted. */
export class StateProblem extends Error {
  override readonly name = 'StateProblem';
}

/** The state of some namespaces, to be written as JSON. `now` is in epoch milliseconds. */
export async function stateOf(store: Store, namespaces: readonly string[], now: number): Promise<State> {
  const entries = await Promise.all(
    namespaces.map(async (name) => [name, namespaceState(await store.snapshot(name))] as const),
  );
  return { understudy: 'state', version: 1, savedAt: iso(now), namespaces: Object.fromEntries(entries) };
}

function namespaceState({ conversations, actions }: Snapshot): NamespaceState {
  const plain = { conversations: conversations.map(conversationState) };
  return actions.size === 0 ? plain : { ...plain, actions: Object.fromEntries(actions) };
}

function conversationState({ medium, participants, ...rest }: Conversation): ConversationState {
  return { ...timed(rest), mediaType: medium, participants: participants.map(participantState) };
}

function participantState({ attributes, ...rest }: Participant): ParticipantState {
  const entries = [...attributes].map(
    ([name, { value, revision, at }]) => [name, { value, revision, at: iso(at) }] as const,
  );
  return { ...timed(rest), attributes: Object.fromEntries(entries) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function timed<T extends { readonly startTime: number; readonly endTime?: number | undefined }>(value: T): Timed<T> {
  const { startTime, endTime, ...rest } = value;
  return { ...rest, startTime: iso(startTime), ...(endTime === undefined ? {} : { endTime: iso(endTime) }) };
}

/** A checked state; throws a StateProblem that names `where` it came from. */
export function stateFrom(value: unknown, where: string): State {
  const { version } = (value ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number' && version > 1) {
    throw new StateProblem(
      `${where} has version ${version}; this Understudy reads version 1. Use a newer one, or another file.`,
    );
  }
  const [fault] = validator().validate(value).errors.slice(-1);
  if (!fault) return value as State;
  throw new StateProblem(
    `${where} is not a state of Understudy: ${fault.instanceLocation.replace(/^#/, '') || 'the root'} does not fit (${fault.keyword}). Its schema is mocks/state-schema.json in the package.`,
  );
}

function validator() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only whoever keeps state needs it
  const { Validator } = require('@cfworker/json-schema') as typeof import('@cfworker/json-schema');
  return new Validator(schema as object, '2020-12', false);
}

/** Puts a state into a store: its namespaces become what it says, others stay. */
export async function restore(store: Store, { namespaces }: Pick<State, 'namespaces'>): Promise<void> {
  for (const [name, state] of Object.entries(namespaces)) await store.restore(name, snapshotOf(state));
}

function snapshotOf({ conversations, actions = {} }: NamespaceState): Snapshot {
  return { conversations: conversations.map(conversationOf), actions: new Map(Object.entries(actions)) };
}

function conversationOf({ mediaType, participants, ...rest }: ConversationState): Conversation {
  return { ...untimed(rest), medium: mediaType, participants: participants.map(participantOf) };
}

function participantOf({ attributes, ...rest }: ParticipantState): Participant {
  const entries = Object.entries(attributes).map(([name, attribute]): readonly [string, Attribute] => [
    name,
    { ...attribute, at: Date.parse(attribute.at) },
  ]);
  return { ...untimed(rest), attributes: new Map(entries) };
}

function untimed<T extends { readonly startTime: string; readonly endTime?: string }>({
  startTime,
  endTime,
  ...rest
}: T) {
  return {
    ...rest,
    startTime: Date.parse(startTime),
    ...(endTime === undefined ? {} : { endTime: Date.parse(endTime) }),
  };
}

/** Reads a state file; undefined when there is none yet. Throws a StateProblem for one that is torn or something else. */
export async function readState(file: string): Promise<State | undefined> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw new StateProblem(`The state file ${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  return text === undefined ? undefined : stateFrom(parsed(text, file), `The state file ${file}`);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StateProblem(
      `The state file ${file} is torn: it is not whole JSON, so something else wrote it or cut it off (${text.length} characters). It was left as it is. Bring back a copy, or move it away to start from the seed.`,
    );
  }
}

/** A state file of one running mock. */
export class StateFile {
  readonly #file: string;
  readonly #store: Store;
  readonly #clock: () => number;
  readonly #always: string;
  #writing: Promise<void> = Promise.resolve();

  /** `always` is a namespace that is kept even before anybody has used it. */
  constructor(file: string, store: Store, clock: () => number, always: string) {
    this.#file = file;
    this.#store = store;
    this.#clock = clock;
    this.#always = always;
  }

  /** Writes what is stored now, one write after the other. The file is either the old one or the new one, never a part. */
  save(): Promise<void> {
    const writing = this.#writing.then(async () => {
      const namespaces = new Set([this.#always, ...(await this.#store.namespaces())]);
      const state = await stateOf(this.#store, [...namespaces], this.#clock());
      await replaceFile(this.#file, `${JSON.stringify(state, null, 2)}\n`);
    });
    this.#writing = writing.catch(() => undefined);
    return writing;
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    // Participant data is about people: for its owner's eyes.
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (fault) {
    await rm(draft, { force: true });
    const { code, message } = fault as NodeJS.ErrnoException;
    throw new StateProblem(`The state file ${file} cannot be written (${code ?? message}); an earlier one is kept.`);
  }
}

/** Without it a crash of the machine could bring the old name back; not every system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
