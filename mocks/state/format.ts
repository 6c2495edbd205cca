import { setImmediate } from 'node:timers/promises';
import type { Ids } from '../util/ids';
import { BadInput } from '../util/problem';
import type { Attribute, Conversation, Participant, Snapshot, Store } from '../store/store';

/** What a state file holds (schema.json beside this file). Times are ISO 8601. */
export type State = {
  readonly understudy: 'state';
  readonly version: 1;
  readonly savedAt: string;
  readonly namespaces: Readonly<Record<string, NamespaceState>>;
};
/** What a state holds of one namespace. */
export type NamespaceState = {
  readonly conversations: readonly ConversationState[];
  readonly actions?: Readonly<Record<string, unknown>>;
  /** How many ids a seed has given out, so that the next start goes on after them. */
  readonly idsGiven?: number;
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

/** A state that is not one, or cannot be had: which, where, why, and the cure. Attribute values are not quoted. */
export class StateProblem extends BadInput {
  override readonly name: string = 'StateProblem';
}

/** Nothing is wrong with the state: its file cannot be written for now, or another server holds it. */
export class StateUnavailable extends StateProblem {
  override readonly name = 'StateUnavailable';
  constructor(message: string) {
    super(message, 503);
  }
}

/** A piece of text is about so long, in characters: a few milliseconds' work. */
const PIECE = 256 * 1024;

/**
 * The state of some namespaces as JSON, piece by piece: requests are served in between, so that each conversation is
 * told as it stands when its turn comes. `now` is in epoch milliseconds.
 */
export async function* stateText(
  { store, ids }: { readonly store: Store; readonly ids: Ids },
  namespaces: Iterable<string>,
  now: number,
): AsyncGenerator<string> {
  yield `{\n  "understudy": "state",\n  "version": 1,\n  "savedAt": "${iso(now)}",\n  "namespaces": {`;
  let comma = '';
  for (const name of namespaces) {
    const { conversations, actions } = await store.snapshot(name);
    let piece = `${comma}\n    ${JSON.stringify(name)}: {\n      "conversations": [`;
    comma = '';
    for (const conversation of conversations) {
      piece += `${comma}\n        ${indented(conversationState(conversation), 8)}`;
      comma = ',';
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
      await setImmediate();
    }
    piece += conversations.length === 0 ? ']' : '\n      ]';
    if (actions.size > 0) piece += `,\n      "actions": ${indented(Object.fromEntries(actions), 6)}`;
    // Counted after the conversations were listed: none of them has an id that is not counted.
    const idsGiven = ids.given(name);
    if (idsGiven !== undefined) piece += `,\n      "idsGiven": ${idsGiven}`;
    yield `${piece}\n    }`;
    comma = ',';
  }
  yield '\n  }\n}\n';
}

function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
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

/** What a namespace is to hold; a read that looks back as far as `visibleFrom` (epoch milliseconds) sees all of it. */
export function snapshotOf({ conversations, actions = {} }: NamespaceState, visibleFrom: number): Snapshot {
  return {
    conversations: conversations.map((conversation) => conversationOf(conversation, visibleFrom)),
    actions: new Map(Object.entries(actions)),
  };
}

function conversationOf({ mediaType, participants, ...rest }: ConversationState, visibleFrom: number): Conversation {
  const parties = participants.map((participant) => participantOf(participant, visibleFrom));
  return { ...untimed(rest), medium: mediaType, participants: parties };
}

function participantOf({ attributes, ...rest }: ParticipantState, visibleFrom: number): Participant {
  const entries = Object.entries(attributes).map(([name, { value, revision, at }]): readonly [string, Attribute] => {
    const attribute = { value, revision, at: Date.parse(at) };
    // Where reads lag, what was arranged beforehand is there at once: as if the same value had been written earlier too.
    const older = attribute.at > visibleFrom ? { ...attribute, at: visibleFrom } : undefined;
    return [name, older ? { ...attribute, older } : attribute];
  });
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

/** After how many ids a seed goes on; a state that does not say is of before they were counted, or was made without. */
export function idsGivenIn({ idsGiven }: NamespaceState, savedAt: string): number {
  // Further on than anybody can have come.
  return idsGiven ?? Date.parse(savedAt);
}
