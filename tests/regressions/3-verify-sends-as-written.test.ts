import { join } from 'node:path';
import { checkFiles } from '../../contracts/check-files';
import { verifyFiles } from '../../contracts/verify';
import { SEED } from '../../mocks/internal';
import { understudy } from '../support/cli';
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

/** As pact-jvm writes `pathFromProviderState`: the state gives the ids, the path in the file is an example. */
const FROM_STATE = interaction(
  {
    providerStates: [
      { ...ACTIVE, params: { conversationId: 'the-call', participantId: 'the-caller', attributes: { tier: 'gold' } } },
    ],
  },
  {
    generators: {
      path: {
        type: 'ProviderState',
        expression: '/api/v2/conversations/${conversationId}/participants/${participantId}/attributes',
        dataType: 'STRING',
      },
    },
  },
);

test('a path made of what the state gives is the one that is judged', async () => {
  const folder = await folderOf({ 'p.json': pact(FROM_STATE) });
  expect((await checkFiles([folder])).findings).toEqual([]);
  const lost = { ...FROM_STATE, request: { ...FROM_STATE.request, body: { data: { customer_tier: 'gold' } } } };
  const { interactions, findings } = await answered(lost);
  expect(interactions).toMatchObject([{ isOk: true, behaviour: 'misshaped-body-ignored' }]);
  expect(findings).toMatchObject([{ rule: 'wrong-envelope', conversationId: 'the-call' }]);
});

test('a sentence mapped to a state that is none is a mistake in the config file', async () => {
  const folder = await folderOf({
    'p.json': pact(interaction()),
    'understudy.yaml': 'states:\n  the caller hung up:\n    state: an endd conversation with a customer\n',
  });
  const { code, stderr } = await understudy([
    'check',
    join(folder, 'p.json'),
    '--config',
    join(folder, 'understudy.yaml'),
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('understudy.yaml:3');
  expect(stderr).toContain('an ended conversation with a customer');
});

test('a pending interaction that fails is told, and fails nobody', async () => {
  const over = { type: 'Synchronous/HTTP', pending: true };
  const body = { content: { attributes: { a: 'b' } }, contentType: 'application/json', encoded: false };
  const document = {
    ...pact(interaction(over, { body }, { status: 204 })),
    metadata: { pactSpecification: { version: '4.0' } },
  };
  const { findings } = await verifyFiles([await folderOf({ 'p.json': document })]);
  expect(findings).toMatchObject([{ level: 'warn', summary: '202 came, 204 was expected.' }]);
});
