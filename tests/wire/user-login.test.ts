import { createHash, randomBytes } from 'node:crypto';
import type { Mock } from '../../mocks';
import { attributesPath, logIn, request, serve, type Replied } from '../support/mock';

const HOME = 'http://localhost:3000/back?from=app';

async function authorize(
  mock: Mock,
  query: Readonly<Record<string, string>>,
): Promise<Replied & { readonly location: URL }> {
  const text = new URLSearchParams({ client_id: 'app', redirect_uri: HOME, ...query }).toString();
  const reply = await request(mock, 'GET', `/oauth/authorize?${text}`, { token: null });
  return { ...reply, location: new URL(reply.headers.get('location') ?? 'about:blank') };
}

async function exchange(
  mock: Mock,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Replied> {
  return request(mock, 'POST', '/oauth/token', { token: null, body: new URLSearchParams(form), headers });
}

const verifier = randomBytes(48).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const secret = { client_id: 'app', client_secret: 'any' };

test('implicit: the token is in the fragment, with what the SDK reads, and is a user’s', async () => {
  const mock = await serve();
  const { status, location } = await authorize(mock, {
    response_type: 'token',
    state: 'a b&c',
    scope: 'conversations',
  });
  expect([status, location.origin + location.pathname + location.search]).toEqual([302, HOME]);
  const fragment = new URLSearchParams(location.hash.slice(1));
  expect([fragment.get('state'), fragment.get('token_type')]).toEqual(['a b&c', 'bearer']);
  expect(Number(fragment.get('expires_in'))).toBeGreaterThan(300);
  const token = fragment.get('access_token') ?? '';
  expect((await request(mock, 'GET', '/api/v2/users/me', { token })).body).toMatchObject({ name: 'Understudy' });
  expect((await request(mock, 'GET', '/api/v2/tokens/me', { token })).body).toMatchObject({
    authorizedScope: ['conversations'],
    OAuthClient: { id: 'app' },
  });
});

test('code: one exchange for the client’s secret; refresh tokens go on', async () => {
  const mock = await serve();
  const { location } = await authorize(mock, { response_type: 'code', state: 's', scope: 'conversations users' });
  expect([location.searchParams.get('from'), location.searchParams.get('state'), location.hash]).toEqual([
    'app',
    's',
    '',
  ]);
  const code = location.searchParams.get('code') ?? '';
  // A code is no bearer token.
  expect((await request(mock, 'GET', '/api/v2/tokens/me', { token: code })).status).toBe(401);
  const grant = { grant_type: 'authorization_code', code, redirect_uri: HOME };
  expect((await exchange(mock, { ...grant, client_id: 'app' })).status).toBe(401);
  const basic = { authorization: `Basic ${Buffer.from('app:any').toString('base64')}` };
  const { status, body } = await exchange(mock, grant, basic);
  expect([status, body.scope]).toEqual([200, 'conversations users']);
  expect(await exchange(mock, grant, basic)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const again = await exchange(mock, {
    grant_type: 'refresh_token',
    refresh_token: body.refresh_token as string,
    ...secret,
  });
  expect([again.status, again.body.scope]).toEqual([200, 'conversations users']);
  expect((await request(mock, 'GET', '/api/v2/users/me', { token: again.body.access_token as string })).status).toBe(
    200,
  );
  expect((await request(mock, 'GET', '/api/v2/tokens/me', { token: body.refresh_token as string })).status).toBe(401);
});

test('PKCE: the verifier stands in for the secret, and nothing else does', async () => {
  const mock = await serve();
  const codeFor = async (): Promise<string> =>
    (
      await authorize(mock, { response_type: 'code', code_challenge: challenge, code_challenge_method: 'S256' })
    ).location.searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', redirect_uri: HOME, client_id: 'app' };
  expect((await exchange(mock, { ...grant, code: await codeFor(), code_verifier: 'wrong' })).body.error).toBe(
    'invalid_grant',
  );
  expect((await exchange(mock, { ...grant, code: await codeFor(), ...secret })).body.error_description).toMatch(
    /code_verifier is missing/,
  );
  const right = await exchange(mock, { ...grant, code: await codeFor(), code_verifier: verifier });
  expect(right.status).toBe(200);
  const again = await exchange(mock, {
    grant_type: 'refresh_token',
    refresh_token: right.body.refresh_token as string,
    client_id: 'app',
  });
  expect(again.status).toBe(200);
});

test('of many who come with one code at once, one gets a token', async () => {
  const mock = await serve();
  const { location } = await authorize(mock, { response_type: 'code' });
  const grant = {
    grant_type: 'authorization_code',
    code: location.searchParams.get('code') ?? '',
    redirect_uri: HOME,
    ...secret,
  };
  const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await exchange(mock, grant)).status));
  expect(statuses.toSorted()).toEqual([200, 400, 400, 400, 400, 400, 400, 400]);
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['another redirect_uri', { redirect_uri: 'http://localhost:3000/other' }, /redirect_uri/],
  ['another client', { client_id: 'other' }, /another client/],
  ['no code', { code: '' }, /unknown/],
])('a code with %s is 400 invalid_grant', async (_what, wrong, description) => {
  const mock = await serve();
  const { location } = await authorize(mock, { response_type: 'code' });
  const grant = {
    grant_type: 'authorization_code',
    code: location.searchParams.get('code') ?? '',
    redirect_uri: HOME,
    ...secret,
  };
  expect((await exchange(mock, { ...grant, ...wrong })).body).toMatchObject({
    error: 'invalid_grant',
    error_description: expect.stringMatching(description),
  });
});

test('a code is too old after ten minutes', async () => {
  let now = Date.now();
  const mock = await serve({ clock: () => now });
  const { location } = await authorize(mock, { response_type: 'code' });
  now += 601_000;
  const grant = {
    grant_type: 'authorization_code',
    code: location.searchParams.get('code') ?? '',
    redirect_uri: HOME,
    ...secret,
  };
  expect((await exchange(mock, grant)).body.error_description).toMatch(/expired/);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['a path', { redirect_uri: '/back' }],
  ['none', { redirect_uri: '' }],
  ['one with a fragment', { redirect_uri: `${HOME}#x` }],
  ['a script', { redirect_uri: 'javascript:alert(1)' }],
])('a redirect_uri that is %s is told to the browser, not redirected to', async (_what, query) => {
  const { status, headers, body } = await authorize(await serve(), { response_type: 'code', ...query });
  expect([status, headers.get('location'), body.error]).toEqual([400, null, 'invalid_request']);
});

test('a scheme of an app’s own is an absolute redirect_uri', async () => {
  const { status, location } = await authorize(await serve(), { response_type: 'code', redirect_uri: 'myapp://back' });
  expect([status, location.protocol]).toEqual([302, 'myapp:']);
});

test('what else is wrong goes back to the app, with its state', async () => {
  const mock = await serve();
  const wrong = async (query: Readonly<Record<string, string>>): Promise<string | null> =>
    (await authorize(mock, { state: 's', ...query })).location.searchParams.get('error');
  expect(await wrong({})).toBe('unsupported_response_type');
  expect(await wrong({ response_type: 'code', code_challenge: 'x', code_challenge_method: 'plain' })).toBe(
    'invalid_request',
  );
  expect(await wrong({ response_type: 'code', code_challenge: 'x' })).toBe('invalid_request');
});

test('clients of the config are held to their redirect URIs, grant types and scopes', async () => {
  const mock = await serve({
    clients: [
      { id: 'app', secret: 'any', redirectUris: [HOME], grantTypes: ['implicit'], scopes: ['conversations'] },
      { id: 'job', secret: 'any', grantTypes: ['client_credentials'] },
    ],
  });
  const { location } = await authorize(mock, { response_type: 'token', scope: 'conversations users' });
  const token = new URLSearchParams(location.hash.slice(1)).get('access_token') ?? '';
  expect((await request(mock, 'GET', '/api/v2/tokens/me', { token })).body.authorizedScope).toEqual(['conversations']);
  expect((await authorize(mock, { response_type: 'token', redirect_uri: 'http://localhost:3000/' })).status).toBe(400);
  expect((await authorize(mock, { response_type: 'token', client_id: 'nobody' })).body.error).toBe('invalid_client');
  expect((await authorize(mock, { response_type: 'code' })).location.searchParams.get('error')).toBe(
    'unauthorized_client',
  );
  expect((await logIn(mock, { id: 'app', secret: 'any' })).body.error).toBe('unauthorized_client');
  expect((await logIn(mock, { id: 'job', secret: 'any' })).status).toBe(200);
});

test('the grant in the query string does, as deployed clients send it', async () => {
  const mock = await serve();
  const headers = { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` };
  for (const sending of [{}, { body: {} }]) {
    const { status, body } = await request(mock, 'POST', '/oauth/token?grant_type=client_credentials', {
      token: null,
      headers,
      ...sending,
    });
    expect([status, body.token_type]).toEqual([200, 'bearer']);
  }
});

test('tokens/me: read, probed and ended', async () => {
  const mock = await serve();
  const { body } = await logIn(mock);
  const token = body.access_token as string;
  expect((await request(mock, 'HEAD', '/api/v2/tokens/me', { token })).status).toBe(200);
  expect((await request(mock, 'DELETE', '/api/v2/tokens/me', { token })).status).toBe(200);
  for (const method of ['HEAD', 'GET', 'DELETE'])
    expect((await request(mock, method, '/api/v2/tokens/me', { token })).status).toBe(401);
});

test('client credentials are no user where the vendor wants one', async () => {
  const mock = await serve();
  const token = (await logIn(mock)).body.access_token as string;
  const participant = attributesPath(mock, { media: 'calls' }).replace('/attributes', '');
  for (const [method, path, body] of [
    ['GET', '/api/v2/users/me', undefined],
    ['POST', '/api/v2/conversations/calls', { phoneNumber: '+15551234' }],
    ['PATCH', participant, { state: 'disconnected' }],
  ] as const) {
    const reply = await request(mock, method, path, { token, body });
    expect([path, reply.status, reply.body.code]).toEqual([path, 400, 'not.a.user']);
  }
  expect((await request(mock, 'PATCH', attributesPath(mock), { token, body: { attributes: { a: '1' } } })).status).toBe(
    202,
  );
  const [finding] = await mock.findings();
  expect(finding).toMatchObject({ rule: 'no-user', level: 'error' });
});

test('the journal and the findings hold no code, token or verifier', async () => {
  const mock = await serve();
  const { location } = await authorize(mock, {
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const code = location.searchParams.get('code') ?? '';
  const { body } = await exchange(mock, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: HOME,
    client_id: 'app',
    code_verifier: verifier,
  });
  await exchange(mock, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: HOME,
    client_id: 'app',
    code_verifier: verifier,
  });
  const text = JSON.stringify([await mock.journal(), await mock.findings()]);
  for (const hidden of [code, verifier, body.access_token as string, body.refresh_token as string])
    expect(text).not.toContain(hidden);
});

test('logout sends the browser on', async () => {
  const mock = await serve();
  const { status, headers } = await request(
    mock,
    'GET',
    `/logout?client_id=app&redirect_uri=${encodeURIComponent(HOME)}`,
    { token: null },
  );
  expect([status, headers.get('location')]).toEqual([302, HOME]);
});
