import { createServer } from 'node:net';
import { once } from 'node:events';
import { startMock, type Mock } from '../../mocks';
import '../../mocks/jest';
import { attributesPath, logIn, patch, readBack, request, serve } from '../support/mock';

/** Somebody's integration: it knows a URL and a token. */
async function myIntegration({ apiUrl, token, path }: { apiUrl: string; token: string; path: string }): Promise<void> {
  await fetch(apiUrl + path, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ attributes: { customer_tier: 'gold' } }),
  });
}

test('the story of the interface: start, arrange, run, look, reset, stop', async () => {
  const mock = await startMock();
  const call = await mock.conversation({ participants: [{ purpose: 'customer', attributes: { lang: 'en' } }] });
  const path = attributesPath(mock, { conversationId: call.id, participantId: call.customer.id });
  await myIntegration({ apiUrl: mock.url, token: mock.token, path });
  expect(await mock.attributes(call.customer.id)).toEqual({ lang: 'en', customer_tier: 'gold' });
  expect(mock).toHaveNoFindings();
  await mock.reset();
  await mock.stop();
});

test('two mocks are two worlds', async () => {
  const [one, two] = await Promise.all([serve(), serve()]);
  await patch(one, { attributes: { a: '1' } });
  expect(one.port).not.toBe(two.port);
  expect(await readBack(two)).toEqual({ language: 'en-GB' });
  expect((await patch(two, {}, { token: one.token })).status).toBe(401);
});

test('a conversation offers its participants by purpose, and says so when one is missing', async () => {
  const mock = await serve();
  const whole = await mock.conversation();
  const purposes = [whole.customer, whole.ivr, whole.acd, whole.agent].map(
    ({ id }) => whole.participants.find((p) => p.id === id)?.purpose,
  );
  expect(purposes).toEqual(['customer', 'ivr', 'acd', 'agent']);
  const alone = await mock.conversation({ participants: [{ purpose: 'customer' }] });
  expect(() => alone.agent).toThrow('was created without a participant "agent"');
  expect(JSON.parse(JSON.stringify(alone))).toEqual({
    id: alone.id,
    participants: [{ id: alone.customer.id, purpose: 'customer' }],
  });
});

test('a wrong draft and an unknown participant are told by name', async () => {
  const mock = await serve();
  await expect(mock.conversation({ mediaType: 'voice' } as never)).rejects.toThrow(TypeError);
  await expect(mock.conversation({ mediaType: 'voice' } as never)).rejects.toThrow('"mediaType" must be one of call');
  await expect(mock.attributes('nobody')).rejects.toThrow('No participant nobody in the namespace default.');
});

test('findings and journal are those of every client, or of one namespace', async () => {
  const mock = await serve({ isolate: 'client' });
  const token = (await logIn(mock, { id: 'my-own-client' })).body.access_token;
  await patch(mock, { data: { a: '1' } }, { token });
  await patch(mock, { attributes: null });
  expect((await mock.findings()).map(({ rule }) => rule)).toHaveLength(2);
  expect(mock.findingsSoFar()).toHaveLength(2);
  expect(await mock.findings({ namespace: 'my-own-client' })).toMatchObject([{ rule: 'wrong-envelope' }]);
  expect((await mock.journal()).map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH']);
  await mock.reset();
  expect([await mock.findings(), await mock.journal(), mock.findingsSoFar()]).toEqual([[], [], []]);
});

test('the printed client can log in, also where clients are listed', async () => {
  for (const clients of [[], [{ id: 'listed', secret: 's' }]]) {
    const mock = await serve({ clients });
    const { status, body } = await logIn(mock, { id: mock.clientId, secret: mock.clientSecret });
    expect(status).toBe(200);
    expect((await patch(mock, { attributes: { a: '1' } }, { token: body.access_token })).status).toBe(202);
  }
});

test('listeners hear of each exchange with its findings', async () => {
  const heard: string[] = [];
  const mock = await serve({
    onExchange: ({ namespace, exchange, findings }) =>
      heard.push(`${namespace} ${exchange.verdict} ${findings.map(({ rule }) => rule).join()}`),
  });
  await patch(mock, { attributes: { a: '1' } });
  await patch(mock, { data: {} }, { headers: { 'x-mock-namespace': 'n' } });
  expect(heard).toEqual(['default applied ', expect.stringMatching(/^n ignored [a-z-]+$/)]);
});

test('a port that is taken is the system’s error', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  await expect(startMock({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  taken.close();
});

test('stop lets a request under way finish, and can be called twice', async () => {
  const mock = await serve();
  const replies = Promise.all(
    Array.from({ length: 20 }, (_, index) => patch(mock, { attributes: { [`n${index}`]: 'x' } })),
  );
  const [first] = await Promise.race([replies, patch(mock, { attributes: { first: 'x' } }).then((reply) => [reply])]);
  expect(first?.status).toBe(202);
  await Promise.all([mock.stop(), mock.stop()]);
  await mock.stop();
  await expect(fetch(mock.url)).rejects.toThrow();
  // Those that had not reached the server yet are refused; none may hang.
  await Promise.allSettled([replies]);
});

test('twenty mocks serve side by side, each on a port of its own', async () => {
  const mocks: Mock[] = await Promise.all(Array.from({ length: 20 }, () => serve()));
  expect(new Set(mocks.map(({ port }) => port)).size).toBe(20);
  for (const mock of mocks) expect((await request(mock, 'GET', '/_mock/ready')).status).toBe(200);
});
