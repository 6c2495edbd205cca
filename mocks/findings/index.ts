import { isRecord, type Evidence, type Source } from '../behaviours/behaviour';
import type { Finding, Level, Suggestion } from './finding';
import { folded, isEnvelopeName, pointerOf, type Intent } from './intent';
import { customerOf, type Occurrence, type Scene } from './occurrence';
import { RULES, type RuleId } from './rules';
import {
  creationSuggestion,
  meantBy,
  meantConversation,
  readSuggestion,
  targetOf,
  writeSuggestion,
} from './suggestion';

/** A finding before the journal gives it an id and a time. */
export type Draft = Omit<Finding, 'id' | 'exchangeId' | 'at'>;

type Told = {
  readonly rule: RuleId;
  readonly summary: string;
  readonly advice?: string;
  readonly pointer?: string | null;
  readonly level?: Level;
  readonly suggestion?: Suggestion | null;
  /** The behaviour the finding leans on, where it is not the one that decided. */
  readonly by?: { readonly id: string; readonly evidence: Evidence; readonly sources: readonly Source[] };
};

/** More names than this are not compared for likeness; a participant that full is a load test. */
const MOST_NAMES_COMPARED = 500;
const UNRENDERED = /\$!?\{[^}]*\}|\{\{[^}]*\}\}|<%[^%]*%>|\$!?[Ii]nput\.\w+/;
const UNRENDERED_ID = /^(?:undefined|null|nil|none|nan|\[object object\]|true|false|)$|[{}<>$]|^:[A-Za-z]|^%7b/i;
const ID_WORDS =
  /^(?:your|my|the)?[-_ ]?(?:conversation|participant|interaction|call|uuid|id)[-_ ]?(?:id|uuid|here)*$/i;

/** What a developer should hear of an exchange, worst first; nothing when the request was right. */
export function findingsOf(occurrence: Occurrence): readonly Draft[] {
  const told = tellings(occurrence);
  if (told.length === 0) return [];
  return told.map((one) => draftOf(one, occurrence)).sort((one, other) => rankOf(one.level) - rankOf(other.level));
}

function rankOf(level: Level): number {
  return level === 'error' ? 0 : level === 'warn' ? 1 : 2;
}

function draftOf(told: Told, { asked, judgement, conversationId, participantId }: Occurrence): Draft {
  const { level, cure } = RULES[told.rule];
  const by = told.by ?? judgement.behaviour;
  return {
    level: told.level ?? level,
    rule: told.rule,
    behaviour: by.id,
    summary: told.summary,
    pointer: told.pointer ?? null,
    advice: told.advice ?? cure,
    evidence: by.evidence,
    sources: by.sources,
    operation: asked.operation.kind === 'none' ? null : asked.operation.id,
    conversationId: conversationId ?? null,
    participantId: participantId ?? null,
    suggestion: told.suggestion ?? null,
  };
}

function tellings(occurrence: Occurrence): readonly Told[] {
  const { judgement, asked } = occurrence;
  switch (judgement.verdict.kind) {
    case 'rejected':
      return [refusal(occurrence, judgement.verdict.status)];
    case 'ignored':
      return [lost(occurrence)];
    case 'applied':
      if (asked.operation.kind === 'write') return afterWrite(occurrence);
      if (asked.operation.kind === 'update') return afterUpdate(occurrence);
      return asked.operation.kind === 'create' ? afterCreation(occurrence) : [];
  }
}

/** A name as prose shows it: quoted, and cut where it would fill the line. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quoted).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/* Answered with success, and nothing stored. */

function lost(occurrence: Occurrence): Told {
  const { asked, judgement } = occurrence;
  const intent = meantBy(occurrence);
  const suggestion = writeSuggestion(occurrence, intent);
  if (asked.body.kind === 'empty') {
    return { rule: 'nothing-to-apply', summary: '202, but nothing was stored: the request had no body.' };
  }
  const dropped = judgement.notes.flatMap((note) => note.dropped);
  if (dropped.length > 0) return droppedNames(occurrence, dropped, '202, but nothing was stored');
  if (intent && suggestion) return misplaced(occurrence, intent, suggestion, '202, but nothing was stored');
  const what = asked.sent ? 'the map in "attributes" is empty' : `the body has ${membersOf(occurrence)}`;
  return {
    rule: 'nothing-to-apply',
    summary: `202, but nothing was stored: ${what}.`,
    pointer: asked.sent ? '/attributes' : '',
  };
}

function membersOf({ asked: { body } }: Occurrence): string {
  const keys = body.kind === 'json' && isRecord(body.value) ? Object.keys(body.value) : [];
  return keys.length === 0 ? 'no member' : `only ${listed(keys)}`;
}

/** The data stands somewhere else than in a map under "attributes". */
function misplaced(occurrence: Occurrence, intent: Intent, suggestion: Suggestion, outcome: string): Told {
  const { pointer, shape, envelope } = intent;
  const key = envelope === undefined ? undefined : quoted(envelope);
  const isAttributes = envelope === 'attributes' && pointer.startsWith('/attributes');
  const where: Readonly<Record<Intent['shape'], string>> = {
    map: `the body has ${key} where Genesys reads "attributes"`,
    envelope:
      envelope === 'attributes'
        ? `"attributes" lies at ${pointer}, not at the root of the body`
        : `the body has ${key ?? 'another member'} where Genesys reads "attributes"`,
    flat: 'the names stand at the root of the body, outside "attributes"',
    list: isAttributes
      ? '"attributes" is a list, not a map'
      : 'the body lists names and values where Genesys reads the map "attributes"',
    pair: 'one name and one value are sent as two members, not as a map under "attributes"',
    text: isAttributes
      ? '"attributes" is text, not a map'
      : `${key ?? 'the body'} is text where Genesys reads the map "attributes"`,
    patch: 'the body lists patch operations; Genesys reads the map "attributes"',
  };
  const advice: Readonly<Record<Intent['shape'], string>> = {
    map: `Rename ${key} to "attributes"${besides(occurrence, envelope)}.`,
    envelope:
      envelope === 'attributes'
        ? 'Send {"attributes": {…}} at the root, without anything around it.'
        : pointer.lastIndexOf('/') > 0
          ? `Send what ${pointer} holds as {"attributes": {…}} at the root of the body.`
          : `Rename ${key} to "attributes"${besides(occurrence, envelope)}.`,
    flat: 'Wrap the names: {"attributes": {…}}.',
    list: 'Send one map, {"attributes": {"<name>": "<text>"}}, instead of a list.',
    pair: 'Send {"attributes": {"<name>": "<text>"}}: the name is the key.',
    text: 'Send the map itself, not its text: encode the body as JSON once.',
    patch: 'Send {"attributes": {…}}: the PATCH merges by itself.',
  };
  return {
    rule: 'wrong-envelope',
    summary: `${outcome}: ${where[shape]}.`,
    advice: advice[shape],
    pointer,
    suggestion,
  };
}

function besides({ asked: { body } }: Occurrence, envelope: string | undefined): string {
  const others =
    body.kind === 'json' && isRecord(body.value) ? Object.keys(body.value).filter((key) => key !== envelope) : [];
  return others.length > 0 && others.length <= 3 && envelope !== undefined ? ` and drop ${listed(others)}` : '';
}

/** Values that fit no map of strings; a map inside the map is an envelope too many. */
function droppedNames(occurrence: Occurrence, names: readonly string[], outcome: string): Told {
  const intent = meantBy(occurrence);
  const suggestion = writeSuggestion(occurrence, intent);
  const sent = occurrence.asked.sent;
  const [first = ''] = names;
  const pointer = pointerOf(['attributes', first]);
  const wrapper = names.find((name) => isEnvelopeName(name) && isRecord(sent?.get(name)));
  if (wrapper !== undefined && suggestion) {
    return {
      rule: 'wrong-envelope',
      summary: `${outcome} of what ${quoted(wrapper)} holds: it lies inside "attributes", one level too deep.`,
      advice: `Move the names in ${quoted(wrapper)} up into "attributes".`,
      pointer: pointerOf(['attributes', wrapper]),
      suggestion,
    };
  }
  const nulls = names.filter((name) => sent?.get(name) === null);
  const kinds =
    nulls.length === names.length ? 'null' : nulls.length > 0 ? 'null, an object or a list' : 'an object or a list';
  const advice =
    nulls.length === names.length
      ? 'Send "" to blank a value; there is no delete.'
      : 'Send text: the plain value, or its JSON as one string.';
  return {
    rule: 'names-dropped',
    summary: `${outcome}: ${listed(names)} ${names.length === 1 ? 'was' : 'were'} lost, because the value is ${kinds}.`,
    advice,
    pointer,
    suggestion: suggestion ?? writeSuggestion(occurrence, blanked(nulls)),
  };
}

function blanked(names: readonly string[]): Intent | undefined {
  return names.length === 0
    ? undefined
    : { attributes: new Map(names.map((name) => [name, ''])), pointer: '/attributes', shape: 'map' };
}

/* Stored, but. */

function afterWrite(occurrence: Occurrence): readonly Told[] {
  const { asked, judgement, participant, conversation } = occurrence;
  const { notes, changes } = judgement;
  const told: Told[] = [];
  for (const { behaviour: by, dropped, converted } of notes) {
    if (dropped.length > 0) told.push({ ...droppedNames(occurrence, dropped, 'The rest was stored'), by });
    if (converted.length > 0) told.push({ ...notText(occurrence, converted), by });
    if (by.id === 'extra-keys-ignored') told.push({ ...extraKeys(occurrence, asked.extra), by });
    if (by.id === 'voice-path-works') told.push({ ...unpublishedPath(occurrence), by });
    if (by.id === 'ended-conversation-stored') {
      told.push({
        rule: 'conversation-ended',
        summary: 'Stored, but the conversation had ended: analytics will not see it.',
        by,
      });
    }
  }
  for (const [name, value] of changes) {
    if (UNRENDERED.test(value)) {
      const summary = `The value of ${quoted(name)} looks like a template that was not rendered.`;
      told.push({ rule: 'unrendered-value', summary, pointer: pointerOf(['attributes', name]) });
    }
  }
  const like = participant ? similarNames(changes, participant.attributes) : [];
  for (const [name, stored] of like) told.push(similarName(occurrence, name, stored));
  const customer = conversation ? customerOf(conversation) : undefined;
  if (customer && participant && NOT_CUSTOMERS.has(participant.purpose)) {
    const target = conversation && { conversation, participant: customer };
    told.push({
      rule: 'wrong-participant',
      summary: `Stored on the ${participant.purpose} participant; the customer's flow will not see it.`,
      advice: `Write to the customer, participant ${customer.id}.`,
      suggestion: writeSuggestion(occurrence, meantBy(occurrence), target),
    });
  }
  return told;
}

const NOT_CUSTOMERS: ReadonlySet<string> = new Set([
  'agent',
  'acd',
  'ivr',
  'user',
  'station',
  'voicemail',
  'botflow',
  'workflow',
  'api',
  'group',
]);

function notText(occurrence: Occurrence, names: readonly string[]): Told {
  return {
    rule: 'not-text',
    summary: `${listed(names)} ${names.length === 1 ? 'was' : 'were'} not text; stored as text here, refused by a strict reader.`,
    pointer: pointerOf(['attributes', names[0] ?? '']),
    suggestion: writeSuggestion(occurrence, meantBy(occurrence)),
  };
}

function extraKeys(occurrence: Occurrence, extra: readonly string[]): Told {
  const { body } = occurrence.asked;
  const own = meantBy(occurrence);
  const members = body.kind === 'json' && isRecord(body.value) ? body.value : {};
  const beside = new Map<string, string>();
  for (const key of extra) {
    if (!isEnvelopeName(key) || !isRecord(members[key])) continue;
    for (const [name, value] of Object.entries(members[key])) if (typeof value === 'string') beside.set(name, value);
  }
  const intent = own && { ...own, attributes: new Map([...beside, ...own.attributes]) };
  return {
    rule: 'extra-keys',
    summary: `Stored, but ${listed(extra)} beside "attributes" ${extra.length === 1 ? 'was' : 'were'} ignored.`,
    pointer: pointerOf([extra[0] ?? '']),
    suggestion: writeSuggestion(occurrence, intent),
  };
}

function unpublishedPath(occurrence: Occurrence): Told {
  return {
    rule: 'unpublished-path',
    summary: 'Stored, but no reference lists /conversations/voice/…; on a real org this may be a 404.',
    suggestion: writeSuggestion(occurrence, meantBy(occurrence)),
  };
}

function similarNames(
  changes: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, unknown>,
): readonly (readonly [string, string])[] {
  if (stored.size === 0 || stored.size > MOST_NAMES_COMPARED) return [];
  const fresh = [...changes.keys()].filter((name) => !stored.has(name));
  if (fresh.length === 0) return [];
  const spellings = new Map([...stored.keys()].map((name) => [squeezed(name), name] as const));
  return fresh.flatMap((name) => {
    const spelling = spellings.get(squeezed(name));
    return spelling === undefined || changes.has(spelling) ? [] : [[name, spelling] as const];
  });
}

/** A name without case and blanks. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

function similarName(occurrence: Occurrence, name: string, stored: string): Told {
  const meant = meantBy(occurrence);
  const attributes = new Map(
    [...(meant?.attributes ?? [])].map(([own, value]) => [own === name ? stored : own, value] as const),
  );
  return {
    rule: 'similar-name',
    summary: `${quoted(name)} is new, but ${quoted(stored)} is stored and differs only by case or spaces.`,
    advice: `If they are meant to be one, write ${quoted(stored)}.`,
    pointer: pointerOf(['attributes', name]),
    suggestion: writeSuggestion(occurrence, meant && { ...meant, attributes }),
  };
}

/* The neighbours of the attribute write. */

/** What `MediaParticipantRequest` has; anything else in it was meant for another operation. */
const PARTICIPANT_UPDATES: ReadonlySet<string> = new Set([
  'wrapup',
  'state',
  'recording',
  'muted',
  'confined',
  'held',
  'wrapupSkipped',
  'securePause',
  'address',
  'recordingState',
]);

function afterUpdate(occurrence: Occurrence): readonly Told[] {
  const { body } = occurrence.asked;
  if (body.kind !== 'json' || !isRecord(body.value)) return [];
  const strange = Object.entries(body.value).filter(([key]) => !PARTICIPANT_UPDATES.has(key));
  const intent =
    strange.length > 0
      ? meantBy({
          ...occurrence,
          asked: { ...occurrence.asked, body: { kind: 'json', value: Object.fromEntries(strange) } },
        })
      : undefined;
  if (!intent) return [];
  return [
    {
      rule: 'near-miss-operation',
      summary: `202, but nothing was stored: this operation changes the participant, it does not read ${quoted(intent.envelope ?? [...intent.attributes.keys()][0] ?? '')}.`,
      pointer: intent.pointer,
      advice:
        intent.envelope === 'attributes'
          ? RULES['near-miss-operation'].cure
          : 'Append /attributes to the path, and send {"attributes": {…}}.',
      suggestion: writeSuggestion(occurrence, intent),
    },
  ];
}

function afterCreation(occurrence: Occurrence): readonly Told[] {
  const { asked, judgement } = occurrence;
  const field = asked.operation.medium === 'callback' ? 'data' : 'attributes';
  const told: Told[] = [];
  for (const { behaviour: by, dropped, converted } of judgement.notes) {
    const suggestion = creationSuggestion(occurrence, field, []);
    if (dropped.length > 0) {
      const summary = `Created, but ${listed(dropped)} ${dropped.length === 1 ? 'was' : 'were'} lost: the value is not text.`;
      told.push({ rule: 'names-dropped', summary, pointer: pointerOf([field, dropped[0] ?? '']), suggestion, by });
    }
    if (converted.length > 0) {
      const summary = `${listed(converted)} ${converted.length === 1 ? 'was' : 'were'} not text; stored as text here.`;
      told.push({ rule: 'not-text', summary, pointer: pointerOf([field, converted[0] ?? '']), suggestion, by });
    }
  }
  const lost = asked.extra.filter((key) => isDataEnvelope(asked.body, key));
  const [first] = lost;
  if (first !== undefined) {
    told.push({
      rule: 'wrong-envelope',
      summary: `Created, but without participant data: the body has ${quoted(first)} where this operation reads "${field}".`,
      advice: `Rename ${quoted(first)} to "${field}".`,
      pointer: pointerOf([first]),
      suggestion: creationSuggestion(occurrence, field, lost),
    });
  }
  return told;
}

/** Members that the creation models do not have and that read like participant data. */
function isDataEnvelope(body: Occurrence['asked']['body'], key: string): boolean {
  return (
    body.kind === 'json' &&
    isRecord(body.value) &&
    isRecord(body.value[key]) &&
    isEnvelopeName(key) &&
    !NOT_PARTICIPANT_DATA.has(folded(key))
  );
}
const NOT_PARTICIPANT_DATA: ReadonlySet<string> = new Set([
  'customer',
  'call',
  'conversation',
  'participant',
  'participants',
  'content',
  'body',
]);

/* Refused. */

function refusal(occurrence: Occurrence, status: number): Told {
  const { asked, judgement, conversation } = occurrence;
  const intent = meantBy(occurrence);
  const isRead = asked.method === 'GET' || asked.method === 'HEAD';
  const again = (): Suggestion | null => {
    if (isRead)
      return readSuggestion(
        conversation ?? meantConversation(occurrence),
        asked.operation.kind === 'read' ? matchingMedium(occurrence) : undefined,
      );
    return asked.operation.kind === 'write' || asked.operation.kind === 'none'
      ? writeSuggestion(occurrence, intent)
      : null;
  };
  const names = judgement.verdict.kind === 'rejected' ? (judgement.verdict.names ?? []) : [];
  const at = pointerOf(['attributes', names[0] ?? '']);
  switch (judgement.behaviour.id) {
    case 'unknown-path-not-found':
    case 'voice-path-not-found':
      return wrongPath(occurrence, status, again());
    case 'wrong-method-refused':
      return {
        rule: 'wrong-method',
        summary: `${status}: this path takes ${asked.allow.join(', ')}, not ${asked.method}.`,
        suggestion:
          isRead || asked.method === 'DELETE' ? readSuggestion(conversation ?? meantConversation(occurrence)) : again(),
      };
    case 'oversize-body-refused':
      return {
        rule: 'body-too-large',
        summary: `${status}: the body is over ${asked.limits.bodyBytes} bytes; nothing was stored.`,
      };
    case 'rate-limit-refused':
      return {
        rule: 'rate-limited',
        summary: `${status}: over ${asked.rate?.allowed ?? 0} requests in a minute with one token.`,
        suggestion: again(),
      };
    case 'missing-token-refused':
      return {
        rule: 'missing-token',
        summary: `${status}: no bearer token in the Authorization header.`,
        suggestion: again(),
      };
    case 'unknown-token-refused':
      return { rule: 'unknown-token', summary: `${status}: this mock has not issued the token.`, suggestion: again() };
    case 'expired-token-refused':
      return { rule: 'expired-token', summary: `${status}: the token has expired.`, suggestion: again() };
    case 'missing-scope-refused':
      return {
        rule: 'missing-scope',
        summary: `${status}: the token was narrowed to scopes that do not open this operation.`,
        advice: `Ask for ${asked.operation.scopes.map(quoted).join(' or ')} at the login, or for no scope at all.`,
        suggestion: again(),
      };
    case 'missing-permission-refused':
      return {
        rule: 'missing-permission',
        summary: `${status}: the client holds none of ${asked.operation.permissions.join(', ')}.`,
        suggestion: again(),
      };
    case 'foreign-content-type-refused': {
      const type = asked.body.kind === 'foreign' ? asked.body.contentType : '';
      const summary = `${status}: the body was declared ${type === '' ? 'as nothing' : quoted(type)}, not application/json.`;
      return { rule: 'wrong-content-type', summary, suggestion: again() };
    }
    case 'malformed-json-refused': {
      const { line, column, problem } =
        asked.body.kind === 'malformed' ? asked.body : { line: 1, column: 1, problem: '' };
      return {
        rule: 'not-json',
        summary: `${status}: not JSON, line ${line}, column ${column}: ${problem}.`,
        suggestion: again(),
      };
    }
    case 'empty-body-refused':
      return { rule: 'empty-body', summary: `${status}: the request had no body.` };
    case 'non-object-refused':
      return { ...notAnObject(occurrence, status, intent), suggestion: again() };
    case 'unknown-conversation-not-found':
      return unknownConversation(occurrence, status, again());
    case 'unknown-participant-not-found':
      return unknownParticipant(occurrence, status, again());
    case 'other-medium-not-found':
      return {
        rule: 'wrong-medium',
        summary: `${status}: the path is for a ${asked.operation.medium ?? ''}, the conversation is a ${conversation?.medium ?? ''}.`,
        suggestion: again(),
      };
    case 'ended-conversation-refused':
      return {
        rule: 'conversation-ended',
        level: 'error',
        summary: `${status}: the conversation has ended; nothing was stored.`,
      };
    case 'null-attributes-refused':
      return {
        rule: 'null-attributes',
        summary: `${status}: "attributes" is null; nothing was stored.`,
        pointer: '/attributes',
        suggestion: again(),
      };
    case 'misshaped-body-rejected': {
      const suggestion = again();
      if (intent && suggestion) return misplaced(occurrence, intent, suggestion, `${status}, and nothing was stored`);
      return { rule: 'nothing-to-apply', summary: `${status}: the body has ${membersOf(occurrence)}.`, pointer: '' };
    }
    case 'extra-keys-rejected':
      return {
        ...extraKeys(occurrence, names),
        rule: 'unexpected-member',
        summary: `${status}: ${listed(names)} beside "attributes"; nothing was stored.`,
      };
    case 'nested-value-rejected':
    case 'null-value-rejected':
    case 'scalar-value-rejected':
      return invalidValue(occurrence, status, names);
    case 'reserved-name-rejected':
      return {
        rule: 'reserved-name',
        summary: `${status}: ${listed(names)} is a reserved name; nothing was stored.`,
        pointer: at,
        suggestion: again(),
      };
    case 'reserved-character-rejected':
      return {
        rule: 'reserved-character',
        summary: `${status}: the name ${listed(names)} holds a reserved character; nothing was stored.`,
        pointer: at,
        suggestion: again(),
      };
    case 'overlong-rejected':
      return {
        rule: 'too-long',
        summary: `${status}: ${listed(names)} is too long, or its value is; nothing was stored.`,
        pointer: at,
        suggestion: again(),
      };
    case 'unknown-action-not-found':
      return { rule: 'unknown-action', summary: `${status}: no Data Action of this id is loaded in this namespace.` };
    case 'creation-refused':
      return {
        rule: 'creation-refused',
        summary: `${status}: the body contradicts the model at ${asked.violations
          .map((violation) => violation.split(':')[0])
          .slice(0, 3)
          .join(', ')}.`,
      };
    default:
      return {
        rule: asked.operation.kind === 'login' ? 'login-refused' : 'wrong-path',
        summary: `${status}: ${judgement.behaviour.summary}`,
      };
  }
}

function matchingMedium({ asked: { operation }, conversation }: Occurrence): Scene['medium'] | undefined {
  return operation.medium !== undefined && conversation?.medium === operation.medium ? operation.medium : undefined;
}

function invalidValue(occurrence: Occurrence, status: number, names: readonly string[]): Told {
  const told = droppedNames(occurrence, names, `${status}, nothing was stored`);
  if (told.rule === 'wrong-envelope') return told;
  return {
    ...told,
    rule: 'invalid-value',
    summary: `${status}: ${listed(names)} ${names.length === 1 ? 'is' : 'are'} not text; nothing was stored.`,
  };
}

function notAnObject({ asked: { body } }: Occurrence, status: number, intent: Intent | undefined): Told {
  const value = body.kind === 'json' ? body.value : undefined;
  const what = Array.isArray(value)
    ? intent?.shape === 'patch'
      ? 'a list of patch operations'
      : 'a list'
    : typeof value === 'string'
      ? 'a string that holds text or JSON'
      : 'a bare value';
  const advice = typeof value === 'string' ? 'Encode the body as JSON once, not twice.' : RULES['not-an-object'].cure;
  return {
    rule: 'not-an-object',
    summary: `${status}: the body is ${what}, not an object; nothing was stored.`,
    advice,
    pointer: '',
  };
}

function isUnrendered(id: string | undefined): boolean {
  return id !== undefined && (UNRENDERED_ID.test(id) || ID_WORDS.test(id));
}

function unrenderedId(id: string, what: string, status: number, suggestion: Suggestion | null): Told {
  const shown = id === '' ? 'is empty' : `is ${quoted(id)}`;
  return {
    rule: 'unrendered-id',
    summary: `${status}: the ${what} id in the path ${shown}: it was never filled in.`,
    suggestion,
  };
}

function unknownConversation(occurrence: Occurrence, status: number, suggestion: Suggestion | null): Told {
  const { conversationId = '', participantId, nearby, asked } = occurrence;
  if (isUnrendered(conversationId)) return unrenderedId(conversationId, 'conversation', status, suggestion);
  const owner = nearby.find(({ participants }) => participants.some(({ id }) => id === conversationId));
  if (owner && (participantId === owner.id || asked.operation.kind === 'read')) {
    const summary = `${status}: ${conversationId} is a participant of conversation ${owner.id}, not a conversation.`;
    return { rule: 'swapped-ids', summary, suggestion };
  }
  const swapped = nearby.find(({ id }) => id === participantId);
  if (swapped) {
    const summary = `${status}: ${participantId ?? ''} is a conversation and stands where the participant belongs.`;
    return { rule: 'swapped-ids', summary, suggestion };
  }
  const meant = meantConversation(occurrence);
  const advice = meant
    ? `Did you mean ${meant.id}? ${RULES['unknown-conversation'].cure}`
    : RULES['unknown-conversation'].cure;
  return {
    rule: 'unknown-conversation',
    summary: `${status}: no conversation ${quoted(conversationId)} in this namespace.`,
    advice,
    suggestion,
  };
}

function unknownParticipant(occurrence: Occurrence, status: number, suggestion: Suggestion | null): Told {
  const { participantId = '', conversation } = occurrence;
  if (isUnrendered(participantId)) return unrenderedId(participantId, 'participant', status, suggestion);
  const meant = targetOf(occurrence, meantBy(occurrence))?.participant;
  const advice = meant
    ? `Did you mean the ${meant.purpose}, ${meant.id}? ${RULES['unknown-participant'].cure}`
    : RULES['unknown-participant'].cure;
  const summary = `${status}: conversation ${conversation?.id ?? ''} has no participant ${quoted(participantId)}.`;
  return { rule: 'unknown-participant', summary, advice, suggestion };
}

function wrongPath({ path, asked }: Occurrence, status: number, suggestion: Suggestion | null): Told {
  const segments = path.split('/');
  const strange = segments.find((segment) =>
    ['voice', 'interactions', 'interaction', 'web', 'session', 'sessions', 'chats'].includes(segment),
  );
  const version = /^\/(?:[a-z]+\/)*(v\d+)\//.exec(path)?.[1];
  const reason =
    strange !== undefined
      ? `there is no ${quoted(strange)} segment`
      : version !== undefined && version !== 'v2'
        ? `the API is v2, not ${version}`
        : !path.startsWith('/api/v2/')
          ? 'paths start with /api/v2'
          : path.includes('/participants/')
            ? 'no operation has this path'
            : /\/conversations\/[^/]+\/attributes\/?$/.test(path)
              ? 'attributes belong to a participant, not to the conversation'
              : 'no operation has this path';
  const advice =
    asked.method === 'GET'
      ? 'Read attributes with GET /api/v2/conversations/{conversationId}.'
      : RULES['wrong-path'].cure;
  return { rule: 'wrong-path', summary: `${status}: ${reason}.`, advice, suggestion };
}
