import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..');

/** architecture.md, section 2: a file imports from lower floors or its own. The first pattern that fits places a file. */
const FLOORS: readonly (readonly [name: string, floor: number, pattern: RegExp])[] = [
  ['openapi', 0, /^openapi\//],
  ['behaviours', 1, /^mocks\/behaviours\//],
  ['json', 1, /^mocks\/(?:json|tool|ids)$/],
  ['judge', 2, /^mocks\/judge$/],
  ['findings', 2, /^mocks\/(?:findings\/|did-you-mean$)/],
  ['mask', 3, /^mocks\/mask$/],
  ['journal', 3, /^mocks\/journal$/],
  ['store', 3, /^mocks\/(?:store\/|conversation$)/],
  ['contract', 4, /^mocks\/(?:contract|described)$/],
  ['data-actions', 4, /^mocks\/(?:data-actions\/|resolve$)/],
  ['faults', 4, /^mocks\/(?:faults|fault-checks)$/],
  ['state', 4, /^mocks\/state(?:-\w+)?$/],
  ['http', 5, /^mocks\/http\//],
  ['server', 6, /^mocks\/(?:server|options|mock|rehearsal|action)$/],
  ['public', 7, /^mocks\/(?:index|jest)$/],
  ['contracts', 8, /^contracts\//],
  ['scripts', 9, /^scripts\//],
];
/** Rooms that see nothing but the project: no clock, no random, no network, no node:. */
const PURE = /^mocks\/(?:behaviours|findings)\/|^mocks\/judge$/;
/** Packages that are known to one place alone. */
const KEPT: readonly (readonly [packages: RegExp, where: RegExp])[] = [
  [/^express$/, /^mocks\/http\//],
  // The reader of each kind of file that people write: contract, export, configuration.
  [/^@cfworker\/json-schema$/, /^mocks\/(?:contract|described)$|^mocks\/data-actions\/|^scripts\/config$/],
  [/^ioredis$/, /^mocks\/store\/redis-link$/],
  [/^@pact-foundation\//, /^contracts\//],
  [/^(?:commander|picocolors)$/, /^scripts\//],
];
/** Not part of the product: they run in development only, or stand where a user stands. */
const OUTSIDE = /^scripts\/(?:maintain|bench|generate)|\.test\.ts$|^contracts\/examples\//;

type Import = { readonly from: string; readonly to: string };

const files = ['openapi', 'mocks', 'contracts', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
  )
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !OUTSIDE.test(file));
const imports = files.flatMap(importsOf);

/** Static, re-exporting, lazy and type-only imports alike; a project file is named by its path without the ending. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '');
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\brequire\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm);
  return [...found].map(([, to = '']) => ({ from: named(file), to: to.startsWith('.') ? project(file, to) : to }));
}

function named(file: string): string {
  return file.replace(/\.ts$/, '');
}

function project(file: string, to: string): string {
  const path = relative(ROOT, join(ROOT, dirname(file), to))
    .split(sep)
    .join('/');
  return files.includes(`${path}/index.ts`) ? `${path}/index` : path.replace(/\.json$/, '');
}

function floorOf(path: string): number | undefined {
  return FLOORS.find(([, , pattern]) => pattern.test(path))?.[1];
}

const isOurs = (path: string): boolean => /^(?:openapi|mocks|contracts|scripts)\//.test(path);

test('the imports are found at all', () => {
  expect(imports).toContainEqual({ from: 'mocks/server', to: 'mocks/judge' });
  expect(imports).toContainEqual({ from: 'mocks/server', to: 'mocks/http/control' });
  expect(imports).toContainEqual({ from: 'mocks/http/control', to: 'express' });
  expect(imports).toContainEqual({ from: 'mocks/contract', to: 'openapi/document' });
});

test('every file stands on a floor', () => {
  expect(files.map(named).filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('no file imports from a higher floor', () => {
  const upward = imports.filter(({ from, to }) => isOurs(to) && (floorOf(to) ?? 99) > (floorOf(from) ?? -1));
  expect(upward).toEqual([]);
});

test('behaviours, judge and findings import nothing from outside, and reach for no clock, random or network', () => {
  expect(imports.filter(({ from, to }) => PURE.test(from) && !isOurs(to))).toEqual([]);
  const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\(|setTimeout|globalThis)/;
  const reaching = files.filter(
    (file) => PURE.test(named(file)) && impure.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(reaching).toEqual([]);
});

test('the mock makes no outbound call: nothing in it but the Redis store opens a connection', () => {
  const opening = /\bfetch\(|\b(?:http|https|net|tls|dgram)\.(?:request|get|connect|createConnection)\(|new WebSocket/;
  const callers = files.filter(
    (file) => file.startsWith('mocks/') && opening.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(callers).toEqual([]);
  const modules = /^node:(?:https|http2|tls|dns|dgram|child_process|inspector)|^(?:undici|axios|node-fetch)$/;
  expect(imports.filter(({ from, to }) => from.startsWith('mocks/') && modules.test(to))).toEqual([]);
});

test.each(KEPT)('%s is known to %s alone', (packages, where) => {
  const astray = imports.filter(({ from, to }) => packages.test(to) && !where.test(from));
  expect(astray).toEqual([]);
});

test('contracts stand where a user stands: they see the mock through its index alone', () => {
  const inside = imports.filter(
    ({ from, to }) => from.startsWith('contracts/') && to.startsWith('mocks/') && to !== 'mocks/index',
  );
  expect(inside).toEqual([]);
});

test('the top level is the one agreed on', () => {
  const usual = ['LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'package-lock.json', 'node_modules', 'dist', 'reports'];
  const agreed = ['package.json', 'tsconfig.json', 'openapi', 'mocks', 'contracts', 'tests', 'scripts', 'README.md'];
  const visible = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  expect(visible.filter((name) => ![...agreed, ...usual].includes(name))).toEqual([]);
});
