import { isRecord, MEDIA } from '../behaviours/shared/behaviour';
import { readExport } from '../data-actions/index';
import { nearest } from '../util/did-you-mean';
import { StateProblem, type NamespaceState, type State } from './format';
import { DIRECTIONS, LEG_STATES, RECORDING_STATES } from '../store/details';
import { CONVERSATION_STATES, NAMESPACE_LENGTH } from '../store/store';
import { pointerOf } from '../util/json-pointer';

/** Longest id, in characters. */
const ID_LENGTH = 200;

/** What does not fit: the steps from the value that was looked at to the place, and why. */
type Misfit = { readonly path: readonly string[]; readonly why: string };
// By hand, and held to schema.json by a test: a validator takes ten times as long for a large file, falls over names
// that are no whole text, and cannot say what was meant.
type Check = (value: unknown) => Misfit | undefined;

/** A checked state; throws a StateProblem that names `where` it came from, the place in it, and what belongs there. */
export function stateFrom(value: unknown, where: string): State {
  const { version } = (value ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number' && version > 1) {
    throw new StateProblem(
      `${where} has version ${version}; this Understudy reads version 1. Use a newer one, or another file.`,
    );
  }
  const misfit = state(value) ?? contradictionIn(value as State);
  if (!misfit) return value as State;
  const place = misfit.path.length === 0 ? 'the root' : pointerOf(misfit.path.map(shown));
  throw new StateProblem(
    `${where} is not a state of Understudy: at ${place} ${misfit.why}. Mend that place; the schema of a state is dist/mocks/state/schema.json in the package.`,
  );
}

/** A step of a pointer; what a terminal would obey or could not show is escaped. */
function shown(step: string): string {
  return JSON.stringify(step).slice(1, -1);
}

function misfit(why: string): Misfit {
  return { path: [], why };
}

function inside(step: string | number, { path, why }: Misfit): Misfit {
  return { path: [String(step), ...path], why };
}

function text(value: unknown): Misfit | undefined {
  return typeof value === 'string' ? undefined : misfit('text belongs');
}

function filledText(value: unknown): Misfit | undefined {
  return typeof value === 'string' && value !== '' ? undefined : misfit('text belongs that is not empty');
}

function id(value: unknown): Misfit | undefined {
  const isId = typeof value === 'string' && value !== '' && value.length <= ID_LENGTH && !value.includes('/');
  return isId ? undefined : misfit(`an id belongs: text of 1 to ${ID_LENGTH} characters without "/"`);
}

function count(value: unknown): Misfit | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : misfit('a whole number belongs, 0 or more');
}

const TIME = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function time(value: unknown): Misfit | undefined {
  const day = typeof value === 'string' ? TIME.exec(value)?.[1] : undefined;
  if (day !== undefined && !Number.isNaN(Date.parse(String(value))) && (day <= '28' || isDay(String(value)))) return;
  return misfit('a time belongs, such as "2026-11-22T10:00:00.000Z"');
}

/** Date.parse takes the 30th of February for a day in March. */
function isDay(time: string): boolean {
  const day = time.slice(0, 10);
  return new Date(day).toISOString().startsWith(day);
}

function oneOf(values: readonly unknown[]): Check {
  return (value) =>
    values.includes(value) ? undefined : misfit(`${values.map((each) => JSON.stringify(each)).join(' or ')} belongs`);
}

function listOf(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return misfit('a list belongs');
    for (const [index, each] of value.entries()) {
      const found = item(each);
      if (found) return inside(index, found);
    }
    return undefined;
  };
}

function mapOf(item: Check, name: Check = text): Check {
  return (value) => {
    if (!isRecord(value)) return misfit('an object belongs');
    for (const key of Object.keys(value)) {
      const found = name(key) ?? item(value[key]);
      if (found) return inside(key, found);
    }
    return undefined;
  };
}

/** An object of these members and no others. */
function objectOf(needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const checks = new Map(Object.entries({ ...needed, ...optional }));
  const names = Object.keys(needed);
  return (value) => {
    if (!isRecord(value)) return misfit('an object belongs');
    for (const key of Object.keys(value)) {
      const check = checks.get(key);
      if (!check) return misfit(strangerIn(key, checks.keys()));
      const found = check(value[key]);
      if (found) return inside(key, found);
    }
    const missing = names.find((name) => !Object.hasOwn(value, name));
    return missing === undefined ? undefined : misfit(`"${missing}" is missing`);
  };
}

function strangerIn(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  const cure = near === undefined ? `known are ${[...known].join(', ')}` : `did you mean "${near}"?`;
  return `"${shown(name)}" is not known; ${cure}`;
}

function flag(value: unknown): Misfit | undefined {
  return typeof value === 'boolean' ? undefined : misfit('true or false belongs');
}

const wrapup = objectOf(
  {},
  { code: text, name: text, notes: text, tags: listOf(text), durationSeconds: count, endTime: text },
);
const callback = objectOf({ numbers: listOf(text) }, { userName: text, scriptId: text, scheduledTime: text });
const message = objectOf(
  { id, at: count, direction: oneOf(DIRECTIONS), textBody: text },
  { fromAddress: text, toAddress: text },
);
const attribute = objectOf({ value: text, revision: count, at: time });
const participant = objectOf(
  { id, purpose: filledText, communicationId: id, startTime: time, revision: count, attributes: mapOf(attribute) },
  {
    name: text,
    userId: text,
    queueId: text,
    queueName: text,
    address: text,
    ani: text,
    dnis: text,
    direction: oneOf(DIRECTIONS),
    externalContactId: text,
    state: oneOf(LEG_STATES),
    disconnectType: text,
    connectedTime: count,
    muted: flag,
    held: flag,
    confined: flag,
    recordingState: oneOf(RECORDING_STATES),
    wrapupRequired: flag,
    wrapup,
    consultParticipantId: text,
    callback,
    endTime: time,
  },
);
const conversationShape = objectOf(
  {
    id,
    mediaType: oneOf(MEDIA),
    state: oneOf(CONVERSATION_STATES),
    startTime: time,
    participants: listOf(participant),
  },
  {
    endTime: time,
    address: text,
    externalTag: text,
    recordingState: oneOf(RECORDING_STATES),
    subject: text,
    messages: listOf(message),
  },
);
const namespace = objectOf({ conversations: listOf(conversation) }, { actions: mapOf(action), idsGiven: count });
const state = objectOf(
  {
    understudy: oneOf(['state']),
    version: oneOf([1]),
    savedAt: time,
    namespaces: mapOf(namespace, namespaceName),
  },
  { $schema: text },
);

function conversation(value: unknown): Misfit | undefined {
  const found = conversationShape(value);
  if (found) return found;
  const { state, endTime } = value as { readonly state: string; readonly endTime?: string };
  if ((state === 'disconnected') === (endTime !== undefined)) return undefined;
  return misfit(
    endTime === undefined
      ? 'a disconnected conversation has no "endTime"; give it one, or another "state"'
      : `a conversation has an "endTime" though its "state" is "${state}"; leave it out, or make that "disconnected"`,
  );
}

function action(value: unknown): Misfit | undefined {
  const read = readExport(value);
  if (!('problem' in read)) return undefined;
  const pointer = 'pointer' in read.problem ? read.problem.pointer.split('/').slice(1) : [];
  return { path: pointer, why: `is no exported Data Action: ${read.problem.problem}; export it again, or take it out` };
}

function namespaceName(value: unknown): Misfit | undefined {
  if (isNamespaceName(String(value))) return undefined;
  return misfit(`a name of 1 to ${NAMESPACE_LENGTH} characters belongs`);
}

/** Whether a world of this name can be reached by a request. */
export function isNamespaceName(name: string): boolean {
  return name !== '' && name.length <= NAMESPACE_LENGTH;
}

/** Whose shape is right can still say two things at once. */
function contradictionIn({ namespaces }: State): Misfit | undefined {
  for (const [name, state] of Object.entries(namespaces)) {
    const found = repeatedIn(state);
    if (found) return inside('namespaces', inside(name, inside('conversations', found)));
  }
  return undefined;
}

function repeatedIn({ conversations }: NamespaceState): Misfit | undefined {
  const known = { conversations: new Map<string, string>(), participants: new Map<string, string>() };
  for (const [index, { id, participants }] of conversations.entries()) {
    const twin = known.conversations.get(id);
    if (twin !== undefined) return inside(index, misfit(`a conversation has the id of /${twin}; each needs its own`));
    known.conversations.set(id, String(index));
    for (const [at, party] of participants.entries()) {
      const place = `${index}/participants/${at}`;
      const other = known.participants.get(party.id);
      if (other !== undefined) {
        const why = `a participant has the id of the one at /${other}; each in a namespace needs its own`;
        return inside(index, inside('participants', inside(at, misfit(why))));
      }
      known.participants.set(party.id, place);
    }
  }
  return undefined;
}
