import type { ExchangeEvent } from '../mocks/internal';
import { pointerOf } from '../mocks/util/json-pointer';
import { mismatches, stepsOf } from './matching';
import type { Interaction } from './pact';
import type { PactRuleId } from './rules';
import type { Mismatched } from './verifier';

/** The rule that a difference of the verifier comes under. */
export function ruleForMismatch({ type, key = '', actual }: Mismatched): PactRuleId {
  if (type === 'StatusMismatch') return 'unexpected-status';
  if (type === 'BodyTypeMismatch') return 'reply-mismatch';
  if (type === 'HeaderMismatch') return isContentType(key) ? 'reply-mismatch' : 'unknown-reply-header';
  return actual === null || actual === '' ? 'unexpected-reply-body' : 'reply-mismatch';
}

type Context = {
  readonly interaction: Interaction;
  /** The body that came. */
  readonly reply: unknown;
  readonly showValues: boolean;
};

/** What differs, by rule, expectation and place; values only where they may be shown. */
export function summaryOfMismatch(mismatched: Mismatched, { interaction, reply, showValues }: Context): string {
  const { type, key = '', expected, actual, mismatch = '' } = mismatched;
  // The verifier calls the whole body `/`.
  const path = mismatched.path === undefined || mismatched.path === '/' ? '$' : mismatched.path;
  if (type === 'StatusMismatch') return `${String(actual)} came, ${String(expected)} was expected.`;
  // Media types are no secrets.
  if (type === 'BodyTypeMismatch') return `The reply is ${String(actual)}, the consumer expects ${String(expected)}.`;
  if (type === 'HeaderMismatch') {
    if (isContentType(key))
      return `The Content-Type of the reply is ${shown(actual)}, ${shown(expected)} was expected.`;
    const came = `The reply header ${JSON.stringify(key)} came otherwise than expected`;
    return `${came}${showValues ? `: ${mismatch}` : ''}.`;
  }
  if (showValues) return `At ${path}: ${mismatch}.`;
  const { body, bodyRules } = interaction.response;
  const pointer = pointerOf(stepsOf(path).map((step) => step ?? '*'));
  const own = body && mismatches(body.value, reply, bodyRules).find((one) => one.pointer === pointer);
  if (own) return `At ${path}: ${own.problem}.`;
  const [lacking] = /missing the following keys: .+$/.exec(mismatch) ?? [];
  if (lacking !== undefined) return `At ${path}: the object that came is ${lacking}.`;
  const [came, wanted] = [wordFor(actual), wordFor(expected)];
  if (came === wanted) return `At ${path}: ${came} came, but not the one that was expected.`;
  return `At ${path}: ${came} came, ${wanted} was expected.`;
}

/** The differences by our own reading, for a verifier that says no more than yes or no. */
export function ownMismatches({ response }: Interaction, event: ExchangeEvent | undefined): readonly Mismatched[] {
  if (!event) return [];
  const { status, response: reply } = event.exchange;
  const { body, bodyRules } = response;
  const statuses = response.accepts(status)
    ? []
    : [{ type: 'StatusMismatch', expected: response.status, actual: status }];
  const bodies = body ? mismatches(body.value, reply.body, bodyRules) : [];
  return [
    ...statuses,
    ...bodies.map(({ pointer }) => ({ type: 'BodyMismatch', path: pathOf(pointer), actual: reply.body ?? null })),
  ];
}

function pathOf(pointer: string): string {
  return `$${pointer.replaceAll('/', '.')}`;
}

function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}

function shown(value: unknown): string {
  return value === undefined || value === null || value === '' ? 'missing' : String(value);
}

/** What kind of thing it is, without saying it. */
function wordFor(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  if (text.startsWith('{')) return 'an object';
  if (text.startsWith('[')) return 'a list';
  if (/^-?\d/.test(text)) return 'a number';
  return text === 'true' || text === 'false' ? 'a boolean' : 'text';
}
