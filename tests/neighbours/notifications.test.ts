import { once } from 'node:events';
import platformClient from 'purecloud-platform-client-v2';
import WebSocket from 'ws';
import { patch, request, serve } from '../support/mock';
import { channelOf, Listener, subscribe } from './support';

const attributesTopic = (id: string): string => `v2.detail.events.conversation.${id}.attributes`;

test('a channel looks as the recorded ones, and is listed for its token', async () => {
  const mock = await serve();
  const channel = await channelOf(mock);
  expect(channel).toEqual({
    connectUri: `${mock.url.replace('http', 'ws')}/channels/${channel.id}`,
    id: expect.stringMatching(/^streaming-\d-[a-z0-9]{26}$/),
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  expect((await request(mock, 'GET', '/api/v2/notifications/channels')).body).toEqual({ entities: [channel] });
  expect((await request(mock, 'HEAD', `/api/v2/notifications/channels/${channel.id}`)).status).toBe(200);
  expect((await request(mock, 'HEAD', '/api/v2/notifications/channels/streaming-0-none')).status).toBe(404);
});

test('a thousand changes are heard in order, none twice, none lost', async () => {
  const mock = await serve();
  const topic = attributesTopic(mock.conversationId);
  const listener = await Listener.to(mock, topic);
  for (let n = 0; n < 1_000; n += 1) await patch(mock, { attributes: { n: String(n) } });
  const events = await listener.events(topic, 1_000);
  expect(events.map(({ attributes }) => attributes.n)).toEqual(Array.from({ length: 1_000 }, (_, n) => String(n)));
  expect(events[0]).toMatchObject({
    conversationId: mock.conversationId,
    participantId: mock.participantId,
    attributes: { language: 'en-GB', n: '0' },
    communications: [{ id: expect.any(String), mediaType: 'VOICE' }],
  });
  await listener.close();
}, 60_000);

test('the user of an agent hears every change of a conversation, its end too, in the recorded shape', async () => {
  const mock = await serve();
  const call = await mock.conversation({
    participants: [
      { purpose: 'customer', attributes: { tier: 'gold' } },
      { purpose: 'agent', userId: 'u-1', queueId: 'q-1', state: 'disconnected', disconnectType: 'client' },
      { purpose: 'agent', userId: 'u-1', queueId: 'q-1' },
    ],
  });
  const topic = 'v2.users.u-1.conversations';
  const listener = await Listener.to(mock, topic, `${topic}.calls`, 'v2.routing.queues.q-1.conversations');
  await request(mock, 'POST', `/api/v2/conversations/${call.id}/disconnect`);
  const [event] = await listener.events(topic, 1);
  expect(Object.keys(event ?? {})).toEqual(['id', 'participants', 'recordingState']);
  expect(event?.['recordingState']).toBe('none');
  for (const participant of event?.['participants']) {
    expect(participant).toMatchObject({ additionalProperties: {}, wrapupExpected: expect.any(Boolean) });
    expect(Object.keys(participant)).not.toEqual(
      expect.arrayContaining(['startTime', 'queueName', 'userUri', 'emails']),
    );
    expect(participant.calls).toMatchObject([{ state: 'terminated', additionalProperties: {} }]);
  }
  const [flat] = await listener.events(`${topic}.calls`, 1);
  expect(flat?.['participants'][1]).toMatchObject({
    user: { id: 'u-1' },
    queue: { id: 'q-1' },
    disconnectType: 'client',
  });
  expect(await listener.events('v2.routing.queues.q-1.conversations', 1)).toHaveLength(1);
  await listener.close();
});

test('one bad topic fails the batch, ignoreErrors takes the others; a finding says what was meant', async () => {
  const mock = await serve();
  const { id } = await channelOf(mock);
  const good = 'v2.users.u-1.presence';
  const bad = `v2.conversations.${mock.conversationId}`;
  expect(await subscribe(mock, id, good, bad)).toMatchObject({
    status: 400,
    body: { code: 'notification.invalid.topic' },
  });
  const path = `/api/v2/notifications/channels/${id}/subscriptions`;
  expect((await request(mock, 'GET', path)).body).toEqual({ entities: [] });
  const body = [{ id: good }, { id: bad }, { id: 'v2.users.u-1?conversations&routingStatus' }];
  expect((await request(mock, 'POST', `${path}?ignoreErrors=true`, { body })).body.entities).toEqual([
    { id: good, state: 'Permitted' },
    { id: bad, state: 'Rejected', rejectionReason: expect.any(String) },
    { id: 'v2.users.u-1?conversations&routingStatus', state: 'Permitted' },
  ]);
  const [finding] = await mock.findings();
  expect(finding).toMatchObject({ level: 'warn', rule: 'unknown-topic' });
  expect(finding?.advice).toContain(attributesTopic(mock.conversationId));
  expect((await request(mock, 'PUT', path, { body: [{ id: good }] })).body).toEqual({ entities: [{ id: good }] });
  expect((await request(mock, 'GET', path)).body).toEqual({ entities: [{ id: good }] });
  expect((await request(mock, 'DELETE', path)).status).toBe(204);
  expect((await request(mock, 'GET', path)).body).toEqual({ entities: [] });
});

test('a thousand topics are enough, one more is refused; the 21st channel pushes out the oldest', async () => {
  const mock = await serve();
  const first = await channelOf(mock);
  const topics = Array.from({ length: 1_000 }, (_, n) => `v2.users.u-${n}.conversations`);
  expect((await subscribe(mock, first.id, ...topics)).status).toBe(200);
  expect((await subscribe(mock, first.id, 'v2.users.other.conversations')).body).toMatchObject({
    status: 400,
    code: 'notification.subscription.too.many.subscriptions',
  });
  const later = [];
  for (let n = 0; n < 20; n += 1) later.push((await channelOf(mock)).id);
  const { entities } = (await request(mock, 'GET', '/api/v2/notifications/channels')).body;
  expect(entities.map(({ id }: { id: string }) => id).sort()).toEqual([...later].sort());
});

test('heartbeats by the clock, pong to a ping, silence to a plain tick; the notice, then the end at expiry', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const mock = await serve({ clock: () => now });
  const listener = await Listener.to(mock, 'v2.users.u-1.presence');
  listener.socket.send('tick');
  listener.socket.send('{"message":"ping"}');
  expect(await listener.events('channel.metadata', 1)).toEqual([{ message: 'pong' }]);
  now += 30_000;
  expect(await listener.events('channel.metadata', 2)).toEqual([
    { message: 'pong' },
    { message: 'WebSocket Heartbeat' },
  ]);
  now += 24 * 3_600_000 - 80_000;
  const [notice] = await listener.events('v2.system.socket_closing', 1);
  expect(notice).toMatchObject({ channelId: expect.stringContaining('streaming-'), reason: expect.any(String) });
  const closed = once(listener.socket, 'close');
  now += 60_000;
  await closed;
});

test('a second socket closes the first, and goes on hearing; who comes late is told in a finding', async () => {
  const mock = await serve();
  const topic = attributesTopic(mock.conversationId);
  const { id, connectUri } = await channelOf(mock);
  await subscribe(mock, id, topic);
  await patch(mock, { attributes: { early: '1' } });
  expect((await mock.findings()).map(({ level, rule }) => `${level} ${rule}`)).toEqual(['info unheard-change']);
  const first = await Listener.at(connectUri);
  const closed = once(first.socket, 'close');
  const second = await Listener.at(connectUri);
  await closed;
  await patch(mock, { attributes: { late: '1' } });
  expect((await second.events(topic, 1))[0]?.['attributes']).toMatchObject({ early: '1', late: '1' });
  expect(await mock.findings()).toHaveLength(1);
  await second.close();
});

test('the socket itself subscribes, and an unknown channel is refused', async () => {
  const mock = await serve();
  const { connectUri } = await channelOf(mock);
  const listener = await Listener.at(connectUri);
  const topic = attributesTopic(mock.conversationId);
  const answered = once(listener.socket, 'message');
  listener.socket.send(JSON.stringify({ message: 'subscribe', topics: [topic], correlationId: 'c-1' }));
  expect(JSON.parse(String((await answered)[0]))).toMatchObject({
    result: '200',
    status: 'subscribed',
    correlationId: 'c-1',
  });
  await patch(mock, { attributes: { a: '1' } });
  expect(await listener.events(topic, 1)).toHaveLength(1);
  await listener.close();
  const stranger = new WebSocket(`${mock.url.replace('http', 'ws')}/channels/streaming-1-none`);
  const [fault] = await once(stranger, 'error');
  expect(String(fault)).toContain('404');
});

test('the vendor’s SDK makes the channel, over TLS the socket is secure', async () => {
  const mock = await serve({ tls: true });
  const client = platformClient.ApiClient.instance;
  client.setGateway({
    host: '127.0.0.1',
    protocol: 'http',
    port: mock.port,
    path_params_login: '',
    path_params_api: '',
  });
  client.setAccessToken(mock.token);
  const notifications = new platformClient.NotificationsApi();
  const channel = await notifications.postNotificationsChannels();
  const topic = attributesTopic(mock.conversationId);
  await notifications.putNotificationsChannelSubscriptions(channel.id ?? '', [{ id: topic }]);
  const listener = await Listener.at((channel.connectUri ?? '').replace('ws:', 'wss:'));
  await patch(mock, { attributes: { a: '1' } });
  expect(await listener.events(topic, 1)).toHaveLength(1);
  await listener.close();
});
