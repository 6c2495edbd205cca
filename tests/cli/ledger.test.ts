import { BEHAVIOURS, PROFILE_NAMES, RULES, answersOf } from '../../mocks/internal';
import { LIVE_RULES } from '../../mocks/findings/live-rules';
import { ACTION_RULES } from '../../mocks/internal';
import { main } from '../../scripts/cli';
import { understudy } from '../support/cli';

/** Runs a command in this process and returns what it prints. */
async function printed(...args: string[]): Promise<string> {
  const chunks: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  try {
    expect(await main(args)).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return chunks.join('');
}

test('behaviours lists every behaviour with its evidence and sources', async () => {
  const { code, stdout, stderr } = await understudy(['behaviours']);
  expect([code, stderr]).toEqual([0, '']);
  for (const { id, summary, evidence, sources } of BEHAVIOURS) {
    expect(stdout).toContain(`  ${id}  ${evidence}; `);
    expect(stdout).toContain(summary);
    for (const { title } of sources) expect(stdout).toContain(title);
  }
});

test.each(PROFILE_NAMES)('behaviours --profile %s lists who answers each question there', async (profile) => {
  const { behaviours } = JSON.parse(await printed('behaviours', '--profile', profile, '--json')) as {
    behaviours: { question: string; id: string; sources: unknown[]; examples: unknown[] }[];
  };
  const answers = Object.fromEntries(behaviours.map(({ question, id }) => [question, id]));
  expect(answers).toEqual(Object.fromEntries(answersOf(profile)));
  expect(behaviours.every(({ sources, examples }) => sources.length > 0 && examples.length > 0)).toBe(true);
});

test('behaviours --markdown is a table with a row for each behaviour', async () => {
  const rows = (await printed('behaviours', '--markdown')).trim().split('\n');
  expect(rows).toHaveLength(BEHAVIOURS.length + 2);
  expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([3 + PROFILE_NAMES.length + 2]));
});

test.each(BEHAVIOURS.map((behaviour) => [behaviour.id, behaviour] as const))(
  'explain %s says what, on what evidence, with which rivals and examples',
  async (id, { summary, question, evidence, sources, examples }) => {
    const text = await printed('explain', id);
    expect(text.startsWith(`${id}, a behaviour\n${summary}`)).toBe(true);
    expect(text).toContain(`\n  ${evidence}: `);
    for (const { title } of sources) expect(text).toContain(title);
    for (const { name, reply } of examples) {
      expect(text).toContain(name);
      // Its example needs a client of the config file, which no example can list.
      if (id === 'unauthorized-grant-refused') continue;
      expect(text).toContain(`→ ${reply.status}`);
    }
    for (const rival of BEHAVIOURS) {
      if (rival.question === question && rival.id !== id) expect(text).toContain(`\n  ${rival.id} (`);
    }
  },
);

test('explain of a question gives every answer to it', async () => {
  const text = await printed('explain', 'write');
  for (const { id, summary } of BEHAVIOURS.filter(({ question }) => question === 'write')) {
    expect(text).toContain(`${id}, a behaviour\n${summary}`);
  }
});

/** What only a real org can show. */
const LIVE: readonly string[] = LIVE_RULES.map(({ id }) => id);

test.each(Object.entries(RULES).filter(([id]) => !LIVE.includes(id)))(
  'explain %s says why and how to fix it, and plays an example',
  async (id, rule) => {
    const text = await printed('explain', id);
    expect(text).toContain(`${id}, a finding of level ${rule.level}\n${rule.title}`);
    expect(text).toContain(rule.why);
    expect(text).toContain(rule.cure);
    // The rules of Data Actions have their examples in `action lint`; the last resort never speaks while it need not.
    // What a socket or a page hears has no worked request.
    if (
      ['refused', 'preflight-refused', 'unknown-topic', 'unheard-change'].includes(id) ||
      ACTION_RULES.some((one) => one.id === id)
    )
      return;
    for (const part of ['\nBehind it\n', '\nSources\n', '\nExamples\n', '\n    → ']) expect(text).toContain(part);
  },
);

test.each([
  ['wrong-envelop', 'did you mean "wrong-envelope"?'],
  ['Misshaped-Body-Ignored', 'did you mean "misshaped-body-ignored"?'],
  ['q', 'the rules are '],
])('explain of the unknown id %s ends with exit code 2 and a hint', async (id, hint) => {
  const { code, stdout, stderr } = await understudy(['explain', id]);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(hint)]);
});
