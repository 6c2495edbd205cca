import { startMock, type Mock } from '../../mocks/index';

let mock: Mock;
beforeAll(async () => (mock = await startMock()));
afterAll(() => mock.stop());

function wrapped(levels: number, content: unknown): unknown {
  return Array.from({ length: levels }).reduce((inner) => ({ wrapper: inner }), content);
}

const DEEP = [
  ['"attributes" below 40 wrappers', wrapped(40, { attributes: { customer_tier: 'gold' } })],
  ['"attributes" below 150 wrappers', wrapped(150, { attributes: { customer_tier: 'gold' } })],
  ['"data" below 30 wrappers', wrapped(30, { data: { customer_tier: 'gold' } })],
  ['a map below 30 wrappers', wrapped(30, { customer_tier: 'gold' })],
] as const;

test.each(DEEP)('%s is found, and the suggestion heals', async (_, body) => {
  await mock.reset();
  const { id, customer } = await mock.conversation();
  const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
  const path = `/api/v2/conversations/${id}/participants/${customer.id}/attributes`;
  await fetch(mock.url + path, { method: 'PATCH', headers, body: JSON.stringify(body) });
  const [finding] = await mock.findings();
  expect(finding).toMatchObject({ level: 'error', rule: 'wrong-envelope', suggestion: { method: 'PATCH', path } });
  await fetch(mock.url + path, { method: 'PATCH', headers, body: JSON.stringify(finding?.suggestion?.body) });
  expect(await mock.attributes(customer.id)).toEqual({ customer_tier: 'gold' });
});
