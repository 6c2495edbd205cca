import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { type CreatedConversation, type Mock, type MockOptions } from '../../mocks/index';
import document from '../../openapi/document.json';
import { BEHAVIOURS, ROUTES, type Medium, type Route } from '../../mocks/internal';
import { refereeBefore, SEND_AS, type Referee, type Refereed } from '../support/referee';
import { logIn, patch, request, serve } from '../support/mock';

// Prism takes its time, the more so where other suites run beside it.
jest.setTimeout(60_000);

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});
const seen = new Map<string, Set<number>>();

/** A mock with Prism in front of it. */
async function refereed(options: MockOptions = {}): Promise<{ readonly mock: Mock; readonly referee: Referee }> {
  const mock = await serve(options);
  const referee = await refereeBefore(mock.url);
  closing.push(referee.close);
  return { mock, referee };
}

function expectFair(reply: Refereed, status: number): void {
  const { operation, complaints } = reply;
  expect({ operation, status: reply.status, complaints }).toEqual({ operation, status, complaints: [] });
  seen.set(operation, (seen.get(operation) ?? new Set()).add(reply.status));
}

const BODIES: Readonly<Record<string, unknown>> = {
  write: { attributes: { customer_tier: 'gold' } },
  update: { held: true },
  postConversationsCalls: { phoneNumber: '+15551234', attributes: { a: '1' } },
  postConversationsCallbacks: { callbackNumbers: ['+15551234'], data: { a: '1' } },
  postConversationsEmails: { provider: 'x', attributes: { a: '1' } },
};
/** What the document says of an operation. */
function documented({ path, method }: Route): Documented {
  return (document.paths as unknown as Record<string, Record<string, Documented>>)[path]![method.toLowerCase()]!;
}
type Documented = {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
};
const successOf = (route: Route): number =>
  Number(Object.keys(documented(route).responses).find((status) => status.startsWith('2')));
const hasBody = ({ method }: Route): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

type Sent = {
  readonly body?: unknown;
  readonly raw?: string;
  readonly token?: string | null;
  readonly type?: string;
  readonly id?: string;
};

/** A request of a route to a conversation of its medium, right but for what is given. */
async function sent(
  { mock, referee }: { mock: Mock; referee: Referee },
  route: Route,
  given: Sent = {},
): Promise<Refereed> {
  const mediaType: Medium = route.medium ?? 'call';
  const call = await mock.conversation({
    mediaType,
    participants: [{ purpose: 'customer', attributes: { lang: 'en' } }, { purpose: 'agent' }],
  });
  const neighbour = route.kind === 'neighbour' && given.id === undefined ? await idsOf(mock, call) : {};
  const path = route.path
    .replace(/\{(communicationId|messageId|channelId|jobId)\}/, (_all, name: string) => neighbour[name] ?? 'nowhere')
    .replace('{integrationId}', 'integration')
    .replace('{conversationId}', given.id ?? call.id)
    .replace('{participantId}', call.customer.id)
    .replace('{actionId}', given.id ?? 'loaded');
  const {
    body = BODIES[route.id] ??
      BODIES[route.kind] ??
      documented(route).requestBody?.content['application/json']?.example ?? { conversationId: call.id },
    token = mock.token,
    type = 'application/json',
  } = given;
  return referee.send(route.method, path, {
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(hasBody(route) ? { 'content-type': type } : {}),
      ...(given.raw === undefined ? {} : { 'content-type': 'text/plain', [SEND_AS]: type }),
    },
    ...(hasBody(route) ? { body: given.raw ?? JSON.stringify(body) } : {}),
  });
}

/** What paths of neighbours name, made for this request. */
async function idsOf(mock: Mock, call: CreatedConversation): Promise<Readonly<Record<string, string | undefined>>> {
  const stored = await request(mock, 'GET', `/_mock/conversations/${call.id}`);
  const communicationId: string = stored.body.participants[0].communicationId;
  const channel = await request(mock, 'POST', '/api/v2/notifications/channels');
  const interval = '2020-01-01T00:00:00Z/2030-01-01T00:00:00Z';
  const job = await request(mock, 'POST', '/api/v2/analytics/conversations/details/jobs', { body: { interval } });
  const sending = `/api/v2/conversations/messages/${call.id}/communications/${communicationId}/messages`;
  const message = await request(mock, 'POST', sending, { body: { textBody: 'Hello' } });
  return { communicationId, channelId: channel.body?.id, jobId: job.body?.jobId, messageId: message.body?.id };
}

const action = BEHAVIOURS.find(({ id }) => id === 'action-run')?.examples.find((example) => example.action)?.action;
/** Logins and who is logged in have no conversation and no body; their own test is below. */
const OF_LOGIN = ['login', 'authorize', 'identity'];
// Prism's proxy passes no headers on with the reply to a HEAD.
const routes = ROUTES.filter(({ kind, method }) => !OF_LOGIN.includes(kind) && method !== 'HEAD').map(
  (route) => [route.id, route] as const,
);
let standard: { readonly mock: Mock; readonly referee: Referee };
let limited: { readonly mock: Mock; readonly referee: Referee };
let narrow: string;
beforeAll(async () => {
  standard = await refereed({ clients: [{ id: 'c', secret: 's', permissions: [] }] });
  const now = Date.now();
  limited = await refereed({ rateLimit: 1, clock: () => now });
  await patch(limited.mock, {});
  await standard.mock.action('loaded', action);
  narrow = (await logIn(standard.mock, { id: 'c', secret: 's', scope: 'analytics' })).body.access_token;
}, 30_000);

test.each(routes)('%s: success and every refusal that its kind knows stay inside the document', async (_id, route) => {
  const { kind } = route;
  expectFair(await sent(standard, route), successOf(route));
  expectFair(await sent(standard, route, { token: null }), 401);
  expectFair(await sent(standard, route, { token: 'nobody-issued-this' }), 401);
  expectFair(await sent(standard, route, { token: narrow }), route.wantsUser ? 400 : 403);
  expectFair(await sent(limited, route), 429);
  if (kind === 'read' || kind === 'write' || kind === 'update' || kind === 'run') {
    expectFair(await sent(standard, route, { id: 'nowhere' }), 404);
  }
  if (kind === 'neighbour') {
    if (/conversationId|channelId|jobId/.test(route.path))
      expectFair(await sent(standard, route, { id: 'nowhere' }), 404);
    if (!hasBody(route) || documented(route).requestBody === undefined) return;
    expectFair(await sent(standard, route, { raw: '{' }), 400);
    expectFair(await sent(standard, route, { type: 'text/plain' }), 415);
    return;
  }
  if (kind === 'read') return;
  expectFair(await sent(standard, route, { raw: '{' }), 400);
  expectFair(await sent(standard, route, { raw: '[]' }), 400);
  expectFair(await sent(standard, route, { type: 'text/plain' }), 415);
  expectFair(await sent(standard, route, { body: { attributes: { a: 'x'.repeat(512_000) } } }), 413);
  if (kind === 'write') {
    expectFair(await sent(standard, route, { body: { data: { a: '1' } } }), 202);
    expectFair(await sent(standard, route, { body: {} }), 202);
    expectFair(
      await sent(standard, route, { raw: '{"attributes":{"__proto__":"x","\\ud800":"\\ud800","a":7,"b":null}}' }),
      202,
    );
    expectFair(await sent(standard, route, { body: { attributes: null } }), 400);
  }
  if (kind === 'write' || kind === 'create') {
    const member = route.id === 'postConversationsCallbacks' ? 'data' : 'attributes';
    expectFair(await sent(standard, route, { body: { [member]: { id: 'x' } } }), 422);
  }
});

/** Prism passes no HEAD on. */
const identities = ROUTES.filter(({ kind, method }) => kind === 'identity' && method !== 'HEAD');
test.each(identities.map((route) => [route.id, route] as const))(
  '%s: success and refusals stay inside the document',
  async (_id, { method, path }) => {
    const { mock, referee } = await refereed();
    const asked = (authorization?: string): Promise<Refereed> =>
      referee.send(method, path, authorization === undefined ? {} : { headers: { authorization } });
    expectFair(await asked(), 401);
    expectFair(await asked('Bearer nobody-issued-this'), 401);
    const { body } = await logIn(mock);
    expectFair(await asked(`Bearer ${body.access_token as string}`), path.includes('/users/') ? 400 : 200);
    expectFair(await asked(`Bearer ${mock.token}`), 200);
  },
);

test('what a browser’s login refuses stays inside the document', async () => {
  // Prism follows a redirect itself, so those are looked at in oauth.test.ts.
  const { referee } = await refereed();
  expectFair(await referee.send('GET', '/oauth/authorize?client_id=a&response_type=code&redirect_uri=%2F', {}), 400);
  expectFair(await referee.send('GET', '/logout?client_id=a', {}), 200);
});

test('the strict answers stay inside the document', async () => {
  const strict = await refereed({ profile: 'strict' });
  for (const route of ROUTES.filter(({ kind, unpublished }) => kind === 'write' && !unpublished)) {
    for (const body of [
      {},
      { data: {} },
      { attributes: { a: 7 } },
      { attributes: { a: null } },
      { attributes: {}, b: 1 },
    ]) {
      expectFair(await sent(strict, route, { body }), 400);
    }
    const over = await strict.mock.conversation({ mediaType: route.medium ?? 'call', state: 'disconnected' });
    const path = route.path.replace('{conversationId}', over.id).replace('{participantId}', over.customer.id);
    const headers = { authorization: `Bearer ${strict.mock.token}`, 'content-type': 'application/json' };
    expectFair(await strict.referee.send('PATCH', path, { headers, body: '{"attributes":{"a":"1"}}' }), 409);
  }
  const voice = ROUTES.find(({ unpublished }) => unpublished)!;
  expectFair(await sent(strict, voice), 404);
});

test('ended conversations of every medium are read inside the document', async () => {
  const { mock, referee } = standard;
  for (const route of ROUTES.filter(({ kind }) => kind === 'read')) {
    const { id } = await mock.conversation({ mediaType: route.medium ?? 'call', state: 'disconnected' });
    expectFair(
      await referee.send('GET', route.path.replace('{conversationId}', id), {
        headers: { authorization: `Bearer ${mock.token}` },
      }),
      200,
    );
  }
});

test('a Data Action that fails stays inside the document', async () => {
  for (const route of ROUTES.filter(({ kind }) => kind === 'run')) {
    const reply = await sent(standard, route, { body: {} });
    expectFair(reply, reply.status);
    expect([200, 400]).toContain(reply.status);
  }
});

test('the token endpoint stays inside the document', async () => {
  const { referee } = standard;
  const login = (form: string, credentials?: string) =>
    referee.send('POST', '/oauth/token', {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(credentials && { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
      body: form,
    });
  expectFair(await login('grant_type=client_credentials', 'c:s'), 200);
  expectFair(await login('grant_type=client_credentials&scope=conversations', 'c:s'), 200);
  expectFair(await login('grant_type=client_credentials', 'c:wrong'), 401);
  expectFair(await login('grant_type=client_credentials', 'nobody:s'), 400);
  expectFair(await login('grant_type=client_credentials'), 401);
  expectFair(await login('grant_type=password', 'c:s'), 400);
  expectFair(await login('x'.repeat(512_001), 'c:s'), 413);
});

test('a bug of ours stays inside the document', async () => {
  let isBroken = false;
  const clock = (): number => {
    if (isBroken) throw new Error('the clock fell down');
    return Date.now();
  };
  const broken = await refereed({ clock, onFault: () => undefined });
  for (const [, route] of routes) {
    isBroken = false;
    const { id } = await broken.mock.conversation({ mediaType: route.medium ?? 'call' });
    isBroken = true;
    const path = route.path.replace(/\{\w+\}/g, id);
    const init = !hasBody(route) ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
    const { operation, status, complaints } = await broken.referee.send(route.method, path, init);
    expect({ operation, status, complaints }).toEqual({ operation: route.id, status: 500, complaints: [] });
  }
});

test('an unknown path and a wrong method are answered as the document says', async () => {
  const { mock, referee } = standard;
  for (const [method, path, status] of [
    ['GET', '/api/v2/nothing', 404],
    ['PATCH', `/api/v2/interactions/${mock.conversationId}/attributes`, 404],
    ['PUT', `/api/v2/conversations/${mock.conversationId}`, 405],
    ['GET', `/api/v2/conversations/${mock.conversationId}/participants/${mock.participantId}/attributes`, 405],
    ['GET', '/oauth/token', 405],
  ] as const) {
    expectFair(await referee.send(method, path, { headers: { authorization: `Bearer ${mock.token}` } }), status);
  }
});

test('every operation passed the referee, with every status that can be provoked', () => {
  expect([...seen.keys()].toSorted()).toEqual(
    [
      ...ROUTES.map(({ id }) => id).filter((id) => !['headTokensMe', 'headNotificationsChannel'].includes(id)),
      'other-method',
      'unknown',
    ].toSorted(),
  );
  const write = [...(seen.get('patchConversationParticipantAttributes') ?? [])].toSorted();
  expect(write).toEqual([202, 400, 401, 403, 404, 409, 413, 415, 422, 429]);
});

/** A server that answers everything in one way. */
async function always(answer: (response: ServerResponse) => void): Promise<Referee> {
  const server = createServer((request, response) => {
    request.resume();
    const headers = {
      'ININ-Correlation-Id': 'x',
      'inin-ratelimit-allowed': '300',
      'inin-ratelimit-count': '1',
      'inin-ratelimit-reset': '1',
    };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const referee = await refereeBefore(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
  closing.push(referee.close, () => void server.close());
  return referee;
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

test.each<readonly [string, string, string, (response: ServerResponse) => void, RegExp]>([
  [
    'a number among the attributes',
    'PATCH',
    '/api/v2/conversations/calls/c/participants/p/attributes',
    (r) => json(r, 202, { attributes: { a: 1 } }),
    /string/,
  ],
  [
    'a body where none is documented',
    'PATCH',
    '/api/v2/conversations/c/participants/p/attributes',
    (r) => json(r, 202, { attributes: {} }),
    /body where none is documented/,
  ],
  [
    'an undocumented status',
    'PATCH',
    '/api/v2/conversations/c/participants/p/attributes',
    (r) => json(r, 418, {}),
    /status/i,
  ],
  ['a documented status of another operation', 'GET', '/api/v2/conversations/c', (r) => json(r, 202, {}), /status/i],
  [
    'an error whose status is text',
    'GET',
    '/api/v2/conversations/c',
    (r) => json(r, 404, { status: '404' }),
    /integer/,
  ],
  [
    'an HTML page',
    'GET',
    '/api/v2/conversations/c',
    (r) => r.writeHead(404, { 'content-type': 'text/html' }).end('<html>'),
    /JSON|media type/i,
  ],
  [
    'no body where one is documented',
    'GET',
    '/api/v2/conversations/c',
    (r) => r.writeHead(200, { 'content-type': 'application/json' }).end(),
    /./,
  ],
  [
    'participants that are no list',
    'GET',
    '/api/v2/conversations/c',
    (r) => json(r, 200, { participants: {} }),
    /array/,
  ],
  [
    'a missing header',
    'PATCH',
    '/api/v2/conversations/c/participants/p/attributes',
    (r) => r.removeHeader('ININ-Correlation-Id') ?? r.writeHead(202).end(),
    /ININ-Correlation-Id is missing/,
  ],
  [
    'a token reply without a token',
    'POST',
    '/oauth/token',
    (r) => json(r, 200, { token_type: 'bearer' }),
    /access_token/,
  ],
  ['success on an unknown path', 'GET', '/api/v2/nothing', (r) => json(r, 200, {}), /status/i],
  [
    'a 405 that does not say which methods there are',
    'PUT',
    '/api/v2/conversations/c',
    (r) => json(r, 405, { status: 405 }),
    /Allow is missing/,
  ],
])('the referee catches %s', async (_what, method, path, answer, complaint) => {
  const referee = await always(answer);
  const init = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
  const { complaints } = await referee.send(method, path, init);
  expect(complaints.join('\n')).toMatch(complaint);
});
