import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..');

/** The folders of the house, lowest floor first: a file imports from lower floors or its own. The longest name that fits places a file. */
const FLOORS: readonly (readonly string[])[] = [
  ['openapi'],
  ['mocks/util', 'mocks/data-actions/engines'],
  ['mocks/behaviours'],
  ['mocks/judge', 'mocks/findings'],
  ['mocks/store'],
  ['mocks/contract', 'mocks/data-actions'],
  ['mocks/faults', 'mocks/state', 'mocks/intercept', 'mocks/views'],
  ['mocks/notifications', 'mocks/stubs'],
  ['mocks/http/server'],
  ['mocks/http/vendor'],
  ['mocks/http/control'],
  ['mocks/mock'],
  ['mocks/index', 'mocks/internal', 'mocks/jest'],
  ['contracts'],
  ['scripts'],
];
/** What sees nothing but the project: no clock, no random, no network, no `node:`. */
const PURE = ['mocks/behaviours', 'mocks/findings', 'mocks/judge'];
/** Packages that are known to some places alone. */
const KEPT: readonly (readonly [packages: RegExp, where: readonly string[]])[] = [
  [/^express$/, ['mocks/http/control']],
  // The reader of each kind of file that people write: contract, export, configuration.
  [/^@cfworker\/json-schema$/, ['mocks/contract', 'mocks/data-actions', 'scripts/config']],
  [/^ioredis$/, ['mocks/store/redis']],
  [/^ws$/, ['mocks/notifications']],
  [/^asn1js$/, ['mocks/intercept']],
  [/^@pact-foundation\//, ['contracts']],
  [/^(?:commander|picocolors)$/, ['scripts']],
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

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

function floorOf(path: string): number | undefined {
  const fitting = FLOORS.flatMap((places, floor) =>
    places.filter((place) => isIn(path, [place])).map((place) => ({ floor, length: place.length })),
  );
  return fitting.sort((one, other) => other.length - one.length)[0]?.floor;
}

const isOurs = (path: string): boolean => /^(?:openapi|mocks|contracts|scripts)\//.test(path);

test('the imports are found at all', () => {
  expect(imports).toContainEqual({ from: 'mocks/mock/profile', to: 'mocks/judge' });
  expect(imports).toContainEqual({ from: 'mocks/mock/start', to: 'mocks/http/control/control' });
  expect(imports).toContainEqual({ from: 'mocks/http/control/control', to: 'express' });
  expect(imports).toContainEqual({ from: 'mocks/contract/contract', to: 'openapi/document' });
});

test('every file stands on a floor', () => {
  expect(files.map(named).filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('no file imports from a higher floor', () => {
  const upward = imports.filter(({ from, to }) => isOurs(to) && (floorOf(to) ?? 99) > (floorOf(from) ?? -1));
  expect(upward).toEqual([]);
});

/** Files that import each other round about; a grammar is recursive by nature. */
test('no files import each other in a circle but the two grammars of JSONPath', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some(
      (to) => to === goal || (!seen.has(to) && isOurs(to) && (seen.add(to), reaches(to, goal, seen))),
    );
  const engine = 'mocks/data-actions/engines/jsonpath';
  const grammars = ['parse-path', 'parse-filter', 'walk', 'filter', 'functions'].map((name) => `${engine}/${name}`);
  const inCircles = [...next.keys()].filter((file) => isOurs(file) && reaches(file, file)).sort();
  expect(inCircles).toEqual(grammars.sort());
});

test('behaviours, judge and findings import nothing from outside, and reach for no clock, random or network', () => {
  expect(imports.filter(({ from, to }) => isIn(from, PURE) && !isOurs(to))).toEqual([]);
  const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\(|setTimeout|globalThis)/;
  const reaching = files.filter(
    (file) => isIn(named(file), PURE) && impure.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(reaching).toEqual([]);
});

/** What passes on requests for other hosts, where that was asked for, and what serves TLS. */
const PROXY = ['mocks/intercept', 'mocks/http/server/tls-face', 'mocks/http/server/broken-handshake'];

test('the mock makes no outbound call: nothing in it but the Redis store and the proxy opens a connection', () => {
  const opening = /\bfetch\(|\b(?:http|https|net|tls|dgram)\.(?:request|get|connect|createConnection)\(|new WebSocket/;
  const callers = files.filter(
    (file) =>
      file.startsWith('mocks/') && !isIn(named(file), PROXY) && opening.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(callers).toEqual([]);
  const modules = /^node:(?:https|http2|tls|dns|dgram|child_process|inspector)|^(?:undici|axios|node-fetch)$/;
  const outside = imports.filter(({ from }) => from.startsWith('mocks/') && !isIn(from, PROXY));
  expect(outside.filter(({ to }) => modules.test(to))).toEqual([]);
});

test.each(KEPT)('%s is known to %s alone', (packages, where) => {
  const astray = imports.filter(({ from, to }) => packages.test(to) && !isIn(from, where));
  expect(astray).toEqual([]);
});

test('contracts and scripts see the mock through its faces: the public library, the internal one, and helpers without a domain', () => {
  const faces = ['mocks/index', 'mocks/internal', 'mocks/util'];
  const past = imports.filter(
    ({ from, to }) => isIn(from, ['contracts', 'scripts']) && isIn(to, ['mocks']) && !isIn(to, faces),
  );
  expect(past).toEqual([]);
});

test('the public library has at most 35 names', () => {
  const text = readFileSync(join(ROOT, 'mocks/index.ts'), 'utf8');
  const names = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  expect(names.filter((name) => name.trim() !== '').length).toBeLessThanOrEqual(35);
});

test('the top level is the one agreed on', () => {
  const usual = ['LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'package-lock.json', 'node_modules', 'dist', 'reports'];
  const agreed = ['package.json', 'tsconfig.json', 'openapi', 'mocks', 'contracts', 'tests', 'scripts', 'README.md'];
  const visible = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  expect(visible.filter((name) => ![...agreed, ...usual].includes(name))).toEqual([]);
});
