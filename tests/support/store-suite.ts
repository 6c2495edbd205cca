import { ended } from '../../mocks/store/lifecycle';
import { RING_BYTES, type Exchange, type JournalRecord } from '../../mocks/store/journal';
import type { Conversation, Merge, NewFinding, Participant, Recorded, Store, Token } from '../../mocks/store/store';

/** What the suite hands to whoever makes a store; as MemoryStoreOptions. */
export type Needs = {
  readonly seed: () => readonly Conversation[];
  readonly journalEntries: number;
  readonly clock: () => number;
  readonly token?: Token | undefined;
};
/** Makes an empty store; the suite closes it. */
export type MakeStore = (needs: Needs) => Store | Promise<Store>;

const AT = Date.parse('2026-11-22T10:00:00Z');
const MINUTE = 60_000;
const NS = 'default';

function participant(id: string, attributes: Readonly<Record<string, string>> = {}): Participant {
  const entries = Object.entries(attributes).map(([name, value]) => [name, { value, revision: 1, at: AT }] as const);
  return {
    id,
    purpose: 'customer',
    communicationId: `${id}-leg`,
    name: 'Ada',
    userId: undefined,
    queueId: 'q',
    address: undefined,
    startTime: AT,
    endTime: undefined,
    revision: entries.length > 0 ? 1 : 0,
    attributes: new Map(entries),
  };
}

function conversation(id: string, participants = [participant(`${id}-p`)]): Conversation {
  return { id, medium: 'call', state: 'connected', startTime: AT, endTime: undefined, participants };
}

function write(changes: Readonly<Record<string, string>>, more: Partial<Merge> = {}): Merge {
  return {
    conversationId: 'seed',
    participantId: 'ada',
    changes: new Map(Object.entries(changes)),
    mode: 'merge',
    at: AT,
    readsBack: true,
    ...more,
  };
}

function token(secret: string, more: Partial<Token> = {}): Token {
  return {
    secret,
    clientId: 'c',
    namespace: NS,
    scopes: undefined,
    permissions: undefined,
    expiresAt: AT + MINUTE,
    ...more,
  };
}

function finding(rule: NewFinding['rule'] = 'wrong-envelope'): NewFinding {
  return {
    level: 'error',
    rule,
    behaviour: 'misshaped-body-ignored',
    summary: 'Nothing was stored.',
    pointer: '/data',
    advice: 'Rename it.',
    evidence: 'reported',
    sources: [{ title: 'somewhere' }],
    operation: 'patchConversationParticipantAttributes',
    conversationId: 'seed',
    participantId: 'ada',
    suggestion: { method: 'PATCH', path: '/x', headers: {}, body: { attributes: { __proto__x: '\ud800' } } },
  };
}

const BODY = { data: { a: null, b: [1, 'x'] } };

function happening(path: string, more: Partial<JournalRecord> = {}): JournalRecord {
  return {
    at: AT,
    operation: null,
    method: 'PATCH',
    path,
    status: 202,
    verdict: 'ignored',
    behaviour: 'misshaped-body-ignored',
    correlationId: 'k',
    conversationId: 'seed',
    participantId: null,
    clientId: null,
    userAgent: 'test',
    durationMs: 0.5,
    contentType: 'application/json',
    sent: JSON.stringify(BODY),
    replied: undefined,
    changes: undefined,
    ...more,
  };
}

/** What the journal shows of a happening. */
function shown(id: string, path: string, findings: readonly string[]): Exchange {
  const { contentType, sent: _sent, replied: _replied, changes: _changes, ...rest } = happening(path);
  const at = new Date(AT).toISOString();
  return { ...rest, id, at, request: { contentType, body: BODY }, response: {}, findings };
}

function record(
  store: Store,
  path: string,
  findings: readonly NewFinding[] = [],
  { namespace = NS, bytes = 10 } = {},
): Promise<Recorded> {
  return store.record(namespace, happening(path), findings, bytes);
}

/** The values of a map of attributes. */
function valuesOf(attributes: ReadonlyMap<string, { readonly value: string }> | undefined): Record<string, string> {
  return Object.fromEntries([...(attributes ?? [])].map(([name, { value }]) => [name, value]));
}

/** Names and values that careless code loses: prototypes, lone surrogates, controls, separators, numbers as names. */
export const AWKWARD: readonly string[] = [
  '',
  ' ',
  '  two  ',
  '0',
  '10',
  '9',
  '-1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'a.b[0]',
  '\u0000',
  '\n\r\t',
  '\u007f',
  '\u2028\u2029',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udc00x',
  'x\ud83d',
  '😀',
  '𠜎𡃁',
  'é',
  'e\u0301',
  'שלום',
  '"\\/{}$',
  ':',
  'a:b',
  '{"a":1}',
  '%00',
];

/** What every store promises (mocks/store/store.ts); run it with a factory of the store in question. */
export function storeSuite(name: string, make: MakeStore): void {
  const opened: Store[] = [];
  let now = AT;
  const open = async (needs: Partial<Needs> = {}): Promise<Store> => {
    const seed = () => [conversation('seed', [participant('ada', { lang: 'en' }), participant('bob')])];
    const store = await make({ seed, journalEntries: 100, clock: () => now, ...needs });
    opened.push(store);
    return store;
  };
  const attributesOf = async (store: Store, namespace = NS, id = 'ada'): Promise<Record<string, string>> => {
    const found = await store.conversationOf(namespace, id);
    return valuesOf(found?.participants.find((party) => party.id === id)?.attributes);
  };
  beforeEach(() => {
    now = AT;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  test(`${name}: every namespace starts with the seed, whole`, async () => {
    const store = await open();
    const [found] = await store.conversations('any');
    expect(found).toEqual(conversation('seed', [participant('ada', { lang: 'en' }), participant('bob')]));
    expect(await store.conversation('other', 'seed')).toEqual(found);
  });

  test(`${name}: a conversation is found by its id, by a participant and by a communication, and by nothing else`, async () => {
    const store = await open();
    for (const id of ['ada', 'ada-leg', 'bob', 'bob-leg']) {
      expect([id, (await store.conversationOf(NS, id))?.id]).toEqual([id, 'seed']);
    }
    for (const id of ['seed', 'nobody', '', '__proto__', 'constructor']) {
      expect([id, await store.conversationOf(NS, id)]).toEqual([id, undefined]);
      if (id !== 'seed') expect([id, await store.conversation(NS, id)]).toEqual([id, undefined]);
    }
  });

  test(`${name}: conversations come in the order of creation, in pages, and newest first`, async () => {
    const store = await open();
    const ids = Array.from({ length: 25 }, (_, index) => `c${(index * 7) % 25}`);
    for (const id of ids) await store.create(NS, conversation(id));
    const all = ['seed', ...ids];
    const idsOf = (page: readonly Conversation[]) => page.map(({ id }) => id);
    expect(idsOf(await store.conversations(NS))).toEqual(all);
    expect(idsOf(await store.conversations(NS, { limit: 10 }))).toEqual(all.slice(0, 10));
    expect(idsOf(await store.conversations(NS, { limit: 10, cursor: all[9]! }))).toEqual(all.slice(10, 20));
    expect(idsOf(await store.conversations(NS, { cursor: all[20]! }))).toEqual(all.slice(21));
    expect(idsOf(await store.conversations(NS, { cursor: all.at(-1)! }))).toEqual([]);
    expect(idsOf(await store.newest(NS, 3))).toEqual(all.slice(-3).reverse());
    expect(idsOf(await store.newest(NS, 100))).toEqual([...all].reverse());
  });

  test(`${name}: a creation of the same id replaces the conversation and keeps its place`, async () => {
    const store = await open();
    await store.create(NS, conversation('later'));
    await store.create(NS, conversation('seed', [participant('eve', { lang: 'fr' })]));
    expect((await store.conversations(NS)).map(({ id }) => id)).toEqual(['seed', 'later']);
    expect((await store.conversation(NS, 'seed'))?.participants.map(({ id }) => id)).toEqual(['eve']);
    expect(await attributesOf(store, NS, 'eve')).toEqual({ lang: 'fr' });
  });

  test(`${name}: a write merges, tells what it found and counts`, async () => {
    const store = await open();
    const first = await store.merge(NS, write({ tier: 'gold' }, { at: AT + 1 }));
    expect(first?.changes).toEqual([{ name: 'tier', before: null, after: 'gold' }]);
    expect(valuesOf(first?.after)).toEqual({ lang: 'en', tier: 'gold' });
    expect(first?.revision).toBe(2);
    const second = await store.merge(NS, write({ lang: '', tier: 'gold' }, { at: AT + 2 }));
    expect(second?.changes).toEqual([
      { name: 'lang', before: 'en', after: '' },
      { name: 'tier', before: 'gold', after: 'gold' },
    ]);
    expect(second?.revision).toBe(3);
    const stored = (await store.conversation(NS, 'seed'))?.participants[0];
    expect(stored?.revision).toBe(3);
    expect(stored?.attributes.get('tier')).toMatchObject({ value: 'gold', revision: 3, at: AT + 2 });
    expect(valuesOf(stored?.attributes)).toEqual({ lang: '', tier: 'gold' });
    expect(await attributesOf(store, NS, 'bob')).toEqual({});
  });

  test(`${name}: a replacing write removes what it does not name, and says what that was`, async () => {
    const store = await open();
    await store.merge(NS, write({ tier: 'gold', other: 'x' }));
    const merged = await store.merge(NS, write({ tier: 'silver' }, { mode: 'replace' }));
    const [own, ...gone] = merged?.changes ?? [];
    expect(own).toEqual({ name: 'tier', before: 'gold', after: 'silver' });
    expect(gone.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
      { name: 'lang', before: 'en', after: null },
      { name: 'other', before: 'x', after: null },
    ]);
    expect(valuesOf(merged?.after)).toEqual({ tier: 'silver' });
    expect(await attributesOf(store)).toEqual({ tier: 'silver' });
  });

  test(`${name}: a write to nobody is undefined and changes nothing`, async () => {
    const store = await open();
    for (const nobody of [
      { participantId: 'eve' },
      { conversationId: 'nowhere' },
      { participantId: 'ada-leg' },
      { participantId: '__proto__' },
    ]) {
      expect(await store.merge(NS, write({ a: '1' }, nobody))).toBeUndefined();
    }
    expect(await attributesOf(store)).toEqual({ lang: 'en' });
  });

  test(`${name}: every name and every value is kept as it is`, async () => {
    const store = await open();
    const changes = new Map(AWKWARD.map((text, index) => [text, AWKWARD[AWKWARD.length - 1 - index]!]));
    await store.merge(NS, write({}, { changes }));
    const stored = (await store.conversation(NS, 'seed'))?.participants[0]?.attributes;
    const kept = new Map([...(stored ?? [])].map(([key, { value }]) => [key, value] as const));
    kept.delete('lang');
    expect(kept).toEqual(changes);
    const again = await store.merge(NS, write({}, { changes }));
    expect(again?.changes).toEqual([...changes].map(([name, value]) => ({ name, before: value, after: value })));
  });

  test(`${name}: awkward ids and namespaces are ids and namespaces like any other`, async () => {
    const store = await open();
    for (const id of AWKWARD.filter((text) => text !== '')) {
      await store.create(id, conversation(id, [participant(`p${id}`, { [id]: id })]));
      expect((await store.conversation(id, id))?.id).toBe(id);
      expect((await store.conversationOf(id, `p${id}`))?.id).toBe(id);
      expect((await store.conversations(id)).map((found) => found.id)).toEqual(['seed', id]);
    }
  });

  test(`${name}: earlier values are kept as long as a read may look`, async () => {
    const store = await open();
    const lagging = (value: string, at: number) => store.merge(NS, write({ lang: value }, { at, keepMs: 2_000 }));
    await lagging('fr', AT + 5_000);
    await lagging('de', AT + 6_000);
    await lagging('it', AT + 6_500);
    const chain: string[] = [];
    let attribute = (await store.conversation(NS, 'seed'))?.participants[0]?.attributes.get('lang');
    for (; attribute; attribute = attribute.older) chain.push(attribute.value);
    // A read at the time of the last write looks to AT + 4,500 and has to find what stood there: en.
    expect(chain).toEqual(['it', 'de', 'fr', 'en']);
    await lagging('es', AT + 60_000);
    chain.length = 0;
    attribute = (await store.conversation(NS, 'seed'))?.participants[0]?.attributes.get('lang');
    for (; attribute; attribute = attribute.older) chain.push(attribute.value);
    expect(chain).toEqual(['es', 'it']);
  });

  test(`${name}: without keepMs nothing earlier is kept`, async () => {
    const store = await open();
    const merged = await store.merge(NS, write({ lang: 'fr' }, { at: AT + 1 }));
    expect(merged?.after?.get('lang')?.older).toBeUndefined();
  });

  test(`${name}: a thousand writes at once lose nothing, and each sees its own revision`, async () => {
    const store = await open();
    const writes = Array.from({ length: 1_000 }, (_, index) =>
      store.merge(NS, write({ [`n${index}`]: String(index) })),
    );
    const revisions = (await Promise.all(writes)).map((merged) => merged?.revision);
    expect(new Set(revisions).size).toBe(1_000);
    expect(Math.max(...revisions.map(Number))).toBe(1_001);
    expect(Object.keys(await attributesOf(store))).toHaveLength(1_001);
  });

  test(`${name}: of many writes to one name at once, each sees its own value and no later one`, async () => {
    const store = await open();
    const values = Array.from({ length: 200 }, (_, index) => `v${index}`);
    const merged = await Promise.all(
      values.map((value) => store.merge(NS, write({ same: value, [`own ${value}`]: value }))),
    );
    expect(merged.map((one) => one?.after?.get('same')?.value)).toEqual(values);
    expect(merged.map((one) => one?.changes[0]?.after)).toEqual(values);
    for (const [index, one] of merged.entries()) {
      const { revision = 0, after = new Map<string, never>() } = one ?? {};
      expect([index, Math.max(...[...after.values()].map((attribute) => attribute.revision))]).toEqual([
        index,
        revision,
      ]);
      // The seed's one name, the shared one, and one of each write so far.
      expect(after.size).toBe(revision + 1);
    }
  });

  test(`${name}: replacing writes at once each leave their own names alone, and say what they took away`, async () => {
    const store = await open();
    const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
    const merged = await Promise.all(names.map((one) => store.merge(NS, write({ [one]: one }, { mode: 'replace' }))));
    expect(merged.map((one) => valuesOf(one?.after))).toEqual(names.map((one) => ({ [one]: one })));
    expect(merged.map((one) => one?.changes.map(({ after }) => after))).toEqual(names.map((one) => [one, null]));
    expect(Object.keys(await attributesOf(store))).toHaveLength(1);
  });

  test(`${name}: names keep the order of their first write, and one that was taken away comes last again`, async () => {
    const store = await open();
    const order = async () => Object.keys(await attributesOf(store));
    const names = Array.from({ length: 150 }, (_, index) => `n${(index * 7) % 150}x`);
    await store.merge(NS, write(Object.fromEntries(names.map((one) => [one, '1']))));
    expect(await order()).toEqual(['lang', ...names]);
    const replaced = await store.merge(NS, write({ n0x: '2' }, { mode: 'replace' }));
    expect(replaced?.changes.map((change) => change.name)).toEqual(['n0x', 'lang', ...names.slice(1)]);
    const again = await store.merge(NS, write({ lang: '3', n0x: '3' }));
    expect(await order()).toEqual(['n0x', 'lang']);
    expect([...(again?.after?.keys() ?? [])]).toEqual(['n0x', 'lang']);
  });

  test(`${name}: a write to nobody among others fails alone`, async () => {
    const store = await open();
    const writes = ['ada', 'eve', 'bob', 'ada'].map((participantId) =>
      store.merge(NS, write({ a: '1' }, { participantId })),
    );
    expect((await Promise.all(writes)).map((merged) => merged?.revision)).toEqual([2, undefined, 1, 3]);
  });

  test(`${name}: a write of thousands of names is one write`, async () => {
    const store = await open();
    const changes = new Map(Array.from({ length: 9_000 }, (_, index) => [`n${index}`, 'x'] as const));
    expect((await store.merge(NS, write({}, { changes })))?.changes).toHaveLength(9_000);
    expect((await store.merge(NS, write({}, { changes })))?.changes[8_999]).toEqual({
      name: 'n8999',
      before: 'x',
      after: 'x',
    });
    expect((await store.merge(NS, write({ a: '1' }, { mode: 'replace' })))?.changes).toHaveLength(9_002);
    expect(await attributesOf(store)).toEqual({ a: '1' });
  });

  test(`${name}: a draft is not shared: a write changes what is stored, in one namespace`, async () => {
    const store = await open();
    const draft = conversation('mine', [participant('eve', { a: '1' })]);
    await store.create(NS, draft);
    await store.merge(NS, write({ a: '2' }, { conversationId: 'mine', participantId: 'eve' }));
    expect(valuesOf(draft.participants[0]?.attributes)).toEqual({ a: '1' });
    expect(await attributesOf(store, NS, 'eve')).toEqual({ a: '2' });
    expect(await attributesOf(store, 'elsewhere')).toEqual({ lang: 'en' });
  });

  test(`${name}: an end is an end: state, times, once; the attributes stay and can be written`, async () => {
    const store = await open();
    const over = await store.update(NS, 'seed', ended(AT + MINUTE), { at: AT + MINUTE, correlationId: 'c' });
    expect(over).toMatchObject({ state: 'disconnected', endTime: AT + MINUTE });
    expect(over?.participants.map(({ endTime }) => endTime)).toEqual([AT + MINUTE, AT + MINUTE]);
    expect(
      (await store.update(NS, 'seed', ended(AT + 2 * MINUTE), { at: AT + 2 * MINUTE, correlationId: 'c' }))?.endTime,
    ).toBe(AT + MINUTE);
    await store.merge(NS, write({ late: 'x' }));
    expect(await attributesOf(store)).toEqual({ lang: 'en', late: 'x' });
    expect((await store.conversation(NS, 'seed'))?.state).toBe('disconnected');
    expect(await store.update(NS, 'nowhere', ended(AT), { at: AT, correlationId: 'c' })).toBeUndefined();
  });

  test(`${name}: tokens are known by their secret, whole`, async () => {
    const store = await open();
    const narrow = token('narrow', { scopes: ['a', 'b'], permissions: [], namespace: 'ns' });
    for (const issued of [token('plain'), narrow, token('__proto__')]) {
      await store.issue(issued);
      expect((await store.admit(issued.secret, AT))?.token).toEqual(issued);
    }
    expect(await store.admit('other', AT)).toBeUndefined();
    expect(await store.admit('constructor', AT)).toBeUndefined();
  });

  test(`${name}: the server’s own token is good from the start`, async () => {
    const store = await open({ token: token('own') });
    expect(await store.admit('own', AT)).toEqual({ token: token('own'), count: 1 });
  });

  test(`${name}: can be reached, until it is closed`, async () => {
    const store = await open();
    expect(await store.isReachable()).toBe(true);
    await store.close();
    await store.close();
  });

  test(`${name}: an expired token is still told from an unknown one`, async () => {
    const store = await open();
    await store.issue(token('old', { expiresAt: AT + 1 }));
    now = AT + 60 * MINUTE;
    expect((await store.admit('old', now))?.token).toMatchObject({ expiresAt: AT + 1 });
  });

  test(`${name}: requests are counted a token and a minute`, async () => {
    const store = await open();
    await store.issue(token('a'));
    await store.issue(token('b'));
    const counts = [];
    for (const at of [AT, AT + 1, AT + MINUTE - 1, AT + MINUTE, AT + MINUTE + 1])
      counts.push((await store.admit('a', at))?.count);
    expect(counts).toEqual([1, 2, 3, 1, 2]);
    expect((await store.admit('b', AT))?.count).toBe(1);
    const together = await Promise.all(Array.from({ length: 50 }, async () => (await store.admit('b', AT + 5))?.count));
    expect(new Set(together).size).toBe(50);
  });

  test(`${name}: exchanges and findings get ids that count on, and point at each other`, async () => {
    const store = await open();
    expect(await record(store, '/one')).toMatchObject({ number: 1 });
    const two = await record(store, '/two', [finding(), finding('wrong-path')]);
    expect(await store.journal(NS)).toEqual({
      entries: [shown('x-000001', '/one', []), shown('x-000002', '/two', ['f-000001', 'f-000002'])],
      dropped: 0,
    });
    const at = new Date(AT).toISOString();
    const { entries } = await store.findings(NS);
    expect(entries).toEqual([
      { ...finding(), id: 'f-000001', exchangeId: 'x-000002', at },
      { ...finding('wrong-path'), id: 'f-000002', exchangeId: 'x-000002', at },
    ]);
    expect(two).toEqual({ number: 2, finding: 1 });
    expect(await store.finding(NS, 'f-000002')).toEqual(entries[1]);
    for (const id of ['f-000003', 'f-000000', 'x-000001', 'f-2', '', '__proto__']) {
      expect([id, await store.finding(NS, id)]).toEqual([id, undefined]);
    }
  });

  test(`${name}: the journal is read from an id on`, async () => {
    const store = await open();
    for (const path of ['/1', '/2', '/3']) await record(store, path, [finding()]);
    const paths = async (since?: string) => (await store.journal(NS, since)).entries.map(({ path }) => path);
    expect(await paths('x-000001')).toEqual(['/2', '/3']);
    expect(await paths('x-000003')).toEqual([]);
    expect(await paths('x-000099')).toEqual([]);
    expect((await store.findings(NS, 'f-000002')).entries.map(({ id }) => id)).toEqual(['f-000003']);
  });

  test(`${name}: the journal is bounded: the oldest go, ids and counts stay`, async () => {
    const store = await open({ journalEntries: 3 });
    for (let index = 1; index <= 7; index += 1) await record(store, `/${index}`, [finding(), finding()]);
    const journal = await store.journal(NS);
    expect(journal.entries.map(({ id, path }) => `${id} ${path}`)).toEqual([
      'x-000005 /5',
      'x-000006 /6',
      'x-000007 /7',
    ]);
    expect(journal.dropped).toBe(4);
    const findings = await store.findings(NS);
    expect(findings.entries.map(({ id }) => id)).toEqual(['f-000012', 'f-000013', 'f-000014']);
    expect(findings.dropped).toBe(11);
    expect(await store.finding(NS, 'f-000011')).toBeUndefined();
    expect((await store.finding(NS, 'f-000012'))?.exchangeId).toBe('x-000006');
    expect((await store.journal(NS, 'x-000001')).entries).toHaveLength(3);
    expect((await store.journal(NS, 'x-000006')).entries).toHaveLength(1);
  });

  test(`${name}: the journal is bounded by bytes too, and the newest exchange stays`, async () => {
    const store = await open({ journalEntries: 1_000 });
    const large = JSON.stringify('x'.repeat(RING_BYTES / 4));
    for (let index = 1; index <= 6; index += 1)
      await store.record(NS, happening(`/${index}`, { sent: large }), [finding()], large.length);
    const journal = await store.journal(NS);
    expect(journal.entries.map(({ path }) => path)).toEqual(['/4', '/5', '/6']);
    expect(journal.dropped).toBe(3);
    await store.record(NS, happening('/7', { sent: JSON.stringify('x'.repeat(RING_BYTES)) }), [], RING_BYTES + 2);
    expect((await store.journal(NS)).entries.map(({ path }) => path)).toEqual(['/7']);
  });

  test(`${name}: a journal of many megabytes is read whole, from any id on`, async () => {
    const store = await open({ journalEntries: 1_000 });
    const sent = JSON.stringify('x'.repeat(60_000));
    for (let index = 1; index <= 100; index += 1)
      await store.record(NS, happening(`/${index}`, { sent }), [finding()], sent.length);
    const { entries, dropped } = await store.journal(NS);
    expect(entries.map(({ path }) => path)).toEqual(Array.from({ length: 100 }, (_, index) => `/${index + 1}`));
    expect(dropped).toBe(0);
    expect((await store.journal(NS, 'x-000030')).entries.map(({ path }) => path)).toEqual(
      Array.from({ length: 70 }, (_, index) => `/${index + 31}`),
    );
  });

  test(`${name}: recording at once gives every exchange its own id`, async () => {
    const store = await open({ journalEntries: 1_000 });
    const recorded = await Promise.all(
      Array.from({ length: 200 }, (_, index) => record(store, `/${index}`, [finding()])),
    );
    expect(new Set(recorded.map(({ number }) => number)).size).toBe(200);
    expect(new Set(recorded.map(({ finding }) => finding)).size).toBe(200);
    const { entries } = await store.journal(NS);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted());
  });

  test(`${name}: a reset brings the seed back and empties the journal, in its namespace alone`, async () => {
    const store = await open();
    await store.issue(token('kept'));
    for (const namespace of [NS, 'other']) {
      await store.merge(namespace, write({ a: '1' }));
      await store.create(namespace, conversation('new'));
      await record(store, '/x', [finding()], { namespace });
    }
    await store.reset(NS);
    expect(await attributesOf(store)).toEqual({ lang: 'en' });
    expect(await store.conversation(NS, 'new')).toBeUndefined();
    expect(await store.conversationOf(NS, 'new-p')).toBeUndefined();
    expect(await store.journal(NS)).toEqual({ entries: [], dropped: 0 });
    expect(await store.findings(NS)).toEqual({ entries: [], dropped: 0 });
    expect(await store.admit('kept', AT)).toBeDefined();
    expect(await attributesOf(store, 'other')).toEqual({ lang: 'en', a: '1' });
    expect((await store.journal('other')).entries).toHaveLength(1);
    expect((await record(store, '/again', [finding()])).number).toBe(1);
  });

  test(`${name}: a Data Action comes back as it was loaded, in its namespace, until a reset`, async () => {
    const store = await open();
    const exported = { name: 'x', list: [1, null, { '\ud800': 'y' }] };
    await store.saveAction(NS, 'id', { name: 'earlier' });
    await store.saveAction(NS, 'id', exported);
    expect(await store.action(NS, 'id')).toEqual(exported);
    expect(await store.action('other', 'id')).toBeUndefined();
    await store.reset(NS);
    expect(await store.action(NS, 'id')).toBeUndefined();
  });

  test(`${name}: a snapshot put into another namespace makes it the same, journal emptied`, async () => {
    const store = await open();
    await store.merge(NS, write({ b: '1', '10': '2', ['__proto__']: '\ud800' }, { at: AT + 1 }));
    await store.create(NS, conversation('new'));
    await store.update(NS, 'new', ended(AT + 2), { at: AT + 2, correlationId: 'c' });
    await store.saveAction(NS, 'id', { name: 'x' });
    await store.create('copy', conversation('other'));
    await record(store, '/x', [finding()], { namespace: 'copy' });
    await store.restore('copy', await store.snapshot(NS));
    expect(await store.snapshot('copy')).toEqual(await store.snapshot(NS));
    expect(await store.action('copy', 'id')).toEqual({ name: 'x' });
    expect(await store.conversation('copy', 'other')).toBeUndefined();
    expect(await store.journal('copy')).toEqual({ entries: [], dropped: 0 });
    await store.merge('copy', write({ b: '2' }));
    expect(await attributesOf(store)).toMatchObject({ b: '1' });
    expect((await store.namespaces()).toSorted()).toEqual(['copy', NS]);
  });

  test(`${name}: a thousand namespaces keep to themselves`, async () => {
    const store = await open();
    const names = Array.from({ length: 1_000 }, (_, index) => `ns-${index}`);
    await Promise.all(names.map((namespace) => store.merge(namespace, write({ mine: namespace }))));
    const seen = await Promise.all(names.map((namespace) => attributesOf(store, namespace)));
    expect(seen).toEqual(names.map((namespace) => ({ lang: 'en', mine: namespace })));
    expect(await attributesOf(store)).toEqual({ lang: 'en' });
  });
}
