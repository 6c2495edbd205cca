'use strict';
// Makes a fresh clone ready: `npm start`, `npm test` and `npm run build` call it first. Plain Node, no dependency, and no
// syntax that an old Node would stumble over, so that it can say so in a sentence. It talks on stderr alone.
const childProcess = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const ROOT = path.join(__dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');
const DIST = path.join(ROOT, 'dist');
/** Written when an install is complete: the lock file it is of, and the platform. */
const INSTALL_STAMP = path.join(MODULES, '.understudy-install');
/** Written when a build is complete: the sources it is of. */
const BUILD_STAMP = path.join(DIST, '.understudy-build');
const SOURCES = ['openapi', 'mocks', 'contracts', 'scripts'];

function main() {
  requireNode();
  install();
  build();
}

function requireNode() {
  const wanted = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const least = wanted.split('.').map(Number);
  const own = process.versions.node.split('.').map(Number);
  const isOlder = own[0] < least[0] || (own[0] === least[0] && own[1] < least[1]);
  if (isOlder) stop('Understudy needs Node ' + wanted + ' or newer; this is Node ' + process.versions.node + '.');
}

function install() {
  const lock = fs.readFileSync(path.join(ROOT, 'package-lock.json'));
  const stamp = [process.platform, process.arch, crypto.createHash('sha256').update(lock).digest('hex')].join(' ');
  if (textOf(INSTALL_STAMP) === stamp) return;
  if (!isInstalled(JSON.parse(lock))) {
    say('Installing dependencies, once; this takes about a minute.');
    fs.rmSync(INSTALL_STAMP, { force: true });
    runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  fs.writeFileSync(INSTALL_STAMP, stamp);
}

/** Somebody's own `npm ci` counts: npm writes its hidden lock file when all is in place. */
function isInstalled(lock) {
  const text = textOf(path.join(MODULES, '.package-lock.json'));
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.keys(lock.packages).every(function (name) {
    const wanted = lock.packages[name];
    if (name === '' || wanted.optional || wanted.devOptional) return true;
    return installed[name] !== undefined && installed[name].version === wanted.version;
  });
}

function runNpm(args) {
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  const command = isNpm ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = childProcess.spawnSync(command, isNpm ? [own].concat(args) : args, {
    cwd: ROOT,
    env: installEnvironment(),
    // stdout belongs to the command that comes after us.
    stdio: ['ignore', 2, 2],
    shell: !isNpm && process.platform === 'win32',
  });
  if (done.status !== 0)
    stop('Installing failed, see above. Is the registry reachable? "npm ' + args.join(' ') + '" is what ran.');
}

/** Inside an npm script the outer command's settings arrive as variables; those that change what is installed must not. */
function installEnvironment() {
  const outer =
    /^npm_config_(omit|include|only|also|production|dev|optional|dry_run|global|location|prefix|package_lock|package_lock_only|workspace|workspaces|include_workspace_root|install_strategy|global_style|legacy_bundling|os|cpu|libc)$/i;
  const env = Object.assign({}, process.env);
  Object.keys(env).forEach(function (name) {
    if (outer.test(name) || name === 'NODE_ENV') delete env[name];
  });
  return env;
}

function build() {
  const sources = sourceList();
  const stamp = JSON.stringify(sources);
  const before = textOf(BUILD_STAMP);
  if (before === stamp && fs.existsSync(path.join(DIST, 'scripts', 'cli.js'))) return;
  say('Building.');
  // What was built of a file that is gone would stay, and be packed.
  const isGone = before === undefined || Object.keys(JSON.parse(before)).some((file) => sources[file] === undefined);
  if (isGone || before === stamp) fs.rmSync(DIST, { recursive: true, force: true });
  else fs.rmSync(BUILD_STAMP);
  const compiler = path.join(MODULES, 'typescript', 'bin', 'tsc');
  const done = childProcess.spawnSync(process.execPath, [compiler, '-p', ROOT], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) stop('Building failed, see above.');
  fs.writeFileSync(BUILD_STAMP, stamp);
}

/** Each file that goes into the build, with its size and time. */
function sourceList() {
  const files = { 'tsconfig.json': versionOf('tsconfig.json'), 'package-lock.json': versionOf('package-lock.json') };
  const pending = SOURCES.slice();
  while (pending.length > 0) {
    const folder = pending.pop();
    fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).forEach(function (entry) {
      const file = folder + '/' + entry.name;
      if (entry.isDirectory()) pending.push(file);
      else if (/\.(ts|json)$/.test(file) && !/\.test\.ts$/.test(file)) files[file] = versionOf(file);
    });
  }
  return files;
}

function versionOf(file) {
  const stat = fs.statSync(path.join(ROOT, file));
  return stat.size + ' ' + stat.mtimeMs;
}

function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_fault) {
    return undefined;
  }
}

function say(sentence) {
  process.stderr.write('understudy: ' + sentence + '\n');
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

main();
