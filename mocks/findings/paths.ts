import { MEDIA } from '../behaviours/shared/behaviour';
import { nearest } from '../util/did-you-mean';
import type { FindingContext, KnownConversation } from './context';
import { isEnvelopeName } from './intent';
import { quoted } from './prose';

/** Words of paths that are about participant data. */
const OURS = /conversation|participant|attribute|interaction/i;
const VENDORS = /^\/(?:(?:api|login|oauth|platform|v\d+)(?:\/|$))/i;
const SEGMENTS = [
  'conversations',
  'participants',
  'attributes',
  ...MEDIA.filter((medium) => medium !== 'chat').map((medium) => `${medium}s`),
] as const;

/** True of a path that is about participant data, by its words or by an id that stands in it. */
export function isOurs({ path, nearby }: FindingContext): boolean {
  return OURS.test(path) || isIdIn(path, nearby);
}

/** True of a browser or a probe that looks for a page. */
export function isLookingForPage(context: FindingContext): boolean {
  return isReading(context) && !isOurs(context) && !VENDORS.test(context.path);
}

export function isReading({ asked: { method } }: FindingContext): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** True of the vendor's paths that are no misspelling of those of participant data. */
export function isElsewhere(context: FindingContext): boolean {
  const { path } = context;
  const [, behind] = /\/participants\/[^/]+\/([a-z]+)(?:\/|$)/i.exec(path) ?? [];
  if (behind !== undefined) return !isEnvelopeName(behind) && nearest(behind, ['attributes']) === undefined;
  return !isOurs(context) && /^\/(?:(?:api|login)\/)?(?:api\/v2|oauth|login)\/./.test(path);
}

function isIdIn(path: string, nearby: readonly KnownConversation[]): boolean {
  const segments = new Set(path.split('/'));
  return nearby.some(
    ({ id, participants }) => segments.has(id) || participants.some((party) => segments.has(party.id)),
  );
}

/** Which id of an otherwise right path is missing. */
export function emptyId(path: string): 'conversation' | 'participant' | undefined {
  if (/\/conversations(?:\/\w+)?\/\/participants\//.test(path)) return 'conversation';
  return /\/participants\/\/(?:attributes)?/.test(path) || /\/participants\/$/.test(path) ? 'participant' : undefined;
}

/** The first thing in a path that keeps it from being one of the contract's. */
export function reasonFor(path: string): string {
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
