import type { Mock } from '../../mocks';
import { attributesPath, customerOf, patch, readBack, request, serve } from '../support/mock';

const NOON = Date.parse('2026-11-22T12:00:00Z');

/** A mock whose clock the test moves. */
async function timed(profile: 'lagging' | 'default'): Promise<{ mock: Mock; pass: (ms: number) => void }> {
  let now = NOON;
  const mock = await serve({ profile, clock: () => now });
  return { mock, pass: (ms) => (now += ms) };
}

test('lagging: every read sees a write two seconds late, the reply of a media path at once', async () => {
  const { mock, pass } = await timed('lagging');
  const asCall = async () =>
    customerOf((await request(mock, 'GET', `/api/v2/conversations/calls/${mock.conversationId}`)).body).attributes;
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  const media = await request(mock, 'PATCH', attributesPath(mock, { media: 'calls' }), {
    body: { attributes: { language: 'fr', tier: 'gold' } },
  });
  expect(media.body).toEqual({ attributes: { language: 'fr', tier: 'gold' } });
  pass(1_999);
  expect([await readBack(mock), await asCall()]).toEqual(Array(2).fill({ language: 'en-GB' }));
  expect(await mock.attributes(mock.participantId)).toEqual({ language: 'fr', tier: 'gold' });
  pass(1);
  expect([await readBack(mock), await asCall()]).toEqual(Array(2).fill({ language: 'fr', tier: 'gold' }));
});

test('lagging: of several writes each is seen when its own two seconds are over', async () => {
  const { mock, pass } = await timed('lagging');
  for (const language of ['a', 'b', 'c', 'd']) {
    await patch(mock, { attributes: { language } });
    pass(700);
  }
  // The writes were at 0, 700, 1400 and 2100; the clock shows 2800.
  const seen: (string | undefined)[] = [];
  for (let at = 2_800; at <= 4_200; at += 350) {
    seen.push((await readBack(mock))['language']);
    pass(350);
  }
  expect(seen).toEqual(['b', 'b', 'c', 'c', 'd']);
});

test('lagging: what was arranged beforehand is seen at once, also after a reset', async () => {
  const { mock } = await timed('lagging');
  const call = await mock.conversation({ participants: [{ purpose: 'customer', attributes: { lang: 'en' } }] });
  const { body } = await request(mock, 'GET', `/api/v2/conversations/${call.id}`);
  expect(customerOf(body).attributes).toEqual({ lang: 'en' });
  await mock.reset();
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
});

test('replace: a write leaves nothing but itself, and the journal says what went', async () => {
  const mock = await serve({ profile: 'replace' });
  await patch(mock, { attributes: { a: '1', b: '2' } });
  expect(await readBack(mock)).toEqual({ a: '1', b: '2' });
  const { body } = await request(mock, 'PATCH', attributesPath(mock, { media: 'calls' }), {
    body: { attributes: { b: '3' } },
  });
  expect(body).toEqual({ attributes: { b: '3' } });
  const [, , second] = await mock.journal();
  expect(second?.changes).toEqual({ b: { before: '2', after: '3' }, a: { before: '1', after: null } });
  await patch(mock, { attributes: {} });
  expect(await readBack(mock)).toEqual({ b: '3' });
});

test('an answer can be given to one question alone', async () => {
  const mock = await serve({ answers: new Map([['overlong-name', 'overlong-name-stored']]) });
  expect((await patch(mock, { attributes: { ['n'.repeat(300)]: 'x' } })).status).toBe(202);
  expect((await patch(mock, { attributes: { id: 'x' } })).status).toBe(422);
});

test('strict refuses each rumour, one by one', async () => {
  const mock = await serve({ profile: 'strict' });
  const bodies = [
    {},
    { data: {} },
    { attributes: 'x' },
    { attributes: { a: 1 } },
    { attributes: { a: true } },
    { attributes: { a: null } },
    { attributes: { a: {} } },
    { attributes: { a: '1' }, b: 2 },
  ];
  for (const body of bodies) expect([body, (await patch(mock, body)).status]).toEqual([body, 400]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect((await patch(mock, { attributes: { a: '1' } })).status).toBe(202);
});

test('a write after the end is stored by default, with a warning, and a 409 in strict', async () => {
  for (const [profile, status] of [
    ['default', 202],
    ['documented', 202],
    ['strict', 409],
  ] as const) {
    const mock = await serve({ profile });
    await request(mock, 'POST', `/_mock/conversations/${mock.conversationId}/disconnect`);
    expect((await patch(mock, { attributes: { survey: '5' } })).status).toBe(status);
    expect((await mock.attributes(mock.participantId))['survey']).toBe(status === 202 ? '5' : undefined);
    expect(await mock.findings()).toMatchObject([{ level: status === 202 ? 'warn' : 'error' }]);
  }
});

test('a media path of another medium is a 404 for reads and writes alike', async () => {
  const mock = await serve();
  const mail = await mock.conversation({ mediaType: 'email' });
  const ids = { conversationId: mail.id, participantId: mail.customer.id };
  for (const [media, status] of [
    ['emails', 202],
    ['', 202],
    ['calls', 404],
    ['callbacks', 404],
    ['messages', 404],
    ['cobrowsesessions', 404],
  ] as const) {
    const write = await request(mock, 'PATCH', attributesPath(mock, { ...ids, media }), {
      body: { attributes: { [media]: 'x' } },
    });
    expect([media, write.status]).toEqual([media, status]);
    const read = await request(mock, 'GET', `/api/v2/conversations/${media === '' ? '' : `${media}/`}${mail.id}`);
    expect([media, read.status]).toEqual([media, status === 202 ? 200 : 404]);
  }
  expect(await mock.attributes(mail.customer.id)).toEqual({ emails: 'x', '': 'x' });
});

test('messages and co-browse sessions need no body; the others do', async () => {
  const mock = await serve();
  for (const [mediaType, media, status] of [
    ['call', 'calls', 400],
    ['callback', 'callbacks', 400],
    ['email', 'emails', 400],
    ['message', 'messages', 202],
    ['cobrowsesession', 'cobrowsesessions', 202],
  ] as const) {
    const { id, customer } = await mock.conversation({ mediaType });
    const path = attributesPath(mock, { conversationId: id, participantId: customer.id, media });
    expect([media, (await request(mock, 'PATCH', path)).status]).toEqual([media, status]);
    expect([media, (await request(mock, 'PATCH', path, { body: { attributes: { a: '1' } } })).body]).toEqual([
      media,
      { attributes: { a: '1' } },
    ]);
  }
});

test('attributes belong to one participant: a write to the agent is not seen on the customer, and is warned of', async () => {
  const mock = await serve();
  const call = await mock.conversation();
  await request(mock, 'PATCH', attributesPath(mock, { conversationId: call.id, participantId: call.agent.id }), {
    body: { attributes: { a: '1' } },
  });
  expect([await mock.attributes(call.agent.id), await mock.attributes(call.customer.id)]).toEqual([{ a: '1' }, {}]);
  expect(await mock.findings()).toMatchObject([{ level: 'warn', rule: 'wrong-participant' }]);
});

test('a participant of another conversation is not found, and nothing is written to either', async () => {
  const mock = await serve();
  const other = await mock.conversation();
  const crossed = await request(mock, 'PATCH', attributesPath(mock, { participantId: other.customer.id }), {
    body: { attributes: { a: '1' } },
  });
  expect([crossed.status, crossed.body.code]).toEqual([404, 'not.found']);
  expect(await mock.attributes(other.customer.id)).toEqual({});
});

test.each([
  ['calls', { phoneNumber: '+15551234' }, 200],
  ['calls', {}, 200],
  ['callbacks', { callbackNumbers: ['+15551234'] }, 200],
  ['callbacks', {}, 200],
  ['emails', { provider: 'x' }, 200],
  ['emails', {}, 200],
  ['calls', { phoneNumber: ['7'] }, 400],
  ['callbacks', { callbackNumbers: '+15551234' }, 400],
  ['emails', { toAddress: ['a@example.org'] }, 400],
  ['emails', { attributes: null }, 400],
])('a creation of %s with %j is answered %i', async (media, body, status) => {
  const mock = await serve();
  const reply = await request(mock, 'POST', `/api/v2/conversations/${media}`, { body });
  expect(reply.status).toBe(status);
});

test('a creation refuses and drops names as a write does', async () => {
  const mock = await serve();
  const create = async (attributes: object) =>
    request(mock, 'POST', '/api/v2/conversations/calls', { body: { attributes } });
  expect((await create({ id: 'x' })).status).toBe(422);
  expect((await create({ ['n'.repeat(257)]: 'x' })).status).toBe(422);
  expect((await create({ a: 'x'.repeat(257) })).status).toBe(200);
  const { body } = await create({ a: '1', b: { c: 1 }, d: 7, e: null });
  const whole = await request(mock, 'GET', `/api/v2/conversations/${body.id}`);
  expect(customerOf(whole.body).attributes).toEqual({ a: '1', d: '7' });
});
