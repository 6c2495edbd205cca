import { verifyFiles } from '../../contracts/verify';
import { SEED } from '../../mocks';
import { ACTIVE, C, folderOf, HEADERS, interaction, pact, PATH } from '../contracts/support';

jest.setTimeout(60_000);

async function answered(...interactions: unknown[]) {
  return verifyFiles([await folderOf({ 'p.json': pact(...interactions) })]);
}

test('a login is sent as the form that it is, and its advice stays readable', async () => {
  const login = {
    method: 'POST',
    path: '/oauth/token',
    headers: { Authorization: 'Basic YTpi', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  };
  const { interactions, findings } = await answered(
    interaction({ description: 'a login' }, login, { status: 200 }),
    interaction(
      { description: 'a login without a client' },
      { ...login, headers: { 'Content-Type': login.headers['Content-Type'] } },
    ),
  );
  expect(interactions.map(({ isOk }) => isOk)).toEqual([true, false]);
  expect(findings.find(({ rule }) => rule === 'login-refused')?.advice).not.toContain('***');
});

test('an empty object and bad JSON reach the mock', async () => {
  const { interactions } = await answered(
    interaction({ description: 'empty' }, { body: {} }),
    interaction({ description: 'bad' }, { body: '{"attributes": {', headers: HEADERS }, { status: 400 }),
  );
  expect(interactions.map(({ isOk, behaviour }) => [isOk, behaviour])).toEqual([
    [true, expect.stringContaining('ignored')],
    [true, expect.stringContaining('refused')],
  ]);
});

test('the seeded call is there in no state', async () => {
  const path = `/api/v2/conversations/${SEED.conversationId}/participants/${SEED.customerId}/attributes`;
  const providerStates = [{ name: 'no such conversation' }];
  const { findings } = await answered(interaction({ providerStates }, { path }, { status: 404 }));
  expect(findings).toEqual([]);
});

test('a mismatch names the members that did not come', async () => {
  const read = { method: 'GET', path: PATH.split('/participants')[0], headers: HEADERS, body: undefined };
  const { findings } = await answered(
    interaction({ providerStates: [ACTIVE] }, read, { status: 200, body: { id: C, customerTier: 'gold' } }),
  );
  expect(findings).toMatchObject([
    { rule: 'reply-mismatch', summary: expect.stringContaining('customerTier') as string },
  ]);
});
