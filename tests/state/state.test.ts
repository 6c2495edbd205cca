import fc from 'fast-check';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock, StateProblem, StateUnavailable, storeAt, type Mock, type MockOptions } from '../../mocks/index';
import schema from '../../mocks/state/schema.json';
import { attributesPath, patch, readBack, request, serve } from '../support/mock';
import { speak } from '../support/socket';

// Much is tried here, and other tests share the cores.
jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'understudy-state-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const newFile = (): string => join(folder, `state-${(files += 1)}.json`);
const withMock = async <T>(options: MockOptions, use: (mock: Mock) => Promise<T>): Promise<T> => {
  const mock = await startMock(options);
  try {
    return await use(mock);
  } finally {
    await mock.stop();
  }
};
const stored = async (mock: Mock, namespace = 'default') => {
  const { body } = await request(mock, 'GET', '/_mock/state', { headers: { 'x-mock-namespace': namespace } });
  return body.namespaces[namespace];
};

test('what was stored is there after a restart: values, revisions, times, order, ended conversations, namespaces', async () => {
  const state = newFile();
  const inside = { headers: { 'x-mock-namespace': 'worker-1' } };
  const before = await withMock({ state }, async (mock) => {
    await patch(mock, { attributes: { tier: 'gold', ['__proto__']: 'x', '': '\ud800', '\ud83d': 'half' } });
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
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\ud83d', 'a\udc00', '__proto__', '10', 'a/b~c'),
  );
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

const TIME = '2026-11-22T10:00:00.000Z';
const party = (id: string, more = {}) => ({
  id,
  purpose: 'customer',
  communicationId: `${id}-line`,
  startTime: TIME,
  revision: 0,
  attributes: {},
  ...more,
});
const talk = (id: string, more = {}) => ({
  id,
  mediaType: 'call',
  state: 'connected',
  startTime: TIME,
  participants: [party(`${id}-1`)],
  ...more,
});
const stateOf = (namespaces: object) => ({ understudy: 'state', version: 1, savedAt: TIME, namespaces });
const stateWith = (...conversations: object[]) => stateOf({ default: { conversations } });
const indented = (value: unknown) => JSON.stringify(value, null, 2);

test.each([
  ['a file cut off', indented(stateWith()).slice(0, 50), /is torn.* at line 4, column 3: a string is not closed/],
  ['an empty file', '', /is empty, so something else wrote it or cut it off/],
  ['a comma too many', '{\n  "a": 1,\n}', /is not JSON at line 2, column 9: a comma too many/],
  ['YAML', 'understudy: state\nversion: 1\n', /looks like YAML; a state is kept as JSON/],
  ['a byte order mark', `\ufeff${indented(stateWith())}`, /line 1, column 1: a byte order mark stands in front/],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), /the bytes are not UTF-8/],
  ['something else', '{}', /is not a state of Understudy: at the root "understudy" is missing/],
  ['a newer version', indented({ ...stateWith(), version: 2 }), /has version 2; this Understudy reads version 1/],
  ['a member misspelt', indented({ ...stateWith(), saveAt: TIME }), /"saveAt" is not known; did you mean "savedAt"\?/],
  [
    'a member missing',
    indented(stateWith(talk('c', { participants: [{ ...party('p'), purpose: undefined }] }))),
    /at \/namespaces\/default\/conversations\/0\/participants\/0 "purpose" is missing/,
  ],
  [
    'a value that is no text',
    indented(
      stateWith(
        talk('c', { participants: [party('p', { attributes: { 'a/b': { value: 5, revision: 1, at: TIME } } })] }),
      ),
    ),
    /at \S+\/attributes\/a~1b\/value text belongs/,
  ],
  ['a day there is not', indented(stateWith(talk('c', { startTime: '2026-02-30T10:00:00Z' }))), /a time belongs/],
  [
    'a conversation that ended at no time',
    indented(stateWith(talk('c', { state: 'disconnected' }))),
    /at \/namespaces\/default\/conversations\/0 a disconnected conversation has no "endTime"; give it one/,
  ],
  [
    'a conversation that ended and goes on',
    indented(stateWith(talk('c', { endTime: TIME }))),
    /an "endTime" though its "state" is "connected"; leave it out/,
  ],
  [
    'two conversations of one id',
    indented(stateWith(talk('c'), talk('d'), talk('c', { participants: [] }))),
    /conversations\/2 a conversation has the id of \/0; each needs its own/,
  ],
  [
    'one participant in two conversations',
    indented(stateWith(talk('c'), talk('d', { participants: [party('p'), party('c-1')] }))),
    /conversations\/1\/participants\/1 a participant has the id of the one at \/0\/participants\/0/,
  ],
  [
    'a Data Action that is none',
    indented(stateOf({ default: { conversations: [], actions: { lookup: { config: { request: {} } } } } })),
    /actions\/lookup\/config\/request is no exported Data Action: "requestUrlTemplate" is missing; export it again/,
  ],
  ['a namespace without a name', indented(stateOf({ '': { conversations: [] } })), /a name of 1 to 200 characters/],
  ['a namespace of too long a name', indented(stateOf({ ['x'.repeat(201)]: { conversations: [] } })), /1 to 200/],
])('%s is refused with the place and what to do, and kept', async (_what, content, message) => {
  const state = newFile();
  writeFileSync(state, content);
  const before = readFileSync(state);
  const start = startMock({ state });
  await expect(start).rejects.toThrow(StateProblem);
  await expect(start).rejects.toThrow(message);
  expect(readFileSync(state)).toEqual(before);
  expect(existsSync(`${state}.lock`)).toBe(false);
});

test('what the check refuses is what the published schema refuses, member by member', async () => {
  const accepts = addFormats(new Ajv2020({ strict: false })).compile(schema);
  const mock = await serve();
  const attributes = { tier: { value: 'gold', revision: 1, at: TIME } };
  const full = {
    $schema: 'x',
    ...stateOf({
      default: {
        conversations: [
          talk('c', {
            state: 'disconnected',
            endTime: TIME,
            participants: [
              party('p', { attributes, endTime: TIME, name: 'Ada', userId: 'u', queueId: 'q', address: 'tel:1' }),
            ],
          }),
        ],
        actions: {},
        idsGiven: 1,
      },
    }),
  };
  const others = [null, true, 0, 1.5, 1e300, '', 'x', 'a/b', 'x'.repeat(201), [], {}, TIME, 'connected'];
  const times = ['2026-02-30T10:00:00Z', '2024-02-29T10:00:00+02:00', '2026-11-22 10:00:00Z', '2026-11-22T10:00:60Z'];
  const variants = placesIn(full)
    // One namespace is imported, whatever its name; tests above say what else is refused of it.
    .filter((place) => place.join() !== 'namespaces' && place.join() !== 'namespaces,default,actions,x')
    .flatMap((place) => [...others, ...times, undefined].map((other) => changed(full, place, other)))
    .filter((variant) => Object.keys(variant.namespaces ?? { none: 0 }).length > 0);
  expect(variants.length).toBeGreaterThan(500);
  const disagreed: unknown[] = [];
  for (const variant of variants) {
    const { status, text } = await request(mock, 'PUT', '/_mock/state', { body: variant });
    if ((status === 200) !== accepts(variant) || ![200, 400].includes(status)) disagreed.push([variant, status, text]);
  }
  expect(disagreed).toEqual([]);
});

/** Every place in a value, and one member more in each object. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]));
  return [path, ...members, ...(Array.isArray(value) ? [] : [[...path, 'x']])];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function changed(value: any, [name, ...rest]: readonly string[], to: unknown): any {
  if (name === undefined) return to ?? {};
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[name] = rest.length === 0 ? to : changed(value[name], rest, to);
  return JSON.parse(JSON.stringify(copy));
}

test('a file that cannot be written is told of at start: what is kept, and the cure', async () => {
  const nowhere = startMock({ state: join(folder, 'none', 'state.json') });
  await expect(nowhere).rejects.toThrow(StateUnavailable);
  await expect(nowhere).rejects.toThrow(
    /cannot be written \(ENOENT\); there is no earlier one\. Its folder is not there: make it, or use another file\./,
  );
  // Its draft has a longer name than the system allows.
  const long = join(folder, `${'x'.repeat(243)}.json`);
  writeFileSync(long, indented(stateWith()));
  await expect(startMock({ state: long })).rejects.toThrow(
    /cannot be written \(ENAMETOOLONG\); an earlier one is kept\./,
  );
  await expect(startMock({ state: '' })).rejects.toThrow(/The name of the state file is empty/);
});

test('a file that becomes unwritable is told of as no fault of the client, with what took effect all the same', async () => {
  const place = join(folder, 'goes');
  mkdirSync(place);
  const mock = await serve({ state: join(place, 'state.json') });
  await patch(mock, { attributes: { tier: 'gold' } });
  const exported = (await request(mock, 'GET', '/_mock/state')).body;
  rmSync(place, { recursive: true });
  const why = 'cannot be written (ENOENT); there is no earlier one. Its folder is not there: make it';
  const unsaved = await request(mock, 'POST', '/_mock/state');
  expect(unsaved).toMatchObject({
    status: 503,
    body: { status: 503, code: 'mock.control', contextId: expect.any(String) },
  });
  expect(unsaved.body.message).toContain(why);
  const reset = await request(mock, 'POST', '/_mock/reset');
  expect([reset.status, reset.body.message]).toEqual([
    503,
    expect.stringContaining('The reset took effect, but is not saved. The state file'),
  ]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  const imported = await request(mock, 'PUT', '/_mock/state', { body: exported });
  expect([imported.status, imported.body.message]).toEqual([
    503,
    expect.stringContaining('The import took effect, but is not saved.'),
  ]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB', tier: 'gold' });
  await expect(mock.reset()).rejects.toThrow(/The reset took effect, but is not saved/);
  mkdirSync(place);
  expect((await request(mock, 'POST', '/_mock/state')).status).toBe(204);
});

test('one mock at a time holds a file, and hands it on when it stops', async () => {
  const state = newFile();
  const both = await Promise.allSettled([startMock({ state }), startMock({ state })]);
  const [first] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [refusal] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refusal).toBeInstanceOf(StateUnavailable);
  const link = newFile();
  symlinkSync(state, link);
  await expect(startMock({ state: link })).rejects.toThrow(
    /is held by another mock of this process, and two would overwrite each other\. Stop that one, or give this one a file/,
  );
  await first?.stop();
  await expect(first?.reset()).rejects.toThrow(/is closed: its mock has stopped/);
  await withMock({ state }, async (mock) => {
    // As when a server that cannot see this one, in another container, has taken the file meanwhile.
    writeFileSync(`${state}.lock`, '{"pid":1,"started":"x"}');
    const refused = await request(mock, 'POST', '/_mock/state');
    expect([refused.status, refused.body.message]).toEqual([503, expect.stringContaining('is held by the process 1,')]);
    rmSync(`${state}.lock`);
  });
  expect(existsSync(`${state}.lock`)).toBe(false);
});

test('what a server that is gone left behind is cleared away', async () => {
  const state = newFile();
  const gone = 2 ** 22 + 1;
  for (const left of [`${state}.lock`, `${state}.${gone}.tmp`, `${state}.${gone}.0a1b2c3d.tmp`])
    writeFileSync(left, '');
  writeFileSync(`${state}.lock`, JSON.stringify({ pid: gone, started: '1' }));
  writeFileSync(`${state}.mine.tmp`, 'x');
  await withMock({ state }, async () => undefined);
  // Of another process that had our id, as in a container that starts anew.
  if (existsSync('/proc/self/stat')) {
    writeFileSync(`${state}.lock`, JSON.stringify({ pid: process.pid, started: '1' }));
    await withMock({ state }, async () => undefined);
  }
  const [name = ''] = state.split('/').slice(-1);
  expect(readdirSync(folder).filter((each) => each.startsWith(name))).toEqual([name, `${name}.mine.tmp`]);
  rmSync(`${state}.mine.tmp`);
});

test('a symbolic link stays one, and what it leads to is written, there already or not', async () => {
  const [target, link] = [newFile(), newFile()];
  symlinkSync(target, link);
  await withMock({ state: link }, async (mock) => patch(mock, { attributes: { tier: 'gold' } }));
  await withMock({ state: link }, async (mock) => {
    expect(await readBack(mock)).toEqual({ language: 'en-GB', tier: 'gold' });
  });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toContain('"gold"');
});

test('where reads lag, what was restored or imported is seen at once', async () => {
  const state = newFile();
  const exported = await withMock({ state, profile: 'lagging' }, async (mock) => {
    await patch(mock, { attributes: { tier: 'gold' } });
    return (await request(mock, 'GET', '/_mock/state')).body;
  });
  await withMock({ state, profile: 'lagging' }, async (mock) => {
    expect(await readBack(mock)).toEqual({ language: 'en-GB', tier: 'gold' });
    await patch(mock, { attributes: { tier: 'silver' } });
    expect(await readBack(mock)).toEqual({ language: 'en-GB', tier: 'gold' });
    const inside = { headers: { 'x-mock-namespace': 'copy' } };
    await request(mock, 'PUT', '/_mock/state', { body: exported, ...inside });
    expect(await readBack(mock, inside)).toEqual({ language: 'en-GB', tier: 'gold' });
    expect(await stored(mock, 'copy')).toEqual(exported.namespaces.default);
  });
});

test('mock.reset() takes back what came from a file or an import, in whatever namespace', async () => {
  const state = newFile();
  const [one, two] = ['worker-1', 'worker-2'].map((name) => ({ headers: { 'x-mock-namespace': name } }));
  const exported = await withMock({ state }, async (mock) => {
    await patch(mock, { attributes: { mine: '1' } }, one);
    return (await request(mock, 'GET', '/_mock/state', one)).body;
  });
  await withMock({ state }, async (mock) => {
    await request(mock, 'PUT', '/_mock/state', { body: exported, ...two });
    await mock.reset();
    expect([await readBack(mock, one), await readBack(mock, two)]).toEqual(Array(2).fill({ language: 'en-GB' }));
  });
});

test('saves that wait are one: five resets at once write at most twice', async () => {
  let writes = 0;
  const store: MockOptions['store'] = async (needs) =>
    new Proxy(await storeAt('memory')(needs), {
      get(target, name) {
        // Asked once a write.
        writes += Number(name === 'namespaces');
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  const state = newFile();
  const mock = await serve({ state, store });
  await patch(mock, { attributes: { mine: '1' } }, { headers: { 'x-mock-namespace': 'worker-1' } });
  expect(writes).toBe(1);
  await Promise.all(Array.from({ length: 5 }, () => mock.reset()));
  expect([2, 3]).toContain(writes);
  expect(readFileSync(state, 'utf8')).not.toContain('"mine"');
});

test('a state of more than 10 MiB comes back; of more than 256 MiB it is to be a file', async () => {
  const mock = await serve();
  const big = { value: 'x'.repeat(11 * 1024 * 1024), revision: 1, at: TIME };
  const body = stateWith(talk('c', { participants: [party('p', { attributes: { big } })] }));
  expect((await request(mock, 'PUT', '/_mock/state', { body })).status).toBe(200);
  const parts = Array<Buffer>(257).fill(Buffer.alloc(1024 * 1024));
  const head = `PUT /_mock/state HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${257 * 1024 * 1024}\r\n\r\n`;
  const [reply] = await speak(mock.port, { parts: [head, ...parts], replies: 1 });
  expect([reply?.status, reply?.text]).toEqual([
    413,
    expect.stringContaining('larger than 268435456 bytes; start with it as the state file: --state FILE'),
  ]);
});

test('a participant is in one conversation: a second one of its id is refused, so that what is stored can be restored', async () => {
  const mock = await serve();
  const draft = { participants: [{ id: mock.participantId, purpose: 'customer' }] };
  const refused = await request(mock, 'POST', '/_mock/conversations', { body: draft });
  const why = `The participant ${mock.participantId} is in the conversation ${mock.conversationId} already`;
  expect([refused.status, refused.body.message]).toEqual([409, expect.stringContaining(why)]);
  await expect(mock.conversation(draft)).rejects.toThrow(why);
});

test('an export too deep to be written out again is refused when it is loaded', async () => {
  const mock = await serve({ state: newFile() });
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const body = `{"config":{"request":{"requestUrlTemplate":"/x","requestType":"GET"}},"more":${deep}}`;
  const refused = await request(mock, 'PUT', '/_mock/actions/deep', { body });
  expect([refused.status, refused.body.message]).toEqual([400, expect.stringMatching(/deeper than \d+ levels/)]);
  expect((await request(mock, 'POST', '/_mock/state')).status).toBe(204);
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
});

test('a seed goes on where it was when the state was saved, though the clock stands still', async () => {
  const state = newFile();
  const clock = () => Date.parse(TIME);
  const next = async () => withMock({ seed: 7, state, clock }, async (mock) => (await mock.conversation()).id);
  const [first, ...others] = [await next(), await next(), await next(), await next()];
  expect(await withMock({ seed: 7 }, async (mock) => (await mock.conversation()).id)).toBe(first);
  const saved = JSON.parse(readFileSync(state, 'utf8'));
  const known = saved.namespaces.default.conversations.map(({ id }: { id: string }) => id);
  expect(known.slice(1)).toEqual([first, ...others]);
  // As it was before ids were counted.
  delete saved.namespaces.default.idsGiven;
  writeFileSync(state, JSON.stringify(saved));
  expect(known).not.toContain(await next());
});

test('any interleaving of merges equals some order of the writes, and refused writes change nothing', async () => {
  const mock = await serve();
  const name = fc.constantFrom('a', 'b', 'c');
  const good = fc.dictionary(name, fc.constantFrom('1', '2', '3'), { minKeys: 1 }).map((map) => [true, map] as const);
  const bad = fc
    .dictionary(name, fc.constantFrom('1', '2', '3'), { minKeys: 1 })
    .map((map) => [false, { ...map, ['x'.repeat(257)]: '1' }] as const);
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
