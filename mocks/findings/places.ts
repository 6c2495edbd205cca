import { MEDIA } from '../behaviours/shared/behaviour';
import type { Suggestion } from './finding';
import { isEnvelopeName } from './intent';
import { nearest } from '../util/did-you-mean';
import type { KnownConversation, FindingContext } from './context';
import { RULES } from './rules';
import { meantConversation, targetOf } from './suggestion';
import { quoted, type Detection } from './prose';

const NEVER_FILLED =
  /^(?:undefined|null|nil|none|nan|true|false|\[object object\]|%[a-z]|x+(?:-x+)*|[\s'"]*)$|[{}<>$]|^:[a-z]/i;
const ID_WORDS =
  /^(?:your|my|the)?[-_ ]?(?:conversation|participant|interaction|call|uuid|id)[-_ ]?(?:id|uuid|here)*(?:[-_ ]?here)?$/i;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** Words of paths that are about participant data. */
const OURS = /conversation|participant|attribute|interaction/i;
const VENDORS = /^\/(?:(?:api|login|oauth|platform|v\d+)(?:\/|$))/i;
const SEGMENTS = ['conversations', 'participants', 'attributes', ...MEDIA.map((medium) => `${medium}s`)] as const;

/** True of an id that a template or a variable should have filled in. */
function isUnrendered(id: string): boolean {
  return !UUID.test(id) && (NEVER_FILLED.test(id) || ID_WORDS.test(id));
}

function unrenderedId(id: string, what: string, status: number, suggestion: Suggestion | null): Detection {
  const shown = id.trim() === '' ? 'is empty' : `is ${quoted(id)}`;
  const summary = `${status}: the ${what} id in the path ${shown}; it was never filled in.`;
  return { rule: 'unrendered-id', summary, suggestion };
}

/** What to say of a conversation that is not there. */
export function unknownConversation(
  occurrence: FindingContext,
  status: number,
  suggestion: Suggestion | null,
): Detection {
  const { conversationId = '', participantId, nearby, asked, namespace } = occurrence;
  if (isUnrendered(conversationId)) return unrenderedId(conversationId, 'conversation', status, suggestion);
  const owner = nearby.find(({ participants }) => participants.some(({ id }) => id === conversationId));
  if (owner && (asked.operation.kind === 'read' || participantId === owner.id || participantId === conversationId)) {
    const summary = `${status}: ${quoted(conversationId)} is a participant of conversation ${owner.id}, not a conversation.`;
    return { rule: 'swapped-ids', summary, suggestion };
  }
  if (nearby.some(({ id }) => id === participantId)) {
    const summary = `${status}: ${quoted(participantId ?? '')} is a conversation and stands where the participant belongs.`;
    return { rule: 'swapped-ids', summary, suggestion };
  }
  const meant = meantConversation(occurrence);
  const question = meant ? `Did you mean ${meant.id}? ` : '';
  const world = `A token sees the world of its client, here ${quoted(namespace)}`;
  return {
    rule: 'unknown-conversation',
    summary: `${status}: no conversation ${quoted(conversationId)} in the namespace ${quoted(namespace)}.`,
    advice: `${question}${world}: create the conversation there with POST /_mock/conversations, or use the seeded one.`,
    suggestion,
  };
}

/** What to say of a participant that is not in the conversation. */
export function unknownParticipant(
  occurrence: FindingContext,
  status: number,
  suggestion: Suggestion | null,
): Detection {
  const { participantId = '', conversation, nearby } = occurrence;
  if (isUnrendered(participantId)) return unrenderedId(participantId, 'participant', status, suggestion);
  if (participantId === 'attributes') {
    return { rule: 'wrong-path', summary: `${status}: the participant id is missing before "attributes".`, suggestion };
  }
  if (participantId === conversation?.id) {
    const summary = `${status}: the conversation stands in both places; the second is the participant's.`;
    return { rule: 'swapped-ids', summary, suggestion };
  }
  const meant = targetOf(occurrence, occurrence.meant())?.participant;
  const question = meant ? `Did you mean the ${meant.purpose}, ${meant.id}? ` : '';
  const what = conversation ? otherThing(participantId, conversation, nearby) : undefined;
  return {
    rule: 'unknown-participant',
    summary: `${status}: conversation ${conversation?.id ?? ''} has no participant ${quoted(participantId)}${what === undefined ? '' : `; that is ${what}`}.`,
    advice: `${question}${RULES['unknown-participant'].cure}`,
    suggestion,
  };
}

/** What an id is that is no participant of the conversation. */
function otherThing(
  id: string,
  { participants }: KnownConversation,
  nearby: readonly KnownConversation[],
): string | undefined {
  if (participants.some(({ communicationId }) => communicationId === id)) return 'a communication';
  if (participants.some(({ userId }) => userId === id)) return 'a user';
  const other = nearby.find((scene) => scene.participants.some((party) => party.id === id));
  return other && `a participant of conversation ${other.id}`;
}

/** What to say of a path outside the contract; nothing to a browser or a probe that asks for a page. */
export function wrongPath(
  occurrence: FindingContext,
  status: number,
  suggestion: Suggestion | null,
): readonly Detection[] {
  const { path, asked } = occurrence;
  const isOurs = OURS.test(path) || isIdIn(path, occurrence.nearby);
  const isLooking = asked.method === 'GET' || asked.method === 'HEAD' || asked.method === 'OPTIONS';
  if (isLooking && !isOurs && !VENDORS.test(path)) return [];
  if (path.endsWith('/oauth/token')) {
    return [
      { rule: 'wrong-path', summary: `${status}: the login is at /oauth/token.`, advice: RULES['login-refused'].cure },
    ];
  }
  if (isElsewhere(path, isOurs)) {
    const summary = `${status}: this mock plays participant data; ${asked.method} on this path is not part of it.`;
    return [{ rule: 'not-simulated', summary }];
  }
  const blank = emptyId(path);
  if (blank !== undefined) return [unrenderedId('', blank, status, suggestion)];
  const advice = isLooking
    ? 'Read attributes with GET /api/v2/conversations/{conversationId}.'
    : RULES['wrong-path'].cure;
  return [{ rule: 'wrong-path', summary: `${status}: ${reasonFor(path)}.`, advice, suggestion }];
}

/** True of the vendor's paths that are no misspelling of those of participant data. */
function isElsewhere(path: string, isOurs: boolean): boolean {
  const [, behind] = /\/participants\/[^/]+\/([a-z]+)(?:\/|$)/i.exec(path) ?? [];
  if (behind !== undefined) return !isEnvelopeName(behind) && nearest(behind, ['attributes']) === undefined;
  return !isOurs && /^\/(?:(?:api|login)\/)?(?:api\/v2|oauth|login)\/./.test(path);
}

function isIdIn(path: string, nearby: readonly KnownConversation[]): boolean {
  const segments = new Set(path.split('/'));
  return nearby.some(
    ({ id, participants }) => segments.has(id) || participants.some((party) => segments.has(party.id)),
  );
}

/** Which id of an otherwise right path is missing. */
function emptyId(path: string): 'conversation' | 'participant' | undefined {
  if (/\/conversations(?:\/\w+)?\/\/participants\//.test(path)) return 'conversation';
  return /\/participants\/\/(?:attributes)?/.test(path) || /\/participants\/$/.test(path) ? 'participant' : undefined;
}

/** The first thing in a path that keeps it from being one of the contract's. */
function reasonFor(path: string): string {
  const version = /^\/(?:[a-z]+\/)*(v\d+)\//i.exec(path)?.[1];
  if ((path.match(/\/api\/v2(?=\/)/gi) ?? []).length > 1) return '/api/v2 stands in the path twice';
  if (path.includes('//')) return 'a slash is doubled';
  if (path !== path.toLowerCase() && isKnown(path.toLowerCase())) return 'paths are in lower case';
  if (version !== undefined && version !== 'v2') return `the API is v2, not ${version}`;
  if (!path.startsWith('/api/v2/')) return 'paths start with /api/v2';
  if (path.endsWith('/')) return 'a slash too many stands at the end';
  if (/\/conversations\/(?:\w+s\/)?[^/]+\/(?:custom|secure)attributes/.test(path)) {
    return 'custom and secure attributes of a conversation are other features, which this mock does not play';
  }
  if (/\/conversations\/(?:\w+s\/)?[^/]{30,}\/attributes$/.test(path))
    return 'attributes belong to a participant, not to the conversation';
  const strange = path
    .split('/')
    .slice(3)
    .find((segment) => /^[A-Za-z]+$/.test(segment) && !(SEGMENTS as readonly string[]).includes(segment));
  if (strange === undefined) return 'the contract has no operation with this path';
  const near = nearest(strange, SEGMENTS);
  return `the contract has no ${quoted(strange)} segment here${near === undefined ? '' : `, but ${quoted(near)}`}`;
}

/** True of a path made of the contract's words, whatever the ids. */
function isKnown(path: string): boolean {
  return /^\/api\/v2\/conversations\/(?:\w+s\/)?[^/]+(?:\/participants\/[^/]+(?:\/attributes)?)?$/.test(path);
}
