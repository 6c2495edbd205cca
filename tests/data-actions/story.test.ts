import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request, serve } from '../support/mock';

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../../mocks/data-actions/examples', `${name}.custom.json`), 'utf8'));
}

const EXECUTE = '/api/v2/integrations/actions/';

test('a tier set by an action is read by the next one, and the text of the thread resolves to gold', async () => {
  const mock = await serve();
  await mock.action('set', example('set-customer-tier'));
  await mock.action('get', example('get-customer-tier'));
  const { conversationId, participantId } = mock;

  const inputs = { conversationId, participantId, customer_tier: 'gold' };
  const set = await request(mock, 'POST', `${EXECUTE}set/execute`, { body: inputs });
  const get = await request(mock, 'POST', `${EXECUTE}get/execute`, { body: { conversationId } });
  const resolved = await mock.resolve({ template: '{{interaction.customer_tier}}', conversationId });

  expect(set.status).toBe(200);
  expect(set.body.attributes.customer_tier).toBe('gold');
  expect(get.body).toEqual({ customer_tier: 'gold' });
  expect(resolved).toEqual({ text: 'gold', unresolved: [] });
});

test("with the thread's data template the action succeeds, nothing is stored, and resolve names the lost write", async () => {
  const mock = await serve();
  await mock.action('set', example('set-customer-tier-as-in-the-thread'));
  await mock.action('get', example('get-customer-tier'));
  const { conversationId, participantId } = mock;

  const inputs = { conversationId, participantId, customer_tier: 'gold' };
  const set = await request(mock, 'POST', `${EXECUTE}set/execute`, { body: inputs });
  const get = await request(mock, 'POST', `${EXECUTE}get/execute`, { body: { conversationId } });
  const template = 'Tier: {{interaction.customer_tier}}';
  const resolved = await request(mock, 'POST', '/_mock/resolve', { body: { template, conversationId } });

  expect(set.status).toBe(200);
  expect(get.body).toEqual({ customer_tier: '' });
  expect(resolved.body.text).toBe(template);
  const [{ name, why, findingId }] = resolved.body.unresolved;
  expect(name).toBe('customer_tier');
  expect(why).toMatch(/sent in a write that was lost.*"data".*"attributes"/);
  const [lost] = (await mock.findings()).filter(({ rule }) => rule === 'wrong-envelope');
  expect(findingId).toBe(lost?.id);
  expect(lost?.suggestion?.body).toEqual({ attributes: { customer_tier: 'gold' } });
});
