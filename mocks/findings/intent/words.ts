import { editDistance } from '../../util/did-you-mean';

/** Spellings of `attributes` and names that mean nothing else. */
const MAP_WORDS = [
  'attributes',
  'attribute',
  'attrs',
  'attr',
  'attribs',
  'attributemap',
  'attributesmap',
  'attributelist',
  'participantattributes',
  'customattributes',
  'participantdata',
  'setparticipantdata',
  'customdata',
  'attacheddata',
  'conversationattributes',
  'conversationdata',
  'interactionattributes',
  'interactiondata',
  'callattributes',
  'contactattributes',
  'userattributes',
] as const;
/** Names of a map that may also mean something else. */
const DATA_WORDS = [
  'contextdata',
  'userdata',
  'data',
  'kvp',
  'vars',
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
  'map',
  'extension',
  'extensions',
] as const;
/** What is put around a map. */
const OUTER_WORDS = [
  'variables',
  'context',
  'payload',
  'content',
  'body',
  'json',
  'request',
  'requestbody',
  'input',
  'inputs',
  'entry',
  'entries',
  'item',
  'items',
  'list',
  'element',
  'elements',
  'pair',
  'pairs',
  'patch',
  'update',
  'updates',
  'changes',
  'set',
  'merge',
  'operations',
] as const;
/** Things that data is about; inside a map of attributes they are names like any others. */
const THING_WORDS = [
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
] as const;
const RANKS: ReadonlyMap<string, number> = new Map(
  [...MAP_WORDS, ...DATA_WORDS, ...OUTER_WORDS, ...THING_WORDS].map((word, rank) => [word, rank]),
);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Longer names are not compared with the words. */
const LONGEST_WORD = 64;

/** The rank of `attributes` itself. */
export const ATTRIBUTES_RANK = 0;
/** The rank of a container whose name says nothing. */
export const UNKNOWN_RANK = RANKS.size;

/** Names without case and punctuation, so that `Custom_Attributes` and `customAttributes` are one. */
export function folded(name: string): string {
  // Asked of every name of a body, many times over; most are plain.
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code < 0x61 || code > 0x7a) return name.toLowerCase().replace(/[\s_.:$@#-]/g, '');
  }
  return name;
}

/** How telling a name is as an envelope: 0 is `attributes` itself, undefined none. */
export function envelopeRank(key: string): number | undefined {
  if (/^urn:/i.test(key)) return RANKS.get('extension');
  if (key.length > LONGEST_WORD || /.[.[/]./.test(key)) return undefined;
  const name = folded(key);
  const rank = RANKS.get(name);
  if (rank !== undefined) return rank;
  if (isMisspelt(name)) return RANKS.get('attribute');
  if (UUID.test(key)) return RANKS.get('entry');
  return /(?:data|vars|variables|fields|props|properties|params|values)$/.test(name)
    ? RANKS.get('participant')
    : undefined;
}

function isMisspelt(name: string): boolean {
  if (/attribute|attrs$/.test(name)) return true;
  // Most names are told apart without counting edits.
  return name.length >= 6 && name.length <= 14 && /tt|tr|ri|ib|bu/.test(name) && editDistance(name, 'attributes') <= 3;
}

/** True of a name that reads like an envelope for participant data, such as `data` or `customAttributes`. */
export function isEnvelopeName(key: string): boolean {
  return envelopeRank(key) !== undefined;
}

/** True of a rank that only a spelling of `attributes` has, or a name that means nothing else. */
export function isCertain(rank: number): boolean {
  return rank < MAP_WORDS.length;
}

/** True of a rank that only a thing has, and so might be an attribute. */
export function isThing(rank: number): boolean {
  return rank >= MAP_WORDS.length + DATA_WORDS.length + OUTER_WORDS.length;
}

/** True of a rank whose name is put around maps, not given to one. */
export function isOuter(rank: number): boolean {
  return rank >= MAP_WORDS.length + DATA_WORDS.length;
}

const ID_LABELS: ReadonlySet<string> = new Set([
  'id',
  'participantid',
  'conversationid',
  'communicationid',
  'sessionid',
  'interactionid',
  'callid',
]);
const LABELS: ReadonlySet<string> = new Set([
  ...ID_LABELS,
  'schemas',
  'schema',
  'jsonapi',
  'op',
  'query',
  'operationname',
  'selfuri',
  'links',
  'orgid',
  'organizationid',
  'contenttype',
  'headers',
]);
const RESOURCE_LABELS: ReadonlySet<string> = new Set(['type', 'kind', 'version', 'purpose', 'mediatype', 'href']);

/** True of a member that says which conversation or participant is meant. */
export function isIdLabel(key: string): boolean {
  return ID_LABELS.has(folded(key));
}

/** True of a member that says what a body is about, not what to store; `type` and the like only beside an id. */
export function isLabel(key: string, hasId: boolean): boolean {
  const name = folded(key);
  return LABELS.has(name) || (hasId && RESOURCE_LABELS.has(name));
}
