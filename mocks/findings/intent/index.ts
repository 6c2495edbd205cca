import { isRecord } from '../../behaviours/shared/behaviour';
import { Budget } from '../budget';
import { isPatchOperation, patchedBy } from './patch';
import { pairsInTexts, structureOf } from './text';
import {
  columnsOf,
  isTypedValue,
  pairOf,
  scalarText,
  textEntries,
  wrappedPairOf,
  type Entry,
  type Members,
} from './values';
import {
  ATTRIBUTES_RANK,
  envelopeRank,
  folded,
  isCertain,
  isIdLabel,
  isLabel,
  isOuter,
  isThing,
  UNKNOWN_RANK,
} from './words';
import { pointerOf } from '../../util/json-pointer';
import { once } from '../../util/once';

export { pointerOf } from '../../util/json-pointer';
export { textOf } from './values';
export { folded, isEnvelopeName } from './words';

/** The participant data somebody meant to write, wherever and however they put it. */
export type Intent = {
  readonly attributes: ReadonlyMap<string, string>;
  /** JSON pointer to the part of the body that held it; the empty pointer is the whole body. */
  readonly pointer: string;
  readonly shape: Shape;
  /** The member that stood where `attributes` belongs. */
  readonly envelope?: string | undefined;
  /** The participant the body itself names, where it names one. */
  readonly participantId?: string | undefined;
};

/** How the data was put: a map of another name or place, flat, a list, one pair, text, patch operations, in the query. */
export type Shape = 'map' | 'flat' | 'list' | 'pair' | 'text' | 'patch' | 'query';

/** No deeper and no further is looked; a body made to be slow, or to exhaust the stack, ends here. */
const MAX_DEPTH = 200;
const MAX_NODES = 2_000;
/** Members of one object that are looked into. */
const MAX_MEMBERS = 200;
/** How often text may turn out to hold text that holds more. */
const MAX_DECODED = 20;

type Path = readonly string[];
type Found = Omit<Intent, 'pointer'> & { readonly path: Path; readonly rank: number };
type Reader = {
  nodes: number;
  decoded: number;
  readonly participantId: string | undefined;
  readonly budget: Budget;
  /** What a text holds. */
  readonly texts: Map<string, unknown>;
  /** What an object or list held when it was last read: two questions about each of n wrappers are not 2^n reads. */
  readonly known: Map<object, { readonly rank: number; readonly found: Found | undefined }>;
};

/**
 * Reads what a body that misses the documented shape was meant to store; undefined when nothing in it can be.
 * `participantId` picks the entry where the body lists several participants.
 */
export function intentOf(body: unknown, participantId?: string, budget = new Budget()): Intent | undefined {
  if (budget.isUsedUp) return undefined;
  const reader = { nodes: 0, decoded: 0, participantId, budget, texts: new Map(), known: new Map() };
  const found = read(body, [], UNKNOWN_RANK, reader);
  if (budget.isUsedUp) return undefined;
  if (!found || found.attributes.size === 0) return undefined;
  const { path, attributes, shape, envelope, participantId: named } = found;
  return { attributes, pointer: pointerOf(path), shape, envelope, participantId: named };
}

/** `rank` says how telling the name is under which the value stands. */
function read(value: unknown, path: Path, rank: number, reader: Reader): Found | undefined {
  reader.nodes += 1;
  if (path.length > MAX_DEPTH || reader.nodes > MAX_NODES) return undefined;
  if (typeof value === 'string') return readText(value, path, rank, reader);
  if (!Array.isArray(value) && !isRecord(value)) return undefined;
  const known = reader.known.get(value);
  if (known?.rank === rank) return known.found;
  if (!reader.budget.takeNames(Array.isArray(value) ? value.length : Object.keys(value).length)) return undefined;
  const inner = Array.isArray(value) ? readList(value, path, rank, reader) : readObject(value, path, rank, reader);
  reader.known.set(value, { rank, found: inner });
  return inner;
}

function found(entries: Iterable<Entry>, path: Path, shape: Shape, rank: number, participantId?: string): Found {
  return { attributes: new Map(entries), path, shape, rank, envelope: undefined, participantId };
}

/** The names of an object, as many as are looked at. */
function keysOf(object: Members): readonly string[] {
  const keys = Object.keys(object);
  return keys.length > MAX_MEMBERS ? keys.slice(0, MAX_MEMBERS) : keys;
}

function readText(text: string, path: Path, rank: number, reader: Reader): Found | undefined {
  reader.decoded += 1;
  if (reader.decoded > MAX_DECODED) return undefined;
  const structure = structureIn(text, reader);
  // What the text holds, whoever made it, is read as if it stood at the root.
  const inner = structure === undefined ? undefined : read(structure, path, Math.max(rank, 1), reader);
  return inner && { ...inner, path, shape: 'text', rank: Math.min(rank, inner.rank) };
}

/** What a text holds, read once. */
function structureIn(text: string, { texts, budget }: Reader): unknown {
  if (texts.has(text)) return texts.get(text);
  const structure = budget.takeCharacters(text.length) ? structureOf(text) : undefined;
  texts.set(text, structure);
  return structure;
}

/** True of text that holds names and values rather than being one. */
function isStructured(value: unknown, reader: Reader): boolean {
  return typeof value === 'string' && typeof structureIn(value, reader) === 'object';
}

function readList(list: readonly unknown[], path: Path, rank: number, reader: Reader): Found | undefined {
  if (list.length === 0) return undefined;
  const pairs =
    allOf(list, (entry) => pairOf(entry) ?? wrappedPairOf(entry)) ?? (isOuter(rank) ? undefined : pairsInTexts(list));
  if (pairs) return found(pairs, path, 'list', rank);
  if (list.every(isPatchOperation)) return readPatch(list, path, reader);
  const own = ownEntry(list, reader.participantId);
  if (own >= 0) return read(list[own], [...path, String(own)], UNKNOWN_RANK, reader);
  return readEntries(list, path, reader);
}

function allOf<T>(list: readonly unknown[], read: (entry: unknown) => T | undefined): readonly T[] | undefined {
  const results: T[] = [];
  for (const entry of list) {
    const result = read(entry);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

/** The entry of the participant in question, else that of the customer. */
function ownEntry(list: readonly unknown[], participantId: string | undefined): number {
  const named = participantId === undefined ? -1 : list.findIndex((entry) => participantIn(entry) === participantId);
  return named >= 0 ? named : list.findIndex((entry) => isRecord(entry) && entry['purpose'] === 'customer');
}

/** The entries of a list of maps together; entries that name another participant stay apart. */
function readEntries(list: readonly unknown[], path: Path, reader: Reader): Found | undefined {
  const entries: Entry[] = [];
  let first: Found | undefined;
  for (const [index, entry] of list.entries()) {
    if (index >= MAX_MEMBERS) break;
    const inner = read(entry, [...path, String(index)], UNKNOWN_RANK, reader);
    if (!inner || inner.attributes.size === 0 || (first && inner.participantId !== first.participantId)) continue;
    first ??= inner;
    entries.push(...inner.attributes);
  }
  if (!first) return undefined;
  const isPlain = first.envelope === undefined;
  return { ...first, attributes: new Map(entries), ...(isPlain ? { path, shape: 'list' } : {}) };
}

function readPatch(operations: readonly Members[], path: Path, reader: Reader): Found | undefined {
  const entries = patchedBy(operations.slice(0, MAX_NODES), (value) => [
    ...(read({ attributes: value }, path, UNKNOWN_RANK, reader)?.attributes ?? []),
  ]);
  return entries.length === 0 ? undefined : found(entries, path, 'patch', ATTRIBUTES_RANK);
}

function readObject(object: Members, path: Path, rank: number, reader: Reader): Found | undefined {
  if (isPatchOperation(object)) return readPatch([object], path, reader);
  const participantId = participantIn(object);
  // Under "attributes" itself, "name" and "value" are two names like any others.
  const pair = rank === ATTRIBUTES_RANK ? undefined : pairOf(object);
  if (pair) return found([pair], path, 'pair', rank, participantId);
  const columns = columnsOf(object);
  if (columns) return found(columns, path, 'list', rank, participantId);
  const envelope = bestEnvelope(object, path, rank, reader) ?? certainWithin(object, path, rank, reader);
  if (!envelope) return readMap(object, path, rank, reader);
  const beside = isOuter(rank) ? [] : Object.entries(object).filter(([key, value]) => isBeside(key, value));
  return {
    ...envelope,
    participantId: envelope.participantId ?? participantId,
    attributes: beside.length === 0 ? envelope.attributes : new Map([...textEntries(beside), ...envelope.attributes]),
  };
}

/** Texts of a map that holds one more envelope. */
function isBeside(key: string, value: unknown): boolean {
  return scalarText(value) !== undefined && !isLabel(key, true);
}

/** The member that most tellingly holds the data; one spelt like `attributes` wins, however deep it lies. */
function bestEnvelope(object: Members, path: Path, within: number, reader: Reader): Found | undefined {
  const isInside = within < UNKNOWN_RANK;
  const contents = once(() => contentKeys(object).length);
  let best: Found | undefined;
  for (const key of keysOf(object)) {
    const value = object[key];
    // Inside an envelope, text is a value, whatever it looks like.
    if (!(typeof value === 'object' || (!isInside && isStructured(value, reader)))) continue;
    const rank = envelopeRank(key);
    if (rank === undefined || isTypedValue(value)) continue;
    const inner = readEnvelope(value, key, rank, path, reader);
    if (!inner || inner.rank >= (best?.rank ?? Infinity)) continue;
    // In a map of attributes a member may be called "data", or "customer", and be an attribute.
    const mayBeAttribute = isInside && !isOuter(within) && (isThing(inner.rank) || contents() > 1);
    if (isCertain(inner.rank) || !mayBeAttribute) best = inner;
  }
  return best;
}

/** "attributes" in a container whose name says nothing, beside texts that are not the data then. */
function certainWithin(object: Members, path: Path, rank: number, reader: Reader): Found | undefined {
  if (!isOuter(rank)) return undefined;
  const inner = readWrapped(
    Object.entries(object).filter(([, value]) => isRecordOrList(value)),
    path,
    reader,
  );
  return inner && isCertain(inner.rank) ? inner : undefined;
}

function contentKeys(object: Members): readonly string[] {
  return keysOf(object).filter((key) => !isLabel(key, true));
}

function readEnvelope(value: unknown, key: string, rank: number, path: Path, reader: Reader): Found | undefined {
  const inner = read(value, [...path, key], rank, reader);
  if (!inner || inner.attributes.size === 0) return undefined;
  const shape = inner.shape === 'flat' ? 'map' : inner.shape;
  const { attributes, path: within, envelope = key, participantId } = inner;
  return { attributes, path: within, shape, rank: Math.min(rank, inner.rank), envelope, participantId };
}

/** A map without an envelope in it: the data, or a wrapper of a name nobody foresaw. */
function readMap(object: Members, path: Path, rank: number, reader: Reader): Found | undefined {
  const isRoot = rank === UNKNOWN_RANK;
  const hasId = isRoot && keysOf(object).some(isIdLabel);
  const entries = Object.entries(object).filter(([key, value]) => {
    if (isNothing(key, value, isRoot)) return false;
    if (rank === ATTRIBUTES_RANK) return true;
    return isRoot ? !isLabel(key, hasId) : !isIdLabel(key);
  });
  const isWrapper = isOuter(rank) && entries.every(([, value]) => isContainer(value));
  const wrapped = isWrapper ? readWrapped(entries, path, reader) : undefined;
  if (wrapped) return { participantId: participantIn(object), ...wrapped };
  if (isWrapper && isRoot) return undefined;
  const shape = isRoot ? 'flat' : 'map';
  return found(unprefixed(textEntries(entries), rank), path, shape, rank, participantIn(object));
}

/** `{"data": {}}`, at the root also `{"data": null}`: the name of an envelope, and nothing that one could hold. */
function isNothing(key: string, value: unknown, isRoot: boolean): boolean {
  if (typeof value !== 'object') return isRoot && /attr/i.test(key) && isCertain(envelopeRank(key) ?? UNKNOWN_RANK);
  return (value === null ? isRoot : isEmpty(value)) && envelopeRank(key) !== undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

function readWrapped(entries: readonly (readonly [string, unknown])[], path: Path, reader: Reader): Found | undefined {
  for (const [key, value] of entries.slice(0, MAX_MEMBERS)) {
    const inner = readEnvelope(value, key, UNKNOWN_RANK - 1, path, reader);
    if (inner) return inner;
  }
  return undefined;
}

/** True of what may hold names and values, not of a value in odd clothes. */
function isContainer(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((entry) => scalarText(entry) === undefined);
  return isRecord(value) && !isTypedValue(value);
}

function isRecordOrList(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Names such as `attributes.tier` or `attributes[tier]` without their prefix, where all of them have it. */
function unprefixed(entries: readonly Entry[], rank: number): readonly Entry[] {
  if (rank === ATTRIBUTES_RANK) return entries;
  const bare = allOf(entries, (entry): Entry | undefined => {
    const [name, text] = entry as Entry;
    const [, prefix = '', rest] = (/[.[/]/.test(name) && /^([\w -]{1,40})[.[/](.+?)\]?$/.exec(name)) || [];
    const known = envelopeRank(prefix);
    return rest === undefined || known === undefined || isOuter(known) ? undefined : [rest, text];
  });
  return bare ?? entries;
}

const PARTICIPANT_ID = 'participantid';

function participantIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const { participantId, id } = value;
  const named = participantId ?? id;
  if (typeof named === 'string') return named;
  const key = keysOf(value).find((name) => name.length >= PARTICIPANT_ID.length && folded(name) === PARTICIPANT_ID);
  return key === undefined ? undefined : scalarText(value[key]);
}
