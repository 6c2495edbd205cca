import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { yamlFlow, type FlowSpec } from '../contracts/names/flow-writer';
import { started, understudy } from '../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'understudy-names-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const WRITES: FlowSpec = {
  kind: 'inboundCall',
  steps: [{ set: { shade: { lit: 'blue' }, note: { exp: 'Call.Ani' } } }],
};
const READS: FlowSpec = {
  kind: 'inqueueCall',
  variables: { 'Flow.s': {} },
  steps: [{ get: { 'Flow.s': { lit: 'Shade' } } }, { decide: 'IsSet(Flow.s)' }],
};
const keep = file('flows/keep.yaml', yamlFlow(WRITES));
const use = file('flows/use.yaml', yamlFlow(READS));
const flows = dirname(keep);

const lineOf = (path: string, text: string): number =>
  readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('the table says for each name who writes it and who reads it, and the findings where and what to do', async () => {
  const { code, stdout, stderr } = await understudy(['names', flows]);
  expect(stderr).toBe('');
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    expect.stringMatching(/^name {3}written by +read by$/),
    expect.stringMatching(new RegExp(`^Shade {2}– +${use}:${lineOf(use, '"Shade"')}$`)),
    expect.stringMatching(new RegExp(`^note {3}${keep}:${lineOf(keep, '"note"')} +–$`)),
    expect.stringMatching(new RegExp(`^shade {2}${keep}:${lineOf(keep, '"shade"')} +–$`)),
  ]);
  expect(stdout).toContain(`they differ by case. name-differs`);
  expect(stdout).toContain('2 flows, 0 Data Actions, 3 names: 0 errors, 1 warning');
  expect(code).toBe(0);
});

test.each([
  [['--fail-on', 'warn'], 1],
  [['--fail-on', 'never'], 0],
  [['--fail-on', 'loud'], 2],
])('%j ends with %i', async (flags, expected) => {
  const { code } = await understudy(['names', flows, ...flags]);
  expect(code).toBe(expected);
});

test('nothing to read, nothing in it, and a mock that is not there are told apart', async () => {
  const empty = dirname(file('empty/readme.json', '{}'));
  const none = await understudy(['names']);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('name a folder with flows and actions')]);
  const nothing = await understudy(['names', empty]);
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('nothing in it that names attributes')]);
  const away = await understudy(['names', '--url', 'http://127.0.0.1:9']);
  expect([away.code, away.stderr]).toEqual([3, expect.stringContaining('http://127.0.0.1:9 does not answer')]);
  const odd = await understudy(['names', '--url', 'here']);
  expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('is not an http address')]);
});

test('a file that is broken is exit 2, and what could be read is judged all the same', async () => {
  const broken = file('broken/bad.yaml', 'workflow:\n  name: "x\n');
  const { code, stdout, stderr } = await understudy(['names', keep, use, broken]);
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`^${broken}:3:\\d+: not YAML: `));
  expect(stdout).toContain('name-differs');
});

test('the config says who else writes a name', async () => {
  const config = file('understudy.yaml', 'names:\n  writtenBy:\n    agent script: [Sha*]\n');
  const { stdout } = await understudy(['names', use, '--config', config]);
  expect(stdout).toContain('(agent script)');
  expect(stdout).toContain('0 errors, 0 warnings');
  const wrong = await understudy(['names', use, '--config', file('wrong.yaml', 'names:\n  writtenby: {}\n')]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean "writtenBy"?')]);
});

test('what a baseline knows does not fail; what is new does', async () => {
  const baseline = join(folder, 'baseline.json');
  const first = await understudy(['names', flows, '--fail-on', 'warn', '--write-baseline', baseline]);
  expect(first.code).toBe(0);
  const known = await understudy(['names', flows, '--fail-on', 'warn', '--baseline', baseline]);
  expect([known.code, known.stdout]).toEqual([0, expect.stringContaining('2 known findings were left out')]);
  const fresh = file('fresh.yaml', yamlFlow({ ...READS, steps: [{ get: { 'Flow.s': { lit: 'other' } } }] }));
  const more = await understudy(['names', flows, fresh, '--fail-on', 'warn', '--baseline', baseline]);
  expect([more.code, more.stdout]).toEqual([1, expect.stringContaining('"other" is read')]);
  const gone = await understudy(['names', keep, '--baseline', baseline]);
  expect(gone.stdout).toContain('1 of its entries are met no more');
  const odd = await understudy(['names', keep, '--baseline', keep]);
  expect(odd.code).toBe(2);
});

test('JSON, Markdown and the graph have stdout to themselves', async () => {
  const json = await understudy(['names', flows, '--json']);
  const document = JSON.parse(json.stdout);
  expect(document.names.map(({ name }: { readonly name: string }) => name)).toEqual(['Shade', 'note', 'shade']);
  expect(document.names[0].readers).toEqual([
    {
      file: use,
      line: lineOf(use, '"Shade"'),
      column: expect.any(Number),
      party: 'flow',
      what: 'Get Participant Data "Read it"',
    },
  ]);
  expect(document.summary).toEqual({ error: 0, warn: 1, info: 1 });
  const markdown = await understudy(['names', flows, '--markdown']);
  expect(markdown.stdout).toMatch(/^\| Name \| Written by \| Read by \|\n\| --- \|/);
  const graph = await understudy(['names', flows, '--graph']);
  expect(graph.stdout.split('\n')[0]).toBe('flowchart LR');
  expect(graph.stdout).toContain('(["Shade"]):::unwritten');
  expect(graph.stdout).toContain('(["note"]):::unread');
});

test('the reports are those of every command', async () => {
  const { stdout } = await understudy(['names', flows, '--report', 'sarif=-']);
  const { runs } = JSON.parse(stdout);
  expect(runs[0].results[0]).toMatchObject({
    ruleId: 'name-differs',
    level: 'warning',
    locations: [{ physicalLocation: { region: { startLine: lineOf(use, '"Shade"') } } }],
  });
  const { stderr } = await understudy(['names', flows], { GITHUB_ACTIONS: 'true' });
  expect(stderr).toContain(`::warning file=${use},line=${lineOf(use, '"Shade"')}`);
});

test('what a running mock was asked counts as written', async () => {
  const mock = await started(['--json']);
  const { conversationId, participantId } = JSON.parse(mock.stdout().split('\n')[0] ?? '{}');
  const reply = await fetch(
    `${mock.url}/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`,
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ attributes: { Shade: 'blue' } }),
    },
  );
  expect(reply.status).toBe(202);
  const { stdout } = await understudy(['names', use, '--url', mock.url]);
  expect(stdout).toContain(mock.url);
  expect(stdout).toContain('0 errors, 0 warnings');
});
