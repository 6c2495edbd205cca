import { isRecord } from '../../mocks/internal';
import { parsedOr } from '../../mocks/util/json';
import { codeOf, isVisible, type Observation } from './fit';
import type { Asking, Experiment, Subject } from './experiments';

/** A longer text says its length. */
const MAX_PLAIN = 64;

/** A request without values, ids, tokens and the prefix of its names: method, path and the outline of the body. */
export function requestQuote({ asking, prefix }: Experiment, subject: Subject): string {
  const { method, url, contentType, body, token } = asking;
  const outline = body === undefined ? '' : ` ${outlineOf(body).replaceAll(prefix, '')}`;
  const type = contentType === undefined || contentType === 'application/json' ? '' : ` as ${contentType}`;
  const bearer =
    token === 'own'
      ? ''
      : typeof token === 'object'
        ? ` with a token of the scope ${token.scopes.join(' ')}`
        : token === 'absent'
          ? ' without a token'
          : ' with a token that nobody issued';
  return `${method} ${withoutIds(url, subject)}${outline}${type}${bearer}`;
}

/** What came back and what became of the names, without values. */
export function replyQuote(seen: Observation, subject: Subject): string {
  return withPrefix(seen, subject).replaceAll(seen.experiment.prefix, '');
}

function withPrefix(seen: Observation, subject: Subject): string {
  const { reply, experiment, before, after } = seen;
  const code = codeOf(reply.json);
  const message =
    isRecord(reply.json) && typeof reply.json['message'] === 'string'
      ? ` "${withoutIds(reply.json['message'], subject)}"`
      : '';
  const said =
    reply.status < 400
      ? bodyText(reply.json, experiment.names)
      : `${code === undefined ? '' : ` ${code}`}${withoutValues(message, experiment.asking)}`;
  if (after === undefined) return `${reply.status}${said}`;
  if (experiment.atOnce)
    return `${reply.status}${said}; ${isVisible(seen) ? 'the read at once shows it' : 'the read at once does not show it'}`;
  const lost = [...before.keys()].filter((name) => !after.has(name)).length;
  const fates = experiment.names.map((name) => `${nameText(name)} ${fateOf(name, seen)}`);
  if (lost > 0) fates.push(`${lost} earlier names gone`);
  return `${reply.status}${said}; afterwards ${fates.length === 0 ? 'nothing has changed' : fates.join(', ')}`;
}

function bodyText(json: unknown, names: readonly string[]): string {
  const map = isRecord(json) && isRecord(json['attributes']) ? json['attributes'] : undefined;
  if (!map) return '';
  const held = names.filter((name) => Object.hasOwn(map, name));
  return ` with ${held.length === 0 ? 'none of the names' : held.map(nameText).join(', ')}`;
}

function fateOf(name: string, { before, after, experiment }: Observation): string {
  const value = after?.get(name);
  const earlier = sentValues(experiment.given?.body).get(name) ?? before.get(name);
  if (value === undefined) return earlier === undefined ? 'is not there' : 'is gone';
  const asked = sentValues(experiment.asking.body).get(name);
  if (asked !== undefined && value === asked) return 'is stored';
  if (value === earlier) return 'is as before';
  return value === '' ? 'is blank' : 'is stored as another text';
}

/** The values that a body holds for each name, as the texts they are written as. */
function sentValues(body: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const walk = (node: unknown): void => {
    if (!isRecord(node)) return;
    for (const [name, value] of Object.entries(node)) {
      if (isRecord(value)) walk(value);
      else if (value !== null) values.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  };
  walk(parsedOr(body ?? '', undefined));
  return values;
}

/** A body with its structure and names; what stands where a value was says of which kind it is. */
function outlineOf(body: string): string {
  const value = parsedOr(body, undefined);
  return value === undefined ? '(not JSON)' : outline(value);
}

function outline(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value.length > MAX_PLAIN ? `"***" (${value.length} characters)` : '"***"';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return `[${value.map(outline).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, each]) => `${nameText(name)}: ${outline(each)}`)
    .join(', ')}}`;
}

function nameText(name: string): string {
  return name.length > MAX_PLAIN
    ? `${JSON.stringify(`${name.slice(0, 40)}…`)} (${name.length} characters)`
    : JSON.stringify(name);
}

function withoutIds(text: string, { conversationId, participantId }: Subject): string {
  return text.replaceAll(conversationId, '{conversationId}').replaceAll(participantId, '{participantId}');
}

/** The platform quotes the value that it refuses. */
function withoutValues(message: string, { body }: Asking): string {
  const values = [...sentValues(body).values()].filter((value) => value.length > 3);
  return values.reduce((text, value) => text.replaceAll(value, '***'), message);
}
