import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PARTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'openapi', 'mocks', 'contracts', 'scripts'];
/** What serving may bring along; a whole install has some 900 packages. */
const MAX_PACKAGES = 130;

jest.setTimeout(180_000);

const clone = mkdtempSync(join(tmpdir(), 'understudy-clone-'));

beforeAll(() => {
  for (const part of PARTS) cpSync(join(ROOT, part), join(clone, part), { recursive: true });
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

function firstStart(env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'scripts', 'setup.js'), '--serve'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stderr };
}

function javaScriptIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.js')).sort();
}

// In order: the second test finds what the first has left.
test('without a registry it says what to do, and leaves nothing half done', () => {
  const { status, stderr } = firstStart({
    npm_config_cache: mkdtempSync(join(clone, 'cache-')),
    npm_config_registry: 'http://127.0.0.1:1/',
    npm_config_fetch_retries: '0',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Installing failed (ECONNREFUSED). The package registry cannot be reached.');
  expect(stderr).toContain('npm config set registry');
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
});

test('a fresh clone serves with a part of the dependencies', () => {
  const { status, stderr } = firstStart();
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Built ') });
  const hidden = readFileSync(join(clone, 'node_modules', '.package-lock.json'), 'utf8');
  const { packages } = JSON.parse(hidden) as { packages: Record<string, unknown> };
  expect(Object.keys(packages).length).toBeLessThan(MAX_PACKAGES);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const cli = join(clone, 'dist', 'scripts', 'cli.js');
  expect(execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  expect(firstStart()).toEqual({ status: 0, stderr: '' });
});

test('the quick build has every file of the compiler’s build, and each can be loaded', () => {
  const built = javaScriptIn(join(clone, 'dist'));
  expect(built).toEqual(javaScriptIn(join(ROOT, 'dist')));
  // Not those that start something when they are loaded, or that need a development tool.
  const loaded = built.filter((name) => !/^scripts\/(cli\.js|bench|.*worker)|worker|pact/.test(name));
  const script = `for (const name of ${JSON.stringify(loaded)}) require('./dist/' + name);`;
  expect(spawnSync(process.execPath, ['-e', script], { cwd: clone, encoding: 'utf8' }).stderr).toBe('');
});
