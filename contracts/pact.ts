import { isRecord } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';

/** A provider state with its parameters. */
export type State = { readonly name: string; readonly params: Readonly<Record<string, unknown>> };

/** One matcher of a pact, such as `{match: 'regex', regex: '…'}`. */
export type Matcher = Readonly<Record<string, unknown>> & { readonly match: string };
/** The rules of one part: a path expression with the matchers that apply there. */
export type Rules = readonly {
  readonly path: string;
  readonly matchers: readonly Matcher[];
  /** One matcher is enough; without it all of them must take a value. */
  readonly combine?: 'OR';
}[];

/** The matchers of headers, by the name in lower case. */
export type HeaderRules = Readonly<Record<string, readonly Matcher[]>>;

/** A JSON value or a text, with the media type it is sent as where the pact says so. */
export type Content = { readonly bytes: Buffer; readonly value: unknown; readonly contentType: string | undefined };

/** One HTTP interaction, whatever the version of the file. Header names are in lower case. */
export type Interaction = {
  readonly description: string;
  readonly states: readonly State[];
  /** JSON pointer into the file. */
  readonly pointer: string;
  /** The pact calls it pending: what fails there fails nobody. */
  readonly isPending: boolean;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** What makes the path of what a provider state gives, such as `/conversations/${id}`. */
    readonly pathExpression: string | undefined;
    /** As it stands in a URL, without the question mark. */
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly headerRules: HeaderRules;
    /** Headers whose value is made when the request is sent, such as by what a provider state gives. */
    readonly generatedHeaders: ReadonlySet<string>;
    readonly body: Content | undefined;
    readonly bodyRules: Rules;
  };
  readonly response: {
    readonly status: number;
    /** More statuses that a `statusCode` matcher takes. */
    readonly accepts: (status: number) => boolean;
    readonly headers: Readonly<Record<string, string>>;
    readonly headerRules: HeaderRules;
    readonly body: Content | undefined;
    /** The pact says that no body comes, which is more than saying nothing of one. */
    readonly isBodyless: boolean;
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
  /** Set where the file holds nothing over HTTP, and why: it may well be right, and somebody else's. */
  readonly otherwise?: string;
};

type Members = Readonly<Record<string, unknown>>;

/** Reads the document of a pact file, versions 1 to 4. What is wrong with one interaction does not hide the others. */
export function readPact(document: unknown): Pact {
  const names = { consumer: nameIn(document, 'consumer'), provider: nameIn(document, 'provider') };
  const nothing = { interactions: [], skipped: [] };
  if (!isRecord(document)) {
    const problem = 'not a pact: the file holds no object';
    return { ...names, ...nothing, otherwise: problem, problems: [{ pointer: '', problem }] };
  }
  const { interactions, messages } = document;
  if (interactions === undefined && messages === undefined) {
    const problem = 'not a pact: it has neither "interactions" nor "messages"';
    return { ...names, ...nothing, otherwise: problem, problems: [{ pointer: '', problem }] };
  }
  const wrong = Object.entries({ interactions, messages }).find(
    ([, list]) => list !== undefined && !Array.isArray(list),
  );
  if (wrong)
    return { ...names, ...nothing, problems: [{ pointer: `/${wrong[0]}`, problem: `"${wrong[0]}" is not a list` }] };

  const isWrapping = isVersion4(document);
  const read = listOf(interactions).map((one, index) => readInteraction(one, `/interactions/${index}`, isWrapping));
  const skipped = listOf(messages).map((one, index) => ({
    description: textIn(one, 'description') ?? `message ${index + 1}`,
    pointer: `/messages/${index}`,
    kind: 'a message',
  }));
  const passedOver = [...read.filter((one) => 'kind' in one), ...skipped];
  const isOtherAlone = passedOver.length > 0 && passedOver.length === read.length + skipped.length;
  const otherwise = isOtherAlone ? `it holds ${kindsOf(passedOver)} alone, nothing over HTTP` : undefined;
  return {
    ...names,
    interactions: read.filter((one) => 'request' in one),
    skipped: passedOver,
    problems: otherwise === undefined ? read.filter((one) => 'problem' in one) : [{ pointer: '', problem: otherwise }],
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function kindsOf(skipped: readonly Skipped[]): string {
  const kinds = skipped.map(({ kind }) => (/message/i.test(kind) ? 'messages' : kind));
  return [...new Set(kinds)].join(' and ');
}

/** Version 4 wraps bodies, whatever a single interaction looks like. */
function isVersion4({ metadata }: Members): boolean {
  const versions = isRecord(metadata) ? [metadata['pactSpecification'], metadata['pact-specification']] : [];
  return versions.some((one) => textIn(one, 'version')?.startsWith('4') === true);
}

function readInteraction(one: unknown, pointer: string, isVersion4: boolean): Interaction | Skipped | Problem {
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
  const isWrapping = isVersion4 || one['type'] !== undefined;
  return {
    description,
    states: statesOf(one),
    pointer,
    isPending: one['pending'] === true,
    request: {
      method: (textIn(request, 'method') ?? 'GET').toUpperCase(),
      path: /^(?:\/|https?:\/\/)/i.test(plainPath) ? plainPath : `/${plainPath}`,
      pathExpression: pathExpressionOf(request['generators']),
      query: [inPath, queryOf(request['query'])].filter((part) => part !== undefined && part !== '').join('&'),
      headers: requestHeaders,
      headerRules: headerRulesOf(request['matchingRules']),
      generatedHeaders: generatedHeadersOf(request['generators']),
      body: contentOf(request, requestHeaders['content-type'], isWrapping),
      bodyRules: bodyRulesOf(request['matchingRules']),
    },
    response: {
      status,
      accepts: acceptsOf(response['matchingRules'], status),
      headers: responseHeaders,
      headerRules: headerRulesOf(response['matchingRules']),
      body: contentOf(response, responseHeaders['content-type'], isWrapping),
      isBodyless: isBodyless(response['body'], isWrapping),
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
function contentOf(part: Members, header: string | undefined, isWrapping: boolean): Content | undefined {
  const { body } = part;
  if (body === undefined || body === null || body === '') return undefined;
  const isMarked = isRecord(body) && 'content' in body && ('contentType' in body || 'encoded' in body);
  if (!isRecord(body) || !(isMarked || (isWrapping && 'content' in body))) return contentFrom(body, header);
  const { content, encoded } = body;
  if (content === undefined || content === null || content === '') return undefined;
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

/** `""` and null say that no body comes; in version 4 an empty content is what the DSLs write for a body of no matter. */
function isBodyless(body: unknown, isWrapping: boolean): boolean {
  return body === null || (body === '' && !isWrapping) || (isRecord(body) && body['content'] === null && isWrapping);
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
  if (isRecord(body)) return Object.entries(body).map(([path, rule]) => ruleAt(path, rule));
  return Object.entries(rules)
    .filter(([path]) => /^\$\.body(?:$|[.[])/.test(path))
    .map(([path, rule]) => ruleAt(`$${path.slice('$.body'.length)}`, rule));
}

function ruleAt(path: string, rule: unknown): Rules[number] {
  const isEither = textIn(rule, 'combine')?.toUpperCase() === 'OR';
  return { path, matchers: matchersOf(rule), ...(isEither ? { combine: 'OR' as const } : {}) };
}

/** Version 2 keys are `$.headers.Name`; later ones stand under `header`, with or without an index behind. */
function headerRulesOf(rules: unknown): HeaderRules {
  if (!isRecord(rules)) return {};
  const later = isRecord(rules['header']) ? Object.entries(rules['header']) : [];
  const older = Object.entries(rules).filter(([path]) => /^\$\.headers?[.[]/.test(path));
  const named = [...later, ...older].map(([path, rule]) => [headerNameIn(path), matchersOf(rule)] as const);
  return Object.fromEntries(named.filter(([, matchers]) => matchers.length > 0));
}

function generatedHeadersOf(generators: unknown): ReadonlySet<string> {
  const headers = isRecord(generators) ? generators['header'] : undefined;
  return new Set(isRecord(headers) ? Object.keys(headers).map(headerNameIn) : []);
}

/** `$.headers.Accept[0]`, `$['Accept']` and `Accept` are accept. */
function headerNameIn(path: string): string {
  const plain = path.replace(/^\$/, '').replace(/^\.?headers?(?=[.[])/, '');
  return plain.replace(/^\.|^\['|'\]|\[(?:\d+|\*)\]/g, '').toLowerCase();
}

function matchersOf(rule: unknown): readonly Matcher[] {
  if (!isRecord(rule)) return [];
  const all: readonly unknown[] = Array.isArray(rule['matchers']) ? rule['matchers'] : [rule];
  return (
    all
      .filter(isRecord)
      // An empty group is written where there is nothing to match.
      .filter((matcher) => Object.keys(matcher).length > 0)
      .map((matcher) => ({ ...matcher, match: textIn(matcher, 'match') ?? impliedMatch(matcher) }))
  );
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
