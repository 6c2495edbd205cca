import { Agent, get } from 'node:http';
import platformClient from 'purecloud-platform-client-v2';
import { startMock, type Fault, type Mock, type ExchangeEvent } from '../../mocks/index';
import { attributesPath, patch, readBack, request, serve } from '../support/mock';

const GOLD = { attributes: { tier: 'gold' } };
const put = (mock: Mock, faults: unknown, headers = {}) =>
  request(mock, 'PUT', '/_mock/faults', { body: faults, headers });
const statuses = async (mock: Mock, count: number, body: unknown = GOLD): Promise<readonly number[]> => {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) seen.push((await patch(mock, body)).status);
  return seen;
};

test('429 as the vendor says it: body, Retry-After and rate headers; nothing stored, no finding, journalled', async () => {
  const mock = await serve({ clock: () => Date.parse('2026-01-01T00:00:18Z') });
  mock.answerNext({ status: 429 });
  const refused = await patch(mock, GOLD);
  expect(refused.status).toBe(429);
  expect(refused.body).toEqual({
    message: 'Rate limit exceeded the maximum. Retry the request in [42] seconds',
    code: 'too.many.requests.retry.after',
    status: 429,
    contextId: refused.headers.get('inin-correlation-id'),
    details: [],
    errors: [],
  });
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'retry-after': '42',
    'inin-ratelimit-allowed': '300',
    'inin-ratelimit-count': '301',
    'inin-ratelimit-reset': '42',
    'x-mock-verdict': 'rejected',
    'x-mock-behaviour': 'fault-injected',
  });
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect(await mock.findings()).toEqual([]);
  expect((await mock.journal())[0]).toMatchObject({ status: 429, verdict: 'rejected', behaviour: 'fault-injected' });
  expect((await patch(mock, GOLD)).status).toBe(202);
});

test.each([
  [408, 'client.timeout'],
  [409, 'general.conflict'],
  [500, 'internal.server.error'],
  [502, 'bad.gateway'],
  [503, 'service.unavailable'],
  [504, 'request.timeout'],
])('%i is answered in the vendor’s body with the code %s', async (status, code) => {
  const mock = await serve();
  mock.answerNext({ status });
  const { body, ...reply } = await patch(mock, GOLD);
  expect([reply.status, body.status, body.code]).toEqual([status, status, code]);
});

test('an expired token: 401 once; the next request is fine', async () => {
  const mock = await serve();
  mock.answerNext({ status: 401 });
  const refused = await patch(mock, GOLD);
  expect([refused.status, refused.body.code]).toEqual([401, 'credentials.expired']);
  expect(await mock.findings()).toEqual([]);
  expect((await patch(mock, GOLD)).status).toBe(202);
});

test('a 401 at the login is its own, in the OAuth shape; a 429 there names when to come again', async () => {
  const mock = await serve({ clock: () => Date.parse('2026-01-01T00:00:18Z') });
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' });
  const logIn = () => fetch(`${mock.url}/oauth/token`, { method: 'POST', body });
  mock.answerNext({ status: 401 });
  mock.answerNext({ status: 429 });
  const [wrong, limited, right] = [await logIn(), await logIn(), await logIn()];
  expect([wrong.status, ((await wrong.json()) as { error: string }).error]).toEqual([401, 'invalid_client']);
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '42']);
  expect(right.status).toBe(200);
});

test('answerNext answers in the order it was called, before any list', async () => {
  const mock = await serve();
  await put(mock, [{ status: 504 }]);
  mock.answerNext({ status: 500 });
  mock.answerNext({ status: 503, times: 2 });
  expect(await statuses(mock, 4)).toEqual([500, 503, 503, 504]);
});

test('a wait that was asked for is the wait that every header names', async () => {
  const mock = await serve();
  mock.answerNext({ status: 429, retryAfterSeconds: 5 });
  const { headers, body } = await patch(mock, GOLD);
  expect(headers.get('retry-after')).toBe('5');
  expect(headers.get('inin-ratelimit-reset')).toBe('5');
  expect(body.message).toContain('[5] seconds');
});

test('the journal shows what went wrong on purpose', async () => {
  const mock = await serve();
  await put(mock, [{ delayMs: 5 }, { drop: 'after', times: 1 }]);
  await patch(mock, GOLD).catch(() => undefined);
  await patch(mock, GOLD);
  await request(mock, 'DELETE', '/_mock/faults');
  await patch(mock, GOLD);
  expect((await mock.journal()).map(({ fault }) => fault)).toEqual([{ delayMs: 5, drop: 'after' }, { delayMs: 5 }, undefined]); // prettier-ignore
});

test('a delayed request meets the world as it is when the delay is over', async () => {
  const mock = await serve({ profile: 'strict' });
  mock.answerNext({ delayMs: 300 });
  const late = patch(mock, GOLD);
  while ((await request(mock, 'GET', '/_mock/faults')).body.faults.length > 0);
  await request(mock, 'POST', `/_mock/conversations/${mock.conversationId}/disconnect`);
  expect((await late).status).toBe(409);
});

test('a mock that stops holds no request back: it is answered, and judged', async () => {
  const told: ExchangeEvent[] = [];
  const mock = await startMock({ faults: [{ delayMs: 600_000, times: 1 }], onExchange: (one) => told.push(one) });
  const held = patch(mock, { data: { tier: 'gold' } });
  const waiting = () => request(mock, 'GET', '/_mock/faults').then(({ body }) => body.faults.length > 0);
  while (await waiting());
  await mock.stop();
  expect((await held).status).toBe(202);
  expect(told.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['wrong-envelope']);
});

test('faults of two chances without a seed do not always meet the same requests', async () => {
  const mock = await serve();
  await put(mock, [
    { delayMs: 1, probability: 0.5 },
    { status: 503, probability: 0.5 },
  ]);
  await statuses(mock, 40);
  const kinds = new Set((await mock.journal()).map(({ fault }) => JSON.stringify(Object.keys(fault ?? {}))));
  expect(kinds).toEqual(new Set(['[]', '["delayMs"]', '["status"]', '["delayMs","status"]']));
});

test('a look without a namespace shows every list, a deletion and mock.reset() clear every list', async () => {
  const mock = await serve();
  const inside = { headers: { 'x-mock-namespace': 'worker-1' } };
  for (const clear of [() => request(mock, 'DELETE', '/_mock/faults'), () => mock.reset()]) {
    await put(mock, [{ status: 503 }], inside.headers);
    await put(mock, [{ status: 500 }]);
    const { body } = await request(mock, 'GET', '/_mock/faults');
    expect(body).toEqual({ faults: [{ status: 503, match: { namespace: 'worker-1' } }, { status: 500 }] });
    await clear();
    expect((await patch(mock, GOLD, inside)).status).toBe(202);
    expect((await patch(mock, GOLD)).status).toBe(202);
  }
});

test('faults are counted down, listed with what is left, and deleted', async () => {
  const mock = await serve();
  const { status, body } = await put(mock, [{ status: 503, times: 2 }, { status: 500, times: 3 }]); // prettier-ignore
  expect([status, body]).toEqual([
    200,
    {
      faults: [
        { status: 503, times: 2 },
        { status: 500, times: 3 },
      ],
    },
  ]);
  expect(await statuses(mock, 3)).toEqual([503, 503, 500]);
  expect((await request(mock, 'GET', '/_mock/faults')).body).toEqual({ faults: [{ status: 500, times: 2 }] });
  expect((await request(mock, 'DELETE', '/_mock/faults')).status).toBe(204);
  expect(await statuses(mock, 1)).toEqual([202]);
});

test('a probability with a seed meets the same requests again, and about as many as it says', async () => {
  const mock = await serve();
  const run = async (seed: number) => {
    await put(mock, [{ status: 503, probability: 0.3, seed }]);
    return statuses(mock, 200);
  };
  const first = await run(7);
  expect(await run(7)).toEqual(first);
  expect(await run(8)).not.toEqual(first);
  const hit = first.filter((status) => status === 503).length;
  expect(hit).toBeGreaterThan(35);
  expect(hit).toBeLessThan(85);
});

test.each<[string, (mock: Mock) => NonNullable<Fault['match']>]>([
  ['operation', () => ({ operation: 'patchConversationParticipantAttributes' })],
  ['method', () => ({ method: 'PATCH' })],
  ['conversation', (mock) => ({ conversationId: mock.conversationId })],
  ['participant', (mock) => ({ participantId: mock.participantId })],
  ['namespace', () => ({ namespace: 'default' })],
  ['JSON body', () => ({ body: { attributes: { tier: 'gold' } } })],
  ['text of the body', () => ({ body: '"gold"' })],
])('a fault for one %s leaves the others alone', async (_what, matchOf) => {
  const mock = await serve();
  const other = await mock.conversation();
  await put(mock, [{ status: 503, match: matchOf(mock) }]);
  expect((await patch(mock, { attributes: { tier: 'gold', more: 'x' } })).status).toBe(503);
  const path = attributesPath(mock, { conversationId: other.id, participantId: other.customer.id, media: 'calls' });
  const elsewhere = await request(mock, 'PATCH', path, {
    body: { attributes: { tier: 'silver' } },
    headers: { 'x-mock-namespace': 'default' },
  });
  const read = await request(mock, 'GET', `/api/v2/conversations/${other.id}`);
  const isBroad = ['method', 'namespace'].includes(_what);
  expect(elsewhere.status).toBe(isBroad ? 503 : 202);
  expect(read.status).toBe(_what === 'namespace' ? 503 : 200);
});

test('a list put with a namespace is for that namespace alone; a reset without one clears the others', async () => {
  const mock = await serve();
  const inside = { headers: { 'x-mock-namespace': 'worker-1' } };
  await put(mock, [{ status: 503 }], inside.headers);
  expect((await patch(mock, GOLD)).status).toBe(202);
  expect((await patch(mock, GOLD, inside)).status).toBe(503);
  await put(mock, [{ status: 500 }]);
  expect((await patch(mock, GOLD)).status).toBe(500);
  await request(mock, 'POST', '/_mock/reset');
  expect((await patch(mock, GOLD)).status).toBe(202);
  expect((await patch(mock, GOLD, inside)).status).toBe(503);
  await request(mock, 'POST', '/_mock/reset', inside);
  expect((await patch(mock, GOLD, inside)).status).toBe(202);
});

test('a delay holds the reply back, and another fault may come on top', async () => {
  const mock = await serve();
  await put(mock, [{ delayMs: [30, 60] }, { status: 504, times: 1 }]);
  const started = performance.now();
  expect(await statuses(mock, 2)).toEqual([504, 202]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(59);
});

test.each([
  ['before', {}],
  ['after', { tier: 'gold' }],
  ['half', { tier: 'gold' }],
] as const)('a reply dropped %s: the client sees a broken connection; stored is %j', async (drop, stored) => {
  const mock = await serve();
  mock.answerNext({ drop });
  await expect(patch(mock, GOLD)).rejects.toThrow();
  expect(await readBack(mock)).toEqual({ language: 'en-GB', ...stored });
});

test('a half-sent reply has its head and less than its length', async () => {
  const mock = await serve();
  mock.answerNext({ drop: 'half', match: { method: 'GET' } });
  const heard = await new Promise<{ status?: number | undefined; text: string; complete: boolean }>((resolve, fail) => {
    const headers = { authorization: `Bearer ${mock.token}` };
    const asked = get(`${mock.url}/api/v2/conversations/${mock.conversationId}`, { headers, agent: new Agent() });
    asked.on('error', fail);
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', () => undefined);
      response.on('close', () => resolve({ status: response.statusCode, text, complete: response.complete }));
    });
  });
  expect(heard.status).toBe(200);
  expect(heard.text.startsWith('{"id":')).toBe(true);
  expect(heard.complete).toBe(false);
});

test('a client that retries as the vendor says gets through, with no finding against it', async () => {
  const mock = await serve();
  await put(mock, [{ status: 429, times: 1, retryAfterSeconds: 0 }, { status: 503, times: 2 }, { drop: true, times: 1 }]); // prettier-ignore
  let attempts = 0;
  const retrying = async (): Promise<number> => {
    attempts += 1;
    const reply = await patch(mock, GOLD).catch(() => undefined);
    return reply?.status === 202 ? 202 : retrying();
  };
  expect([await retrying(), attempts]).toEqual([202, 5]);
  expect(await mock.findings()).toEqual([]);
});

test('faults can be there from the start', async () => {
  const mock = await serve({ faults: [{ status: 503, times: 1 }] });
  expect(await statuses(mock, 2)).toEqual([503, 202]);
});

test.each([
  [{}, 'The faults must be a list: [{"status": 429, "times": 1}].'],
  [[1], 'faults[0] must be an object.'],
  [[{}], 'faults[0] does nothing: it needs status, delayMs or drop.'],
  [[{ status: 418 }], 'faults[0].status must be one of 401, 408, 409, 429, 500, 502, 503, 504.'],
  [[{ stauts: 503 }], 'faults[0].stauts is not known; did you mean "status"?'],
  [[{ status: 503, times: 0 }], 'faults[0].times must be a whole number of at least 1.'],
  [
    [{ status: 503, match: { operation: 'patch' } }],
    'faults[0].match.operation must be an operationId of the OpenAPI document.',
  ],
  [
    [{ status: 503, match: { operation: 'getConversatoin' } }],
    'faults[0].match.operation must be an operationId of the OpenAPI document. Did you mean "getConversation"?',
  ],
  [[{ status: 503, match: { method: ['PATCH'] } }], 'faults[0].match.method must be a method in capitals.'],
  [[{ delayMs: 0 }], 'faults[0] does nothing: it needs status, delayMs or drop.'],
  [[{ status: 503, drop: true }], 'faults[0] has both status and drop; a dropped reply has no status.'],
  [
    [{ delayMs: [5, 1] }],
    'faults[0].delayMs must be milliseconds from 0 to 600000, or a list of the least and the most.',
  ],
])('%j is refused: %s', async (faults, message) => {
  const mock = await serve();
  const { status, body } = await put(mock, faults);
  expect([status, body.message]).toEqual([400, message]);
});

test('answerNext refuses a wrong fault where it is called', async () => {
  const mock = await startMock();
  expect(() => mock.answerNext({ status: 404 })).toThrow('The fault.status must be one of 401');
  await mock.stop();
});

test('the vendor’s SDK hears a 429 with its Retry-After, and an expired token, as from the platform', async () => {
  const client = platformClient.ApiClient.instance;
  // The SDK watches a file in the home folder; the watch would outlive the test.
  client.config.live_reload_config = false;
  const mock = await serve();
  client.setGateway({ host: '127.0.0.1', protocol: 'http', port: mock.port });
  client.setReturnExtendedResponses(true);
  await client.loginClientCredentialsGrant(mock.clientId, mock.clientSecret);
  const conversations = new platformClient.ConversationsApi();
  const write = () =>
    conversations.patchConversationParticipantAttributes(mock.conversationId, mock.participantId, GOLD).then(
      () => ({ status: 202 }),
      (fault: { readonly status: number }) => fault,
    );
  await put(mock, [{ status: 429, times: 1, retryAfterSeconds: 1 }, { status: 401, times: 1 }]); // prettier-ignore
  expect(await write()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1', 'inin-ratelimit-allowed': '300' },
    body: { code: 'too.many.requests.retry.after' },
  });
  expect(await write()).toMatchObject({ status: 401, body: { code: 'credentials.expired' } });
  expect(await write()).toEqual({ status: 202 });
});
