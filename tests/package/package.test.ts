import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MAX_PACKAGES = 90;
const MAX_MEGABYTES = 18;
/** What npm runs when it installs a package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];
/** npm runs `node-gyp rebuild` where this lies, script or not. */
const GYP_FILE = 'binding.gyp';

jest.setTimeout(60_000);

const consumer = mkdtempSync(join(tmpdir(), 'understudy-package-'));
const modules = join(consumer, 'node_modules');

beforeAll(() => {
  const [packed] = JSON.parse(npm(['pack', ROOT, '--json', '--ignore-scripts', '--pack-destination', consumer])) as [
    { filename: string },
  ];
  writeFileSync(join(consumer, 'package.json'), '{"name": "consumer", "private": true}');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `./${packed.filename}`]);
}, 180_000);

afterAll(() => {
  rmSync(consumer, { recursive: true, force: true });
});

/** Runs npm as a consumer would, without what an outer npm script or a developer has set. */
function npm(args: readonly string[]): string {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(registry|userconfig|cache)$)/i.test(name),
  );
  const env = { ...Object.fromEntries(kept), npm_config_loglevel: 'error' };
  return execFileSync('npm', args, { cwd: consumer, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
}

/** Every file below a folder; links are files. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !lstatSync(path).isDirectory());
}

/** The folders of all installed packages, nested ones too. */
function packages(): readonly string[] {
  return filesIn(modules)
    .filter((path) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))
    .map((path) => join(path, '..'));
}

test('an install has at most 90 packages and 18 MB', () => {
  const count = packages().length;
  const megabytes = Number(execFileSync('du', ['-sk', modules], { encoding: 'utf8' }).split('\t')[0]) / 1024;
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThanOrEqual(MAX_PACKAGES);
  expect(megabytes).toBeLessThanOrEqual(MAX_MEGABYTES);
});

test('an install runs no script and holds no native code', () => {
  const scripted = packages().filter((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts?: object };
    return existsSync(join(folder, GYP_FILE)) || INSTALL_SCRIPTS.some((name) => name in scripts);
  });
  expect(scripted).toEqual([]);
  expect(filesIn(modules).filter((path) => /\.(node|so|dylib|dll)$/.test(path))).toEqual([]);
});

test('the package holds what it names and nothing that only maintainers need', () => {
  const own = join(modules, 'genesys-understudy');
  const { bin, exports, types } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    bin: { understudy: string };
    exports: Record<string, string | Record<string, string>>;
    types: string;
  };
  const named = [
    bin.understudy,
    types,
    ...Object.values(exports).flatMap((entry) => Object.values(typeof entry === 'string' ? [entry] : entry)),
  ];
  expect(named.filter((path) => !existsSync(join(own, path)))).toEqual([]);
  const files = filesIn(own).map((path) => path.slice(own.length + 1));
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'dist/openapi/document.json']));
  expect(files.filter((path) => /\.test\.|^tests|bench|maintain|\.tsbuildinfo|generate\.|docs\.js/.test(path))).toEqual(
    [],
  );
});

const ROUND_TRIP = `
  const mock = await startMock();
  const call = await mock.conversation();
  await fetch(\`\${mock.url}/api/v2/conversations/\${call.id}/participants/\${call.customer.id}/attributes\`, {
    method: 'PATCH',
    headers: { authorization: \`Bearer \${mock.token}\`, 'content-type': 'application/json' },
    body: JSON.stringify({ attributes: { customer_tier: 'gold' } }),
  });
  console.log(JSON.stringify(await mock.attributes(call.customer.id)), (await mock.findings()).length);
  await mock.stop();
`;

test('the library works from CommonJS and from ES modules', () => {
  writeFileSync(
    join(consumer, 'main.cjs'),
    `const { startMock } = require('genesys-understudy');\n(async () => {${ROUND_TRIP}})();`,
  );
  writeFileSync(join(consumer, 'main.mjs'), `import { startMock } from 'genesys-understudy';\n${ROUND_TRIP}`);
  expect(node('main.cjs')).toBe('{"customer_tier":"gold"} 0\n');
  expect(node('main.mjs')).toBe('{"customer_tier":"gold"} 0\n');
});

test('the OpenAPI document and the config schema can be imported', () => {
  const script =
    "console.log(require('genesys-understudy/openapi.json').openapi, require('genesys-understudy/config.schema.json').title)";
  expect(node('-e', script)).toBe('3.1.0 Understudy config file\n');
});

test('the types resolve for a strict TypeScript consumer, as CommonJS and as ES module', () => {
  const source = [
    "import { startMock, type Finding, type Mock } from 'genesys-understudy';",
    'export async function main(): Promise<readonly Finding[]> {',
    "  const mock: Mock = await startMock({ profile: 'strict' });",
    '  // @ts-expect-error there is no such option',
    '  await startMock({ prot: 1 });',
    '  return mock.findings();',
    '}',
  ].join('\n');
  for (const name of ['main.cts', 'main.mts']) writeFileSync(join(consumer, name), source);
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = ['--typeRoots', join(ROOT, 'node_modules', '@types'), '--types', 'node'];
  const options = ['--noEmit', '--strict', '--module', 'node16', '--target', 'es2022', '--skipLibCheck', 'false'];
  expect(node(compiler, ...options, ...types, 'main.cts', 'main.mts')).toBe('');
});

test('the command works: version, ledger and a mock', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const command = join(modules, '.bin', 'understudy');
  expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  expect(execFileSync(command, ['explain', 'wrong-envelope'], { encoding: 'utf8' })).toContain('wrong-envelope');
});
