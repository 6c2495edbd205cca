import { join } from 'node:path';
import { PactMissing } from '../../contracts/verifier';
import { verifyFiles } from '../../contracts/verify';
import { STATES } from '../../contracts/states';
import { understudy } from '../support/cli';
import { ACTIVE, C, folderOf, HEADERS, interaction, P, pact, PATH } from './support';

jest.setTimeout(60_000);
const EXAMPLES = join(__dirname, '..', '..', 'contracts', 'examples');

test('the example consumers’ pacts hold against the mock', async () => {
  const { interactions, findings, problems } = await verifyFiles([join(EXAMPLES, 'pacts')]);
  expect([findings, problems]).toEqual([[], []]);
  expect(interactions.map(({ isOk, behaviour }) => [isOk, behaviour])).toEqual([
    [true, 'conversation-read'],
    [true, 'conversation-read'],
    [true, 'attributes-merged'],
    [true, 'attributes-merged'],
    [true, 'unknown-conversation-not-found'],
  ]);
});

test('the wrong one passes the Pact verifier, and is an error all the same', async () => {
  const { code, stdout } = await understudy(['verify', join(EXAMPLES, 'wrong-on-purpose')]);
  expect(stdout).toMatch(/^✓ .*answered by misshaped-body-ignored/);
  expect(stdout).toContain('1 of 1 interaction verified: 1 error');
  expect(code).toBe(1);
});

/** Every state, with what a right write gets there. */
const GIVEN: [string, object, number][] = [
  [ACTIVE.name, ACTIVE.params, 202],
  ['an ended conversation with a customer', ACTIVE.params, 202],
  ['no such conversation', { conversationId: C }, 404],
  ['no such participant', { conversationId: C }, 404],
  ['an unknown token', {}, 401],
  ['an expired token', {}, 401],
  ['a token with these rights only', { scopes: ['analytics'] }, 403],
  ['the rate limit is used up', {}, 429],
];

test('every documented state sets up what it says', async () => {
  const login = {
    description: 'a login of a stranger',
    providerStates: [{ name: 'these OAuth clients only', params: { clients: [{ id: 'job', secret: 's' }] } }],
    request: {
      method: 'POST',
      path: '/oauth/token',
      headers: { Authorization: 'Basic YTpi', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    },
    response: { status: 400 },
  };
  const rows = GIVEN.map(([name, params, status]) =>
    interaction({ description: name, providerStates: [{ name, params }] }, {}, { status }),
  );
  expect(new Set([...GIVEN.map(([name]) => name), 'these OAuth clients only'])).toEqual(new Set(Object.keys(STATES)));
  const { interactions } = await verifyFiles([await folderOf({ 'p.json': pact(...rows, login) })]);
  expect(interactions.filter(({ isOk }) => !isOk)).toEqual([]);
  expect(interactions).toHaveLength(rows.length + 1);
});

test('a permission that is missing is refused, a value that is injected arrives, a token that is left out is filled in', async () => {
  const read = { method: 'GET', path: `/api/v2/conversations/${C}`, body: undefined };
  const narrowed = { name: 'a token with these rights only', params: { permissions: [] } };
  const document = pact(
    interaction({ description: 'narrowed', providerStates: [ACTIVE, narrowed] }, read, {
      status: 403,
      body: { code: 'missing.any.permissions' },
    }),
    interaction(
      { description: 'no token in the pact', providerStates: [ACTIVE] },
      { headers: { 'Content-Type': 'application/json' } },
    ),
    interaction(
      { description: 'no token and 401', providerStates: [ACTIVE] },
      { path: `${PATH.replace(P, 'other')}`, headers: { 'Content-Type': 'application/json' } },
      { status: 401 },
    ),
    interaction({ description: 'no state at all' }),
    interaction(
      {
        description: 'held',
        providerStates: [{ name: ACTIVE.name, params: { ...ACTIVE.params, attributes: { lang: 'en' } } }],
      },
      { path: PATH.replace('conversations/', 'conversations/calls/') },
      { body: { attributes: { lang: 'en', customer_tier: 'gold' } } },
    ),
  );
  const { interactions, findings } = await verifyFiles([await folderOf({ 'p.json': document })]);
  expect(findings).toEqual([]);
  expect(interactions.filter(({ isOk }) => !isOk)).toEqual([]);
});

test('a mismatch says what was expected, what came and which behaviour answered, without the values', async () => {
  const folder = await folderOf({
    'p.json': pact(
      interaction(
        { description: 'waits for 200 and a body' },
        {},
        { status: 200, body: { attributes: { customer_tier: 's3cret-value' } } },
      ),
      interaction(
        { description: 'waits for another value' },
        { path: PATH.replace('conversations/', 'conversations/calls/') },
        { body: { attributes: { customer_tier: 's3cret-value' } } },
      ),
      interaction({ description: 'fine' }),
    ),
  });
  const { code, stdout, stderr } = await understudy(['verify', folder]);
  expect(code).toBe(1);
  expect(stdout).toContain('202 came, 200 was expected.');
  expect(stdout).toContain('At $: nothing comes where an object is expected.');
  expect(stdout).toContain('At $.attributes.customer_tier: another value comes.');
  expect(stdout).toMatch(/✗ .*waits for another value answered by attributes-merged/);
  expect(stdout).toContain('1 of 3 interactions verified');
  expect(stdout + stderr).not.toContain('s3cret-value');
  expect((await understudy(['verify', folder, '--show-values'])).stdout).toContain('s3cret-value');
});

test('a state nobody knows is named with what was meant, and the other files are verified', async () => {
  const folder = await folderOf({
    'a.json': pact(interaction({ providerStates: [{ name: 'an active conversation with a custmer' }] })),
    'b.json': pact(interaction()),
    'half.json': '{',
  });
  const { code, stdout, stderr } = await understudy(['verify', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean "an active conversation with a customer"?');
  expect(stderr).toContain(`${join(folder, 'a.json')}:27:25:`);
  expect(stderr).toContain(`${join(folder, 'half.json')}:1:2: not JSON`);
  expect(stdout).toContain('1 of 1 interaction verified');
});

test('a consumer’s own sentences are mapped in the config file', async () => {
  const folder = await folderOf({
    'p/p.json': pact(
      interaction({ providerStates: [{ name: 'the call was hung up', params: { call: C } }] }, {}, { status: 404 }),
    ),
    'understudy.yaml':
      'states:\n  the call was hung up:\n    state: no such conversation\n    params: { conversationId: "${call}" }\n',
  });
  const { code, stdout } = await understudy(['verify', join(folder, 'p'), '--config', join(folder, 'understudy.yaml')]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 of 1 interaction verified') as unknown]);
});

test('messages beside HTTP interactions are left out of the verification', async () => {
  const document = {
    ...pact(
      { type: 'Asynchronous/Messages', description: 'an event', contents: { content: {} } },
      {
        type: 'Synchronous/HTTP',
        ...interaction(
          {},
          {
            headers: { 'Content-Type': ['application/json'] },
            body: { content: { attributes: { a: 'b' } }, contentType: 'application/json', encoded: false },
          },
        ),
      },
    ),
    metadata: { pactSpecification: { version: '4.0' } },
  };
  const { interactions, skipped } = await verifyFiles([await folderOf({ 'p.json': document })]);
  expect(interactions).toMatchObject([{ isOk: true }]);
  expect(skipped).toHaveLength(1);
});

test('without the Pact package it says what to install', async () => {
  const folder = await folderOf({ 'p.json': pact(interaction({}, { headers: HEADERS })) });
  await expect(verifyFiles([folder], { findPact: () => undefined })).rejects.toThrow(PactMissing);
  await expect(verifyFiles([folder], { findPact: () => undefined })).rejects.toThrow(
    'npm install --save-dev @pact-foundation/pact@16.4.0',
  );
});

test('a proxy in the environment does not get the verification', async () => {
  const env = { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' };
  expect((await understudy(['verify', join(EXAMPLES, 'pacts')], env)).code).toBe(0);
});
