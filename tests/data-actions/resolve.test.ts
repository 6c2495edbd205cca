import { request, serve } from '../support/mock';
import type { Mock } from '../../mocks';

const arrange = async (mock: Mock) =>
  mock.conversation({
    participants: [
      { purpose: 'agent', attributes: { wrapup: 'sold' } },
      {
        purpose: 'customer',
        attributes: { lang: 'en', 'Numero  VIP': '7', ' padded': 'yes', nested: '{{interaction.lang}}' },
      },
    ],
  });

test.each([
  ['{{interaction.lang}}', 'en'],
  ['{{ interaction.lang }} and {{Interaction.lang}}', 'en and en'],
  ['{{interaction.Numero  VIP}}', '7'],
  ['{{interaction. padded}}', 'yes'],
  ['{{interaction.nested}}', '{{interaction.lang}}'],
  ['no placeholder, {{other.lang}} and {{}} stay', 'no placeholder, {{other.lang}} and {{}} stay'],
  ['', ''],
])('%j resolves to %j', async (template, text) => {
  const mock = await serve();
  const { id } = await arrange(mock);
  expect(await mock.resolve({ template, conversationId: id })).toEqual({ text, unresolved: [] });
});

test.each([
  ['never_sent', /never written/],
  ['Lang', /set as "lang".*case/],
  ['wrapup', /agent participant [\w-]+/],
  ['constructor', /never written/],
  ['__proto__', /never written/],
])('%s is left as it stands and explained', async (name, why) => {
  const mock = await serve();
  const { id } = await arrange(mock);
  const template = `a {{interaction.${name}}} b {{interaction.${name}}}`;
  const { text, unresolved } = await mock.resolve({ template, conversationId: id });
  expect(text).toBe(template);
  expect(unresolved).toEqual([{ name, why: expect.stringMatching(why) }]);
});

test('a named participant is read instead of the customer', async () => {
  const mock = await serve();
  const { id, agent } = await arrange(mock);
  const resolved = await mock.resolve({
    template: '{{interaction.wrapup}}',
    conversationId: id,
    participantId: agent.id,
  });
  expect(resolved.text).toBe('sold');
});

test.each([
  ['a flat body', (path: string) => path, { tier: 'gold' }],
  ['a path without /attributes', (path: string) => path.replace('/attributes', ''), { attributes: { tier: 'gold' } }],
  [
    'a path that nobody knows',
    (path: string) => path.replace('conversations/', 'conversations/interactions/'),
    { attributes: { tier: 'gold' } },
  ],
  ['null as a value', (path: string) => path, { attributes: { lang: 'fr', tier: null } }],
])('a write that was lost is named: %s', async (_what, pathOf, body) => {
  const mock = await serve();
  const { id, customer } = await arrange(mock);
  await request(mock, 'PATCH', pathOf(`/api/v2/conversations/${id}/participants/${customer.id}/attributes`), { body });
  const { unresolved } = await mock.resolve({ template: '{{interaction.tier}}', conversationId: id });
  const findings = (await mock.findings()).filter(({ level }) => level === 'error').map((finding) => finding.id);
  expect(findings).toContain(unresolved[0]?.findingId);
  expect(unresolved[0]?.why).toMatch(/lost/);
  expect(unresolved[0]?.why).not.toContain('gold');
});

test('a lost write to another conversation explains nothing here', async () => {
  const mock = await serve();
  const { id } = await arrange(mock);
  const other = await arrange(mock);
  const path = `/api/v2/conversations/${other.id}/participants/${other.customer.id}/attributes`;
  await request(mock, 'PATCH', path, { body: { tier: 'gold' } });
  const { unresolved } = await mock.resolve({ template: '{{interaction.tier}}', conversationId: id });
  expect(unresolved).toEqual([{ name: 'tier', why: expect.stringContaining('never written') }]);
});

test.each([
  [{ conversationId: 'x' }, 400, /template/],
  [{ template: 'x' }, 400, /conversationId/],
  [{ template: 'x', conversationId: 'nobody' }, 404, /No conversation nobody/],
  [{ template: 'x', conversation: 'nobody' }, 400, /"conversation" is not known/],
  [[], 400, /body must be/],
])('%j is refused with a sentence', async (body, status, message) => {
  const mock = await serve();
  const reply = await request(mock, 'POST', '/_mock/resolve', { body });
  expect(reply.status).toBe(status);
  expect(reply.body.message).toMatch(message);
});

test('an unknown participant is refused with those there are', async () => {
  const mock = await serve();
  const { id, agent } = await arrange(mock);
  const wrong = mock.resolve({ template: 'x', conversationId: id, participantId: 'nobody' });
  await expect(wrong).rejects.toThrow(`agent ${agent.id}`);
});
