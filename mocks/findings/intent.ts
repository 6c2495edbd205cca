import { isRecord } from '../behaviours/behaviour';
import { editDistance } from './nearest';

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

export type Shape = 'map' | 'envelope' | 'flat' | 'list' | 'pair' | 'text' | 'patch';

/** No deeper and no further is looked; a body made to be slow ends here. */
const MOST_DEPTH = 12;
const MOST_NODES = 5_000;

/** Words that stand in for `attributes`, most telling first. Compared without case, hyphens, dots and underscores. */
const ENVELOPES = [
  'attributes',
  'attribute',
  'attrs',
  'attr',
  'participantattributes',
  'customattributes',
  'participantdata',
  'customdata',
  'conversationattributes',
  'conversationdata',
  'interactiondata',
  'interactionattributes',
  'contextdata',
  'userdata',
  'data',
  'variables',
  'vars',
  'context',
  'customfields',
  'fields',
  'properties',
  'props',
  'values',
  'value',
  'params',
  'parameters',
  'metadata',
  'meta',
  'custom',
  'payload',
  'content',
  'body',
  'json',
  'request',
  'requestbody',
  'input',
  'inputs',
  'map',
  'entries',
  'items',
  'pairs',
  'patch',
  'update',
  'updates',
  'changes',
  'set',
  'merge',
  'participants',
  'participant',
  'customer',
  'conversation',
  'interaction',
  'call',
  'resource',
  'resources',
  'record',
  'records',
  'entity',
  'entities',
  'model',
  'object',
  'details',
  'info',
  'extension',
  'extensions',
] as const;
const ENVELOPE_RANK: ReadonlyMap<string, number> = new Map(ENVELOPES.map((word, rank) => [word, rank]));
/** Members that say what a body is about, not what to store. */
const LABELS: ReadonlySet<string> = new Set([
  'id',
  'participantid',
  'conversationid',
  'communicationid',
  'sessionid',
  'interactionid',
  'callid',
  'type',
  'schema',
  'schemas',
  'version',
  'kind',
  'op',
  'operation',
  'method',
  'action',
  'purpose',
  'selfuri',
  'links',
  'mediatype',
  'orgid',
  'organizationid',
  'contenttype',
  'url',
  'uri',
]);
const NAME_KEYS: ReadonlySet<string> = new Set([
  'name',
  'key',
  'k',
  'attribute',
  'attributename',
  'attributekey',
  'field',
  'fieldname',
  'property',
  'label',
  'variable',
  'path',
]);
const VALUE_KEYS: ReadonlySet<string> = new Set([
  'value',
  'val',
  'v',
  'attributevalue',
  'fieldvalue',
  'stringvalue',
  'text',
  'content',
  'data',
]);
/** DynamoDB, Firestore and XML-to-JSON typed values. */
const TYPED_VALUE_KEYS: ReadonlySet<string> = new Set(['S', 'N', 'BOOL', '#text', '$t']);
const PARTICIPANT_KEYS: ReadonlySet<string> = new Set(['participantid', 'id']);

type Reader = { nodes: number; readonly participantId: string | undefined };
type Found = Omit<Intent, 'pointer'> & { readonly path: readonly string[]; readonly rank: number };
type Members = Readonly<Record<string, unknown>>;

/**
 * Reads what a body that misses the documented shape was meant to store; undefined when nothing in it can be.
 * `participantId` picks the entry where the body lists several participants.
 */
export function intentOf(body: unknown, participantId?: string): Intent | undefined {
  const found = read(body, [], { nodes: 0, participantId });
  if (!found || found.attributes.size === 0) return undefined;
  const { path, rank: _rank, ...intent } = found;
  return { ...intent, pointer: pointerOf(path) };
}

/** A JSON pointer (RFC 6901). */
export function pointerOf(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Names without case and punctuation, so that `Custom_Attributes` and `customAttributes` are one. */
export function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}

function read(value: unknown, path: readonly string[], reader: Reader): Found | undefined {
  reader.nodes += 1;
  if (path.length > MOST_DEPTH || reader.nodes > MOST_NODES) return undefined;
  if (typeof value === 'string') return readText(value, path, reader);
  if (Array.isArray(value)) return readList(value, path, reader);
  return isRecord(value) ? readObject(value, path, reader) : undefined;
}

function readText(text: string, path: readonly string[], reader: Reader): Found | undefined {
  const parsed = parsedText(text);
  if (parsed !== undefined) {
    const inner = read(parsed, path, reader);
    return inner && { ...inner, path, shape: 'text' };
  }
  const pairs = queryPairs(text);
  if (pairs.length === 0) return undefined;
  return { attributes: new Map(pairs), path, shape: 'text', rank: 0 };
}

function parsedText(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Names and values of text such as `customer_tier=gold&lang=en`; `attributes[tier]=gold` counts as `tier`. */
function queryPairs(text: string): readonly (readonly [string, string])[] {
  if (!/^[^\s=&{}"']+=/.test(text)) return [];
  const pairs = [...new URLSearchParams(text.trim())];
  if (pairs.some(([name]) => name === '' || /[\n\r]/.test(name))) return [];
  const [first] = pairs;
  // A form whose one field holds the whole document.
  if (pairs.length === 1 && first && parsedText(first[1]) !== undefined) {
    const inner = intentOf(parsedText(first[1]));
    if (inner) return [...inner.attributes];
  }
  return pairs
    .map(([name, value]) => [/^[^[\]]+\[([^[\]]+)\]$/.exec(name)?.[1] ?? name, value] as const)
    .filter(([name]) => !LABELS.has(folded(name)));
}

function readList(list: readonly unknown[], path: readonly string[], reader: Reader): Found | undefined {
  const pairs = list.map((entry) => pairOf(entry));
  if (pairs.length > 0 && pairs.every((pair) => pair !== undefined)) {
    return { attributes: new Map(pairs), path, shape: 'list', rank: 0 };
  }
  const patched = readPatch(list, path);
  if (patched) return patched;
  const own = list.findIndex(
    (entry) => reader.participantId !== undefined && participantIn(entry) === reader.participantId,
  );
  if (own >= 0) return read(list[own], [...path, String(own)], reader);
  return mergedEntries(list, path, reader);
}

/** Entries of a list of small maps together; entries that name their participant stay apart. */
function mergedEntries(list: readonly unknown[], path: readonly string[], reader: Reader): Found | undefined {
  let merged: Found | undefined;
  for (const [index, entry] of list.entries()) {
    const found = read(entry, [...path, String(index)], reader);
    if (!found || (merged && found.participantId !== merged.participantId)) continue;
    merged = merged ? { ...merged, path, attributes: new Map([...merged.attributes, ...found.attributes]) } : found;
  }
  return merged;
}

/** `{name, value}`, `{key, value}` and their like, or `[name, value]`. */
function pairOf(entry: unknown): readonly [string, string] | undefined {
  if (Array.isArray(entry)) {
    const [name, value] = entry as readonly unknown[];
    const text = scalarText(value);
    return entry.length === 2 && typeof name === 'string' && text !== undefined ? [name, text] : undefined;
  }
  if (!isRecord(entry) || 'op' in entry) return undefined;
  const keys = Object.keys(entry);
  const nameKey = keys.find((key) => NAME_KEYS.has(folded(key)));
  const valueKey = keys.find((key) => key !== nameKey && VALUE_KEYS.has(folded(key)));
  if (nameKey === undefined || valueKey === undefined) return undefined;
  if (keys.some((key) => key !== nameKey && key !== valueKey && !LABELS.has(folded(key)))) return undefined;
  const name = entry[nameKey];
  const text = textOf(entry[valueKey]);
  return typeof name === 'string' && name !== '' && text !== undefined ? [name, text] : undefined;
}

/** JSON Patch (RFC 6902) and SCIM PatchOp (RFC 7644) operations. */
function readPatch(list: readonly unknown[], path: readonly string[]): Found | undefined {
  const attributes = new Map<string, string>();
  for (const entry of list) {
    if (!isRecord(entry)) return undefined;
    const op = entry['op'] ?? entry['Op'];
    if (typeof op !== 'string' || !/^(add|replace|set|merge|test)$/i.test(op)) return undefined;
    const target = entry['path'];
    const name = typeof target === 'string' ? (/([^/:.]+)\/?$/.exec(target)?.[1] ?? '') : '';
    if (isRecord(entry['value']) && valueKeyOf(entry['value']) === undefined) {
      const inner = intentOf({ attributes: entry['value'] });
      for (const [key, inside] of inner?.attributes ?? []) attributes.set(key, inside);
      continue;
    }
    const text = textOf(entry['value']);
    if (name !== '' && text !== undefined) attributes.set(name.replaceAll('~1', '/').replaceAll('~0', '~'), text);
  }
  return attributes.size > 0 ? { attributes, path, shape: 'patch', rank: 0 } : undefined;
}

function readObject(object: Members, path: readonly string[], reader: Reader, within?: number): Found | undefined {
  const operationsKey = Object.keys(object).find(
    (key) => key.toLowerCase() === 'operations' && Array.isArray(object[key]),
  );
  const patched =
    operationsKey === undefined
      ? undefined
      : readPatch(object[operationsKey] as readonly unknown[], [...path, operationsKey]);
  if (patched) return patched;
  const pair = within === 0 ? undefined : pairOf(object);
  const participantId = participantIn(object);
  if (pair) return { attributes: new Map([pair]), path, shape: 'pair', rank: ENVELOPES.length, participantId };
  const envelope = bestEnvelope(object, path, reader, within !== undefined);
  if (!envelope) return within === undefined ? readFlat(object, path, reader) : readMap(object, path, reader, within);
  if (within === undefined) return { participantId, ...envelope };
  const beside = Object.entries(object).filter(
    ([key, value]) => !LABELS.has(folded(key)) && scalarText(value) !== undefined,
  );
  return { ...envelope, attributes: new Map([...textEntries(beside), ...envelope.attributes]) };
}

/** The member that most tellingly holds the data; one spelt like `attributes` wins, however deep it lies. */
function bestEnvelope(object: Members, path: readonly string[], reader: Reader, isWithin: boolean): Found | undefined {
  let best: Found | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key];
    const rank = envelopeRank(key);
    // Inside an envelope, text is a value, whatever it looks like.
    if (rank === undefined || !(isWithin ? isNested(value) : isContainer(value))) continue;
    const found = readEnvelope(value, key, rank, [...path, key], reader);
    if (found && found.attributes.size > 0 && found.rank < (best?.rank ?? Infinity)) best = found;
  }
  return best;
}

function readEnvelope(
  value: unknown,
  key: string,
  rank: number,
  path: readonly string[],
  reader: Reader,
): Found | undefined {
  reader.nodes += 1;
  if (path.length > MOST_DEPTH || reader.nodes > MOST_NODES) return undefined;
  const found = isRecord(value) ? readObject(value, path, reader, rank) : read(value, path, reader);
  if (!found) return undefined;
  const shape = found.shape === 'flat' || found.shape === 'map' ? 'envelope' : found.shape;
  return { ...found, shape, envelope: found.envelope ?? key, rank: Math.min(rank, found.rank) };
}

/** The whole of an envelope is the data, unless all it holds is one more wrapper. */
function readMap(object: Members, path: readonly string[], reader: Reader, rank: number): Found | undefined {
  const [only, ...others] = Object.entries(object).filter(([key]) => !LABELS.has(folded(key)));
  if (rank > 0 && only && others.length === 0 && isRecord(only[1]) && valueKeyOf(only[1]) === undefined) {
    const [key, value] = only;
    const found = readEnvelope(value, key, ENVELOPES.length, [...path, key], reader);
    if (found && found.attributes.size > 0) return found;
  }
  return { attributes: new Map(textEntries(Object.entries(object))), path, shape: 'map', rank };
}

function readFlat(object: Members, path: readonly string[], reader: Reader): Found | undefined {
  const entries = Object.entries(object).filter(([key]) => !LABELS.has(folded(key)));
  const participantId = participantIn(object);
  const isWrapper = (value: unknown): boolean =>
    isNested(value) && !(isRecord(value) && valueKeyOf(value) !== undefined);
  if (entries.some(([, value]) => !isWrapper(value) && value !== null)) {
    return { attributes: new Map(textEntries(entries)), path, shape: 'flat', rank: ENVELOPES.length, participantId };
  }
  // An envelope of a name nobody foresaw.
  for (const [key, value] of entries) {
    const found = isWrapper(value) ? readEnvelope(value, key, ENVELOPES.length, [...path, key], reader) : undefined;
    if (found && found.attributes.size > 0) return { participantId, ...found };
  }
  return undefined;
}

/** Spellings of `attributes` rank here. */
const ATTRIBUTES_LIKE = 3;

/** How telling a name is as an envelope: 0 is `attributes` itself, undefined none. */
function envelopeRank(key: string): number | undefined {
  const name = folded(key.slice(0, 64));
  const rank = ENVELOPE_RANK.get(name);
  if (rank !== undefined) return rank;
  if (name.length >= 6 && name.length <= 14 && editDistance(name, 'attributes') <= 3) return ATTRIBUTES_LIKE;
  return undefined;
}

/** True of a name that reads like an envelope for participant data, such as `data` or `customAttributes`. */
export function isEnvelopeName(key: string): boolean {
  return envelopeRank(key) !== undefined;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isContainer(value: unknown): boolean {
  if (typeof value === 'string') return parsedText(value) !== undefined || queryPairs(value).length > 0;
  return isNested(value);
}

function participantIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  for (const [key, id] of Object.entries(value))
    if (PARTICIPANT_KEYS.has(folded(key)) && typeof id === 'string') return id;
  return undefined;
}

/** Entries with every value as text; what cannot be text is left out. */
function textEntries(entries: readonly (readonly [string, unknown])[]): readonly (readonly [string, string])[] {
  return entries.flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, text] as const];
  });
}

/** A value as the text it stands for: `{value, type}` is its value, another object or list its JSON. */
export function textOf(value: unknown): string | undefined {
  const scalar = scalarText(value);
  if (scalar !== undefined || value === null || value === undefined) return scalar;
  if (Array.isArray(value)) {
    const only = value.length === 1 ? textOf(value[0]) : undefined;
    return only ?? JSON.stringify(value);
  }
  if (!isRecord(value)) return undefined;
  const valueKey = valueKeyOf(value);
  return valueKey === undefined ? JSON.stringify(value) : scalarText(value[valueKey]);
}

/** The member that holds the value of a typed value such as `{"value": "gold", "type": "string"}`. */
function valueKeyOf(typed: Members): string | undefined {
  return Object.keys(typed).find(
    (key) => (VALUE_KEYS.has(folded(key)) || TYPED_VALUE_KEYS.has(key)) && scalarText(typed[key]) !== undefined,
  );
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
