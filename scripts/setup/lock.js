'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DIST, stampIn } = require('./places');
const { SetupProblem, say } = require('./talk');

const LOCK = path.join(DIST, '.setup-lock');
/** The owner renews its lock this often; one that was not renewed for much longer has no owner. */
const RENEW_MS = 1000;
const STALE_MS = 20_000;
const LOOK_MS = 250;
/** An install and a build on a slow machine and a slow line. */
const MAX_WAIT_MS = 15 * 60_000;

/**
 * Waits until no other setup works on this clone, then keeps others out; resolves to what lets them in again. An owner
 * that died leaves a lock behind: its process is gone, or, where its process cannot be seen (another container), the
 * lock is no longer renewed.
 */
async function locked() {
  fs.mkdirSync(DIST, { recursive: true });
  const until = Date.now() + MAX_WAIT_MS;
  let hasSaid = false;
  while (!take()) {
    const owner = ownerOf();
    if (owner === undefined) continue;
    if (owner.isStale) {
      clearAway(owner);
      continue;
    }
    if (!hasSaid) say(`Another start is preparing this clone (process ${owner.pid}); waiting for it.`);
    hasSaid = true;
    if (Date.now() > until) {
      throw new SetupProblem(
        `Process ${owner.pid} has been preparing this clone for a quarter of an hour. End it, then try again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const timer = setInterval(renew, RENEW_MS);
  return () => {
    clearInterval(timer);
    fs.rmSync(LOCK, { force: true });
  };
}

function take() {
  try {
    fs.writeFileSync(LOCK, JSON.stringify({ pid: process.pid, host: os.hostname() }), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw new SetupProblem(
      `${DIST} cannot be written (${fault.code}). Make the clone's folder writable, then try again.`,
    );
  }
}

function renew() {
  const now = new Date();
  // A lock that is gone was cleared away by hand; the work goes on.
  fs.utimes(LOCK, now, now, () => undefined);
}

/** Who holds the lock; `undefined` when it has just been given back. */
function ownerOf() {
  const stat = fs.statSync(LOCK, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const { pid, host } = stampIn(LOCK) ?? {};
  const isDead = host === os.hostname() && typeof pid === 'number' && !isRunning(pid);
  return { pid, inode: stat.ino, isStale: isDead || Date.now() - stat.mtimeMs > STALE_MS };
}

/** Removes the lock of a dead owner. Two that saw it must not remove the new lock of a third, so the file is compared. */
function clearAway({ inode }) {
  const aside = `${LOCK}.${process.pid}`;
  try {
    fs.renameSync(LOCK, aside);
  } catch {
    return;
  }
  if (fs.statSync(aside).ino !== inode && !fs.existsSync(LOCK)) fs.renameSync(aside, LOCK);
  else fs.rmSync(aside, { force: true });
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

module.exports = { locked };
