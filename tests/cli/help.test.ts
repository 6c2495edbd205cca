import { packageInfo } from '../../mocks/internal';
import { version } from '../../package.json';
import { understudy } from '../support/cli';

test('--version is that of the package', async () => {
  expect(await understudy(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(packageInfo()).toEqual({ name: 'understudy', version });
});

test('every command has a summary in the help, and a help of its own with examples whose options it knows', async () => {
  const { stdout, code } = await understudy(['--help']);
  expect(code).toBe(0);
  const names = [...stdout.matchAll(/^ {2}([a-z]+)(?: .*)? {2,}\S/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  expect(names).toEqual(expect.arrayContaining(['start', 'behaviours', 'explain', 'healthcheck']));
  const helps = await Promise.all(names.map((name) => understudy([name, '--help'])));
  for (const [index, help] of helps.entries()) {
    expect({ name: names[index], code: help.code }).toEqual({ name: names[index], code: 0 });
    const [options = '', examples] = help.stdout.split('\nExamples:\n');
    if (examples === undefined && /\nCommands:\n/.test(options)) continue;
    const lines = (examples ?? '').split('\n').filter((line) => line.includes('$ npx genesys-understudy '));
    expect({ name: names[index], examples: lines.length > 0 }).toEqual({ name: names[index], examples: true });
    expect(lines[0]).toContain(`npx genesys-understudy ${names[index]}`);
    for (const line of lines) {
      const [command = ''] = line.split(' -- ');
      // A later example may show what comes next: `start` with the profile that `probe` has written.
      const [, name = ''] = /npx genesys-understudy (\S+)/.exec(command) ?? [];
      expect(names).toContain(name);
      const known = helps[names.indexOf(name)]?.stdout.split('\nExamples:\n')[0] ?? '';
      for (const [flag] of command.matchAll(/--[a-z-]+/g)) expect(known).toContain(flag);
    }
  }
});

test('help goes to stdout when it is asked for, and to stderr when no command is given', async () => {
  expect((await understudy(['help', 'start'])).stdout).toContain('--port');
  expect(await understudy([])).toMatchObject({ code: 2, stdout: '' });
});
