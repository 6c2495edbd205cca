import { isRecord } from '../behaviours/shared/behaviour';
import type { Finding } from '../findings/finding';
import { intentOf } from '../findings/intent/index';
import { customerOf } from '../findings/context';
import type { Exchange } from '../store/journal';
import type { Conversation, Participant, Store } from '../store/store';
import { once } from '../util/once';
import { BadInput } from '../util/problem';

/** A text with `{{interaction.NAME}}` in it, and whose participant data it is to be read from. */
export type ResolveRequest = {
  readonly template: string;
  readonly conversationId: string;
  /** The customer's unless given. */
  readonly participantId?: string | undefined;
};
/** A name that is not set: why, and the finding of the lost write that meant to set it. */
export type Unresolved = { readonly name: string; readonly why: string; readonly findingId?: string };
/** The text with every name that is set filled in; the others stand as the platform leaves them. */
export type Resolved = { readonly text: string; readonly unresolved: readonly Unresolved[] };

/** Longest template, in characters. */
const MAX_CHARACTERS = 100_000;
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const INTERACTION = /^\s*interaction\s*\.(.*)$/is;

/** Why a request cannot be resolved. */
export class ResolveProblem extends BadInput {
  override readonly name = 'ResolveProblem';
}

/** Fills in a template from what is stored now, and explains every name that is not. Throws a `ResolveProblem`. */
export async function resolve(store: Store, namespace: string, request: ResolveRequest): Promise<Resolved> {
  const { template, conversationId, participantId } = checked(request);
  const conversation = await store.conversation(namespace, conversationId);
  if (!conversation) throw new ResolveProblem(`No conversation ${conversationId} in the namespace ${namespace}.`, 404);
  const participant = readFrom(conversation, participantId);
  const places = once(async () => {
    const [{ entries: findings }, { entries: exchanges }] = [
      await store.findings(namespace),
      await store.journal(namespace),
    ];
    return placesIn(participant, conversation, lostWrites(findings, exchanges, conversation));
  });
  const unresolved = new Map<string, Unresolved>();
  const parts: string[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const asked = INTERACTION.exec(match[1] ?? '')?.[1];
    if (asked === undefined) continue;
    // Names are not trimmed by the platform; blanks inside the braces are only taken off where that helps.
    const name = participant.attributes.has(asked) ? asked : asked.trim();
    const attribute = participant.attributes.get(name);
    if (!attribute && !unresolved.has(name)) unresolved.set(name, explained(name, participant, await places()));
    parts.push(template.slice(end, match.index), attribute?.value ?? match[0]);
    end = match.index + match[0].length;
  }
  return { text: parts.join('') + template.slice(end), unresolved: [...unresolved.values()] };
}

function checked(request: unknown): ResolveRequest {
  if (!isRecord(request))
    throw new ResolveProblem('The body must be {"template", "conversationId", "participantId"?}.');
  const { template, conversationId, participantId, ...others } = request;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined)
    throw new ResolveProblem(
      `"${stranger}" is not known here; resolve takes template, conversationId and participantId.`,
    );
  if (typeof template !== 'string')
    throw new ResolveProblem('"template" must be a text such as "Tier: {{interaction.customer_tier}}".');
  if (template.length > MAX_CHARACTERS)
    throw new ResolveProblem(`"template" is longer than ${MAX_CHARACTERS} characters.`, 413);
  if (typeof conversationId !== 'string')
    throw new ResolveProblem('"conversationId" must be the id of a conversation.');
  if (participantId === null || participantId === undefined) return { template, conversationId };
  if (typeof participantId !== 'string') throw new ResolveProblem('"participantId" must be the id of a participant.');
  return { template, conversationId, participantId };
}

function readFrom(conversation: Conversation, participantId: string | undefined): Participant {
  const { id, participants } = conversation;
  const named = participants.find((party) => party.id === participantId);
  if (named) return named;
  const known = participants.map((party) => `${party.purpose} ${party.id}`).join(', ');
  if (participantId !== undefined)
    throw new ResolveProblem(`The conversation ${id} has no participant ${participantId}; it has ${known}.`, 404);
  const customer = participants.find((party) => party.id === customerOf(conversation)?.id);
  if (customer) return customer;
  throw new ResolveProblem(`The conversation ${id} has no customer; name a "participantId": ${known}.`, 409);
}

/** A finding about a write to this conversation with the names that were sent, newest first. */
type LostWrite = { readonly finding: Finding; readonly names: ReadonlySet<string> };

function lostWrites(
  findings: readonly Finding[],
  exchanges: readonly Exchange[],
  { id }: Conversation,
): readonly LostWrite[] {
  const sent = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return findings
    .filter((finding) => finding.level === 'error' && concerns(finding, sent.get(finding.exchangeId), id))
    .map((finding) => ({ finding, names: namesIn(finding, sent.get(finding.exchangeId)) }))
    .reverse();
}

function concerns({ conversationId, suggestion }: Finding, exchange: Exchange | undefined, id: string): boolean {
  const path = `${suggestion?.path ?? ''} ${exchange?.path ?? ''}`;
  return conversationId === id || path.includes(`/${encodeURIComponent(id)}`);
}

/** Every name that the request, however misshapen, meant to set. */
function namesIn({ suggestion, participantId }: Finding, exchange: Exchange | undefined): ReadonlySet<string> {
  const body = exchange?.request.body;
  const meant = intentOf(body, participantId ?? undefined)?.attributes.keys() ?? [];
  const suggested = isRecord(suggestion?.body) ? suggestion.body['attributes'] : undefined;
  const sent = isRecord(body) ? body['attributes'] : undefined;
  return new Set([...meant, ...[suggested, sent].flatMap((map) => (isRecord(map) ? Object.keys(map) : []))]);
}

/** Where each name is found, gathered once: a template may ask for thousands of names, and so may the lost writes. */
type Places = {
  readonly lost: ReadonlyMap<string, Finding>;
  /** By the name without case and blanks. */
  readonly lostAs: ReadonlyMap<string, { readonly as: string; readonly finding: Finding }>;
  /** By the name without case and blanks; of the participant that is read. */
  readonly similar: ReadonlyMap<string, readonly string[]>;
  /** Of the other participants. */
  readonly elsewhere: ReadonlyMap<string, readonly Participant[]>;
};

/** Of the names and participants that explain one name so many are told. */
const MAX_TOLD = 5;

function placesIn(participant: Participant, { participants }: Conversation, writes: readonly LostWrite[]): Places {
  const lost = new Map<string, Finding>();
  const lostAs = new Map<string, { readonly as: string; readonly finding: Finding }>();
  for (const { finding, names } of writes) {
    for (const as of names) {
      // The newest write comes first, and it counts.
      if (!lost.has(as)) lost.set(as, finding);
      if (!lostAs.has(squeezed(as))) lostAs.set(squeezed(as), { as, finding });
    }
  }
  const similar = new Map<string, string[]>();
  for (const name of participant.attributes.keys()) addTo(similar, squeezed(name), name);
  const elsewhere = new Map<string, Participant[]>();
  for (const other of participants) {
    if (other.id === participant.id) continue;
    for (const name of other.attributes.keys()) addTo(elsewhere, name, other);
  }
  return { lost, lostAs, similar, elsewhere };
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.length < MAX_TOLD) list.push(one);
}

function explained(name: string, reader: Participant, places: Places): Unresolved {
  const reasons: string[] = [];
  const write = places.lost.get(name);
  if (write) reasons.push(`It was sent in a write that was lost: ${write.summary} ${write.advice}`);
  const similar = places.similar.get(squeezed(name)) ?? [];
  if (similar.length > 0)
    reasons.push(`It is set as ${similar.map(quoted).join(', ')}: names differ by case and spaces.`);
  const elsewhere = places.elsewhere.get(name) ?? [];
  for (const { id, purpose } of elsewhere) {
    reasons.push(`It is set on the ${purpose} participant ${id}; this text is read from the ${reader.purpose}.`);
  }
  const lostAs = reasons.length === 0 ? places.lostAs.get(squeezed(name)) : undefined;
  if (lostAs) reasons.push(`It was sent as ${quoted(lostAs.as)} in a write that was lost: ${lostAs.finding.summary}`);
  if (reasons.length === 0) reasons.push('It was never written: no request of this conversation sent it.');
  const findingId = (write ?? lostAs?.finding)?.id;
  return { name, why: reasons.join(' '), ...(findingId === undefined ? {} : { findingId }) };
}

/** A name without case and blanks. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
