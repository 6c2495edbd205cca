import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { namesIn } from '../../../contracts/names';
import { nameFindings } from '../../../contracts/names/findings';
import { i3Flow, yamlFlow } from './flow-writer';
import { ACTIONS, PLANTED, TERRAFORM, WRITTEN_BY, type Planted } from './planted';

const folder = mkdtempSync(join(tmpdir(), 'understudy-names-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a folder of files, and gives its path. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(folder, name);
}

async function findingsIn(paths: readonly string[], writtenBy = {}) {
  const { model, problems } = await namesIn(paths);
  expect(problems).toEqual([]);
  return { model, findings: nameFindings(model, writtenBy) };
}

const BESIDE = {
  ...Object.fromEntries(
    Object.entries(ACTIONS).map(([file, value]) => [`actions/${file}`, JSON.stringify(value, null, 2)]),
  ),
  'terraform/main.tf': TERRAFORM,
};
const FORMS = {
  YAML: { ending: 'yaml', write: yamlFlow },
  'the editor’s export': { ending: 'i3InboundFlow', write: i3Flow },
} as const;

describe.each(Object.entries(FORMS))('flows in %s', (form, { ending, write }) => {
  test('every mistake that was planted is found, at its place, and nothing besides', async () => {
    const flows = Object.entries(PLANTED).map(([name, flow]) => [`flows/${name}.${ending}`, write(flow)] as const);
    const root = project(`planted ${ending}`, { ...BESIDE, ...Object.fromEntries(flows) });
    const { findings } = await findingsIn([root], WRITTEN_BY);
    const found = findings.map(
      ({ rule, file = '', interaction }) => `${file.slice(root.length + 7)}: ${rule} ${interaction}`,
    );
    const planted = Object.entries(PLANTED).flatMap(([name, { finds = [] }]) =>
      finds.map(({ rule, subject }: Planted) => `${name}.${ending}: ${rule} ${subject}`),
    );
    expect([...found].sort()).toEqual([...planted].sort());
    if (form !== 'YAML') return;
    for (const { file = '', line = 0, rule, interaction } of findings) {
      const name = file.slice(root.length + 7, -5);
      const { line: text } =
        PLANTED[name]?.finds?.find((each) => each.rule === rule && each.subject === interaction) ?? {};
      expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toContain(text);
    }
  });
});

test('the names of pacts and of recordings are written and read, and what was lost is not', async () => {
  const path = '/api/v2/conversations/3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001';
  const write = `${path}/participants/3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c002/attributes`;
  const pact = {
    consumer: { name: 'crm' },
    provider: { name: 'genesys' },
    interactions: [
      {
        description: 'sets the tier',
        request: { method: 'PATCH', path: write, body: { attributes: { tier: 'gold', none: 'null' } } },
        response: { status: 202 },
      },
      {
        description: 'reads the tier and the mood',
        request: { method: 'GET', path },
        response: { status: 200, body: { participants: [{ attributes: { tier: 'gold', mood: 'good' } }] } },
      },
      {
        description: 'is refused',
        request: { method: 'PATCH', path: write, body: { attributes: { refused: 'x' } } },
        response: { status: 404 },
      },
    ],
  };
  const exchange = (verdict: string, attributes: object) => ({
    id: 'x-000001',
    method: 'PATCH',
    path: write,
    status: 202,
    verdict,
    request: { body: { attributes } },
  });
  const root = project('consumers', {
    'pacts/crm.json': JSON.stringify(pact, null, 2),
    'recording.json': JSON.stringify([
      exchange('applied', { seen: 'x', 'a"b\n': 'y' }),
      exchange('ignored', { lost: 'x' }),
    ]),
    'package-lock.json': JSON.stringify({ lockfileVersion: 3 }),
    'openapi.json': '{"openapi": "3.0.3", "paths": {}}',
    'ci.yaml': 'on: [push]\njobs: {}\n',
    'node_modules/x/flow.yaml': yamlFlow({ kind: 'workflow', steps: [{ set: { inside: { lit: 'x' } } }] }),
  });
  const { model, findings } = await findingsIn([root]);
  expect(model.writes.map(({ name, party }) => [name, party])).toEqual([
    ['tier', 'pact'],
    ['none', 'pact'],
    ['seen', 'exchange'],
    ['a"b\n', 'exchange'],
  ]);
  expect(findings.map(({ rule, interaction, line }) => [rule, interaction, line])).toEqual([
    ['placeholder-value', 'none', expect.any(Number)],
    ['read-never-written', 'mood', expect.any(Number)],
    ['written-never-read', 'none', expect.any(Number)],
    ['written-never-read', 'seen', undefined],
    ['written-never-read', 'a"b\n', undefined],
  ]);
});

test('a file that cannot be read does not hide the others, and is said with its place', async () => {
  const root = project('broken', {
    'good.yaml': yamlFlow({ kind: 'workflow', steps: [{ set: { a: { lit: 'x' } } }] }),
    'bad.yaml': 'workflow:\n  name: "x\n',
    'bad.i3WorkFlow': '????',
    'bad.tf': 'resource "a" "b" {\n  c = "d\n}\n',
    'bad.json': '{"config": {"request": {"requestType": "PUT", }}}',
    'other.json': '{"config": {"request": {"requestType": "SING"}}}',
  });
  const { model, problems } = await namesIn([root, join(root, 'nowhere'), join(root, 'good.yaml')]);
  expect(model.flows).toHaveLength(1);
  expect(
    problems.map(({ file, place, problem }) => `${file.slice(root.length + 1)}:${place?.line ?? ''} ${problem}`),
  ).toEqual([
    'nowhere: there is no such file or folder',
    expect.stringMatching(/^bad\.i3WorkFlow: not an Architect export/),
    expect.stringMatching(/^bad\.json:1 not JSON: /),
    expect.stringMatching(/^other\.json:1 no exported Data Action: "requestUrlTemplate" is missing/),
    'bad.tf:2 not Terraform: the text does not end on its line',
    expect.stringMatching(/^bad\.yaml:3 not YAML: /),
  ]);
});

test('two editions of an action are one to a call: the one that fits', async () => {
  const action = ACTIONS['set-one.json'] as { readonly contract: { readonly input: object } };
  const older = {
    ...action,
    contract: {
      ...action.contract,
      input: { inputSchema: { type: 'object', properties: { old: { type: 'string' } } } },
    },
  };
  const call = { call: 'Set one', inputs: { name: { lit: 'a' }, value: { lit: 'b' } } };
  const root = project('editions', {
    'a.json': JSON.stringify(older),
    'b.json': JSON.stringify(action),
    'flow.yaml': yamlFlow({ kind: 'workflow', steps: [call] }),
  });
  const { findings } = await findingsIn([root]);
  expect(findings.map(({ rule }) => rule)).not.toContain('call-contract');
});
