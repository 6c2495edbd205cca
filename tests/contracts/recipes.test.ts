import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { understudy } from '../support/cli';
import { folderOf, interaction, pact } from './support';

jest.setTimeout(60_000);
const ROOT = join(__dirname, '..', '..');
const README = readFileSync(join(ROOT, 'contracts', 'README.md'), 'utf8');

function recipe(name: string): string {
  const block = new RegExp(`<!-- recipe: ${name} -->\\s*\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(README)?.[1];
  if (block === undefined) throw new Error(`contracts/README.md has lost the recipe ${name}.`);
  return block;
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const CONSUMERS: [string, string, string][] = [
  ['shell', 'sh', 'curl'],
  ['python', 'python3', 'python3'],
  ['node', 'node', 'node'],
];

test.each(CONSUMERS)('the recipe of a consumer in %s stores what it sends', async (name, interpreter, needs) => {
  if (!has(needs)) return;
  const folder = await folderOf({ script: recipe(name) });
  const { code, stderr } = await understudy(
    ['exec', '--require-traffic', '--fail-on', 'warn', '--', interpreter, join(folder, 'script')],
    { NODE_PATH: join(ROOT, 'node_modules') },
  );
  expect(stderr).toMatch(/[12] requests?: 0 errors, 0 warnings, 0 notes; 1 stored, .*0 lost, 0 refused/);
  expect(code).toBe(0);
});

type Job = { readonly steps?: readonly { readonly run?: string }[]; readonly script?: readonly string[] };

function linesOf(name: string): readonly string[] {
  const text = recipe(name);
  if (name === 'jenkins') return [...text.matchAll(/sh '(.*)'/g)].map(([, line = '']) => line);
  const document = parse(text) as { jobs?: Record<string, Job> } & Record<string, Job>;
  return Object.values(document.jobs ?? document).flatMap(
    (job) => job.script ?? (job.steps ?? []).flatMap(({ run }) => run ?? []),
  );
}

test.each(['github', 'gitlab', 'jenkins'])(
  'every understudy line of the recipe for %s does what it should, and its reports are there',
  async (name) => {
    const lines = linesOf(name).filter((line) => line.startsWith('npx understudy '));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    const folder = await folderOf({ 'pacts/job.json': pact(interaction()) });
    for (const line of lines) {
      const words = line.replace('npm test', 'true').split(' ').slice(2);
      const args = words.map((word) =>
        word.replace(/^(\w+=)(\S+\.(?:xml|sarif|md))$/, `$1${folder}/$2`).replace(/^pacts$/, join(folder, 'pacts')),
      );
      expect(await understudy(args)).toMatchObject({ code: 0 });
      for (const [, file = ''] of line.matchAll(/--report \w+=(\S+)/g))
        expect(readFileSync(join(folder, file), 'utf8').length).toBeGreaterThan(0);
    }
  },
);

test('the examples in the help of check, verify and exec work', async () => {
  const folder = await folderOf({
    'pacts/job.json': pact(interaction()),
    'pact.json': pact(interaction()),
    'understudy.yaml': 'profile: default\n',
    'sync-job.sh': 'true',
    'faults.json': [{ status: 429, times: 3 }],
  });
  for (const command of ['check', 'verify', 'exec']) {
    const { stdout } = await understudy([command, '--help']);
    const lines = [...stdout.matchAll(/\$ npx genesys-understudy (.*)/g)]
      .map(([, line = '']) => line)
      // A broker is somebody's server; tests/contracts/broker has one of its own.
      .filter((line) => !line.includes('broker'));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) {
      // The words as a shell would take them apart: a quoted one may hold blanks.
      const words = [...line.replace(/-- .*/, '-- true').matchAll(/"([^"]*)"|\S+/g)].map(
        ([word, quoted]) => quoted ?? word,
      );
      const args = words.map((word) =>
        word.replace(/^(?:pacts\/|[\w-]+\.(?:json|yaml))$|(?<=^junit=)/, (file) => join(folder, file)),
      );
      expect({ line, ...(await understudy(args)) }).toMatchObject({ line, code: 0 });
    }
  }
});

test('explain knows the rules that check alone finds', async () => {
  const { code, stdout } = await understudy(['explain', 'unexpected-reply-body']);
  expect(code).toBe(0);
  expect(stdout).toContain('How to fix');
});
