import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..', '..');
const ACTION = join(ROOT, '.github', 'actions', 'understudy', 'action.yml');

type Step = { readonly shell: string; readonly run: string; readonly env: Record<string, string> };
type Action = {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly outputs: Record<string, { readonly value: string }>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

jest.setTimeout(120_000);

const action = parse(readFileSync(ACTION, 'utf8')) as Action;
const temp = mkdtempSync(join(tmpdir(), 'understudy-action-'));
const started: number[] = [];

afterAll(() => {
  for (const pid of started) process.kill(pid);
  rmSync(temp, { recursive: true, force: true });
});

/** Runs the steps as a runner does: `bash -eo pipefail`, inputs through the environment, outputs from a file. */
function runAction(given: Record<string, string>): {
  readonly status: number | null;
  readonly said: string;
  readonly outputs: Record<string, string>;
} {
  const outputFile = join(temp, 'outputs');
  writeFileSync(outputFile, '');
  let said = '';
  let status: number | null = 0;
  for (const { shell, run, env } of action.runs.steps) {
    expect(shell).toBe('bash');
    // Text of a user must not become part of a script.
    expect(run).not.toContain('${{');
    const inputs = Object.entries(env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z]+) \}\}$/.exec(value)?.[1] ?? '';
      return [name, given[input] ?? action.inputs[input]!.default];
    });
    const kept = Object.entries(process.env).filter(([name]) => !/^(UNDERSTUDY_|GITHUB_|npm_)/.test(name));
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: temp,
      encoding: 'utf8',
      env: { ...Object.fromEntries([...kept, ...inputs]), RUNNER_TEMP: temp, GITHUB_OUTPUT: outputFile },
    });
    said += done.stdout + done.stderr;
    status = done.status;
    if (status !== 0) break;
  }
  const lines = readFileSync(outputFile, 'utf8').trim().split('\n');
  const outputs = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
  if (outputs['pid'] !== undefined) started.push(Number(outputs['pid']));
  return { status, said, outputs };
}

function pack(): string {
  const args = ['pack', ROOT, '--json', '--ignore-scripts', '--pack-destination', temp];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: temp, encoding: 'utf8' })) as [{ filename: string }];
  return join(temp, packed.filename);
}

test('its steps start a mock that answers, and name it', async () => {
  const { status, said, outputs } = runAction({ package: pack(), profile: 'strict' });
  expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('Understudy answers at http') });
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  const reply = await fetch(`${outputs['url']}/_mock/health`);
  expect(reply.status).toBe(200);
  expect(readFileSync(outputs['log']!, 'utf8')).toContain('"event":"ready"');
});

test('a mock that cannot start fails the step and says why', () => {
  const { status, said } = runAction({ package: pack(), profile: 'strickt' });
  expect(status).toBe(1);
  expect(said).toContain('strickt');
  expect(said).toContain('::error::Understudy did not start');
});
