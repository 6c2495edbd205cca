import { stepsIn, type Step } from '../../contracts/probe/plan';
import { QUESTIONS } from '../../mocks/internal';
import type { Logged, Trouble } from '../support/fake-org/org';
import { orgWith } from '../support/fake-org/table';
import { differencesIn, sceneWith } from './support';

const refuse = (status: number, code: string) => ({ status, code, message: 'No.' });

function sentText({ method, url, body }: Logged): string {
  return url === '/oauth/token'
    ? `login ${new URLSearchParams(body.toString()).get('scope') ?? ''}`
    : `${method} ${url} ${body.toString()}`;
}

function plannedText(step: Step): string {
  return 'login' in step
    ? `login ${step.login.join(' ')}`
    : `${step.asking.method} ${step.asking.url} ${step.asking.body ?? ''}`;
}

/** The names of a map of attributes anywhere in a body. */
function namesIn({ body }: Logged): readonly string[] {
  const found = body.toString('utf8').matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g);
  return [...found]
    .map(([, name = '']) => name)
    .filter((name) => !['attributes', 'data', 'participantId'].includes(name));
}

test('plan and deed agree: what the org was sent is the plan, and one write that blanks', async () => {
  const { org, plan, run } = await sceneWith({ attributes: { language: 'en-GB' } });
  await run();
  const sent = org.log.map(sentText);
  expect(sent.slice(0, -1)).toEqual(stepsIn(plan).map(plannedText));
  const { attributes } = JSON.parse(org.log.at(-1)!.body.toString()) as { attributes: Record<string, string> };
  expect(new Set(Object.values(attributes))).toEqual(new Set(['']));
  expect(Object.keys(attributes)).toEqual(Object.keys(org.held()).filter((name) => name !== 'language'));
});

test('every question is asked or says why not', async () => {
  const { plan } = await sceneWith();
  const asked = plan.questions.map(({ question }) => question);
  const notAsked = plan.notAsked.map(({ question }) => question);
  expect([...asked, ...notAsked].toSorted()).toEqual([...QUESTIONS.keys()].toSorted());
  for (const { reason } of plan.notAsked) expect(reason).toMatch(/^[A-Z].*\.$/);
});

const WORLDS = {
  'as default': {},
  'everything is stored': {
    'reserved-name': 'writes',
    'reserved-character': 'writes',
    'nested-value': 'writes its JSON',
    'null-value': 'blanks',
    'overlong-value': 'writes',
    'content-type': 'reads',
    'other-medium': 'writes',
    'participant-update-strangers': 'writes',
  },
  'a write replaces': { write: 'replaces' },
  'reads are late': { 'read-lag': 3_000 },
} as const;

test.each(Object.entries(WORLDS))(
  '%s: nothing outside the conversation, no name without the prefix but one',
  async (_name, world) => {
    const { org, run } = await sceneWith({ table: orgWith(world), attributes: { language: 'en-GB', tier: 'gold' } });
    const { stopped } = await run();
    expect(stopped).toBeUndefined();
    const outside = org.log.filter(({ url }) => url !== '/oauth/token' && !url.includes(org.conversationId));
    expect(outside).toEqual([]);
    const names = new Set(org.log.flatMap(namesIn).filter((name) => !name.startsWith('understudy_probe_')));
    const isReplaced = 'write' in world;
    expect([...names].toSorted()).toEqual(isReplaced ? ['conversationId', 'language', 'tier'] : ['conversationId']);
    expect(org.held()).toMatchObject({ language: 'en-GB', tier: 'gold' });
  },
);

test('the vendor’s rate is kept in every minute, whatever rate was asked for', async () => {
  const { org, run } = await sceneWith();
  await run({ rate: 300 });
  const times = org.log.map(({ at }) => at);
  const most = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length));
  expect(most).toBeLessThanOrEqual(300);
  const slow = await sceneWith();
  await slow.run({ rate: 30 });
  const slowTimes = slow.org.log.map(({ at }) => at);
  const inAMinute = slowTimes.map((from) => slowTimes.filter((at) => at >= from && at < from + 60_000).length);
  expect(Math.max(...inAMinute)).toBeLessThanOrEqual(31);
});

test('what a write replaced is put back, and a reserved name that was there gets its value again', async () => {
  const attributes = { language: 'en-GB', conversationId: 'of the customer', 'odd name {}': '1' };
  const table = orgWith({ write: 'replaces', 'reserved-name': 'writes', 'reserved-character': 'writes' });
  const { org, run } = await sceneWith({ table, attributes });
  const { putBack, notPutBack, leftBehind } = await run();
  expect(org.held()).toEqual(attributes);
  expect(putBack.toSorted()).toEqual(Object.keys(attributes).toSorted());
  expect(notPutBack).toEqual([]);
  expect(leftBehind).toEqual([]);
});

test('a reserved name that is stored and was not there is left behind, and that is said', async () => {
  const { org, run } = await sceneWith({ table: orgWith({ 'reserved-name': 'writes' }) });
  const { leftBehind } = await run();
  expect(leftBehind).toContain('conversationId');
  expect(leftBehind.toSorted()).toEqual(Object.keys(org.held()).toSorted());
});

test('what an earlier probe left does not look as if it was stored now', async () => {
  const attributes = {
    understudy_probe_null_value_customer_tier: 'gold',
    understudy_probe_misshaped_body_2_customer_tier: 'gold',
  };
  const { org, run } = await sceneWith({ attributes });
  expect(differencesIn(await run())).toEqual([]);
  expect(new Set(Object.values(org.held()))).toEqual(new Set(['']));
});

test('no value and no token is in a result', async () => {
  const secrets = ['sesame-open-1234', 'another secret value'];
  const attributes = { card: secrets[0]!, note: secrets[1]! };
  for (const world of [{}, { write: 'replaces', 'null-value': refuse(400, 'invalid.value') }] as const) {
    const { org, run } = await sceneWith({ attributes, table: orgWith(world) });
    const text = JSON.stringify(await run());
    for (const secret of [...secrets, org.token, org.clientSecret, org.conversationId, org.participantId, 'org-token'])
      expect(text).not.toContain(secret);
  }
});

/** At the first request, and in the middle of a run. */
const WHEN = [1, 2, 14, 40];
const STRANGERS: readonly (readonly [Trouble, RegExp])[] = [
  ['html', /HTML/],
  ['redirect', /302, a redirect to https:\/\/login\.example\.org:/],
  ['half', /cut off/],
  ['not JSON', /broken JSON/],
];

describe.each(STRANGERS)('something answers with %s', (trouble, reason) => {
  test.each(WHEN)('at request %d: it stops there, and says why', async (when) => {
    const { org, run } = await sceneWith({ trouble: (_request, count) => (count >= when ? trouble : undefined) });
    const { stopped } = await run();
    expect(stopped).toEqual({ kind: 'stranger', reason: expect.stringMatching(reason) });
    expect(stopped?.reason).not.toContain('secret-in-a-redirect');
    expect(org.log).toHaveLength(when);
  });
});

test.each([
  ['another conversation', 'stranger', /another conversation/],
  ['another participant', 'changed', /has no participant/],
  ['ended', 'changed', /has ended/],
  ['401', 'refused', /401 credentials.expired/],
  ['403', 'refused', /403 missing.any.permissions.*conversation:communication:view/],
  ['500', 'stranger', /answered 500/],
  ['reset', 'unreachable', /could not be sent/],
] as const)('a read that shows %s stops it', async (trouble, kind, reason) => {
  for (const when of [2, 20]) {
    let met = 0;
    const { run } = await sceneWith({
      trouble: ({ method }, count) => (method === 'GET' && count >= when && (met += 1) > 0 ? trouble : undefined),
    });
    const { stopped } = await run();
    expect([when, stopped]).toEqual([when, { kind, reason: expect.stringMatching(reason) }]);
  }
});

test('an org that does not answer is waited for as long as was asked, and then it stops', async () => {
  const { run } = await sceneWith({ trouble: (_request, count) => (count > 5 ? 'slow' : undefined) });
  const { stopped } = await run({ timeoutMs: 300 });
  expect(stopped).toEqual({ kind: 'unreachable', reason: expect.stringContaining('not answered within 0.3 seconds') });
});

test('a 429 is waited out as Retry-After says; one that does not end stops it', async () => {
  const { org, run } = await sceneWith({
    trouble: (_request, count) => (count === 9 || count === 10 ? '429' : undefined),
  });
  const result = await run();
  expect(result.stopped).toBeUndefined();
  expect(differencesIn(result)).toEqual([]);
  expect(org.log[9]!.at - org.log[8]!.at).toBeGreaterThanOrEqual(7_000);
  const busy = await sceneWith({ trouble: (_request, count) => (count >= 9 ? '429' : undefined) });
  expect((await busy.run()).stopped).toEqual({ kind: 'refused', reason: expect.stringContaining('429') });
  // The fourth time is the last; one more looks at what the last write has done.
  expect(busy.org.log).toHaveLength(13);
});

test('one 5xx is weather; a write that is always answered so is an answer that the ledger does not have', async () => {
  const weather = await sceneWith({ trouble: (_request, count) => (count === 20 ? '500' : undefined) });
  expect(differencesIn(await weather.run())).toEqual([]);
  const broken = await sceneWith({
    trouble: ({ body }) => (body.toString().includes('null_value_card":null') ? '500' : undefined),
  });
  const result = await broken.run();
  expect(result.stopped).toBeUndefined();
  expect(differencesIn(result)).toEqual(['null-value: none of the ledger']);
  const nullValue = result.questions.find(({ question }) => question === 'null-value');
  expect(nullValue).toMatchObject({ evidence: { quote: expect.stringMatching(/^500 internal\.server\.error/) } });
});

test('where even a plain write is refused nothing else is asked', async () => {
  const { org, run } = await sceneWith({ trouble: ({ method }) => (method === 'PATCH' ? '403' : undefined) });
  expect((await run()).stopped).toEqual({ kind: 'refused', reason: expect.stringContaining('403') });
  expect(org.log.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a plain write that cannot be read within 15 seconds stops it', async () => {
  const { run } = await sceneWith({ table: orgWith({ 'read-lag': 60_000 }) });
  expect((await run()).stopped).toEqual({ kind: 'stranger', reason: expect.stringContaining('15 seconds') });
});

test('an operation that the client lacks the permission for is not asked, and the rest is', async () => {
  const { run } = await sceneWith({
    trouble: ({ method, url }) =>
      method === 'PATCH' && /participants\/[^/]+$/.test(url) && !url.includes('voice') ? '403' : undefined,
  });
  const result = await run();
  expect(result.stopped).toBeUndefined();
  expect(result.questions).toContainEqual({
    state: 'not-asked',
    question: 'participant-update-strangers',
    reason: expect.stringContaining('conversation:participant:wrapup'),
  });
});

test('another medium than was said stops it before anything is written', async () => {
  const { org, run } = await sceneWith({ medium: 'message', subject: { medium: 'call' } });
  expect((await run()).stopped).toEqual({ kind: 'changed', reason: expect.stringContaining('--medium message') });
  expect(org.log.filter(({ method }) => method === 'PATCH')).toEqual([]);
});

test('the question about an optional body is asked in a message conversation', async () => {
  const { run } = await sceneWith({ medium: 'message' });
  const result = await run();
  expect(differencesIn(result)).toEqual([]);
  expect(result.questions).toContainEqual(
    expect.objectContaining({ question: 'empty-optional-body', state: 'answered' }),
  );
});

test('interrupted, it puts back what the last write replaced, and sends nothing more', async () => {
  const attributes = { language: 'en-GB', tier: 'gold' };
  for (const when of [3, 6, 11, 30]) {
    const controller = new AbortController();
    const { org, run } = await sceneWith({
      attributes,
      table: orgWith({ write: 'replaces' }),
      trouble: (_request, count) => {
        if (count === when) controller.abort();
        return undefined;
      },
    });
    const { stopped, isUnread } = await run({ signal: controller.signal });
    expect(stopped).toEqual({ kind: 'interrupted', reason: 'Interrupted.' });
    expect(isUnread).toBe(false);
    expect(org.held()).toMatchObject(attributes);
    expect(org.log.length).toBeLessThanOrEqual(when + 4);
  }
});
