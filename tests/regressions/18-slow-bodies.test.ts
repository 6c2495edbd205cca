import { startMock, type Mock } from '../../mocks';

// Each of these held the whole server for seconds, some for a minute; now for milliseconds. The limit is a thousand times
// what they take, so that a busy machine is no failure.
const LIMIT_MS = 2_000;
const LONG = 64 * 1024 - 100;

const times = (text: string, count: number): string => text.repeat(count);
const data = (text: string): string => JSON.stringify({ data: text });
const map = (names: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: names }, (_, index) => [`name ${index}`, 'value'])));

const BODIES: readonly [name: string, body: string, type?: string][] = [
  ['YAML: braces', `a: ${times('{', 350)}`],
  ['YAML: more braces', `a: ${times('{', 500)}`],
  ['YAML: lists of maps', `a: ${times('[{', 350)}`],
  ['YAML: keys that are maps', `a: ${times('? ', 350)}`],
  ['YAML: lists', `a:\n${times('- ', 3_000)}`],
  ['YAML: aliases', `a: &a x\nb: ${times('*a ', 1_000)}`],
  ['XML: a tag that never ends', data(`<${times('a', LONG)}`)],
  ['XML: an attribute that never ends', data(`<a ${times('b', LONG)}>`)],
  ['XML: tags that never end', data(times('<a ', LONG / 3))],
  ['XML: nothing but openings', data(times('<', LONG))],
  ['XML: tags that are never closed', data(times('<a>', LONG / 3))],
  ['multipart: heads without a blank line', data(`--b\r\n${times('name="a"\r\nx\r\n', LONG / 13)}`)],
  ['form: one long name', data(`a=;${times('a', LONG)}`)],
  ['seven texts of 64 KB', JSON.stringify({ data: Array.from({ length: 7 }, () => `<${times('a', LONG)}`) })],
  ['broken JSON: quotes', `{${times('"', 32_000)}`],
  ['broken JSON: brackets', `{"a":${times('[', 32_000)}`],
  ['broken JSON: a long word', `{${times('a', 32_000)}`],
  ['text/xml: 400 KB', `<${times('a', 400_000)}`, 'text/xml'],
  ['5,000 names without an envelope', map(5_000)],
  [
    '15,000 pairs',
    JSON.stringify({ attributes: Array.from({ length: 15_000 }, (_, n) => ({ name: `n${n}`, value: 'v' })) }),
  ],
  ['a template that never ends', JSON.stringify({ attributes: { a: `{{${times(' ', 60_000)}` } })],
  ['templates that never end', JSON.stringify({ attributes: { a: times('${a', 20_000) } })],
  ['JSON in text, deep', data(times('[', 30_000) + times(']', 30_000))],
];

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ profile: 'documented' });
});
afterAll(() => mock.stop());

test.each(BODIES)('%s', async (_name, body: string, type = 'application/json') => {
  const { url, token, conversationId, participantId } = mock;
  const path = `/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`;
  for (const authorization of [{ authorization: `Bearer ${token}` }, {}]) {
    const from = performance.now();
    const reply = await fetch(`${url}${path}`, {
      method: 'PATCH',
      headers: { 'content-type': type, ...authorization },
      body,
    });
    expect(reply.status).toBeLessThan(500);
    expect((await fetch(`${url}/_mock/findings`)).status).toBe(200);
    expect(performance.now() - from).toBeLessThan(LIMIT_MS);
  }
});

test('a name that is written all the time does not cost more with each write in `lagging`', async () => {
  const lagging = await startMock({ profile: 'lagging' });
  const { url, token, conversationId, participantId } = lagging;
  const path = `/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`;
  const write = (count: number): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ attributes: { visits: String(count) } }),
    });
  const from = performance.now();
  for (let count = 0; count < 1_500; count += 1) await write(count);
  expect(performance.now() - from).toBeLessThan(20 * LIMIT_MS);
  await lagging.stop();
}, 60_000);

test('a clock that steps back empties no participant', async () => {
  let now = Date.now();
  const stepping = await startMock({ clock: () => now });
  const { url, token, conversationId, participantId } = stepping;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const conversation = `${url}/api/v2/conversations/${conversationId}`;
  const body = JSON.stringify({ attributes: { customer_tier: 'gold' } });
  await fetch(`${conversation}/participants/${participantId}/attributes`, { method: 'PATCH', headers, body });
  now -= 500;
  const read = (await (await fetch(conversation, { headers })).json()) as { participants: { attributes: object }[] };
  expect(read.participants[0]?.attributes).toEqual({ language: 'en-GB', customer_tier: 'gold' });
  await stepping.stop();
});
