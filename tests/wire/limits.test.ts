import { type Mock } from '../../mocks';
import { DEFAULT_LIMITS, HEADER_BYTES, JOURNAL_ENTRIES } from '../../mocks/internal';
import { attributesPath, patch, readBack, request, serve } from '../support/mock';
import { raw, speak } from '../support/socket';

jest.setTimeout(30_000);

const { bodyBytes, bodyDepth, pathBytes } = DEFAULT_LIMITS;

/** A write of exactly so many bytes: of small values, so that nothing but the size is in question. */
function bodyOf(length: number): string {
  const names: string[] = [];
  let left = length - '{"attributes":{}}'.length;
  for (let index = 0; left > 600; index += 1) {
    const entry = `"n${String(index).padStart(5, '0')}":"${'x'.repeat(246)}"`;
    names.push(entry);
    left -= entry.length + 1;
  }
  const last = '"last":""';
  const tail = left - last.length;
  const [one, two] = tail > 250 ? [250, tail - 250 - '"also":"",'.length] : [tail, undefined];
  if (two !== undefined) names.push(`"also":"${'x'.repeat(two)}"`);
  names.push(`"last":"${'x'.repeat(one)}"`);
  return `{"attributes":{${names.join(',')}}}`;
}

test('a body of 512,000 bytes is read, one byte more is a 413 in the vendor’s words, and nothing is stored', async () => {
  expect(bodyBytes).toBe(512_000);
  const mock = await serve();
  const exact = bodyOf(bodyBytes);
  expect(Buffer.byteLength(exact)).toBe(bodyBytes);
  const over = await patch(mock, bodyOf(bodyBytes + 1));
  expect([over.status, over.body]).toEqual([
    413,
    {
      message: 'The request is over the size limit. Maximum bytes: 512000',
      code: 'request.entity.too.large',
      status: 413,
      contextId: over.headers.get('inin-correlation-id'),
      details: [],
      errors: [],
    },
  ]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect((await patch(mock, exact)).status).toBe(202);
  expect((await readBack(mock))['last']).toMatch(/^x+$/);
});

test('the limit counts bytes, not characters, and a chunked body like any other', async () => {
  const mock = await serve({ limits: { bodyBytes: 100 } });
  const body = JSON.stringify({ attributes: { a: 'é'.repeat(40) } });
  expect([body.length < 100, Buffer.byteLength(body) > 100]).toEqual([true, true]);
  expect((await patch(mock, body)).status).toBe(413);
  const head = {
    authorization: `Bearer ${mock.token}`,
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
    connection: 'close',
  };
  const chunk = 'x'.repeat(60);
  const chunks = `3c\r\n${chunk}\r\n`.repeat(3) + '0\r\n\r\n';
  const [reply] = await speak(mock.port, { parts: [raw('PATCH', attributesPath(mock), head), chunks] });
  expect(reply).toMatchObject({ status: 413 });
});

test('an upload without end is hung up on', async () => {
  const mock = await serve();
  const head = {
    authorization: `Bearer ${mock.token}`,
    'content-type': 'application/json',
    'content-length': '1000000000',
  };
  const megabytes = Array<Buffer>(64).fill(Buffer.alloc(1024 * 1024, 'x'));
  // The 413 is sent, but a client that does not stop sending may lose it with the connection.
  const replies = await speak(mock.port, { parts: [raw('PATCH', attributesPath(mock), head), ...megabytes] });
  for (const reply of replies) expect(reply).toMatchObject({ status: 413, headers: { connection: 'close' } });
  expect(await mock.journal()).toMatchObject([{ status: 413 }]);
});

test(`a body is nested at most ${bodyDepth} deep`, async () => {
  const mock = await serve();
  // The root and "attributes" are two levels.
  const nested = (levels: number) => `{"attributes":{"a":"1"},"b":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
  expect((await patch(mock, nested(bodyDepth))).status).toBe(202);
  const deep = await patch(mock, nested(bodyDepth + 1));
  expect([deep.status, deep.body.code]).toEqual([400, 'bad.request']);
  expect((await patch(mock, '['.repeat(250_000))).status).toBe(400);
  const [, finding] = await mock.findings();
  expect(finding?.summary).toContain(String(bodyDepth));
});

test('whatever the limit says, a body is read no deeper than it can be written out again', async () => {
  const mock = await serve({ limits: { bodyDepth: 100_000 } });
  const deep = (levels: number) => `{"attributes":{"a":"1"},"b":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  expect((await patch(mock, deep(100_000 - 2))).status).toBe(400);
  expect((await patch(mock, deep(1_999))).status).toBe(202);
  expect((await mock.journal()).map(({ status }) => status)).toEqual([400, 202]);
});

test(`a path is at most ${pathBytes} bytes long`, async () => {
  const mock = await serve();
  const path = '/api/v2/conversations/';
  const exact = await request(mock, 'GET', path + 'x'.repeat(pathBytes - path.length));
  expect(exact.body.code).toBe('not.found');
  const over = await request(mock, 'GET', path + 'x'.repeat(pathBytes - path.length + 1));
  expect([over.status, over.body]).toEqual([
    400,
    expect.objectContaining({ code: 'bad.request', contextId: over.headers.get('inin-correlation-id') }),
  ]);
});

test(`a request head is at most ${HEADER_BYTES} bytes long; longer is a 431 in the vendor’s body`, async () => {
  const mock = await serve();
  const bearing = (length: number) => ({
    authorization: `Bearer ${mock.token}`,
    connection: 'close',
    'x-long': 'x'.repeat(length),
  });
  const path = `/api/v2/conversations/${mock.conversationId}`;
  const [fits] = await speak(mock.port, { parts: [raw('GET', path, bearing(HEADER_BYTES - 500))] });
  expect(fits?.status).toBe(200);
  const [over] = await speak(mock.port, { parts: [raw('GET', path, bearing(HEADER_BYTES))] });
  expect(over?.status).toBe(431);
  expect(JSON.parse(over!.text)).toMatchObject({
    status: 431,
    contextId: over!.headers['inin-correlation-id'],
    details: [],
  });
});

test('the journal keeps the last entries and counts the others; ids count on', async () => {
  expect(JOURNAL_ENTRIES).toBe(10_000);
  const mock = await serve({ journalEntries: 5 });
  for (let index = 1; index <= 12; index += 1) await patch(mock, { data: { a: String(index) } });
  const journal = await request(mock, 'GET', '/_mock/journal');
  expect(journal.body.exchanges.map(({ id }: { id: string }) => id)).toEqual([
    'x-000008',
    'x-000009',
    'x-000010',
    'x-000011',
    'x-000012',
  ]);
  expect(journal.body.dropped).toBe(7);
  const findings = await request(mock, 'GET', '/_mock/findings');
  expect(findings.body).toMatchObject({ findings: [{ id: 'f-000008', count: 5 }], dropped: 7 });
  expect(mock.findingsSoFar().map(({ id }) => id)).toEqual((await mock.findings()).map(({ id }) => id));
  expect((await request(mock, 'GET', '/_mock/findings/f-000007')).status).toBe(404);
});

test('a long body is journalled as truncated, a short one as it is', async () => {
  const mock = await serve();
  await patch(mock, { attributes: { a: '1' } });
  await patch(mock, { attributes: { a: '2' }, padding: 'x'.repeat(64 * 1024) });
  const [short, long] = await mock.journal();
  expect(short?.request).toEqual({ contentType: 'application/json', body: { attributes: { a: '1' } } });
  expect(long?.request).toEqual({ contentType: 'application/json', truncated: true });
});

test('a control body is at most 10 MiB', async () => {
  const mock = await serve();
  const draft = (length: number) =>
    `{"participants":[{"purpose":"customer","attributes":{"a":"${'x'.repeat(length)}"}}]}`;
  const most = 10 * 1024 * 1024 - draft(0).length;
  expect((await request(mock, 'POST', '/_mock/conversations', { body: draft(most) })).status).toBe(201);
  const over = await request(mock, 'POST', '/_mock/conversations', { body: draft(most + 1) });
  expect([over.status, over.body.message]).toEqual([413, 'The body is larger than 10485760 bytes; send it in parts.']);
});

test('limits can be set otherwise', async () => {
  const mock = await serve({
    answers: new Map([['overlong-value', 'overlong-value-rejected']]),
    limits: { valueLength: 3, nameLength: 4, reservedNames: new Set(['mine']), reservedCharacters: '#' },
  });
  const status = async (attributes: Record<string, string>) => (await patch(mock, { attributes })).status;
  expect(await status({ a: 'xxxx' })).toBe(422);
  expect(await status({ aaaaa: 'x' })).toBe(422);
  expect(await status({ mine: 'x' })).toBe(422);
  expect(await status({ '#': 'x' })).toBe(422);
  expect(await status({ id: '{}', $: 'x', aaaa: 'xxx' })).toBe(202);
});

test('a long reply is journalled as truncated: the whole map would be kept once for every write', async () => {
  const mock = await serve({ limits: { valueLength: 50_000 } });
  const write = (attributes: object) =>
    request(mock, 'PATCH', attributesPath(mock, { media: 'calls' }), { body: { attributes } });
  await write({ a: '1' });
  const { body } = await write({ b: 'x'.repeat(16 * 1024) });
  const [short, long] = await mock.journal();
  expect(short?.response).toEqual({ body: { attributes: { language: 'en-GB', a: '1' } } });
  expect([body.attributes.a, long?.response]).toEqual(['1', { truncated: true }]);
});

test('large requests push the oldest out before the count is full, and are counted', async () => {
  const mock = await serve();
  const body = { data: { a: 'x'.repeat(500_000) } };
  for (let index = 0; index < 150; index += 1) await patch(mock, body);
  const journal = await request(mock, 'GET', '/_mock/journal');
  const findings = await request(mock, 'GET', '/_mock/findings');
  // 64 MiB in requests of half a megabyte.
  expect(journal.body.exchanges).toHaveLength(134);
  expect([journal.body.dropped, findings.body.dropped]).toEqual([16, 16]);
  expect(journal.body.exchanges.at(-1).id).toBe('x-000150');
  expect(mock.findingsSoFar()).toMatchObject([{ count: 134 }]);
});

test('memory does not grow with what was pushed out of the journal', async () => {
  const mock: Mock = await serve({ journalEntries: 10 });
  const body = { data: { a: 'x'.repeat(50_000) } };
  for (let index = 0; index < 300; index += 1) await patch(mock, body);
  expect(mock.findingsSoFar()).toMatchObject([{ count: 10 }]);
  expect(await mock.journal()).toHaveLength(10);
});
