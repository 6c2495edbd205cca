import { request, serve } from '../support/mock';
import { exported, READ_URL, reading, TEXT } from './exported';

const EXECUTE = '/api/v2/integrations/actions/a/execute';
const TEST = '/api/v2/integrations/actions/a/test';

test('PUT /_mock/actions/{id} loads an export and says where to run it', async () => {
  const mock = await serve();
  const loaded = await request(mock, 'PUT', '/_mock/actions/a', { body: exported() });
  expect(loaded.status).toBe(200);
  expect(loaded.body).toEqual({ id: 'a', name: 'Set tier', execute: EXECUTE, test: TEST });
});

test.each([
  [{}, '/config'],
  [{ config: { request: {} } }, 'requestUrlTemplate'],
  [{ config: { request: { requestUrlTemplate: '/x', requestType: 'FETCH' } } }, 'requestType'],
  [{ config: { request: { requestUrlTemplate: 7, requestType: 'GET' } } }, 'text belongs here'],
  [[], 'an object belongs here'],
])('%j is no export: 400 with the place', async (body, place) => {
  const mock = await serve();
  const loaded = await request(mock, 'PUT', '/_mock/actions/a', { body });
  expect(loaded.status).toBe(400);
  expect(loaded.body.message).toContain(place);
});

test('an action that is not loaded is 404, with a finding that says how to load it', async () => {
  const mock = await serve();
  const run = await request(mock, 'POST', EXECUTE, { body: {} });
  expect(run.status).toBe(404);
  expect(run.body.code).toBe('not.found');
  const [finding] = await mock.findings();
  expect(finding).toMatchObject({ rule: 'unknown-action', level: 'error' });
  expect(finding?.advice).toContain('PUT /_mock/actions/{id}');
});

test('what an action writes is journalled and judged like any other write', async () => {
  const mock = await serve();
  await mock.action('a', exported({ body: '{"data": {"tier": "$esc.jsonString(${input.tier})"}}' }));
  const { conversationId, participantId } = mock;
  const run = await request(mock, 'POST', EXECUTE, { body: { conversationId, participantId, tier: 'gold' } });
  expect(run.status).toBe(200);
  expect(run.body).toEqual({});
  const journal = await mock.journal();
  expect(journal.map(({ method, verdict }) => [method, verdict])).toEqual([
    ['PATCH', 'ignored'],
    ['POST', 'applied'],
  ]);
  expect((await mock.findings()).map(({ rule }) => rule)).toEqual(['wrong-envelope']);
});

test('an unset success variable fails in the words that were observed', async () => {
  const mock = await serve();
  await mock.action('a', reading({ success: '{"purpose": ${missing}}' }));
  const run = await request(mock, 'POST', EXECUTE, { body: { conversationId: mock.conversationId } });
  expect(run.status).toBe(400);
  expect(run.body).toEqual({
    message:
      "Transform failed to process result using 'successTemplate' template due to error:'Variable $missing has not been set at successTemplate[line 1, column 13]'\n Template:'{\"purpose\": ${missing}}'.",
    code: 'bad.request',
    status: 400,
    messageParams: {},
    contextId: run.headers.get('inin-correlation-id'),
    details: [{ errorCode: 'ACTION.PROCESSING' }],
    errors: [],
  });
  expect(run.headers.get('x-mock-verdict')).toBe('rejected');
  expect((await mock.findings()).map(({ rule }) => rule)).toEqual(['action-failed']);
});

test('a test run tells the steps, and is 200 even where one failed', async () => {
  const mock = await serve();
  await mock.action('a', reading({ map: { state: '$.participants[0].purpose' }, success: '{"state": ${state}}' }));
  const fine = await request(mock, 'POST', TEST, { body: { conversationId: mock.conversationId } });
  expect(fine.status).toBe(200);
  expect(fine.body).toMatchObject({ success: true, finalResult: { state: 'customer' } });
  expect(fine.body.operations.every(({ success }: { success: boolean }) => success)).toBe(true);
  const lost = await request(mock, 'POST', TEST, { body: { conversationId: 'nobody' } });
  expect(lost.status).toBe(200);
  expect(lost.body).toMatchObject({ success: false, error: { details: [{ errorCode: 'ACTION.PROCESSING' }] } });
  expect(lost.body.operations.at(-1)).toMatchObject({ success: false });
});

test('a client without the permission is refused', async () => {
  const mock = await serve({ clients: [{ id: 'narrow', secret: 's', permissions: ['integrations:action:view'] }] });
  await mock.action('a', reading());
  const login = await fetch(`${mock.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('narrow:s').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const run = await request(mock, 'POST', EXECUTE, { token, body: {} });
  expect(run.status).toBe(403);
  expect(run.body.message).toContain('integrations:action:execute');
});

test('an action that calls another host is refused, and nobody is called', async () => {
  const mock = await serve();
  await mock.action('a', reading({ url: 'https://example.invalid/${input.conversationId}' }));
  const run = await request(mock, 'POST', EXECUTE, { body: { conversationId: 'c' } });
  expect(run.status).toBe(400);
  expect(run.body.message).toContain('example.invalid');
  expect((await mock.findings()).map(({ rule }) => rule)).toEqual(['foreign-host']);
});

test('an action that calls the mock by its own address stays inside', async () => {
  const mock = await serve();
  await mock.action('a', reading({ url: `${mock.url}${READ_URL}` }));
  const run = await request(mock, 'POST', EXECUTE, { body: { conversationId: mock.conversationId } });
  expect(run.body.id).toBe(mock.conversationId);
});

test('an action that runs itself ends', async () => {
  const mock = await serve();
  await mock.action('a', exported({ url: EXECUTE, method: 'POST', body: '{}', inputs: {} }));
  const run = await request(mock, 'POST', EXECUTE, { body: {} });
  expect(run.status).toBe(400);
  expect(await mock.journal()).toHaveLength(6);
});

test('inputs that break the contract are refused before anything is called', async () => {
  const mock = await serve();
  await mock.action('a', exported({ inputs: { score: { type: 'integer' } }, url: '/api/v2/conversations/calls' }));
  const run = await request(mock, 'POST', EXECUTE, { body: { score: 'many' } });
  expect(run.status).toBe(400);
  expect(run.body.code).toBe('invalid.schema');
  expect(run.body.message).toContain('/score');
  expect(run.body.message).not.toContain('many');
  expect(await mock.journal()).toHaveLength(1);
});

test('an input that printed itself is told', async () => {
  const mock = await serve();
  await mock.action(
    'a',
    exported({
      inputs: { conversationId: TEXT, participantId: TEXT, tier: TEXT },
      required: [],
      body: '{"attributes": {"tier": "${input.tier}"}}',
    }),
  );
  const { conversationId, participantId } = mock;
  const run = await request(mock, 'POST', EXECUTE, { body: { conversationId, participantId } });
  expect(run.status).toBe(200);
  expect((await mock.findings()).map(({ rule }) => rule)).toEqual(['unrendered-value', 'unset-input']);
});

test('namespaces keep their actions apart, and a reset takes them away', async () => {
  const mock = await serve();
  await request(mock, 'PUT', '/_mock/actions/a', { body: reading(), headers: { 'x-mock-namespace': 'one' } });
  const body = { conversationId: mock.conversationId };
  const statusIn = async (name: string) =>
    (await request(mock, 'POST', EXECUTE, { body, headers: { 'x-mock-namespace': name } })).status;
  expect(await statusIn('one')).toBe(200);
  expect(await statusIn('two')).toBe(404);
  await request(mock, 'POST', '/_mock/reset', { headers: { 'x-mock-namespace': 'one' } });
  expect(await statusIn('one')).toBe(404);
});
