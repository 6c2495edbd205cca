import { isRecord } from '../behaviours/shared/behaviour';
import type { FindingContext } from './context';
import type { Suggestion } from './terms';
import { folded, intentOf, isEnvelopeName } from './intent';
import { sanitizedFor } from './sanitize-attributes';
import { JSON_HEADERS, WHOLE_VALUES } from './suggestion';

const NOT_PARTICIPANT_DATA: ReadonlySet<string> = new Set([
  'routingdata',
  'uuidata',
  'customer',
  'call',
  'conversation',
  'participant',
  'participants',
  'content',
  'body',
]);

/** More members than this are not looked at for participant data. */
const MAX_EXTRA = 200;

/** Members that the creation models do not have and that read like participant data. */
export function dataEnvelopes({ asked: { body, extra } }: FindingContext): readonly string[] {
  if (body.kind !== 'json' || !isRecord(body.value)) return [];
  const members = body.value;
  return extra.slice(0, MAX_EXTRA).filter((key) => {
    const value = members[key];
    return typeof value === 'object' && value !== null && isEnvelopeName(key) && !NOT_PARTICIPANT_DATA.has(folded(key));
  });
}

/** The member that a creation reads participant data from. */
export function dataMemberOf({ asked: { operation } }: FindingContext): 'attributes' | 'data' {
  return operation.medium === 'callback' ? 'data' : 'attributes';
}

/** The same creation with the participant data where the model has it. */
export function creationSuggestion(context: FindingContext): Suggestion | null {
  const { body, limits, operation } = context.asked;
  if (context.budget.isUsedUp) return null;
  if (body.kind !== 'json' || !isRecord(body.value)) return null;
  const members = body.value;
  const field = dataMemberOf(context);
  const strays = dataEnvelopes(context);
  const meant = [...strays.map((key) => ({ [key]: members[key] })), { attributes: members[field] }];
  const own = new Map(meant.flatMap((value) => [...(intentOf(value, undefined, context.budget)?.attributes ?? [])]));
  const healed = [WHOLE_VALUES, {}].map((more) => sanitizedFor(own, { ...limits, ...more }));
  const isAccepted = (sent: ReadonlyMap<string, string>): boolean =>
    context.judge({ ...context.asked, sent, violations: [] }).verdict.kind === 'applied';
  const attributes = healed.find(isAccepted) ?? sanitizedFor(own, limits);
  const kept = Object.entries(members).filter(([key]) => !strays.includes(key) && key !== field);
  const data = attributes.size === 0 ? [] : [[field, Object.fromEntries(attributes)] as const];
  return { method: 'POST', path: operation.path, headers: JSON_HEADERS, body: Object.fromEntries([...kept, ...data]) };
}
