import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BEHAVIOURS, REQUEST_RULES, RULES, type Finding } from '../../mocks/internal';
import { SILENT_BEHAVIOURS } from '../../mocks/findings/silent-behaviours';
import { examplesOf } from '../../scripts/rule-examples';
import { RIGHT, WRONG } from './corpus';
import { openStage } from './corpus/scene';

const FOLDER = join(__dirname, '../../mocks/findings/rules');
const filesOf = (folder: string): string[] =>
  readdirSync(folder).flatMap((file) => (file === 'index.ts' ? [] : [file.replace(/\.ts$/, '')]));

test('each rule of requests is a file of its name, and is in the list', () => {
  const listed = [...REQUEST_RULES.map(({ id }) => id), 'refused'];
  expect(filesOf(FOLDER).sort()).toEqual([...listed].sort());
});

test.each(BEHAVIOURS.map(({ id }) => [id]))('%s is explained by a rule, or it is said why it needs none', (id) => {
  const explaining = REQUEST_RULES.filter(({ explains }) => (explains as readonly string[]).includes(id));
  const isSilent = Object.hasOwn(SILENT_BEHAVIOURS, id);
  expect([explaining.length > 0, isSilent]).toEqual(isSilent ? [false, true] : [true, false]);
});

// Each runs the whole corpus.
jest.setTimeout(60_000);

test('a behaviour that refuses or ignores is never among the silent ones', async () => {
  const stage = await openStage();
  const silent = new Set<string>();
  for (const one of [...WRONG, ...RIGHT]) {
    const scene = await stage.set(one.setup);
    const { verdict, behaviour } = await scene.send(one.sent);
    if (verdict !== 'applied' && Object.hasOwn(SILENT_BEHAVIOURS, behaviour ?? '')) silent.add(behaviour ?? '');
  }
  await stage.close();
  expect([...silent]).toEqual([]);
});

test('rules explain behaviours that there are', () => {
  const known = new Set(BEHAVIOURS.map(({ id }) => id));
  const named = REQUEST_RULES.flatMap(({ explains }) => [...explains]).concat(Object.keys(SILENT_BEHAVIOURS));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('a page whose origin the mock was not told is told to start it with --cors', async () => {
  const { mock, close } = await openStage();
  const path = `/api/v2/conversations/${mock.conversationId}/participants/${mock.participantId}/attributes`;
  const headers = { origin: 'http://localhost:3000', 'access-control-request-method': 'PATCH' };
  await fetch(`${mock.url}${path}`, { method: 'OPTIONS', headers });
  expect(await mock.findings()).toMatchObject([
    { rule: 'preflight-refused', advice: expect.stringContaining('--cors http://localhost:3000') },
  ]);
  await close();
});

const WITH_EXAMPLE = Object.keys(RULES)
  .filter((id) => REQUEST_RULES.some((rule) => rule.id === id))
  // An example sends no headers of its own; the test above shows it.
  .filter((id) => id !== 'preflight-refused');

test.each(WITH_EXAMPLE)('an example shows the rule %s', async (id) => {
  expect((await examplesOf(id as keyof typeof RULES)).length).toBeGreaterThan(0);
});

test.each(['similar-name', 'unrendered-value', 'wrong-participant', 'unrendered-id', 'not-simulated'] as const)(
  '%s is a guess of ours, and its findings say so',
  async (id) => {
    const found = (await examplesOf(id)).flatMap(({ findings }) => findings.filter(({ rule }) => rule === id));
    expect(found.length).toBeGreaterThan(0);
    for (const { evidence, sources } of found as Finding[]) {
      expect(evidence).toBe('assumed');
      expect(sources.map(({ title }) => title)).toEqual([expect.stringContaining('Chosen by Understudy')]);
    }
  },
);

test('the last resort never speaks while every behaviour is explained', async () => {
  const stage = await openStage({ profile: 'strict' });
  const rules = new Set<string>();
  for (const one of WRONG) {
    const scene = await stage.set(one.setup);
    for (const { rule } of (await scene.send(one.sent)).findings) rules.add(rule);
  }
  await stage.close();
  expect(rules.has('refused')).toBe(false);
});
