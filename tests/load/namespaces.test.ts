import { Agent, request as send } from 'node:http';
import { attributesPath, request, serve } from '../support/mock';

const NAMESPACES = 1_000;
const WRITES = 100_000;
const LANES = 32;

test('100,000 interleaved writes to a thousand namespaces in one process: no leak; a reset leaves the rest', async () => {
  const mock = await serve();
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const path = attributesPath(mock);
  const write = (index: number): Promise<number | undefined> =>
    new Promise((resolve, fail) => {
      const body = JSON.stringify({ attributes: { [`n${index}`]: String(index) } });
      const headers = {
        authorization: `Bearer ${mock.token}`,
        'content-type': 'application/json',
        'content-length': body.length,
        'x-mock-namespace': `ns-${index % NAMESPACES}`,
      };
      const asked = send(mock.url + path, { method: 'PATCH', headers, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      asked.on('error', fail).end(body);
    });
  let next = 0;
  const statuses = new Set<number | undefined>();
  const lane = async (): Promise<void> => {
    while (next < WRITES) statuses.add(await write((next += 1) - 1));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
  expect(statuses).toEqual(new Set([202]));

  const held = async (namespace: string): Promise<readonly string[]> => {
    const { body } = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`, {
      headers: { 'x-mock-namespace': namespace },
    });
    return Object.keys(body.participants[0].attributes).toSorted();
  };
  const expected = (at: number): readonly string[] =>
    [
      'language',
      ...Array.from({ length: WRITES / NAMESPACES }, (_, index) => `n${index * NAMESPACES + at}`),
    ].toSorted();
  await request(mock, 'POST', '/_mock/reset', { headers: { 'x-mock-namespace': 'ns-0' } });
  expect(await held('ns-0')).toEqual(['language']);
  for (let at = 1; at < NAMESPACES; at += 1) expect(await held(`ns-${at}`)).toEqual(expected(at));
  expect(await held('default')).toEqual(['language']);
}, 300_000);
