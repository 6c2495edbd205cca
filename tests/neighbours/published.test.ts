import list from '../../openapi/published.json';
import { patch, request, serve } from '../support/mock';

test('every published operation sent once is never the caller’s error, and no suggestion writes what it should not', async () => {
  const mock = await serve({ journalEntries: 20_000 });
  const [agent] = (await mock.conversation()).participants.slice(-1);
  const ids: Readonly<Record<string, string>> = {
    conversationId: mock.conversationId,
    participantId: mock.participantId,
  };
  for (const line of list.operations) {
    const [path = '', method = ''] = line.split(' ');
    const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? agent?.id ?? 'x');
    const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
    await request(mock, method, filled, hasBody ? { body: { name: 'x' } } : {});
  }
  const findings = (await mock.findings()).filter(({ rule }) => rule !== 'unknown-conversation');
  const simulated = findings.filter(({ rule }) => rule === 'not-simulated');
  expect(simulated.every(({ level, suggestion }) => level === 'info' && suggestion === null)).toBe(true);
  expect(simulated.length).toBeGreaterThan(3_200);
  const paths = findings.filter(({ rule }) => ['wrong-path', 'wrong-method'].includes(rule));
  expect(paths.map(({ summary }) => summary)).toEqual([]);
}, 180_000);

test('stubs answer what is not played, with names of the path and of the store; what is played stays', async () => {
  const mock = await serve();
  const put = (body: unknown) => request(mock, 'PUT', '/_mock/stubs', { body });
  expect((await put([{ match: { operation: 'getUserMe' } }])).body.message).toContain('did you mean "getUsersMe"');
  const shadow = [{ match: { operation: 'getConversation' }, body: {} }];
  expect((await put(shadow)).body.message).toContain('"override": true');
  const recordings = {
    match: { operation: 'getConversationRecordings' },
    body: [{ of: '{{conversationId}}', by: '{{customerId}}' }],
  };
  expect((await put([recordings])).status).toBe(200);
  const reply = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}/recordings`);
  expect([reply.status, reply.body]).toEqual([200, [{ of: mock.conversationId, by: mock.participantId }]]);
  expect(reply.headers.get('x-mock-behaviour')).toBe('stub-answered');
  mock.stub({ match: { operation: 'getConversation' }, override: true, status: 503, body: { code: 'x' }, times: 1 });
  expect((await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`)).status).toBe(503);
  expect((await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`)).status).toBe(200);
  expect((await request(mock, 'DELETE', '/_mock/stubs')).status).toBe(204);
  expect((await request(mock, 'GET', '/api/v2/routing/queues')).status).toBe(404);
  expect((await patch(mock, { attributes: { a: '1' } })).status).toBe(202);
});
