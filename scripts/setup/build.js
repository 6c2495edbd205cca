'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { DIST, MODULES, ROOT, stampIn } = require('./places');
const { SetupProblem, progress } = require('./talk');

/** Written when a build is complete: the sources it is of, and for what. */
const STAMP = path.join(DIST, '.understudy-build');
const SOURCES = ['openapi', 'mocks', 'contracts', 'scripts'];
const COMPILER_STATE = path.join(DIST, '.tsbuildinfo');

function isBuilt(goal) {
  const stamp = stampIn(STAMP);
  if (stamp === undefined || (stamp.goal !== 'all' && stamp.goal !== goal)) return false;
  if (!fs.existsSync(path.join(DIST, 'scripts', 'cli.js'))) return false;
  return JSON.stringify(stamp.sources) === JSON.stringify(sourceList());
}

async function build(goal) {
  if (isBuilt(goal)) return;
  const sources = sourceList();
  const before = stampIn(STAMP)?.sources;
  // What was built of a file that is gone would stay, and be packed.
  const isGone = before === undefined || Object.keys(before).some((file) => sources[file] === undefined);
  if (isGone || !fs.existsSync(path.join(DIST, 'scripts', 'cli.js'))) clear();
  fs.rmSync(STAMP, { force: true });
  if (goal === 'all') await compile();
  else await translate();
  fs.writeFileSync(STAMP, JSON.stringify({ goal, sources }));
}

/** Empties the folder, but for the lock that keeps other setups out of it. */
function clear() {
  const names = fs.readdirSync(DIST).filter((name) => !name.startsWith('.setup-lock'));
  for (const name of names) fs.rmSync(path.join(DIST, name), { recursive: true, force: true });
}

/** The compiler itself: checks types, writes JavaScript and type declarations. */
async function compile() {
  const shown = progress('Building', () => 'checking types');
  const compiler = path.join(MODULES, 'typescript', 'bin', 'tsc');
  const child = spawn(process.execPath, [compiler, '-p', ROOT], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  shown.end(status === 0 ? 'Built' : undefined);
  if (status === 0) return;
  process.stderr.write(text);
  throw new SetupProblem('Building failed; what the compiler said stands above.');
}

/**
 * JavaScript only, without checking types: a second or two where the compiler takes half a minute. It behaves as the
 * compiler's does, because `isolatedModules` keeps the sources to what can be translated one file at a time.
 */
async function translate() {
  // It describes JavaScript of the compiler, which is written over now.
  fs.rmSync(COMPILER_STATE, { force: true });
  const files = Object.keys(sourceList()).filter(isBuiltFile);
  const sources = files.filter((file) => file.endsWith('.ts'));
  const shown = progress('Building', () => `${sources.length} files`);
  try {
    const { build: translated } = require(path.join(MODULES, 'esbuild'));
    await translated({
      absWorkingDir: ROOT,
      entryPoints: sources,
      outdir: DIST,
      outbase: ROOT,
      bundle: false,
      format: 'cjs',
      platform: 'node',
      tsconfig: path.join(ROOT, 'tsconfig.json'),
      logLevel: 'error',
    });
    copyData(files);
  } catch (fault) {
    shown.end();
    const [reason] = String(fault.message).split('\n');
    throw new SetupProblem(`Building failed: ${reason}\nWithout the quick build: "npm ci", then "npm start".`);
  }
  shown.end(`Built ${sources.length} files`);
}

/** The JSON files that the configuration names, and those that a built file reads. */
function copyData(files) {
  const needed = new Set(files.filter((file) => file === 'openapi/document.json' || /^mocks\/.*\.json$/.test(file)));
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = fs.readFileSync(path.join(DIST, file.replace(/\.ts$/, '.js')), 'utf8');
    for (const [, data] of text.matchAll(/(?:require|import)\("(\.{1,2}\/[^"]+\.json)"\)/g)) {
      needed.add(path.posix.join(path.posix.dirname(file), data));
    }
  }
  for (const file of needed) {
    const target = path.join(DIST, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(ROOT, file), target);
  }
}

/** As `exclude` of the compiler's configuration says: a file, or a folder with all below it. */
function isBuiltFile(file) {
  if (!SOURCES.some((folder) => file.startsWith(`${folder}/`))) return false;
  const { exclude = [] } = JSON.parse(fs.readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8'));
  return !exclude.some((name) => file === name || (name.endsWith('/**') && file.startsWith(name.slice(0, -2))));
}

/** Each file that goes into the build, with its size and time. */
function sourceList() {
  const files = { 'tsconfig.json': versionOf('tsconfig.json'), 'package-lock.json': versionOf('package-lock.json') };
  const pending = [...SOURCES];
  while (pending.length > 0) {
    const folder = pending.pop();
    for (const entry of fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) pending.push(file);
      else if (/\.(ts|json)$/.test(file) && !/\.test\.ts$/.test(file)) files[file] = versionOf(file);
    }
  }
  return files;
}

function versionOf(file) {
  const stat = fs.statSync(path.join(ROOT, file));
  return `${stat.size} ${stat.mtimeMs}`;
}

module.exports = { build, isBuilt };
