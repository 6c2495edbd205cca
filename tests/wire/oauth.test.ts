import { NAMESPACE_LENGTH } from '../../mocks/internal';
import { MemoryStore } from '../../mocks/store/memory';
import type { Token } from '../../mocks/store/store';
import { logIn, patch, readBack, request, serve, type Sending } from '../support/mock';

const FORM = { grant_type: 'client_credentials' };
const basic = (credentials: string) => ({ authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

test.each([
  ['a Basic header', { body: new URLSearchParams(FORM), headers: basic('an-id:a secret:with colons') }],
  ['the form', { body: new URLSearchParams({ ...FORM, client_id: 'an-id', client_secret: 's' }) }],
  [
    'both, the header wins',
    { body: new URLSearchParams({ ...FORM, client_id: 'x', client_secret: 's' }), headers: basic('an-id:s') },
  ],
] satisfies [string, Sending][])('a client logs in by %s', async (_how, sending) => {
  const mock = await serve();
  for (const path of ['/oauth/token', '/login/oauth/token']) {
    const { status, body, headers } = await request(mock, 'POST', path, { ...sending, token: null });
    expect([status, body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'bearer', expires_in: 86_400 },
    ]);
    expect(headers.get('cache-control')).toContain('no-store');
    expect((await patch(mock, { attributes: { a: '1' } }, { token: body.access_token })).status).toBe(202);
  }
  expect((await mock.journal()).map(({ clientId }) => clientId)).toEqual(Array(4).fill('an-id'));
});

test.each([
  ['no grant', '', {}, 400, 'invalid_request'],
  ['another grant', 'grant_type=password', basic('a:b'), 400, 'unsupported_grant_type'],
  ['no client', 'grant_type=client_credentials', {}, 401, 'invalid_client'],
  ['no secret', 'grant_type=client_credentials&client_id=a', {}, 401, 'invalid_client'],
  ['a Basic header without a colon', 'grant_type=client_credentials', basic('abc'), 401, 'invalid_client'],
  [
    'a bearer token in place of a client',
    'grant_type=client_credentials',
    { authorization: 'Bearer x' },
    401,
    'invalid_client',
  ],
  ['JSON in place of a form', '{"grant_type":"client_credentials"}', basic('a:b'), 400, 'invalid_request'],
])('a login with %s is refused in the OAuth shape', async (_what, body, headers, status, error) => {
  const mock = await serve();
  const reply = await request(mock, 'POST', '/oauth/token', { body, headers, token: null });
  expect(reply.status).toBe(status);
  expect(reply.body).toEqual({ error, description: expect.any(String), error_description: reply.body.description });
});

test('where the config lists clients, an unknown one gets 400 and a wrong secret 401, as recorded', async () => {
  const mock = await serve({ clients: [{ id: 'known', secret: 'right' }] });
  expect((await logIn(mock, { id: 'known', secret: 'right' })).status).toBe(200);
  // As recorded by go-gcloudcx, https://github.com/gildas/go-gcloudcx
  const shape = (description: string) => ({ error: 'invalid_client', description, error_description: description });
  const unknown = await logIn(mock, { id: 'nobody', secret: 'right' });
  expect([unknown.status, unknown.body]).toEqual([400, shape('client not found')]);
  for (const secret of ['wrong', '', 'right ']) {
    const wrong = await logIn(mock, { id: 'known', secret });
    expect([wrong.status, wrong.body]).toEqual([401, shape('authentication failed')]);
  }
});

test('a listed client gets no more scopes than its own, and its permissions rule', async () => {
  const listed = { id: 'narrow', secret: 's', scopes: ['conversations:readonly', 'analytics'], permissions: [] };
  const mock = await serve({ clients: [listed] });
  const all = await logIn(mock, { id: 'narrow', secret: 's' });
  expect(all.body.scope).toBe('conversations:readonly analytics');
  const asked = await logIn(mock, { id: 'narrow', secret: 's', scope: 'conversations conversations:readonly' });
  expect(asked.body.scope).toBe('conversations:readonly');
  const token = asked.body.access_token;
  expect((await patch(mock, { attributes: { a: '1' } }, { token })).status).toBe(403);
  const read = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`, { token });
  expect([read.status, read.body.code]).toEqual([403, 'missing.any.permissions']);
  expect(read.body.message).toContain('conversation:communication:view');
  const call = await request(mock, 'GET', `/api/v2/conversations/calls/${mock.conversationId}`, { token });
  expect(call.status).toBe(200);
});

test('a permission refusal comes before the conversation is looked up', async () => {
  const mock = await serve({ clients: [{ id: 'a', secret: 'a', permissions: [] }] });
  const token = (await logIn(mock, { id: 'a', secret: 'a' })).body.access_token;
  const bogus = '/api/v2/conversations/00000000-0000-4000-8000-000000000000';
  expect((await request(mock, 'GET', bogus, { token })).body.code).toBe('missing.any.permissions');
  expect((await request(mock, 'GET', bogus)).body.code).toBe('not.found');
});

test('a token lives as long as it says, by the mock’s clock', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const mock = await serve({ tokenSeconds: 300, clock: () => now });
  const { access_token: token, expires_in: seconds } = (await logIn(mock)).body;
  expect(seconds).toBe(300);
  now += 299_999;
  expect((await patch(mock, { attributes: { a: '1' } }, { token })).status).toBe(202);
  now += 1;
  const late = await patch(mock, { attributes: { a: '2' } }, { token });
  expect([late.status, late.body.code]).toEqual([401, 'credentials.expired']);
  expect(await mock.attributes(mock.participantId)).toMatchObject({ a: '1' });
});

test.each([['Bearer'], ['Bearer '], ['Basic abc'], ['bearer a b'], ['token x'], ['']])(
  'Authorization: "%s" counts as no token',
  async (authorization) => {
    const mock = await serve();
    const { status, body } = await patch(mock, {}, { token: null, headers: { authorization } });
    expect([status, body.code]).toEqual([401, 'authentication.required']);
  },
);

test('the word Bearer is read in any case', async () => {
  const mock = await serve();
  const headers = { authorization: `bEARER ${mock.token}` };
  expect((await patch(mock, { attributes: { a: '1' } }, { token: null, headers })).status).toBe(202);
});

test('all clients see one world, unless the config names another for one of them', async () => {
  const clients = [{ id: 'one', secret: 'x' }, { id: 'two', secret: 'x', namespace: 'apart' }]; // prettier-ignore
  const mock = await serve({ clients });
  for (const id of ['one', 'two']) {
    const token = (await logIn(mock, { id, secret: 'x' })).body.access_token;
    await patch(mock, { attributes: { [id]: 'x' } }, { token });
  }
  expect(await readBack(mock)).toEqual({ language: 'en-GB', one: 'x' });
  expect((await mock.journal({ namespace: 'apart' })).length).toBeGreaterThan(0);
});

test('isolated, each client has its own world; the client “default” shares that of the printed token', async () => {
  const mock = await serve({ isolate: 'client' });
  const tokens = Object.fromEntries(
    await Promise.all(['one', 'two', 'default'].map(async (id) => [id, (await logIn(mock, { id })).body.access_token])),
  ) as Record<string, string>;
  for (const [id, token] of Object.entries(tokens)) await patch(mock, { attributes: { [id]: 'x' } }, { token });
  for (const [id, token] of Object.entries(tokens)) {
    expect(await readBack(mock, { token })).toEqual({ language: 'en-GB', [id]: 'x' });
  }
  expect(await readBack(mock)).toEqual({ language: 'en-GB', default: 'x' });
  expect(await mock.journal({ namespace: 'one' })).toHaveLength(3);
});

test('the header x-mock-namespace wins over the token’s namespace', async () => {
  const mock = await serve();
  const token = (await logIn(mock, { id: 'one' })).body.access_token;
  await patch(mock, { data: { a: '1' } }, { token, headers: { 'x-mock-namespace': 'said' } });
  expect(await mock.findings({ namespace: 'said' })).toHaveLength(1);
  expect(await mock.findings({ namespace: 'one' })).toEqual([]);
});

test('a finding in a namespace is found at the URL in its header', async () => {
  const mock = await serve();
  const token = (await logIn(mock, { id: 'team/ü &?#' })).body.access_token;
  const lost = await patch(mock, { data: { a: '1' } }, { token });
  const found = await fetch(lost.headers.get('x-mock-finding')!);
  expect([found.status, await found.json()]).toEqual([200, expect.objectContaining({ rule: 'wrong-envelope' })]);
});

test(`a namespace has at most ${NAMESPACE_LENGTH} characters; clients with longer ids still have a world each`, async () => {
  const mock = await serve({ isolate: 'client' });
  const named = (length: number) => ({ headers: { 'x-mock-namespace': 'n'.repeat(length) } });
  expect((await patch(mock, { attributes: { a: '1' } }, named(200))).status).toBe(202);
  const long = await patch(mock, { attributes: { a: '1' } }, named(201));
  expect([long.status, long.body.message]).toEqual([400, expect.stringContaining('at most 200')]);
  const ids = ['1', '2'].map((end) => 'c'.repeat(300) + end);
  for (const id of ids) {
    const token = (await logIn(mock, { id })).body.access_token;
    await patch(mock, { attributes: { [id.slice(-1)]: 'x' } }, { token });
    expect(await readBack(mock, { token })).toEqual({ language: 'en-GB', [id.slice(-1)]: 'x' });
  }
});

test('what a token keeps of its client and scopes is bounded', async () => {
  const issued: Token[] = [];
  const mock = await serve({
    store(needs) {
      const store = new MemoryStore(needs);
      const issue = store.issue.bind(store);
      store.issue = async (token) => {
        issued.push(token);
        return issue(token);
      };
      return store;
    },
  });
  const scope = ['conversations', 'x'.repeat(100_000), ...Array.from({ length: 5_000 }, (_, index) => `s${index}`)];
  const body = new URLSearchParams({
    ...FORM,
    client_id: 'c'.repeat(200_000),
    client_secret: 's',
    scope: scope.join(' '),
  });
  const reply = await request(mock, 'POST', '/oauth/token', { body, token: null });
  expect(reply.status).toBe(200);
  expect(reply.body.scope.split(' ').slice(0, 2)).toEqual(['conversations', 's0']);
  expect(issued.map((token) => JSON.stringify(token).length < 10_000)).toEqual([true]);
});

test('a thousand namespaces do not leak into one another', async () => {
  const mock = await serve();
  const names = Array.from({ length: 1_000 }, (_, index) => `worker-${index}`);
  for (let from = 0; from < names.length; from += 100) {
    await Promise.all(
      names.slice(from, from + 100).map(async (name) => {
        const headers = { 'x-mock-namespace': name };
        await patch(mock, { attributes: { mine: name } }, { headers });
        expect(await readBack(mock, { headers })).toEqual({ language: 'en-GB', mine: name });
      }),
    );
  }
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect(await mock.journal({ namespace: 'worker-7' })).toHaveLength(2);
  await mock.reset();
  expect(await readBack(mock, { headers: { 'x-mock-namespace': 'worker-7' } })).toEqual({ language: 'en-GB' });
}, 30_000);

test('a login tells the journal neither secret nor token', async () => {
  const mock = await serve();
  const { access_token: token } = (await logIn(mock, { secret: 'hush-hush' })).body;
  await request(mock, 'POST', '/oauth/token', {
    body: new URLSearchParams({ ...FORM, client_id: 'a', client_secret: 'hush-hush' }),
    token: null,
  });
  await patch(mock, { attributes: { a: '1' } }, { token });
  const told = JSON.stringify([await mock.journal(), await mock.findings()]);
  for (const secret of ['hush-hush', token, mock.token]) expect(told).not.toContain(secret);
});

test('with a rate limit the next request is a 429 with Retry-After, until the minute is over', async () => {
  let now = Date.parse('2026-11-22T10:00:30Z');
  const mock = await serve({ rateLimit: 3, clock: () => now });
  const counts: (string | null)[] = [];
  for (let index = 0; index < 3; index += 1) {
    const { status, headers } = await patch(mock, { attributes: { a: String(index) } });
    expect(status).toBe(202);
    counts.push(headers.get('inin-ratelimit-count'));
  }
  expect(counts).toEqual(['1', '2', '3']);
  const over = await patch(mock, { attributes: { a: 'lost' } });
  expect([over.status, over.body]).toEqual([
    429,
    {
      message: 'Rate limit exceeded the maximum. Retry the request in [30] seconds',
      code: 'too.many.requests.retry.after',
      status: 429,
      contextId: over.headers.get('inin-correlation-id'),
      details: [],
      errors: [],
    },
  ]);
  expect(Object.fromEntries(over.headers)).toMatchObject({
    'retry-after': '30',
    'inin-ratelimit-allowed': '3',
    'inin-ratelimit-reset': '30',
  });
  const other = (await logIn(mock)).body.access_token;
  expect(await readBack(mock, { token: other })).toMatchObject({ a: '2' });
  now += 30_000;
  expect((await patch(mock, { attributes: { a: 'later' } })).status).toBe(202);
});
