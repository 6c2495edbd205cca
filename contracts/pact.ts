import { isRecord } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';

/** A provider state with its parameters. */
export type State = { readonly name: string; readonly params: Readonly<Record<string, unknown>> };

/** One matcher of a pact, such as `{match: 'regex', regex: '…'}`. */
export type Matcher = Readonly<Record<string, unknown>> & { readonly match: string };
/** The rules of one part: a path expression with the matchers that apply there. */
export type Rules = readonly { readonly path: string; readonly matchers: readonly Matcher[] }[];

/** A JSON value or a text, with the media type it is sent as where the pact says so. */
export type Content = { readonly bytes: Buffer; readonly value: unknown; readonly contentType: string | undefined };

/** One HTTP interaction, whatever the version of the file. Header names are in lower case. */
export type Interaction = {
  readonly description: string;
  readonly states: readonly State[];
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** What makes the path of what a provider state gives, such as `/conversations/${id}`. */
    readonly pathExpression: string | undefined;
    /** As it stands in a URL, without the question mark. */
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Content | undefined;
    readonly bodyRules: Rules;
  };
  readonly response: {
    readonly status: number;
    /** More statuses that a `statusCode` matcher takes. */
    readonly accepts: (status: number) => boolean;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Content | undefined;
    readonly bodyRules: Rules;
  };
};

/** Something in a file that is not judged because it is no HTTP interaction. */
export type Skipped = { readonly description: string; readonly pointer: string; readonly kind: string };
/** A place in a file that does not look like a pact. */
export type Problem = { readonly pointer: string; readonly problem: string };
/** A pact file, read. */
export type Pact = {
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
  readonly skipped: readonly Skipped[];
  readonly problems: readonly Problem[];
};

type Members = Readonly<Record<string, unknown>>;

/** Reads the document of a pact file, versions 1 to 4. What is wrong with one interaction does not hide the others. */
export function readPact(document: unknown): Pact {
  const names = { consumer: nameIn(document, 'consumer'), provider: nameIn(document, 'provider') };
  const nothing = { interactions: [], skipped: [] };
  if (!isRecord(document))
    return { ...names, ...nothing, problems: [{ pointer: '', problem: 'not a pact: the file holds no object' }] };
  const { interactions, messages } = document;
  if (interactions === undefined && messages === undefined) {
    return {
      ...names,
      ...nothing,
      problems: [{ pointer: '', problem: 'not a pact: it has neither "interactions" nor "messages"' }],
    };
  }
  const wrong = Object.entries({ interactions, messages }).find(
    ([, list]) => list !== undefined && !Array.isArray(list),
  );
  if (wrong)
    return { ...names, ...nothing, problems: [{ pointer: `/${wrong[0]}`, problem: `"${wrong[0]}" is not a list` }] };

  const read = listOf(interactions).map((one, index) => readInteraction(one, `/interactions/${index}`));
  const skipped = listOf(messages).map((one, index) => ({
    description: textIn(one, 'description') ?? `message ${index + 1}`,
    pointer: `/messages/${index}`,
    kind: 'a message',
  }));
  const passedOver = [...read.filter((one) => 'kind' in one), ...skipped];
  const isMessagesAlone = passedOver.length > 0 && passedOver.length === read.length + skipped.length;
  return {
    ...names,
    interactions: read.filter((one) => 'request' in one),
    skipped: passedOver,
    problems: isMessagesAlone
      ? [{ pointer: '', problem: 'it holds messages alone, nothing over HTTP' }]
      : read.filter((one) => 'problem' in one),
  };
}

function readInteraction(one: unknown, pointer: string): Interaction | Skipped | Problem {
  if (!isRecord(one)) return { pointer, problem: 'the interaction is not an object' };
  const description = textIn(one, 'description') ?? 'without a description';
  const type = textIn(one, 'type') ?? 'Synchronous/HTTP';
  if (type !== 'Synchronous/HTTP') return { description, pointer, kind: type };
  const { request, response } = one;
  if (!isRecord(request)) return { pointer, problem: `"${description}" has no request` };
  if (!isRecord(response)) return { pointer, problem: `"${description}" has no response` };
  const path = textIn(request, 'path');
  if (path === undefined)
    return { pointer: `${pointer}/request`, problem: `the request of "${description}" has no path` };
  const status = response['status'] ?? 200;
  if (typeof status !== 'number' || !Number.isInteger(status))
    return { pointer: `${pointer}/response/status`, problem: `the status of "${description}" is not a whole number` };
  const requestHeaders = headersOf(request['headers']);
  const responseHeaders = headersOf(response['headers']);
  const [plainPath = path, inPath] = path.split('?', 2);
  return {
    description,
    states: statesOf(one),
    pointer,
    request: {
      method: (textIn(request, 'method') ?? 'GET').toUpperCase(),
      path: plainPath.startsWith('/') ? plainPath : `/${plainPath}`,
      pathExpression: pathExpressionOf(request['generators']),
      query: [inPath, queryOf(request['query'])].filter((part) => part !== undefined && part !== '').join('&'),
      headers: requestHeaders,
      body: contentOf(request, requestHeaders['content-type']),
      bodyRules: bodyRulesOf(request['matchingRules']),
    },
    response: {
      status,
      accepts: acceptsOf(response['matchingRules'], status),
      headers: responseHeaders,
      body: contentOf(response, responseHeaders['content-type']),
      bodyRules: bodyRulesOf(response['matchingRules']),
    },
  };
}

/** `providerStates` of version 3, `providerState` of 2, `provider_state` of 1. */
function statesOf(interaction: Members): readonly State[] {
  const { providerStates } = interaction;
  const older = textIn(interaction, 'providerState') ?? textIn(interaction, 'provider_state');
  if (!Array.isArray(providerStates)) return older === undefined || older === '' ? [] : [{ name: older, params: {} }];
  return providerStates.flatMap((state: unknown) => {
    if (typeof state === 'string') return [{ name: state, params: {} }];
    const name = textIn(state, 'name');
    const params = isRecord(state) && isRecord(state['params']) ? state['params'] : {};
    return name === undefined ? [] : [{ name, params }];
  });
}

function pathExpressionOf(generators: unknown): string | undefined {
  const path = isRecord(generators) ? generators['path'] : undefined;
  return textIn(path, 'type') === 'ProviderState' ? textIn(path, 'expression') : undefined;
}

function headersOf(headers: unknown): Readonly<Record<string, string>> {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.map(String).join(', ') : String(value),
    ]),
  );
}

/** A text in version 2, lists by name later. */
function queryOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query.replace(/^\?/, '');
  if (!isRecord(query)) return undefined;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown): [string, string] => [name, String(one ?? '')]),
  );
  return new URLSearchParams(pairs).toString();
}

/** Version 4 wraps a body as `{content, contentType, encoded}`; before, the body stands as it is. */
function contentOf(part: Members, header: string | undefined): Content | undefined {
  const { body } = part;
  if (body === undefined || body === null || body === '') return undefined;
  const isWrapped = isRecord(body) && 'content' in body && ('contentType' in body || 'encoded' in body);
  if (!isWrapped) return contentFrom(body, header);
  const { content, encoded } = body;
  if (content === undefined || content === '') return undefined;
  const contentType = textIn(body, 'contentType') ?? header;
  if (typeof content !== 'string') return contentFrom(content, contentType);
  const isEncoded = encoded === true || typeof encoded === 'string';
  if (isEncoded) {
    const bytes = Buffer.from(content, String(encoded).toLowerCase() === 'base64' ? 'base64' : 'utf8');
    return { bytes, value: parsedOr(bytes.toString('utf8'), undefined) ?? bytes.toString('utf8'), contentType };
  }
  // What stands there plain is the value itself: a text under a JSON type is a JSON string, as the Pact verifier sends it.
  return isJsonType(contentType)
    ? { bytes: Buffer.from(JSON.stringify(content)), value: content, contentType }
    : contentFrom(content, contentType);
}

function isJsonType(contentType = ''): boolean {
  return /\bjson\b/i.test(contentType);
}

/** A text that is JSON already is sent as it stands, as the Pact verifier does. */
function contentFrom(value: unknown, contentType: string | undefined): Content {
  if (typeof value !== 'string') return { bytes: Buffer.from(JSON.stringify(value)), value, contentType };
  const parsed = parsedOr(value, undefined);
  if (parsed !== undefined) return { bytes: Buffer.from(value), value: parsed, contentType };
  // A text under a JSON type that opens like a document is a broken document, not a string.
  const isQuoted = isJsonType(contentType) && !/^\s*[[{]/.test(value);
  return { bytes: Buffer.from(isQuoted ? JSON.stringify(value) : value), value, contentType };
}

/** Version 2 keys are `$.body.x`; later ones stand under `body` as `$.x`. */
function bodyRulesOf(rules: unknown): Rules {
  if (!isRecord(rules)) return [];
  const { body } = rules;
  if (isRecord(body)) return Object.entries(body).map(([path, rule]) => ({ path, matchers: matchersOf(rule) }));
  return Object.entries(rules)
    .filter(([path]) => /^\$\.body(?:$|[.[])/.test(path))
    .map(([path, rule]) => ({ path: `$${path.slice('$.body'.length)}`, matchers: matchersOf(rule) }));
}

function matchersOf(rule: unknown): readonly Matcher[] {
  if (!isRecord(rule)) return [];
  const all: readonly unknown[] = Array.isArray(rule['matchers']) ? rule['matchers'] : [rule];
  return all
    .filter(isRecord)
    .map((matcher) => ({ ...matcher, match: textIn(matcher, 'match') ?? impliedMatch(matcher) }));
}

/** Version 2 may leave `match` out where another member says it. */
function impliedMatch(matcher: Members): string {
  return 'regex' in matcher ? 'regex' : 'type';
}

const STATUS_CLASSES: Readonly<Record<string, readonly [number, number]>> = {
  info: [100, 199],
  success: [200, 299],
  redirect: [300, 399],
  clientError: [400, 499],
  serverError: [500, 599],
  nonError: [100, 399],
  error: [400, 599],
};

function acceptsOf(rules: unknown, expected: number): (status: number) => boolean {
  const own = (status: number): boolean => status === expected;
  const rule = isRecord(rules) ? rules['status'] : undefined;
  const all = matchersOf(isRecord(rule) && isRecord(rule['$']) ? rule['$'] : rule);
  const matcher = all.find(({ match }) => match === 'statusCode');
  if (!matcher) return all.some(({ match }) => match === 'type' || match === 'integer') ? () => true : own;
  const { status } = matcher;
  if (Array.isArray(status)) return (actual) => own(actual) || status.includes(actual);
  const range = typeof status === 'string' ? STATUS_CLASSES[status] : undefined;
  return (actual) => own(actual) || (range !== undefined && actual >= range[0] && actual <= range[1]);
}

function nameIn(document: unknown, party: string): string {
  return textIn(isRecord(document) ? document[party] : undefined, 'name') ?? '';
}

function textIn(value: unknown, key: string): string | undefined {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
