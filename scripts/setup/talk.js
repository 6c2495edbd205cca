'use strict';
/** Without a terminal a line that is still true is repeated this often, so that a log shows that something happens. */
const REPEAT_MS = 5000;

/** A reason to end that is said in one paragraph, without a stack. */
class SetupProblem extends Error {}

function say(sentence) {
  process.stderr.write(`understudy: ${sentence}\n`);
}

/**
 * Says what is being done and how far it is. On a terminal one line is written over; in a log it is a line every five
 * seconds. `howFar` is a text such as "41 of 97 packages", and is asked again each time.
 */
function progress(what, howFar) {
  const started = Date.now();
  const isTerminal = process.stderr.isTTY === true;
  const line = () => `${what}: ${howFar()}, ${Math.round((Date.now() - started) / 1000)} s`;
  const draw = () => process.stderr.write(`\r\x1b[2Kunderstudy: ${line()}`);
  if (isTerminal) draw();
  else say(`${what}.`);
  const timer = setInterval(() => (isTerminal ? draw() : say(line())), isTerminal ? 200 : REPEAT_MS);
  return {
    end(summary) {
      clearInterval(timer);
      if (isTerminal) process.stderr.write('\r\x1b[2K');
      if (summary !== undefined) say(`${summary} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    },
  };
}

module.exports = { SetupProblem, progress, say };
