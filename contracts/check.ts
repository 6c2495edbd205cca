import {
  BEHAVIOURS,
  queryModel,
  replyModel,
  requestModel,
  dryRunFor,
  type DryRun,
  type DryRunResult,
  type DryRunRequest,
  type Level,
  type Route,
} from '../mocks/internal';
import { authorizationOf, PLACEHOLDER_TOKEN } from './authorization';
import {
  isLoose,
  isReadableByPact,
  isTypeOnly,
  mismatches,
  OTHER_VALUE,
  textMatches,
  witness,
  type Mismatch,
} from './matching';
import type { Interaction, Rules, State } from './pact';
import type { ReportedFinding } from './report';
import { PACT_RULES, type PactRuleId } from './rules';
import { asPlayed, settingFor, targetIn, translated, type StateMapping } from './states';

export type CheckOptions = NonNullable<Parameters<typeof dryRunFor>[0]> & {
  /** What a consumer's own sentences stand for. */
  readonly states?: StateMapping;
};

/** What the file around an interaction has to say of it. */
export type CheckContext = {
  /** The file leaves the token out, and this is the interaction at which it is told. */
  readonly tokenUnsaid?: { readonly level: Level; readonly summary: string };
};

/** What is wrong with an interaction, worst first; nothing is run and nothing is sent. */
export type Check = (interaction: Interaction, context?: CheckContext) => Promise<readonly ReportedFinding[]>;
/** Statuses that depend on what is there, not on what is sent. */
const OF_THE_SETTING: ReadonlySet<number> = new Set([401, 403, 404, 409]);
/** Statuses that come from load and faults; any operation may answer them. */
const OF_THE_WEATHER: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
/** Settings tried for a refusal that no known state explains. */
const REFUSING_SETTINGS: readonly State[] = [
  { name: 'no such conversation', params: {} },
  { name: 'no such participant', params: {} },
  { name: 'an unknown token', params: {} },
  { name: 'a token with these rights only', params: { scopes: [], permissions: [] } },
  { name: 'an ended conversation with a customer', params: {} },
];

/** A check under a profile: the requests go through the door and the judge of the live mock. */
export function checkFor({ states: mapping = {}, ...options }: CheckOptions = {}): Check {
  const rehearse = dryRunFor(options);
  return async (written, { tokenUnsaid } = {}) => {
    const interaction = asPlayed(written, mapping);
    if (isWholeUrl(written)) return [wholeUrl(written)];
    const sent = requestOf(interaction);
    const subject = await subjectOf(interaction, sent, { rehearse, mapping });
    const { rehearsed, isExpectedRefusal } = subject;
    const own = isExpectedRefusal ? expectedRefusal(rehearsed) : rehearsed.findings;
    const route = rehearsed.match.kind === 'route' ? rehearsed.match.route : undefined;
    const all: readonly Draft[] = [
      ...own,
      ...unsaid(interaction),
      ...(tokenUnsaid ? [told('token-unsaid', tokenUnsaid.summary, { level: tokenUnsaid.level })] : []),
      ...unreadablePaths(interaction),
      ...(route ? requestProblems(interaction, route, own) : []),
      ...replyProblems(interaction, subject, route),
    ];
    return all
      .map((draft) => completed(draft, rehearsed))
      .sort((one, other) => LEVEL_RANKS[one.level] - LEVEL_RANKS[other.level]);
  };
}

const LEVEL_RANKS = { error: 0, warn: 1, info: 2 } as const;

type Subject = {
  readonly rehearsed: DryRunResult;
  /** The consumer expects a refusal, and it is what comes. */
  readonly isExpectedRefusal: boolean;
  /** The reply follows from the request and from states that are known, so that its values can be compared. */
  readonly isCertain: boolean;
  /** The expected status comes from load or faults, which any request may meet. */
  readonly isWeather: boolean;
};

/** What the vendor answers: in the setting that the states describe or, where they are silent, in one that refuses as expected. */
async function subjectOf(
  { states, request, response }: Interaction,
  sent: DryRunRequest,
  { rehearse, mapping }: { readonly rehearse: DryRun; readonly mapping: StateMapping },
): Promise<Subject> {
  const target = targetIn(request.path);
  const known = states.map((state) => translated(state, mapping));
  const told = known.filter((state) => state !== undefined);
  const isKnown = states.length > 0 && told.length === states.length;
  const rehearsed = await rehearse(sent, settingFor(told, target));
  const isRead = sent.method === 'GET';
  const subject: Subject = {
    rehearsed,
    isExpectedRefusal: false,
    isCertain: isKnown || (states.length === 0 && !isRead),
    isWeather: false,
  };
  // Which Data Actions there are, and what they answer, is not in the pact.
  if (rehearsed.match.kind === 'route' && rehearsed.match.route.kind === 'run')
    return { ...subject, rehearsed: { ...rehearsed, findings: [] }, isCertain: false, isWeather: true };
  if (response.status < 400) return subject;
  if (response.accepts(rehearsed.status)) return { ...subject, isExpectedRefusal: rehearsed.status >= 400 };
  if (isKnown) return subject;
  if (OF_THE_WEATHER.has(response.status)) return { ...subject, isWeather: true };
  if (!OF_THE_SETTING.has(response.status)) return subject;
  for (const state of REFUSING_SETTINGS) {
    const refused = await rehearse(sent, settingFor([...told, state], target));
    if (refused.status === response.status)
      return { rehearsed: refused, isExpectedRefusal: true, isCertain: true, isWeather: false };
  }
  return describes(rehearsed, response.status) ? { ...subject, isWeather: true } : subject;
}

function describes({ match }: DryRunResult, status: number): boolean {
  return match.kind === 'route' && replyModel(match.route, status) !== undefined;
}

/** The request as it would be sent; what the pact leaves open is filled in with what is right. */
function requestOf(interaction: Interaction): DryRunRequest {
  const { request, response } = interaction;
  const { method, path, query, body, bodyRules } = request;
  const headers: Record<string, string> = { ...request.headers };
  // A real token need not be repeated here: any bearer token is as good.
  const isBearer = /^bearer\s+\S/i.test(headers['authorization'] ?? '');
  if (!isBearer && authorizationOf(interaction) === 'token') headers['authorization'] = PLACEHOLDER_TOKEN;
  if (body && headers['content-type'] === undefined && response.status !== 415)
    headers['content-type'] = body.contentType ?? 'application/json';
  const sent =
    body && typeof body.value === 'object' ? Buffer.from(JSON.stringify(witness(body.value, bodyRules))) : body?.bytes;
  return { method, url: query === '' ? path : `${path}?${query}`, headers, body: sent ?? Buffer.alloc(0) };
}

function expectedRefusal({ match, status }: DryRunResult): readonly Draft[] {
  if (match.kind === 'route') return [];
  return [told('refusal-expected', `${status}: the refusal that the consumer expects is what comes.`)];
}

/** A finding before it says which behaviour answered. */
type Draft = Pick<ReportedFinding, 'level' | 'rule' | 'summary' | 'advice' | 'pointer' | 'operation' | 'suggestion'> &
  Partial<ReportedFinding>;

function told(rule: PactRuleId, summary: string, more: Partial<Draft> = {}): Draft {
  const { level, cure } = PACT_RULES[rule];
  return { level, rule, summary, advice: cure, pointer: null, operation: null, suggestion: null, ...more };
}

function completed(draft: Draft, { exchange }: DryRunResult): ReportedFinding {
  const { behaviour, conversationId, participantId, operation } = exchange;
  const { evidence = 'assumed', sources = [] } = BEHAVIOURS.find(({ id }) => id === behaviour) ?? {};
  const { id, at } = exchange;
  return {
    id,
    exchangeId: id,
    at,
    conversationId,
    participantId,
    behaviour,
    evidence,
    sources,
    ...draft,
    operation: draft.operation ?? operation,
  };
}

/* What the pact leaves open. */

function unsaid({ request, response }: Interaction): readonly Draft[] {
  const { headers, body, bodyRules } = request;
  const isSuccess = response.status < 400;
  const isTypeUnsaid = isSuccess && body !== undefined && headers['content-type'] === undefined;
  return [
    ...(isTypeUnsaid ? [told('content-type-unsaid', 'The request of the pact has a body and no Content-Type.')] : []),
    ...(isSuccess && isLoose(bodyRules)
      ? [told('loose-body', 'The matcher on the whole body lets it be anything.', { pointer: '' })]
      : []),
  ];
}

/** Path expressions that some DSLs write and that Pact itself cannot read back; the whole file is refused for one. */
function unreadablePaths({ request, response }: Interaction): readonly Draft[] {
  const paths = [...request.bodyRules, ...response.bodyRules].map(({ path }) => path);
  return [...new Set(paths)]
    .filter((path) => !isReadableByPact(path))
    .map((path) => told('unreadable-interaction', `Pact cannot read the path of the rule ${JSON.stringify(path)}.`));
}

function isWholeUrl({ request }: Interaction): boolean {
  return /^https?:/i.test(request.path);
}

function wholeUrl({ request }: Interaction): ReportedFinding {
  const { host } = URL.canParse(request.path) ? new URL(request.path) : { host: '' };
  const draft = told('whole-url', `The path of the request is a whole URL${host === '' ? '' : ` (of ${host})`}.`);
  const nobody = { conversationId: null, participantId: null, behaviour: 'none' };
  return {
    id: '',
    exchangeId: '',
    at: new Date(0).toISOString(),
    ...nobody,
    evidence: 'assumed',
    sources: [],
    ...draft,
  };
}

/* What the document says of the request. */

function requestProblems(interaction: Interaction, route: Route, own: readonly Draft[]): readonly Draft[] {
  const { request, response } = interaction;
  const more = { operation: route.id };
  const accept = request.headers['accept'];
  const reply = replyModel(route, response.status);
  const isAcceptWrong =
    accept !== undefined &&
    reply !== undefined &&
    reply.contentTypes.length > 0 &&
    !accept.split(',').some((type) => reply.contentTypes.some((sent) => covers(type, sent)));
  const problems: Draft[] = isAcceptWrong
    ? [told('wrong-accept', `The request accepts no ${reply.contentTypes.join(' or ')}, which is what comes.`, more)]
    : [];
  if (response.status >= 400) return problems;
  const query = queryModel(route);
  // A name that is repeated is told of once.
  for (const [name, value] of new Map(new URLSearchParams(request.query))) {
    const isFit = query.get(name);
    if (!isFit)
      problems.push(told('unknown-query', `The operation has no query parameter ${JSON.stringify(name)}.`, more));
    else if (!isFit(value))
      problems.push(
        told('invalid-query', `The query parameter ${JSON.stringify(name)} has a value of another type.`, more),
      );
  }
  for (const name of Object.keys(request.headers)) {
    if (!STANDARD_REQUEST_HEADERS.has(name) && !name.startsWith('x-mock-'))
      problems.push(
        told('unknown-request-header', `The operation does not name the request header ${JSON.stringify(name)}.`, more),
      );
  }
  return [...problems, ...bodyProblems(request, route, own)];
}

function bodyProblems(
  { headers, body, bodyRules }: Interaction['request'],
  route: Route,
  own: readonly Draft[],
): readonly Draft[] {
  const more = { operation: route.id };
  const { contentTypes, problems } = requestModel(route);
  const declared = headers['content-type'] ?? body?.contentType;
  if (contentTypes.length === 0) {
    if (body) return [told('body-not-read', `${route.method} ${route.path} takes no body.`, more)];
    return declared === undefined
      ? []
      : [told('content-type-needless', 'The request has a Content-Type and no body.', more)];
  }
  if (declared !== undefined && !contentTypes.some((type) => covers(type, declared))) {
    if (own.some(({ rule }) => rule === 'wrong-content-type')) return [];
    return [told('wrong-request-type', `The operation takes ${contentTypes.join(' or ')}.`, more)];
  }
  if (!problems || !body || own.some(({ level, pointer }) => level === 'error' && pointer !== null)) return [];
  // Where the judge has spoken of a place, the model has nothing to add.
  const spoken = own.flatMap(({ pointer }) => (pointer === null || pointer === '' ? [] : [pointer]));
  const value = typeof body.value === 'object' ? witness(body.value, bodyRules) : body.value;
  const model = contentTypes[0] === 'application/json' ? value : formOf(value);
  const [first, ...others] = problems(model).filter(({ pointer }) => !spoken.some((one) => isWithin(pointer, one)));
  if (!first) return [];
  const where = first.pointer === '' ? 'the body' : first.pointer;
  const rest = others.length > 0 ? ` (and ${others.length} more)` : '';
  return [told('request-model', `${where}: ${first.problem}${rest}.`, { ...more, pointer: first.pointer })];
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

function formOf(value: unknown): unknown {
  return typeof value === 'string' ? Object.fromEntries(new URLSearchParams(value)) : value;
}

/* What the consumer expects. */

function replyProblems(interaction: Interaction, subject: Subject, route: Route | undefined): readonly Draft[] {
  const { response } = interaction;
  const { rehearsed, isWeather } = subject;
  const more = { operation: route?.id ?? null };
  if (!isWeather && !response.accepts(rehearsed.status)) {
    // The refusal has been told, with its status and the reason for it.
    if (response.status < 400 && rehearsed.findings.some(({ level }) => level === 'error') && rehearsed.status >= 400)
      return [];
    const isUnknown = route !== undefined && !replyModel(route, response.status);
    const isGuess = route?.kind === 'create' && response.status < 300 && rehearsed.status < 300;
    const comes = `${rehearsed.status} is what comes, the consumer waits for ${response.status}.`;
    const isEmpty = rehearsed.status < 400 && response.body !== undefined && rehearsed.body === undefined;
    // Which of the 2xx answers a creation is assumed: the ledger says so.
    if (isGuess) return [told('unexpected-status', `Assumed, not known: ${comes}`, { ...more, level: 'warn' })];
    return [
      told(isUnknown ? 'unknown-status' : 'unexpected-status', comes, more),
      ...(isEmpty ? [bodiless(rehearsed.status, more)] : []),
    ];
  }
  if (!route) return [];
  if (!replyModel(route, expectedStatus(response, subject))) {
    return [told('unknown-status', `The operation never answers ${response.status}.`, more)];
  }
  return [...bodyMismatches(interaction, subject, route), ...headerProblems(interaction, subject, route)];
}

function bodiless(status: number, more: Partial<Draft>): Draft {
  const summary = `${status} comes without a body, and the consumer waits for one.`;
  return told('unexpected-reply-body', summary, { ...more, pointer: '' });
}

/** Whether a difference follows from the pact: ids and tokens are new each time, and a state that nobody knows may hold anything. */
function isDecided({ isCertain, rehearsed }: Subject, { kind }: Route): (mismatch: Mismatch) => boolean {
  if (!isCertain) return () => false;
  const isNew = rehearsed.status < 400 && (kind === 'login' || kind === 'create');
  return ({ pointer, problem }) => pointer !== '/contextId' && !(isNew && problem === OTHER_VALUE);
}

/** A status matcher may take what comes although the example shows another. */
function expectedStatus({ accepts, status }: Interaction['response'], { rehearsed }: Subject): number {
  return accepts(rehearsed.status) ? rehearsed.status : status;
}

function bodyMismatches({ response }: Interaction, subject: Subject, route: Route): readonly Draft[] {
  const { body, bodyRules, isBodyless } = response;
  const { rehearsed, isWeather } = subject;
  const more = { operation: route.id };
  if (isBodyless && !isWeather && hasBody(rehearsed.body))
    return [told('reply-mismatch', 'The pact says that no body comes, and one does.', { ...more, pointer: '' })];
  if (!body) return [];
  const status = expectedStatus(response, subject);
  const described = replyModel(route, status);
  if (!described?.problems) return [bodiless(status, more)];
  const model = described.problems(body.value).map((one) => ({ ...one, isExample: isOfExample(one, bodyRules) }));
  const actual = isWeather ? [] : mismatches(body.value, rehearsed.body, bodyRules).filter(isDecided(subject, route));
  const seen = new Set<string>();
  return [...model, ...actual.map((one) => ({ ...one, isExample: false }))].flatMap(
    ({ pointer, problem, isExample }) => {
      if (seen.has(pointer)) return [];
      seen.add(pointer);
      const place = pointer === '' ? 'its root' : pointer;
      const summary = isExample
        ? `The example of the expected reply at ${place} is none that comes (${problem}); its matcher takes others.`
        : `The expected reply at ${place}: ${problem}.`;
      return [told('reply-mismatch', summary, { ...more, pointer, ...(isExample ? { level: 'warn' } : {}) })];
    },
  );
}

function hasBody(body: unknown): boolean {
  return body !== undefined && body !== null && body !== '';
}

/** A value under a type rule is an example: the model's list of values, constants and formats speak of others. */
function isOfExample({ pointer, problem }: Mismatch, rules: Rules): boolean {
  return (
    /^it breaks "(?:enum|const|format|pattern|minimum|maximum|minLength|maxLength)"/.test(problem) &&
    isTypeOnly(pointer, rules)
  );
}

function headerProblems({ response }: Interaction, subject: Subject, route: Route): readonly Draft[] {
  const described = replyModel(route, expectedStatus(response, subject));
  const more = { operation: route.id };
  return Object.keys(response.headers).flatMap((name) => {
    if (name === 'content-type') return contentTypeProblems(response, described?.contentTypes ?? [], more);
    if (described?.headers.includes(name)) return [];
    const rule = STANDARD_REPLY_HEADERS.has(name) ? 'undescribed-reply-header' : 'unknown-reply-header';
    return [told(rule, `The reply has no header ${JSON.stringify(name)}.`, more)];
  });
}

/** A reply has no charset, so that a type with one is only taken where a matcher takes the plain type. */
function contentTypeProblems(
  { headers, headerRules }: Interaction['response'],
  sent: readonly string[],
  more: Partial<Draft>,
): readonly Draft[] {
  const expected = headers['content-type'] ?? '';
  const matchers = headerRules['content-type'] ?? [];
  const takes = (type: string): boolean =>
    matchers.length > 0
      ? matchers.every((matcher) => textMatches(matcher, type, expected))
      : normalized(type) === normalized(expected);
  if (sent.some(takes)) return [];
  const is = sent.length > 0 ? `The reply is ${sent.join(' or ')}` : 'The reply has no body, so it has no Content-Type';
  const parameter = sent.some((type) => covers(type, expected))
    ? `, without ${expected.slice(expected.indexOf(';') + 1).trim()}`
    : '';
  return [told('reply-mismatch', `${is}${parameter}.`, more)];
}

function normalized(type: string): string {
  return type
    .toLowerCase()
    .replace(/\s*;\s*/g, ';')
    .trim();
}

/** Whether a media range takes a media type, parameters aside. */
function covers(range: string, type: string): boolean {
  const [wanted = '', sent = ''] = [range, type].map((one) => (one.split(';')[0] ?? '').trim().toLowerCase());
  return wanted === sent || wanted === '*/*' || (wanted.endsWith('/*') && sent.startsWith(wanted.slice(0, -1)));
}

const STANDARD_REQUEST_HEADERS: ReadonlySet<string> = new Set(
  'accept accept-charset accept-encoding accept-language authorization cache-control connection content-length content-type cookie date expect forwarded from host if-match if-modified-since if-none-match origin pragma range referer te traceparent tracestate upgrade user-agent via'.split(
    ' ',
  ),
);
const STANDARD_REPLY_HEADERS: ReadonlySet<string> = new Set(
  'access-control-allow-origin age allow cache-control connection content-disposition content-encoding content-language content-length content-location date etag expires last-modified link location pragma retry-after server set-cookie strict-transport-security trailer transfer-encoding vary via www-authenticate x-frame-options'.split(
    ' ',
  ),
);
