import platformClient from 'purecloud-platform-client-v2';
import type { Mock, MockOptions } from '../../mocks/index';
import { serve } from '../support/mock';

const client = platformClient.ApiClient.instance;
const conversations = new platformClient.ConversationsApi();
const PREFIXES = [
  ['without path prefixes', {}],
  ['with path prefixes', { path_params_login: '/login', path_params_api: '/api' }],
] as const;

beforeAll(() => {
  // The SDK watches a file in the home folder; the watch would outlive the tests.
  client.config.live_reload_config = false;
});

/** Points the SDK at a mock, as its documentation says. */
async function connected({ prefixes = {}, ...options }: MockOptions & { prefixes?: object } = {}): Promise<Mock> {
  const mock = await serve(options);
  client.setGateway({ host: '127.0.0.1', protocol: 'http', port: mock.port, ...prefixes });
  client.setReturnExtendedResponses(false);
  return mock;
}

async function loggedIn(options: MockOptions & { prefixes?: object } = {}): Promise<Mock> {
  const mock = await connected(options);
  await client.loginClientCredentialsGrant(mock.clientId, mock.clientSecret);
  return mock;
}

async function refusal(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  return promise.then(
    () => {
      throw new Error('It was let through.');
    },
    (fault: Record<string, unknown>) => fault,
  );
}

const gold = { attributes: { customer_tier: 'gold' } };

test.each(PREFIXES)('the vendor’s SDK logs in, writes and reads, %s', async (_how, prefixes) => {
  const mock = await loggedIn({ prefixes });
  const { conversationId: c, participantId: p } = mock;
  expect(await conversations.patchConversationParticipantAttributes(c, p, gold)).toBeFalsy();
  expect(
    await conversations.patchConversationsCallParticipantAttributes(c, p, { attributes: { second: 'x' } }),
  ).toEqual({
    attributes: { language: 'en-GB', customer_tier: 'gold', second: 'x' },
  });
  const expected = { language: 'en-GB', customer_tier: 'gold', second: 'x' };
  const whole = await conversations.getConversation(c);
  const call = await conversations.getConversationsCall(c);
  for (const { participants } of [whole, call]) {
    const customer = participants?.find(({ id }) => id === p);
    expect(customer).toMatchObject({ purpose: 'customer', attributes: expected });
  }
  expect(whole.participants?.[0]?.calls?.[0]).toMatchObject({ state: 'connected' });
  expect(await mock.findings()).toEqual([]);
  expect((await mock.journal()).map(({ userAgent }) => userAgent)).toEqual(
    Array(5).fill(expect.stringContaining('axios')),
  );
});

test('the vendor’s SDK writes and reads every medium on its own path', async () => {
  const mock = await loggedIn();
  const media = {
    callback: ['patchConversationsCallbackParticipantAttributes', 'getConversationsCallback'],
    email: ['patchConversationsEmailParticipantAttributes', 'getConversationsEmail'],
    cobrowsesession: ['patchConversationsCobrowsesessionParticipantAttributes', 'getConversationsCobrowsesession'],
    message: ['patchConversationsMessageParticipantAttributes', 'getConversationsMessage'],
  } as const;
  for (const [mediaType, [write, read]] of Object.entries(media)) {
    const { id, customer } = await mock.conversation({ mediaType: mediaType as keyof typeof media });
    // Where the vendor takes the body as optional, the SDK takes it among its options.
    const body = ['message', 'cobrowsesession'].includes(mediaType) ? { body: gold } : gold;
    expect(await conversations[write](id, customer.id, body as never)).toEqual(gold);
    const { participants } = await conversations[read](id);
    expect([mediaType, participants?.find((party) => party.id === customer.id)?.attributes]).toEqual([
      mediaType,
      gold.attributes,
    ]);
  }
});

test('a message without a body is accepted and changes nothing', async () => {
  const mock = await loggedIn();
  const { id, customer } = await mock.conversation({
    mediaType: 'message',
    participants: [{ purpose: 'customer', attributes: { lang: 'en' } }],
  });
  expect(await conversations.patchConversationsMessageParticipantAttributes(id, customer.id)).toEqual({
    attributes: { lang: 'en' },
  });
});

test('the near miss is accepted and stores nothing', async () => {
  const mock = await loggedIn();
  await conversations.patchConversationParticipant(mock.conversationId, mock.participantId, gold as never);
  expect(await mock.attributes(mock.participantId)).toEqual({ language: 'en-GB' });
  expect(await mock.findings()).toMatchObject([{ level: 'error', rule: 'near-miss-operation' }]);
});

test('created calls, callbacks and emails hold their participant data on the customer', async () => {
  const mock = await loggedIn({ answers: new Map([['user-context', 'user-context-not-asked']]) });
  const call = await conversations.postConversationsCalls({ phoneNumber: '+15551234', ...gold });
  const callback = await conversations.postConversationsCallbacks({
    callbackNumbers: ['+15551234'],
    queueId: 'q',
    data: gold.attributes,
  });
  const email = await conversations.postConversationsEmails({ provider: 'any', queueId: 'q', ...gold });
  for (const id of [call.id, callback.conversation.id, email.id]) {
    const { participants } = await conversations.getConversation(String(id));
    expect(participants?.find(({ purpose }) => purpose === 'customer')?.attributes).toEqual(gold.attributes);
  }
  expect(await mock.findings()).toEqual([]);
});

test('the SDK rejects with the vendor’s error object on a 422', async () => {
  const mock = await loggedIn();
  const { conversationId: c, participantId: p } = mock;
  const reserved = { attributes: { conversationId: 'x' } };
  expect(await refusal(conversations.patchConversationParticipantAttributes(c, p, reserved))).toMatchObject({
    status: 422,
    code: 'payload.or.params.invalid',
    message: expect.stringContaining('conversationId'),
  });
  client.setReturnExtendedResponses(true);
  const extended = await refusal(conversations.patchConversationParticipantAttributes(c, p, reserved));
  const headers = extended['headers'] as Record<string, string>;
  const body = extended['body'] as Record<string, unknown>;
  expect(extended).toMatchObject({ status: 422, body: { details: [], errors: [] } });
  expect(body['contextId']).toBe(headers['inin-correlation-id']);
  expect(headers).toMatchObject({ 'inin-ratelimit-allowed': '300', 'inin-ratelimit-count': '2' });
});

test('the SDK hears 404 of an unknown conversation, and 401 of a token nobody issued', async () => {
  const mock = await loggedIn();
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await refusal(conversations.getConversation(unknown))).toMatchObject({ status: 404, code: 'not.found' });
  client.setAccessToken('nobody-issued-this');
  expect(await refusal(conversations.getConversation(mock.conversationId))).toMatchObject({
    status: 401,
    code: 'bad.credentials',
  });
});

test('an unknown client and a wrong secret are told apart', async () => {
  await connected({ clients: [{ id: 'known', secret: 'right' }] });
  const data = await client.loginClientCredentialsGrant('known', 'right');
  expect(data.accessToken).toEqual(expect.any(String));
  expect(await refusal(client.loginClientCredentialsGrant('nobody', 'right'))).toMatchObject({ status: 400 });
  expect(await refusal(client.loginClientCredentialsGrant('known', 'wrong'))).toMatchObject({ status: 401 });
});
