import {
  isRecord,
  matchRoute,
  SEED,
  packageInfo,
  type Exchange,
  type Finding,
  type Medium,
  type Route,
  type ExchangeEvent,
} from '../mocks/internal';
import type { Check } from './check';
import { readPact, type Matcher, type State } from './pact';
import { skeletonOf, stepOf, type Skeleton } from './infer-matchers';

/** A contract made of a consumer's traffic. */
export type RecordedPact = {
  readonly consumer: string;
  /** A file name without a folder. */
  readonly file: string;
  readonly text: string;
  readonly interactions: number;
};
/** Requests that are not in the contract, and why. */
export type LeftOut = {
  readonly consumer: string;
  readonly request: string;
  readonly reason: string;
  readonly count: number;
};

/** What recorded contracts call the platform. */
export const PROVIDER = 'genesys-cloud';
const NAMELESS = 'unnamed-consumer';
const TOKEN_RULE: readonly Matcher[] = [{ match: 'regex', regex: '^Bearer .+$' }];

type Shape = {
  readonly consumer: string;
  readonly route: Route;
  readonly state: string;
  readonly names: readonly string[];
  readonly exchanges: Exchange[];
};

/**
 * One pact a consumer, with one interaction for each shape of a request that took effect. The same traffic gives the
 * same bytes, in whatever order it came. Values and tokens stay out: types and formats stand for them.
 */
export async function recordPacts(
  told: readonly ExchangeEvent[],
  {
    consumer,
    project,
    check,
  }: {
    /** The name of every consumer. */
    readonly consumer?: string | undefined;
    /** The name of a consumer whose User-Agent says no more than which library sent the request. */
    readonly project?: string | undefined;
    readonly check: Check;
  },
): Promise<{ readonly pacts: readonly RecordedPact[]; readonly leftOut: readonly LeftOut[] }> {
  const shapes = new Map<string, Shape>();
  const left = new Map<string, LeftOut>();
  const leave = (name: string, request: string, reason: string, count = 1): void => {
    const key = JSON.stringify([name, request, reason]);
    left.set(key, { consumer: name, request, reason, count: (left.get(key)?.count ?? 0) + count });
  };
  for (const { exchange, findings } of told) {
    const name = consumer ?? consumerIn(exchange, project);
    const match = matchRoute(exchange.method, exchange.path);
    const reason = reasonToLeave(exchange, findings, match.kind === 'route' ? match.route : undefined);
    if (reason !== undefined || match.kind !== 'route') {
      leave(
        name,
        requestName(exchange, match.kind === 'route' ? match.route.path : undefined),
        reason ?? 'outside the API',
      );
      continue;
    }
    const shape = shapeOf(name, match.route, exchange, findings);
    const key = keyOf(shape);
    shapes.get(key)?.exchanges.push(exchange);
    if (!shapes.has(key)) shapes.set(key, shape);
  }

  const byConsumer = new Map<string, Record<string, unknown>[]>();
  for (const [, shape] of [...shapes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const list = byConsumer.get(shape.consumer) ?? [];
    const interaction = interactionOf(shape);
    const problem = await problemOf(interaction, check);
    if (problem !== undefined)
      leave(shape.consumer, requestName(shape.exchanges[0], shape.route.path), problem, shape.exchanges.length);
    else byConsumer.set(shape.consumer, [...list, interaction]);
  }
  const pacts = [...byConsumer]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, interactions]) => pactOf(name, interactions));
  return { pacts, leftOut: [...left.values()] };
}

/** What libraries and tools call themselves when nobody has named the program. */
const LIBRARIES =
  /^(?:node|node-fetch|undici|axios|got|superagent|curl|wget|libcurl|python|python-requests|python-urllib|python-httpx|aiohttp|okhttp|java|java-http-client|apache-httpclient|jakarta|reactornetty|go-http-client|go-resty|ruby|faraday|guzzlehttp|symfony|php|postmanruntime|insomnia|httpie|restsharp|dart|mozilla|libwww-perl|lwp|purecloud|genesys)(?:$|[-_.\d])/i;

/** The product of the User-Agent: `my-job/1.2 (…)` is my-job. A library's name is nobody's, so the project's stands for it. */
function consumerIn({ userAgent }: Exchange, project: string | undefined): string {
  const product = /^[A-Za-z0-9][\w.-]{0,79}/.exec(userAgent ?? '')?.[0];
  if (product === undefined) return project ?? NAMELESS;
  return LIBRARIES.test(product) ? (project ?? product) : product;
}

function reasonToLeave(
  { verdict, status }: Exchange,
  findings: readonly Finding[],
  route: Route | undefined,
): string | undefined {
  if (verdict === 'rejected') return `refused, ${status}`;
  const lost = findings.find(({ level }) => level === 'error');
  if (verdict === 'ignored' || lost) return `lost (${lost?.rule ?? 'nothing stored'})`;
  if (route?.kind === 'login') return 'a login; every consumer has one';
  return route?.kind === 'run' ? 'a Data Action, which no provider state can load' : undefined;
}

function requestName(exchange: Exchange | undefined, path: string | undefined): string {
  return `${exchange?.method ?? ''} ${path ?? exchange?.path ?? ''}`;
}

function shapeOf(consumer: string, route: Route, exchange: Exchange, findings: readonly Finding[]): Shape {
  const isEnded = findings.some(({ rule }) => rule === 'conversation-ended');
  const state = `an ${isEnded ? 'ended' : 'active'} conversation with a customer`;
  return { consumer, route, state, names: namesOf(route, exchange), exchanges: [exchange] };
}

/** The names a write sends, or those that a read finds with the customer. */
function namesOf({ kind }: Route, { request, response }: Exchange): readonly string[] {
  if (kind === 'read') return Object.keys(customerAttributes(response.body)).sort();
  return typePaths(request.body, '');
}

function typePaths(value: unknown, path: string): readonly string[] {
  if (isRecord(value))
    return Object.keys(value)
      .sort()
      .flatMap((name) => typePaths(value[name], `${path}${stepOf(name) ?? `[${JSON.stringify(name)}]`}`));
  return [`${path}:${Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value}`];
}

function customerAttributes(body: unknown): Readonly<Record<string, unknown>> {
  const participants =
    isRecord(body) && Array.isArray(body['participants']) ? body['participants'].filter(isRecord) : [];
  const customer = participants.find(({ purpose }) => purpose === 'customer' || purpose === 'external');
  return isRecord(customer?.['attributes']) ? customer['attributes'] : {};
}

function keyOf({ consumer, route, state, names, exchanges }: Shape): string {
  return JSON.stringify([consumer, route.path, route.method, exchanges[0]?.status, state, names]);
}

function interactionOf(shape: Shape): Record<string, unknown> {
  const { route, exchanges } = shape;
  const [first] = exchanges;
  const bodies = exchanges.flatMap(({ request }) => ('body' in request ? [request.body] : []));
  const sent = bodies.length > 0 ? skeletonOf(bodies) : undefined;
  const path = route.path.replace('{conversationId}', SEED.conversationId).replace('{participantId}', SEED.customerId);
  const reply = expectedReply(shape);
  return {
    type: 'Synchronous/HTTP',
    description: descriptionOf(shape),
    pending: false,
    ...(path === route.path ? {} : { providerStates: [stateOf(shape)] }),
    request: {
      method: route.method,
      path,
      headers: { Authorization: ['Bearer token'], ...(sent ? { 'Content-Type': ['application/json'] } : {}) },
      ...(sent ? { body: contentOf(sent.example) } : {}),
      matchingRules: {
        header: { Authorization: combined(TOKEN_RULE) },
        path: combined([{ match: 'regex', regex: `^${route.path.replace(/\{\w+\}/g, '[^/]+')}$` }]),
        ...(sent ? { body: rulesOf(sent) } : {}),
      },
    },
    response: {
      status: first?.status ?? 200,
      ...(reply
        ? {
            headers: { 'Content-Type': ['application/json'] },
            body: contentOf(reply.example),
            matchingRules: { body: rulesOf(reply) },
          }
        : {}),
    },
  };
}

const MAX_NAMES = 5;

function descriptionOf({ route, names, exchanges, state }: Shape): string {
  const attributes = attributeNames(route, exchanges[0]);
  const shown = attributes.slice(0, MAX_NAMES).join(', ');
  const more = attributes.length > MAX_NAMES ? ` and ${attributes.length - MAX_NAMES} more` : '';
  const where = route.path.replace('/api/v2', '');
  const ended = state.includes('ended') ? ' after the end' : '';
  const what =
    attributes.length === 0 ? '' : route.kind === 'read' ? `, finding ${shown}${more}` : `, setting ${shown}${more}`;
  const types = names.filter((name) => !name.endsWith(':string') && name.includes(':')).join(', ');
  return `${route.method} ${where}${what}${ended}${types === '' || route.kind !== 'write' ? '' : ` (${types})`}`;
}

function attributeNames(route: Route, exchange: Exchange | undefined): readonly string[] {
  if (!exchange) return [];
  if (route.kind === 'read') return Object.keys(customerAttributes(exchange.response.body)).sort();
  const { body } = exchange.request;
  const map = isRecord(body) ? (body['attributes'] ?? body['data']) : undefined;
  return isRecord(map) ? Object.keys(map).sort() : [];
}

function stateOf({ route, state, exchanges }: Shape): State {
  const held =
    route.kind === 'read' ? skeletonOf(exchanges.map(({ response }) => customerAttributes(response.body))).example : {};
  const medium: Medium = route.medium ?? 'call';
  return {
    name: state,
    params: {
      conversationId: SEED.conversationId,
      participantId: SEED.customerId,
      mediaType: medium,
      attributes: held,
    },
  };
}

/** What a consumer can rely on: the names it wrote, the customer it found, the id it was given. */
function expectedReply({ route, exchanges }: Shape): Skeleton | undefined {
  const bodies = exchanges.flatMap(({ response }) => (isRecord(response.body) ? [response.body] : []));
  const [body] = bodies;
  if (!body) return undefined;
  if (route.kind === 'read') return expectedRead(exchanges);
  if (route.kind === 'create')
    return skeletonOf(
      bodies.map((one) =>
        'conversation' in one ? { conversation: { id: idIn(one['conversation']) } } : { id: idIn(one) },
      ),
    );
  const maps = exchanges.flatMap(({ request, response }) => {
    const [sent, held] = [request.body, response.body].map((one) =>
      isRecord(one) && isRecord(one['attributes']) ? one['attributes'] : {},
    );
    const names = Object.keys(sent ?? {}).filter((name) => Object.hasOwn(held ?? {}, name));
    return [{ attributes: Object.fromEntries(names.map((name) => [name, held?.[name]])) }];
  });
  return skeletonOf(maps);
}

function idIn(value: unknown): unknown {
  return isRecord(value) ? value['id'] : undefined;
}

/** One of the participants is the customer, and holds the names; the others are nobody's business. */
function expectedRead(exchanges: readonly Exchange[]): Skeleton {
  const attributes = skeletonOf(exchanges.map(({ response }) => customerAttributes(response.body)));
  const rules = Object.fromEntries(
    Object.entries(attributes.rules).map(([path, matchers]) => [`$.attributes${path.slice(1)}`, combined(matchers)]),
  );
  const variant = { index: 0, rules, generators: {} };
  return {
    example: { participants: [{ purpose: 'customer', attributes: attributes.example }] },
    rules: { '$.participants': [{ match: 'arrayContains', variants: [variant] }] },
  };
}

function contentOf(content: unknown): Record<string, unknown> {
  return { content, contentType: 'application/json', encoded: false };
}

function combined(matchers: readonly Matcher[]): Record<string, unknown> {
  return { combine: 'AND', matchers };
}

function rulesOf({ rules }: Skeleton): Record<string, unknown> {
  const paths = Object.keys(rules).sort();
  return Object.fromEntries(paths.map((path) => [path, combined(rules[path] ?? [])]));
}

/** The contract must not hold what `check` would refuse. */
async function problemOf(interaction: Record<string, unknown>, check: Check): Promise<string | undefined> {
  // JSON has an escape for half a character, and Pact cannot read it.
  if (/\p{Surrogate}/u.test(texts(interaction))) return 'a text of it is no Unicode';
  const [read] = readPact({ interactions: [interaction] }).interactions;
  if (!read) return 'it cannot be written as an interaction';
  const [worst] = await check(read);
  return worst?.level === 'error' ? `${worst.rule}: ${worst.summary}` : undefined;
}

/** Every name and text, unescaped. */
function texts(node: unknown): string {
  if (typeof node === 'string') return `${node}\n`;
  if (Array.isArray(node)) return node.map(texts).join('');
  return isRecord(node)
    ? Object.entries(node)
        .map(([name, value]) => `${name}\n${texts(value)}`)
        .join('')
    : '';
}

function pactOf(consumer: string, interactions: readonly Record<string, unknown>[]): RecordedPact {
  const { name, version } = packageInfo();
  const pact = {
    consumer: { name: consumer },
    provider: { name: PROVIDER },
    interactions,
    metadata: { pactSpecification: { version: '4.0' }, recordedBy: { name, version } },
  };
  const file = `${consumer.replace(/[^\w.-]+/g, '-').replace(/^\.+/, '')}-${PROVIDER}.json`;
  return { consumer, file, text: `${JSON.stringify(pact, null, 2)}\n`, interactions: interactions.length };
}
