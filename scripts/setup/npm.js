'use strict';
const { spawn } = require('node:child_process');
const { SetupProblem } = require('./talk');

/** npm waits 10 s and then 60 s between its tries, which is long for someone whose machine is offline. */
const RETRIES = {
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};
/** The outer command's settings arrive as variables; those that change what is installed must not. */
const OUTER =
  /^npm_config_(omit|include|only|also|production|dev|optional|dry_run|global|location|prefix|package_lock|package_lock_only|workspace|workspaces|include_workspace_root|install_strategy|global_style|legacy_bundling|os|cpu|libc)$/i;
/** npm's error codes, each with what to do. */
const ADVICE = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    'The package registry cannot be reached. Only this first install needs it: connect, or name a registry that can be reached ("npm config set registry URL") or a proxy ("npm config set https-proxy URL"), then try again.',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_|CERT_/,
    'The registry\'s certificate is not trusted here. Name your company\'s authority ("npm config set cafile FILE"), then try again.',
  ],
  [/E401|E403/, 'The registry refused the login. Log in ("npm login"), then try again.'],
  [/E404|ETARGET/, 'The registry does not have one of the packages. Is it a mirror that lacks it?'],
  [/EINTEGRITY/, 'A package is not the one the lock file names. Run "npm cache clean --force", then try again.'],
  [/ENOSPC/, 'The disk is full. Free some space, then try again.'],
  [
    /EACCES|EPERM|EROFS/,
    'A file or folder could not be written. Make the clone writable for this user, then try again.',
  ],
];

/** Runs npm; what it says is passed on, and a failure is explained. */
async function npm(args, folder, shown) {
  const { status, text } = await run(args, folder);
  if (status === 0) {
    if (text !== '') process.stderr.write(text);
    return;
  }
  shown.end();
  process.stderr.write(text);
  const command = `npm ${args.join(' ')}`;
  if (status === 'ENOENT') throw new SetupProblem('npm was not found. It comes with Node; install it, then try again.');
  const code = /npm (?:error|ERR!) code (\S+)/.exec(text)?.[1] ?? '';
  const advice = ADVICE.find(([pattern]) => pattern.test(code))?.[1] ?? 'What npm said stands above.';
  throw new SetupProblem(`Installing failed${code === '' ? '' : ` (${code})`}. ${advice}\nWhat ran was "${command}".`);
}

function run(args, folder) {
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  const isWindows = process.platform === 'win32';
  const command = isNpm ? process.execPath : isWindows ? 'npm.cmd' : 'npm';
  const child = spawn(command, isNpm ? [own, ...args] : args, {
    cwd: folder,
    env: environment(),
    // stdout belongs to the command that comes after the setup, and says no more than how many packages there are.
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: !isNpm && isWindows,
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += chunk));
  return new Promise((resolve) => {
    child.on('error', (fault) => resolve({ status: fault.code, text }));
    child.on('close', (status) => resolve({ status, text }));
  });
}

function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !OUTER.test(name) && name !== 'NODE_ENV');
  return { ...RETRIES, ...Object.fromEntries(kept) };
}

module.exports = { npm };
