'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { DIST, MODULES, ROOT, stampIn, textOf } = require('./places');
const { npm } = require('./npm');
const { progress } = require('./talk');

/** Written when an install is complete: what it is of, and for what. */
const STAMP = path.join(MODULES, '.understudy-install');
/** Where the small install is made, before it becomes `node_modules`. */
const WORKPLACE = path.join(DIST, '.install');
/** What serving needs besides the dependencies: what the build translates with. */
const TRANSLATOR = 'esbuild';
const FLAGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

function isInstalled(goal) {
  const stamp = stampIn(STAMP);
  return stamp !== undefined && stamp.of === currentVersion() && (stamp.goal === 'all' || stamp.goal === goal);
}

/** Installs what is missing, and resolves to what is there: someone who has everything keeps everything. */
async function install(wanted) {
  const stamp = stampIn(STAMP);
  if (isInstalled(wanted)) return stamp.goal;
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const goal = stamp?.goal === 'all' || isComplete(lock) ? 'all' : wanted;
  const needed = goal === 'all' ? lock : servingLock(lock);
  if (!isComplete(needed)) {
    fs.rmSync(STAMP, { force: true });
    if (goal === 'all') await installAll(lock);
    else await installServing(needed);
  }
  fs.writeFileSync(STAMP, JSON.stringify({ of: currentVersion(), goal }));
  return goal;
}

async function installAll(lock) {
  const shown = progress('Installing dependencies, once; this takes about a minute', counter(ROOT, lock));
  await npm(['ci', ...FLAGS], ROOT, shown);
  shown.end('Dependencies are installed');
}

/**
 * `npm ci` of a manifest and a lock file cut to what serving needs. Versions and checksums are those of the lock file, as
 * with a whole install. npm has no flag for this: `--omit=dev` leaves the translator out, and installing it
 * afterwards resolves every development tool.
 */
async function installServing(lock) {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  fs.rmSync(WORKPLACE, { recursive: true, force: true });
  fs.mkdirSync(WORKPLACE, { recursive: true });
  const { devDependencies } = lock.packages[''];
  writeJson('package.json', { ...manifest, scripts: {}, devDependencies });
  writeJson('package-lock.json', lock);
  const settings = textOf(path.join(ROOT, '.npmrc'));
  if (settings !== undefined) fs.writeFileSync(path.join(WORKPLACE, '.npmrc'), settings, { mode: 0o600 });
  const shown = progress('Installing what serving needs, once', counter(WORKPLACE, lock));
  await npm(['ci', ...FLAGS], WORKPLACE, shown);
  fs.rmSync(MODULES, { recursive: true, force: true });
  fs.renameSync(path.join(WORKPLACE, 'node_modules'), MODULES);
  fs.rmSync(WORKPLACE, { recursive: true, force: true });
  shown.end('Dependencies are installed');
}

/** The lock file without the development tools, but with the translator and what that needs. */
function servingLock(lock) {
  const kept = new Set();
  const keep = (name) => {
    const entry = lock.packages[`node_modules/${name}`];
    if (entry === undefined || kept.has(name)) return;
    kept.add(name);
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).forEach(keep);
  };
  keep(TRANSLATOR);
  const packages = Object.entries(lock.packages).filter(
    ([place, entry]) => kept.has(place.replace('node_modules/', '')) || !(entry.dev || entry.devOptional),
  );
  const root = lock.packages[''];
  const devDependencies = { [TRANSLATOR]: root.devDependencies[TRANSLATOR] };
  return { ...lock, packages: { ...Object.fromEntries(packages), '': { ...root, devDependencies } } };
}

function writeJson(name, value) {
  fs.writeFileSync(path.join(WORKPLACE, name), JSON.stringify(value, undefined, 2));
}

/** Counts the packages that have arrived. */
function counter(folder, lock) {
  const paths = Object.keys(lock.packages).filter((name) => name !== '' && !lock.packages[name].optional);
  return () => {
    const there = paths.filter((name) => fs.existsSync(path.join(folder, name, 'package.json')));
    return `${there.length} of ${paths.length} packages`;
  };
}

/** An `npm ci` by hand counts: npm writes its hidden lock file when all is in place. */
function isComplete(lock) {
  const installed = stampIn(path.join(MODULES, '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '' || wanted.optional || wanted.devOptional) return true;
    return installed[name]?.version === wanted.version;
  });
}

function currentVersion() {
  const lock = fs.readFileSync(path.join(ROOT, 'package-lock.json'));
  return [process.platform, process.arch, crypto.createHash('sha256').update(lock).digest('hex')].join(' ');
}

module.exports = { install, isInstalled };
