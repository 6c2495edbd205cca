import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock, StateProblem, type MockOptions } from '../mocks';
import { attributesPath, patch, readBack, request, serve } from './support/mock';

const folder = mkdtempSync(join(tmpdir(), 'understudy-state-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const newFile = (): string => join(folder, `state-${(files += 1)}.json`);
const withMock = async <T>(
  options: MockOptions,
  use: (mock: Awaited<ReturnType<typeof startMock>>) => Promise<T>,
): Promise<T> => {
  const mock = await startMock(options);
  try {
    return await use(mock);
  } finally {
    await mock.stop();
  }
};
const stored = async (mock: Awaited<ReturnType<typeof startMock>>, namespace = 'default') => {
  const { body } = await request(mock, 'GET', '/_mock/state', { headers: { 'x-mock-namespace': namespace } });
  return body.namespaces[namespace];
};

test('what was stored is there after a restart: values, revisions, times, order, ended conversations, namespaces', async () => {
  const state = newFile();
  const inside = { headers: { 'x-mock-namespace': 'worker-1' } };
  const before = await withMock({ state }, async (mock) => {
    await patch(mock, { attributes: { tier: 'gold', ['__proto__']: 'x', '': '\ud800' } });
    await patch(mock, { attributes: { tier: 'silver' } });
    const call = await mock.conversation({ mediaType: 'email', participants: [{ purpose: 'customer', name: 'Ada' }] });
    await request(mock, 'POST', `/_mock/conversations/${call.id}/disconnect`);
    await patch(mock, { attributes: { mine: '1' } }, inside);
    return [await stored(mock), await stored(mock, 'worker-1')];
  });
  await withMock({ state }, async (mock) => {
    expect([await stored(mock), await stored(mock, 'worker-1')]).toEqual(before);
    expect(await readBack(mock, inside)).toEqual({ language: 'en-GB', mine: '1' });
    expect((await patch(mock, { attributes: { tier: 'gold' } })).status).toBe(202);
  });
});

test('a restart with state is the identity, whatever was written', async () => {
  const state = newFile();
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(text, text, { maxKeys: 4 }), { maxLength: 4 }), async (writes) => {
      const before = await withMock({ state }, async (mock) => {
        for (const attributes of writes) await patch(mock, { attributes });
        return stored(mock);
      });
      expect(await withMock({ state }, stored)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('the file is saved on reset and on demand, holds no token, and is for its owner alone', async () => {
  const state = newFile();
  const mock = await serve({ state });
  const inFile = () =>
    JSON.parse(readFileSync(state, 'utf8')).namespaces.default?.conversations[0].participants[0].attributes;
  await patch(mock, { attributes: { tier: 'gold' } });
  expect((await request(mock, 'POST', '/_mock/state')).status).toBe(204);
  expect(inFile()).toMatchObject({ tier: { value: 'gold', revision: 2 } });
  expect(readFileSync(state, 'utf8')).not.toContain(mock.token);
  await request(mock, 'POST', '/_mock/reset');
  expect(inFile()).not.toHaveProperty('tier');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each([
  ['a torn file', (text: string) => text.slice(0, text.length / 2), /is torn: it is not whole JSON/],
  ['an empty file', () => '', /is torn/],
  ['something else', () => '{"a": 1}', /is not a state of Understudy/],
  ['a value that is no text', (text: string) => text.replace('"en-GB"', '5'), /attributes.*does not fit \(type\)/],
  [
    'a newer version',
    (text: string) => text.replace('"version": 1', '"version": 2'),
    /has version 2; this Understudy reads version 1/,
  ],
])('%s is refused with what to do, and kept', async (_what, spoil, message) => {
  const state = newFile();
  await withMock({ state }, async () => undefined);
  const spoilt = spoil(readFileSync(state, 'utf8'));
  writeFileSync(state, spoilt);
  const start = startMock({ state });
  await expect(start).rejects.toThrow(StateProblem);
  await expect(start).rejects.toThrow(message);
  expect(readFileSync(state, 'utf8')).toBe(spoilt);
});

test('a folder that is not there is told of at start', async () => {
  await expect(startMock({ state: join(folder, 'none', 'state.json') })).rejects.toThrow(
    /cannot be written \(ENOENT\)/,
  );
});

test('a namespace is exported and imported over the control API, into another one too', async () => {
  const mock = await serve();
  await patch(mock, { attributes: { tier: 'gold' } });
  const exported = (await request(mock, 'GET', '/_mock/state')).body;
  const inside = { headers: { 'x-mock-namespace': 'copy' } };
  await patch(mock, { attributes: { other: 'x' } }, inside);
  const imported = await request(mock, 'PUT', '/_mock/state', { body: exported, ...inside });
  expect([imported.status, imported.body]).toEqual([200, { conversations: 1 }]);
  expect(await readBack(mock, inside)).toEqual({ language: 'en-GB', tier: 'gold' });
  const refused = await request(mock, 'PUT', '/_mock/state', { body: { understudy: 'state' } });
  expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining('The body is not a state')]);
  const nowhere = await request(mock, 'POST', '/_mock/state');
  expect([nowhere.status, nowhere.body.message]).toEqual([409, expect.stringContaining('--state FILE')]);
});

test('a seed gives the same ids in the same order, in each namespace, at each start and after each reset', async () => {
  const ids = async (seed: number, state?: string) =>
    withMock({ seed, ...(state === undefined ? {} : { state }) }, async (mock) => {
      const first = await mock.conversation();
      const { body } = await request(mock, 'POST', '/_mock/conversations', {
        headers: { 'x-mock-namespace': 'other' },
      });
      return [first.id, first.customer.id, body.id, (await patch(mock, 1)).body.contextId];
    });
  const one = await ids(7);
  expect(new Set(one).size).toBe(4);
  expect(await ids(7)).toEqual(one);
  expect(await ids(8)).not.toEqual(one);
  const mock = await serve({ seed: 7 });
  const [before] = [(await mock.conversation()).id];
  await mock.reset();
  expect((await mock.conversation()).id).toBe(before);
  const state = newFile();
  expect(await ids(7, state)).toEqual(one);
  expect((await ids(7, state))[0]).not.toBe(one[0]);
});

test('any interleaving of merges equals some order of the writes, and refused writes change nothing', async () => {
  const mock = await serve();
  const name = fc.constantFrom('a', 'b', 'c');
  const good = fc.dictionary(name, fc.constantFrom('1', '2', '3'), { minKeys: 1 }).map((map) => [true, map] as const);
  const bad = fc
    .dictionary(name, fc.constant('x'.repeat(257)), { minKeys: 1 })
    .map((map) => [false, { ...map, d: '1' }] as const);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 5 }), async (writes) => {
      const call = await mock.conversation();
      const path = attributesPath(mock, { conversationId: call.id, participantId: call.customer.id });
      const replies = await Promise.all(
        writes.map(([, attributes]) => request(mock, 'PATCH', path, { body: { attributes } })),
      );
      expect(replies.map(({ status }) => status)).toEqual(writes.map(([isGood]) => (isGood ? 202 : 422)));
      const accepted = writes.flatMap(([isGood, attributes]) => (isGood ? [attributes] : []));
      const outcomes = ordersOf(accepted).map((order) => Object.assign({}, ...order) as object);
      expect(outcomes).toContainEqual(await mock.attributes(call.customer.id));
    }),
    { numRuns: 60 },
  );
});

function ordersOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, at) => ordersOf(list.filter((_, index) => index !== at)).map((rest) => [first, ...rest]));
}
