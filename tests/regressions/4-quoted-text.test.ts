import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reading, TEXT } from '../data-actions/exported';
import { understudy } from '../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'understudy-quoted-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  [
    'an id, which is text in every reply',
    '/api/v2/conversations/${input.conversationId}',
    1,
    'the action always fails',
  ],
  ['who knows what', '/api/v2/elsewhere/${input.conversationId}', 0, 'a number works, any text breaks the output'],
])('quotes around %s', async (_, url, exitCode, then) => {
  const file = join(folder, 'quoted.json');
  const success = '{"id": "${id}"}';
  const output = { type: 'object', properties: { id: TEXT } };
  const parts = { url, map: { id: '$.id' }, defaults: { id: '0' }, success, output };
  writeFileSync(file, JSON.stringify(reading(parts)));
  const { code, stdout } = await understudy(['action', 'lint', file]);
  expect(stdout).toContain(`\${id} is printed between quotes, and a translated text brings its own: ${then}.`);
  expect(code).toBe(exitCode);
});
