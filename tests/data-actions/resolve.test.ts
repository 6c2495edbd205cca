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

test('thousands of names are looked up in thousands that were lost, without anybody waiting for it', async () => {
  const mock = await serve();
  const { id, customer } = await arrange(mock);
  const path = `/api/v2/conversations/${id}/participants/${customer.id}/attributes`;
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}_${index}`);
  for (const write of names('w', 150)) {
    const data = Object.fromEntries(names(write, 1_000).map((name) => [name, 'v']));
    await request(mock, 'PATCH', path, { body: { data } });
  }
  const template = [...names('unset', 2_000), 'w_7_11', 'W_149_5'].map((name) => `{{interaction.${name}}}`).join('');
  const { unresolved } = await mock.resolve({ template, conversationId: id });
  expect(unresolved).toHaveLength(2_002);
  expect(unresolved.at(-2)).toMatchObject({ name: 'w_7_11', why: expect.stringContaining('lost') });
  expect(unresolved.at(-1)).toMatchObject({ name: 'W_149_5', why: expect.stringContaining('sent as "w_149_5"') });
  // It took half a minute when each name was looked for in each write.
}, 15_000);

test('of the many places that explain a name a few are told', async () => {
  const mock = await serve();
  const agents = Array.from({ length: 20 }, () => ({ purpose: 'agent', attributes: { tier: 'gold' } }));
  const blanks = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${' '.repeat(index + 1)}Tier`, 'x']));
  const { id } = await mock.conversation({ participants: [{ purpose: 'customer', attributes: blanks }, ...agents] });
  const { unresolved } = await mock.resolve({ template: '{{interaction.tier}}', conversationId: id });
  expect(unresolved[0]?.why.match(/agent participant/g)).toHaveLength(5);
  expect(unresolved[0]?.why.match(/Tier"/g)).toHaveLength(5);
});
