import { setTimeout as sleep } from 'node:timers/promises';
import { answersOf } from '../../mocks/internal';
import { orgWith, type Refusal } from '../support/fake-org/table';
import { orgBehindDoor, write } from './support';

const refuse = (status: number, code: string): Refusal => ({ status, code, message: 'No.' });

test('a write that is stored says nothing, and is read back once', async () => {
  const live = await orgBehindDoor();
  const reply = await write(live, { attributes: { customer_tier: 'gold' } });
  expect([reply.status, await reply.text()]).toEqual([202, '']);
  expect(await live.findings()).toEqual([]);
  expect(
    live.told.map(({ exchange }) => [exchange.verdict, exchange.operation, Object.keys(exchange.changes ?? {})]),
  ).toEqual([['applied', 'patchConversationParticipantAttributes', ['customer_tier']]]);
  expect(live.org.log.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
});

test('the silent failure is seen on the org itself, with the request that would have worked', async () => {
  const live = await orgBehindDoor();
  const { participantId } = live.org;
  await write(live, { participantId, data: { customer_tier: 'gold' } });
  expect(await live.findings()).toEqual([expect.stringMatching(/^error wrong-envelope: 202, but nothing was stored/)]);
  const [finding] = live.told[0]!.findings;
  expect(live.told[0]!.exchange.verdict).toBe('ignored');
  const { suggestion } = finding!;
  const healed = await write(live, suggestion!.body, suggestion!.path);
  expect(healed.status).toBe(202);
  expect(live.org.held()).toEqual({ customer_tier: 'gold' });
});

test.each([
  ['a nested value', { attributes: { tier: 'gold', address: { city: 'Lyon' } } }, 'names-dropped'],
  ['null', { attributes: { tier: 'gold', card: null } }, 'names-dropped'],
  ['an empty object', {}, 'nothing-to-apply'],
])('%s is lost on the org as the ledger says, and it says so in the ledger’s words', async (_name, body, rule) => {
  const live = await orgBehindDoor({ attributes: { card: '4111' } });
  await write(live, body);
  expect((await live.findings()).map((one) => one.split(':')[0])).toEqual([`error ${rule}`]);
});

test('attributes sent to the participant itself are lost, and the org says so', async () => {
  const live = await orgBehindDoor();
  const { conversationId, participantId } = live.org;
  await write(
    live,
    { attributes: { tier: 'gold' } },
    `/api/v2/conversations/${conversationId}/participants/${participantId}`,
  );
  expect((await live.findings()).map((one) => one.split(':')[0])).toEqual(['error near-miss-operation']);
});

test('what the ledger calls lost and the org has stored is no loss: it is a reason to probe', async () => {
  const live = await orgBehindDoor({ table: orgWith({ 'nested-value': 'writes its JSON' }) });
  await write(live, { attributes: { tier: 'gold' } });
  await live.findings();
  await write(live, { attributes: { address: { city: 'Lyon' } } });
  expect(await live.findings()).toEqual([
    'info ledger-contradicted: The profile default says nested-value-dropped, but the org stored "address".',
  ]);
  expect(live.told[1]!.findings[0]!.advice).toContain('understudy probe --only nested-value');
});

test('a value that may have been there before is a doubt, neither a loss nor a reason to probe', async () => {
  const live = await orgBehindDoor({ attributes: { tier: 'gold' } });
  await write(live, { data: { tier: 'gold' } });
  expect(await live.findings()).toEqual([
    expect.stringMatching(/^warn wrong-envelope: .* The org holds the value, which may have been there before\.$/),
  ]);
});

test('what the ledger calls stored and the org has lost is a loss whatever the ledger says', async () => {
  const live = await orgBehindDoor({ table: orgWith({ 'scalar-value': 'drops' }) });
  await write(live, { attributes: { score: 7, tier: 'gold' } });
  expect(await live.findings()).toEqual([
    'error not-stored: The org answered 202, but a read afterwards shows that "score" is not there.',
    'info ledger-contradicted: The profile default says scalar-value-stored-as-text, but the org did not store "score".',
  ]);
});

test('a refusal that the ledger knows is explained in its words; another one in the org’s', async () => {
  const live = await orgBehindDoor({ table: orgWith({ 'scalar-value': refuse(400, 'invalid.value') }) });
  await write(live, { attributes: { score: 7 } });
  await write(live, '{"attributes": {"tier": "gold",}}');
  expect((await live.findings()).map((one) => one.replace(/(?<=not-json:).*/, ''))).toEqual([
    'error refused-by-org: The org refused it: 400 invalid.value.',
    'info ledger-contradicted: The profile default says scalar-value-stored-as-text, but the org refused it (400).',
    'error not-json:',
  ]);
});

test('an id that the org does not know is its word against nobody’s', async () => {
  const live = await orgBehindDoor();
  const { conversationId } = live.org;
  const path = `/api/v2/conversations/${conversationId}/participants/00000000-0000-4000-8000-000000000000/attributes`;
  await write(live, { attributes: { tier: 'gold' } }, path);
  expect(await live.findings()).toEqual(['error refused-by-org: The org refused it: 404 not.found.']);
});

test('under another profile the same org contradicts something else', async () => {
  const profile = { name: 'strict', extends: 'strict', answers: answersOf('strict'), limits: {} } as const;
  const live = await orgBehindDoor({}, { profile });
  await write(live, { attributes: { score: 7 } });
  expect(await live.findings()).toEqual([
    'info ledger-contradicted: The profile strict says scalar-value-rejected, but the org accepted it (202).',
  ]);
});

test('a read that comes late enough is not taken for a loss; the client never waits for it', async () => {
  const live = await orgBehindDoor({ table: orgWith({ 'read-lag': 200 }) }, { readBackAfterMs: 400 });
  const started = performance.now();
  await write(live, { attributes: { tier: 'gold' } });
  expect(performance.now() - started).toBeLessThan(300);
  expect(await live.findings()).toEqual([]);
});

test('one write is not taken for the loss of another: each order of two writes to one name is fine', async () => {
  const live = await orgBehindDoor({}, { readBackAfterMs: 60 });
  await Promise.all([write(live, { attributes: { tier: 'gold' } }), write(live, { attributes: { tier: 'silver' } })]);
  await write(live, { attributes: { tier: 'bronze' } });
  expect(await live.findings()).toEqual([]);
});

test('a value that was there before is no excuse for a lost one', async () => {
  let isLosing = false;
  const live = await orgBehindDoor({ trouble: ({ method }) => (isLosing && method === 'PATCH' ? 'loses' : undefined) });
  await write(live, { attributes: { tier: 'gold' } });
  await live.findings();
  isLosing = true;
  await write(live, { attributes: { tier: 'silver' } });
  expect(await live.findings()).toEqual([
    expect.stringMatching(/^error not-stored: .*"tier" holds another value\.$/),
    expect.stringMatching(/^info ledger-contradicted: /),
  ]);
});

test.each(['html', '500', '429', '401', '403', 'slow', 'half', 'reset', 'another conversation'] as const)(
  'a read back that is answered with %s does not disturb the client, and is counted',
  async (trouble) => {
    const live = await orgBehindDoor(
      { trouble: ({ method }) => (method === 'GET' ? trouble : undefined) },
      { readTimeoutMs: 200 },
    );
    const reply = await write(live, { attributes: { tier: 'gold' } });
    expect([reply.status, await reply.text()]).toEqual([202, '']);
    expect(await live.findings()).toEqual([]);
    expect([...live.door.unread.values()]).toEqual([1]);
  },
);

test('without reading back the ledger alone judges', async () => {
  const live = await orgBehindDoor({}, { readsBack: false });
  await write(live, { data: { tier: 'gold' } });
  await write(live, { attributes: { tier: 'gold' } });
  expect((await live.findings()).map((one) => one.split(':')[0])).toEqual(['error wrong-envelope']);
  expect(live.org.log.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
});

test('a 429 is passed on; repeated with success it is worth a word, given up it is an error', async () => {
  let isBusy = true;
  const live = await orgBehindDoor({ trouble: ({ method }) => (isBusy && method === 'PATCH' ? '429' : undefined) });
  const refused = await write(live, { attributes: { tier: 'gold' } });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
  isBusy = false;
  await write(live, { attributes: { tier: 'gold' } });
  isBusy = true;
  await write(live, { attributes: { given: 'up' } });
  expect(await live.findings()).toEqual([
    'info rate-limited: 429: too many requests with one token in a minute, to be repeated after 7 seconds; the client repeated it with success.',
    'error rate-limited: 429: too many requests with one token in a minute, to be repeated after 7 seconds; it was not repeated.',
  ]);
});

test('a write that the org fails to answer is open, until it is repeated', async () => {
  let isFailing = true;
  const live = await orgBehindDoor({ trouble: ({ method }) => (isFailing && method === 'PATCH' ? '500' : undefined) });
  await write(live, { attributes: { tier: 'gold' } });
  isFailing = false;
  await write(live, { attributes: { tier: 'gold' } });
  expect(await live.findings()).toEqual([
    'info org-failed: The org answered 500; the client repeated it with success.',
  ]);
});

test('what has nothing to do with participant data goes by without a word, and is in the journal', async () => {
  const live = await orgBehindDoor();
  const reply = await fetch(`${live.url}/api/v2/users/me`, { headers: { authorization: `Bearer ${live.org.token}` } });
  expect(reply.status).toBe(404);
  expect(await live.findings()).toEqual([]);
  expect(live.told.map(({ exchange }) => [exchange.path, exchange.status])).toEqual([['/api/v2/users/me', 404]]);
});

test('a login goes to the login host, and neither secret nor token is kept', async () => {
  const live = await orgBehindDoor();
  const { clientId, clientSecret } = live.org;
  const reply = await fetch(`${live.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_secret: clientSecret }),
  });
  const { access_token: token } = (await reply.json()) as { access_token: string };
  await live.findings();
  const kept = JSON.stringify(live.told);
  for (const secret of [clientSecret, token]) expect(kept).not.toContain(secret);
});

test('an org that cannot be reached is a 502 in the vendor’s shape', async () => {
  const live = await orgBehindDoor();
  await live.org.stop();
  const reply = await write(live, { attributes: { tier: 'gold' } });
  expect([reply.status, await reply.json()]).toEqual([
    502,
    expect.objectContaining({ code: 'bad.gateway', status: 502 }),
  ]);
  expect(await live.findings()).toEqual([
    expect.stringMatching(/^error org-failed: The org did not answer \(ECONNREFUSED\)/),
  ]);
});

test('a client that goes away ends the request to the org as well', async () => {
  const live = await orgBehindDoor({ trouble: () => 'slow' });
  const controller = new AbortController();
  const asking = fetch(`${live.url}/api/v2/users/me`, { signal: controller.signal }).catch((fault: unknown) => fault);
  while (live.org.log.length === 0) await sleep(5);
  controller.abort();
  await asking;
  await live.findings();
  expect(live.told).toHaveLength(1);
});
