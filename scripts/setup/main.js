'use strict';
const { build, isBuilt } = require('./build');
const { install, isInstalled } = require('./install');
const { locked } = require('./lock');
const { SetupProblem, say } = require('./talk');

/**
 * @param {'serve' | 'all'} goal `serve`: what serving needs, built without types. `all`: the development tools too, and a
 *   build by the compiler with its checks and type declarations, as the tests and the package need it.
 */
async function main(goal) {
  if (isInstalled(goal) && isBuilt(goal)) return;
  try {
    const release = await locked();
    try {
      await build(await install(goal));
    } finally {
      release();
    }
  } catch (fault) {
    if (!(fault instanceof SetupProblem)) throw fault;
    say(fault.message);
    process.exitCode = 1;
  }
}

module.exports = { main };
