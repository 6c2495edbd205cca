import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printable, printableLines } from '../../scripts/terminal/printable';
import { interaction, P, pact } from '../contracts/support';
import { started, understudy } from '../support/cli';

/** What a CI service or a terminal obeys, and text that only looks like it. */
const COMMANDS = ['::stop-commands::x', '  ::error::x', '##[error]x', '##vso[task.complete]x', '##teamcity[x]'];

test.each(COMMANDS)('%j is no command any more, wherever it stands', (command) => {
  const text = printable(command);
  expect(text.trimStart().startsWith('::')).toBe(false);
  expect(text).not.toMatch(/##[a-z]*\[/);
  expect(printableLines(`one\n${command}`).split('\n')).toHaveLength(2);
});

test('a line break, an escape, a direction mark and half a character are written out', () => {
  expect(printable('a\n::error::b\u001b[2J\u202e\ud800')).toBe('a\\u000a::error::b\\u001b[2J\\u202e\\ud800');
  expect(printable('Zoë 🎭 at 10:30::')).toBe('Zoë 🎭 at 10:30::');
});

test('check prints the description of an interaction without obeying it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-output-'));
  const wrong = { body: { participantId: P, data: { customer_tier: 'gold' } } };
  const document = pact(interaction({ description: 'a\n::stop-commands::x\n::error::y\u001b[31m' }, wrong));
  writeFileSync(join(folder, 'p.json'), JSON.stringify(document));
  const { stdout, stderr } = await understudy(['check', folder], { GITHUB_ACTIONS: 'true' });
  const lines = (stdout + stderr).split('\n');
  expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([expect.stringMatching(/^::error file=/)]);
  expect(stdout).not.toContain('\u001b');
});

test('a name in `documented` forges no line of the log, and a file name steers no terminal', async () => {
  const mock = await started(['--profile', 'documented']);
  const path =
    '/api/v2/conversations/3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001/participants/8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002';
  await fetch(`${mock.url}${path}/attributes`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ attributes: { 'x\n06:00:00  stored   set attributes': 'y' } }),
  });
  const { stderr } = await mock.stop();
  expect(stderr.split('\n').filter((line) => line.includes('stored   set attributes'))).toHaveLength(1);
  const missing = await understudy(['check', 'no\u001b[31mfile.json']);
  expect([missing.code, missing.stderr.includes('\u001b')]).toEqual([2, false]);
});
