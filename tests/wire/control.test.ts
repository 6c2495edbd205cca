import type { Mock } from '../../mocks';
import { attributesPath, logIn, patch, readBack, request, serve } from '../support/mock';

let now = Date.parse('2026-11-22T10:00:00Z');
let mock: Mock;
beforeAll(async () => {
  mock = await serve({ clock: () => now });
});
beforeEach(async () => {
  now = Date.parse('2026-11-22T10:00:00Z');
  await mock.reset();
});

const control = async (method: string, path: string, body?: unknown, headers = {}) =>
  request(mock, method, `/_mock${path}`, { token: null, ...(body === undefined ? {} : { body }), headers });

test('health and readiness', async () => {
  expect(await control('GET', '/health')).toMatchObject({ status: 200, body: { status: 'up' } });
  expect(await control('GET', '/ready')).toMatchObject({ status: 200, body: { ready: true } });
});

test.each([undefined, {}, ''])(
  'a conversation of nothing (%j) is a connected call with customer, ivr, acd and agent',
  async (body) => {
    const created = await control('POST', '/conversations', body);
    expect(created.status).toBe(201);
    const { id, participants } = created.body;
    expect(participants.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
      'customer',
      'ivr',
      'acd',
      'agent',
    ]);
    expect(participants.map(({ calls }: { calls: { state: string }[] }) => calls[0]?.state)).toEqual(
      Array(4).fill('connected'),
    );
    expect((await request(mock, 'GET', `/api/v2/conversations/${id}`)).body).toEqual(created.body);
  },
);

test('a conversation is made as it is described', async () => {
  const draft = {
    id: 'c-1',
    mediaType: 'email',
    state: 'alerting',
    participants: [
      { id: 'p-1', purpose: 'customer', name: 'Ada', attributes: { lang: 'en', '': 'empty name' } },
      { purpose: 'agent', userId: 'u-1', queueId: 'q-1' },
    ],
  };
  const { body } = await control('POST', '/conversations', draft);
  expect(body).toMatchObject({
    id: 'c-1',
    participants: [
      {
        id: 'p-1',
        purpose: 'customer',
        name: 'Ada',
        attributes: { lang: 'en', '': 'empty name' },
        emails: [{ state: 'alerting' }],
        calls: [],
      },
      { purpose: 'agent', userId: 'u-1', queueId: 'q-1', attributes: {} },
    ],
  });
  const stored = await control('GET', '/conversations/c-1');
  expect(stored.body).toMatchObject({
    id: 'c-1',
    mediaType: 'email',
    state: 'alerting',
    startTime: '2026-11-22T10:00:00.000Z',
    endTime: null,
  });
  expect((await control('POST', '/conversations', draft)).status).toBe(409);
});

test('a body of any content type is read as JSON, since curl -d calls everything a form', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await control('POST', '/conversations', '{"id":"from-curl"}', headers)).body.id).toBe('from-curl');
});

test.each([
  ['[]', 'The body must be a JSON object.'],
  ['"x"', 'The body must be a JSON object.'],
  ['null', 'The body must be a JSON object.'],
  ['{"id":', 'The body is not JSON'],
  [
    '{"media":"call"}',
    '"media" is not known here; a conversation has id, mediaType, state, endTime, address, externalTag, direction and participants.',
  ],
  ['{"id":7}', '"id" must be a text'],
  ['{"id":""}', '"id" must be a text'],
  ['{"id":"a/b"}', '"id" must be a text'],
  ['{"mediaType":"voice"}', '"mediaType" must be one of call, callback, email, message, cobrowsesession, chat.'],
  ['{"state":"over"}', '"state" must be one of connected, alerting, disconnected.'],
  ['{"participants":{}}', '"participants" must be a list.'],
  ['{"participants":[7]}', 'participants[0] must be an object.'],
  ['{"participants":[{"purpose":"customer"},{}]}', 'participants[1].purpose is missing; "customer" is the usual one.'],
  ['{"participants":[{"purpose":"customer","role":"x"}]}', 'participants[0].role is not known here'],
  ['{"participants":[{"purpose":"customer","name":7}]}', 'participants[0].name must be text.'],
  ['{"participants":[{"purpose":"customer","attributes":[]}]}', 'participants[0].attributes must be a map of text.'],
  ['{"participants":[{"purpose":"customer","attributes":{"a":1}}]}', 'participants[0].attributes.a must be text.'],
  [
    '{"participants":[{"purpose":"a","id":"x"},{"purpose":"b","id":"x"}]}',
    'Two participants have the id "x"; each needs its own.',
  ],
])('the draft %s is refused, and the message says where and why', async (body, message) => {
  const refused = await control('POST', '/conversations', body);
  expect(refused).toMatchObject({
    status: 400,
    body: { status: 400, code: 'mock.control', message: expect.stringContaining(message) },
  });
  expect((await control('GET', '/conversations')).body.conversations).toHaveLength(1);
});

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const exportWith = (extra: string) =>
  `{"config":{"request":{"requestUrlTemplate":"/x","requestType":"GET"}},"extra":${extra}}`;

test.each([
  ['PUT', '/faults', `[{"match":{"body":${nested(200_000)}},"status":500}]`],
  ['PUT', '/actions/a', exportWith(nested(100_000))],
  ['PUT', '/actions/a', exportWith(nested(100))],
  ['PUT', '/state', nested(200_000)],
  ['POST', '/conversations', `{"participants":${nested(200_000)}}`],
  ['POST', '/resolve', `{"template":${nested(200_000)}}`],
])('%s %s with a body nested too deep is a 400 that says so', async (method, path, body) => {
  const refused = await control(method, path, body);
  expect(refused).toMatchObject({
    status: 400,
    body: { message: expect.stringMatching(/nested deeper than \d+ levels/) },
  });
});

test('an export as deep as one may be comes back with the state', async () => {
  expect((await control('PUT', '/actions/deep', exportWith(nested(99)))).status).toBe(200);
  const { text } = await control('GET', '/state');
  expect((await control('PUT', '/state', text)).status).toBe(200);
});

test.each(['gzip', 'deflate', 'br'])('a body that only calls itself %s is a 400', async (encoding) => {
  const refused = await control('POST', '/conversations', '{"id":"x"}', { 'content-encoding': encoding });
  expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('cannot be read') } });
});

test('a conversation has at most a thousand participants', async () => {
  const crowd = (size: number) => ({ participants: Array(size).fill({ purpose: 'agent' }) });
  expect((await control('POST', '/conversations', crowd(1_000))).status).toBe(201);
  const refused = await control('POST', '/conversations', crowd(1_001));
  expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('can have 1000') } });
});

test('what is stored shows the revision and time of each attribute', async () => {
  now += 1_000;
  await patch(mock, { attributes: { tier: 'gold' } });
  now += 1_000;
  await patch(mock, { attributes: { tier: 'silver' } });
  const { body } = await control('GET', `/conversations/${mock.conversationId}`);
  expect(body.participants[0]).toMatchObject({
    id: mock.participantId,
    revision: 3,
    attributes: { language: 'en-GB', tier: 'silver' },
    history: { language: { revision: 1 }, tier: { revision: 3, at: '2026-11-22T10:00:02.000Z' } },
  });
});

test('conversations come in pages', async () => {
  for (let index = 0; index < 25; index += 1) await control('POST', '/conversations', { id: `c-${index}` });
  const seen: string[] = [];
  let cursor: string | null = '';
  let pages = 0;
  for (; cursor !== null; pages += 1) {
    const { body } = await control('GET', `/conversations?limit=10&cursor=${cursor}`);
    seen.push(...body.conversations.map(({ id }: { id: string }) => id));
    cursor = body.cursor as string | null;
  }
  expect([pages, seen]).toEqual([3, [mock.conversationId, ...Array.from({ length: 25 }, (_, index) => `c-${index}`)]]);
});

test('an end can be called once, and shows', async () => {
  now += 60_000;
  const ended = await control('POST', `/conversations/${mock.conversationId}/disconnect`);
  expect([ended.status, ended.body.state, ended.body.endTime]).toEqual([
    200,
    'disconnected',
    '2026-11-22T10:01:00.000Z',
  ]);
  now += 60_000;
  expect((await control('POST', `/conversations/${mock.conversationId}/disconnect`)).body).toEqual(ended.body);
  const { body } = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`);
  expect([body.endTime, body.participants[0].calls[0].state]).toEqual(['2026-11-22T10:01:00.000Z', 'terminated']);
});

test('the journal tells of every vendor exchange, oldest first, and can be narrowed', async () => {
  await patch(mock, { attributes: { tier: 'gold' } });
  now += 1_000;
  await patch(mock, { data: {} });
  await patch(mock, { attributes: null });
  await request(mock, 'GET', '/api/v2/conversations/elsewhere');
  await control('GET', '/journal');
  const ids = async (query: string) =>
    (await control('GET', `/journal${query}`)).body.exchanges.map(({ id }: { id: string }) => id);
  expect(await ids('')).toEqual(['x-000001', 'x-000002', 'x-000003', 'x-000004']);
  expect(await ids('?since=x-000002')).toEqual(['x-000003', 'x-000004']);
  expect(await ids('?since=2026-11-22T10:00:00.500Z')).toEqual(['x-000002', 'x-000003', 'x-000004']);
  expect(await ids('?verdict=ignored')).toEqual(['x-000002']);
  expect(await ids('?conversationId=elsewhere')).toEqual(['x-000004']);
  expect(await ids('?verdict=rejected&since=x-000003')).toEqual(['x-000004']);
  const [first] = (await control('GET', '/journal')).body.exchanges;
  expect(first).toMatchObject({
    at: '2026-11-22T10:00:00.000Z',
    operation: 'patchConversationParticipantAttributes',
    method: 'PATCH',
    path: attributesPath(mock),
    status: 202,
    verdict: 'applied',
    behaviour: 'attributes-merged',
    conversationId: mock.conversationId,
    participantId: mock.participantId,
    clientId: 'default',
    request: { contentType: 'application/json', body: { attributes: { tier: 'gold' } } },
    response: {},
    changes: { tier: { before: null, after: 'gold' } },
    findings: [],
  });
});

test('findings can be narrowed, and read one by one', async () => {
  await patch(mock, { data: { a: '1' } });
  await patch(mock, { attributes: { score: 7 } });
  await patch(mock, { attributes: { id: 'x' } });
  const rules = async (query: string) =>
    (await control('GET', `/findings${query}`)).body.findings.map(({ rule }: { rule: string }) => rule);
  const all = await rules('');
  expect(all[0]).toBe('wrong-envelope');
  expect(await rules('?since=f-000001')).toEqual(all.slice(1));
  expect(await rules('?level=warn')).toHaveLength(1);
  expect(await rules('?level=error&rule=wrong-envelope')).toEqual(['wrong-envelope']);
  const one = await control('GET', '/findings/f-000001');
  expect(one.body).toEqual((await control('GET', '/findings')).body.findings[0]);
  expect(one.body).toMatchObject({
    id: 'f-000001',
    exchangeId: 'x-000001',
    level: 'error',
    at: '2026-11-22T10:00:00.000Z',
  });
  expect((await control('GET', '/findings/f-000099')).status).toBe(404);
});

test.each([
  ['/findings?level=eror', 'There is no level "eror"; did you mean "error"?'],
  ['/findings?level=fatal', 'There is no level "fatal"; known are error, warn, info.'],
  ['/findings?rule=wrong-envelop', 'did you mean "wrong-envelope"?'],
  ['/findings?rules=wrong-envelope', 'has no "rules"; did you mean "rule"?'],
  ['/journal?verdict=aplied', 'did you mean "applied"?'],
  ['/journal?conversation=x', 'has no "conversation"'],
  ['/journal?since=yesterday', '"since" must be an id such as x-000031, or a time'],
  ['/findings?since=x-000001', '"since" must be an id such as f-000031, or a time'],
  ['/journal?verdict=applied&verdict=ignored', '"verdict" is given more than once; give it once.'],
  ['/conversations?limit=0', '"limit" must be a whole number from 1 to 1000.'],
  ['/conversations?limit=1001', '"limit" must be a whole number from 1 to 1000.'],
  ['/conversations?limit=ten', '"limit" must be a whole number from 1 to 1000.'],
  ['/conversations?cursor=nowhere', '"cursor" is no conversation of this namespace'],
  [`/journal?namespace=${'n'.repeat(201)}`, 'at most 200 are allowed'],
  ['/findings/%zz', 'broken percent escape'],
])('%s is a 400 that says what to write instead', async (path, message) => {
  const { status, body } = await control('GET', path);
  expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
});

test.each([
  ['GET', '/', 'It has GET /_mock/health'],
  ['GET', '/findngs', 'Did you mean GET /_mock/findings?'],
  ['POST', '/rest', 'Did you mean POST /_mock/reset?'],
  ['DELETE', '/conversations/x', 'is not part of the control API'],
  ['GET', '/conversations/nowhere', 'No conversation nowhere in the namespace default.'],
  ['POST', '/conversations/nowhere/disconnect', 'No conversation nowhere'],
])('%s %s is a 404 in JSON', async (method, path, message) => {
  const { status, body } = await control(method, path);
  expect([status, body.message]).toEqual([404, expect.stringContaining(message)]);
});

test('a reset brings back the seed and empties journal and findings; tokens stay', async () => {
  const token = (await logIn(mock)).body.access_token;
  await patch(mock, { data: {} }, { token });
  await control('POST', '/conversations', { id: 'gone' });
  expect((await control('POST', '/reset')).status).toBe(204);
  expect((await control('GET', '/conversations')).body.conversations).toHaveLength(1);
  expect((await control('GET', '/journal')).body).toEqual({ exchanges: [], dropped: 0 });
  expect((await control('GET', '/findings')).body).toEqual({ findings: [], dropped: 0 });
  expect(mock.findingsSoFar()).toEqual([]);
  expect(await readBack(mock, { token })).toEqual({ language: 'en-GB' });
});

test('control calls see the namespace of the header or of the query, and all worlds without in journal and findings', async () => {
  const inside = { 'x-mock-namespace': 'mine' };
  await control('POST', '/conversations', { id: 'c-mine' }, inside);
  await patch(mock, { data: {} }, { headers: inside });
  const count = async (path: string, headers = {}) => (await control('GET', path, undefined, headers)).body;
  expect((await count('/conversations', inside)).conversations).toHaveLength(2);
  expect((await count('/conversations?namespace=mine')).conversations).toHaveLength(2);
  expect((await count('/conversations')).conversations).toHaveLength(1);
  expect((await count('/findings?namespace=mine')).findings).toHaveLength(1);
  expect((await count('/findings')).findings).toMatchObject([{ namespace: 'mine', count: 1 }]);
  expect((await count('/findings?namespace=default')).findings).toHaveLength(0);
  expect((await count('/findings?namespace=other', inside)).findings).toHaveLength(1);
  await control('POST', '/reset', undefined, inside);
  expect((await count('/conversations', inside)).conversations).toHaveLength(1);
});

test('a suggestion on the control API is unmasked and works as it stands', async () => {
  await patch(mock, { customer_tier: 'gold' });
  const [{ suggestion }] = (await control('GET', '/findings')).body.findings;
  expect(suggestion.body).toEqual({ attributes: { customer_tier: 'gold' } });
  expect(
    (await request(mock, suggestion.method, suggestion.path, { body: suggestion.body, headers: suggestion.headers }))
      .status,
  ).toBe(202);
  expect(await mock.attributes(mock.participantId)).toMatchObject({ customer_tier: 'gold' });
});
