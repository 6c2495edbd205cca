import { isRecord, type Exchange } from '../mocks/internal';
import type { Interaction } from './pact';
import { parsedOr } from '../mocks/util/json';

/** Words and short texts are no secrets: blotting them out would garble prose. */
const TELLING = /^(?=.*[\d@]).{6,}$|^.{20,}$/s;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What every login says. */
const PUBLIC = new Set(['grant_type=client_credentials']);
const MAX_NODES = 10_000;

/** Values of an exchange that must not turn up in prose, whatever somebody put where a name belongs. */
export function secretsOfExchange({ request, response }: Exchange): readonly string[] {
  return [...tellingTexts(request.body), ...tellingTexts(response.body)];
}

/** Credentials and values of an interaction: its description is a stranger's text and may repeat them. */
export function secretsOfInteraction({ request, response }: Interaction): readonly string[] {
  const { authorization = '' } = request.headers;
  const [, credentials = ''] = /^\w+\s+(\S{8,})$/.exec(authorization) ?? [];
  return [
    ...(credentials === '' ? [] : [credentials]),
    ...tellingTexts(request.body?.value),
    ...tellingTexts(response.body?.value),
  ];
}

/** Text inside which JSON is looked for, in characters. */
const MAX_PARSED = 64 * 1024;

function tellingTexts(body: unknown): readonly string[] {
  const texts = new Set<string>();
  const open: unknown[] = [body];
  for (let count = 0; open.length > 0 && count < MAX_NODES; count += 1) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...(node as readonly unknown[]));
    else if (isRecord(node)) open.push(...Object.values(node));
    else if (typeof node === 'number' && String(node).length >= 6) texts.add(String(node));
    else if (typeof node === 'string') {
      open.push(jsonIn(node));
      for (const text of partsOf(node))
        if (TELLING.test(text) && !UUID.test(text) && !PUBLIC.has(text)) texts.add(text);
    }
  }
  return [...texts];
}

function jsonIn(text: string): unknown {
  if (text.length > MAX_PARSED || !/^\s*[[{"]/.test(text)) return undefined;
  return parsedOr(text, undefined);
}

/** A form, broken JSON and a template that was not rendered hold values. */
function partsOf(text: string): readonly string[] {
  const quoted = /["']/.test(text) ? text.split(/["']+/) : [];
  const pairs = text.includes('=') ? text.split('&').map((pair) => formDecoded(pair.slice(pair.indexOf('=') + 1))) : [];
  const rendered = /[{}]/.test(text) ? text.split(/[${}]+/) : [];
  return [text, ...quoted, ...pairs, ...rendered];
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
