import { isRecord } from '../behaviours/shared/behaviour';
import type { Finding, Suggestion } from '../findings/finding';
import { folded, isEnvelopeName } from '../findings/intent/index';
import type { Exchange } from './journal';
import { curlFor } from '../findings/curl';

/** What stands where a text was; a number becomes 0 and a boolean false, so that types survive. */
export const MASK = '***';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ID_KEYS: ReadonlySet<string> = new Set(['id', 'participantid', 'conversationid', 'communicationid']);
const NAME_KEY = /^(?:name|key|k|(?:attribute|field)(?:name|key)?|property|label|variable)$/;
const VALUE_KEY = /^(?:(?:attribute|field|string)?value|val|v|text|content|data)$/;
const PATCH_OPERATION = /^(?:add|remove|replace|set|merge|move|copy|test)$/i;
/** Base64 padding is no form. */
const FORM = /^[^\s=&{}"'<>]+=[^\s=&]\S*$/;

/**
 * A request body, however misshapen, with every value hidden: names, structure and UUIDs under id keys are kept,
 * every other leaf is masked. Text that holds JSON or a form is masked inside where a body could stand.
 */
export function maskedBody(body: unknown): unknown {
  return typeof body === 'string' ? maskedText(body) : maskedNode(body);
}

/** A reply of the vendor API with the attribute values hidden; all else in it is the vendor's. */
export function maskedReply(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(maskedReply);
  if (!isRecord(body)) return body;
  return mapped(body, (value, key) => {
    if (key === 'attributes') return maskedMap(value);
    // The platform quotes the value that it refuses.
    if (key === 'message' && body['code'] === 'invalid.value')
      return String(value).replace(/\[.*?\](?= is not)/s, `[${MASK}]`);
    return maskedReply(value);
  });
}

/** A suggestion with its values hidden. */
export function maskedSuggestion(suggestion: Suggestion): Suggestion {
  return 'body' in suggestion ? { ...suggestion, body: maskedBody(suggestion.body) } : suggestion;
}

/** A finding with the values of its suggestion hidden; its prose holds none. */
export function maskedFinding<Found extends Pick<Finding, 'suggestion' | 'curl'>>(finding: Found): Found {
  if (!finding.suggestion) return finding;
  const suggestion = maskedSuggestion(finding.suggestion);
  const base = /'(https?:\/\/[^/']+)/.exec(finding.curl ?? '')?.[1];
  return { ...finding, suggestion, ...(base === undefined ? {} : { curl: curlFor(suggestion, base) }) };
}

/** A journalled exchange with every attribute value hidden. */
export function maskedExchange(exchange: Exchange): Exchange {
  const { request, response, changes, operation } = exchange;
  if (operation === 'postOauthToken') return exchange;
  const isRun = operation?.startsWith('postIntegrationsAction') === true;
  return {
    ...exchange,
    request: 'body' in request ? { ...request, body: maskedBody(request.body) } : request,
    response: 'body' in response ? { body: (isRun ? maskedBody : maskedReply)(response.body) } : response,
    ...(changes
      ? { changes: mapped(changes, ({ before }) => ({ before: before === null ? null : MASK, after: MASK })) }
      : {}),
  };
}

/** Inside a map of attributes every leaf is a value, whatever it looks like. */
function maskedMap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskedEntry);
  return isRecord(value) ? mapped(value, maskedValue) : maskedBody(value);
}

function maskedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskedValue);
  return isRecord(value) ? mapped(value, maskedValue) : maskedLeaf(value);
}

function maskedNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(maskedEntry);
  if (!isRecord(node)) return maskedLeaf(node);
  return isPair(node) ? maskedPair(node) : mapped(node, maskedMember);
}

function maskedMember(value: unknown, key: string): unknown {
  if (folded(key) === 'attributes') return maskedMap(value);
  if (typeof value !== 'string') return maskedNode(value);
  if (ID_KEYS.has(folded(key)) && UUID.test(value)) return value;
  return isEnvelopeName(key) ? maskedText(value) : maskedLeaf(value);
}

/** Entries of a list may be `{name, value}`, `[name, value]` or patch operations: what names stays. */
function maskedEntry(entry: unknown): unknown {
  if (Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string')
    return [entry[0], maskedNode(entry[1])];
  if (!isRecord(entry)) return maskedNode(entry);
  if (typeof entry['op'] !== 'string' || !PATCH_OPERATION.test(entry['op'])) return maskedNode(entry);
  return mapped(entry, (value, key) =>
    key === 'op' || key === 'path' || key === 'from' ? value : maskedMember(value, key),
  );
}

function isPair(node: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(node).map(folded);
  return keys.length <= 4 && keys.some((key) => NAME_KEY.test(key)) && keys.some((key) => VALUE_KEY.test(key));
}

function maskedPair(node: Readonly<Record<string, unknown>>): unknown {
  const nameKey = Object.keys(node).find((key) => NAME_KEY.test(folded(key)));
  return mapped(node, (value, key) =>
    key === nameKey && typeof value === 'string' ? value : maskedMember(value, key),
  );
}

function maskedText(text: string): string {
  if (/^\s*[[{"]/.test(text)) {
    try {
      return JSON.stringify(maskedBody(JSON.parse(text) as unknown));
    } catch {
      return MASK;
    }
  }
  return FORM.test(text.trim()) ? text.trim().replace(/=[^&]*/g, `=${MASK}`) : text === '' ? text : MASK;
}

function maskedLeaf<T>(leaf: T): T | string | number | boolean {
  if (typeof leaf === 'string') return leaf === '' ? leaf : MASK;
  if (typeof leaf === 'number') return 0;
  return typeof leaf === 'boolean' ? false : leaf;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, mask: (value: T, key: string) => U): Record<string, U> {
  // fromEntries, because a member may be called __proto__.
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, mask(value, key)]));
}
