import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands in for the compiler: what matters is when it is called. */
const COMPILER = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('compiled.log', 'x');
mkdirSync('dist/scripts', { recursive: true });
writeFileSync('dist/scripts/cli.js', '');
`;
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), 'understudy-setup-'));
const at = (...path: string[]): string => join(root, ...path);
const packageJson = (least: string): string =>
  JSON.stringify({ name: 'clone', engines: { node: `>=${least}` }, devDependencies: { typescript: 'file:compiler' } });

beforeAll(() => {
  for (const folder of ['openapi', 'mocks', 'contracts', 'scripts', 'compiler/bin'])
    mkdirSync(at(folder), { recursive: true });
  for (const part of ['setup.js', 'setup']) {
    cpSync(join(__dirname, '..', '..', 'scripts', part), at('scripts', part), { recursive: true });
  }
  writeFileSync(at('compiler', 'package.json'), '{"name": "typescript", "version": "1.0.0"}');
  writeFileSync(at('compiler', 'bin', 'tsc'), COMPILER);
  writeFileSync(at('tsconfig.json'), '{}');
  writeFileSync(at('mocks', 'one.ts'), '');
  writeFileSync(at('package.json'), packageJson('20.0.0'));
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit'], { cwd: root, stdio: 'ignore' });
  rmSync(at('node_modules'), { recursive: true, force: true });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function setup(env: NodeJS.ProcessEnv = {}): {
  readonly status: number | null;
  readonly stderr: string;
  readonly builds: number;
} {
  const done = spawnSync(process.execPath, [at('scripts', 'setup.js')], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect(done.stdout).toBe('');
  const builds = existsSync(at('compiled.log')) ? readFileSync(at('compiled.log'), 'utf8').length : 0;
  return { status: done.status, stderr: done.stderr, builds };
}

// In order: each one finds what the one before has left.
test('a fresh clone is installed and built, development tools too, whatever the environment says', () => {
  const { status, stderr, builds } = setup({
    NODE_ENV: 'production',
    npm_config_omit: 'dev',
    npm_config_dry_run: 'true',
  });
  expect(stderr).toContain('Installing dependencies');
  expect([status, builds, existsSync(at('dist', 'scripts', 'cli.js'))]).toEqual([0, 1, true]);
});

test('the second time nothing is done and nothing is said', () => {
  expect(setup()).toEqual({ status: 0, stderr: '', builds: 1 });
});

test('a changed source is built, and what was built of a removed one goes', () => {
  writeFileSync(at('mocks', 'two.ts'), 'changed');
  writeFileSync(at('dist', 'left.js'), '');
  expect(setup().builds).toBe(2);
  expect(existsSync(at('dist', 'left.js'))).toBe(true);
  rmSync(at('mocks', 'two.ts'));
  expect(setup().builds).toBe(3);
  expect(existsSync(at('dist', 'left.js'))).toBe(false);
});

test('somebody’s own npm ci counts as an install', () => {
  execFileSync('npm', ['ci', '--no-audit'], { cwd: root, stdio: 'ignore' });
  expect(existsSync(at('node_modules', '.understudy-install'))).toBe(false);
  expect(setup()).toEqual({ status: 0, stderr: '', builds: 3 });
});

test('an install that was interrupted is repaired', () => {
  for (const file of ['.understudy-install', '.package-lock.json', 'typescript']) {
    rmSync(at('node_modules', file), { recursive: true, force: true });
  }
  expect(setup().stderr).toContain('Installing dependencies');
  expect(existsSync(at('node_modules', 'typescript', 'bin', 'tsc'))).toBe(true);
});

test('a build that failed is tried again', () => {
  writeFileSync(at('compiler', 'bin', 'tsc'), 'process.exit(2);');
  writeFileSync(at('mocks', 'three.ts'), '');
  expect(setup()).toMatchObject({ status: 1, stderr: expect.stringContaining('Building failed') });
  writeFileSync(at('compiler', 'bin', 'tsc'), COMPILER);
  expect(setup()).toMatchObject({ status: 0, builds: 4 });
});

test('two starts at once: one works, the other waits for it', async () => {
  rmSync(at('node_modules'), { recursive: true });
  rmSync(at('dist'), { recursive: true });
  const starts = [1, 2].map(() => {
    const child = spawn(process.execPath, [at('scripts', 'setup.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return once(child, 'close').then(([status]) => ({ status: status as number, said }));
  });
  const ends = await Promise.all(starts);
  expect(ends.map(({ status }) => status)).toEqual([0, 0]);
  expect(ends.filter(({ said }) => said.includes('Installing'))).toHaveLength(1);
  expect(ends.filter(({ said }) => said.includes('Another start is preparing this clone'))).toHaveLength(1);
  expect(setup()).toEqual({ status: 0, stderr: '', builds: 5 });
});

test('what a start left behind that was killed keeps nobody out', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(at('dist', '.setup-lock'), JSON.stringify({ pid: dead, host: hostname() }));
  writeFileSync(at('mocks', 'three.ts'), 'changed');
  expect(setup()).toMatchObject({ status: 0, builds: 6 });
  // In another container its process cannot be seen, only that the lock is no longer renewed.
  writeFileSync(at('dist', '.setup-lock'), JSON.stringify({ pid: process.pid, host: 'another' }));
  utimesSync(at('dist', '.setup-lock'), new Date(0), new Date(0));
  writeFileSync(at('mocks', 'three.ts'), 'changed again');
  expect(setup()).toMatchObject({ status: 0, builds: 7 });
  expect(existsSync(at('dist', '.setup-lock'))).toBe(false);
});

test('a Node that is too old is told in one sentence', () => {
  writeFileSync(at('package.json'), packageJson('99.1.0'));
  const sentence = `understudy: Understudy needs Node 99.1.0 or newer; this is Node ${process.versions.node}.\n`;
  expect(setup()).toMatchObject({ status: 1, stderr: sentence });
});
