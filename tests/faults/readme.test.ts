import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Fault } from '../../mocks/index';
import { FAULT_STATUSES, faultsProblem } from '../../mocks/internal';
import { request, serve } from '../support/mock';

const ROOT = join(__dirname, '..', '..');
const [, section = ''] =
  /\n## Faults\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'mocks', 'README.md'), 'utf8')) ?? [];
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
/** The members that the check knows, as it says itself. */
const known = (fault: unknown): readonly string[] =>
  /known are (.*)\.$/.exec(faultsProblem([fault]) ?? '')?.[1]?.split(', ') ?? [];

test('the README has every member of a fault and every status', () => {
  const members = [...known({ zzzzzzzz: 1 }), ...known({ match: { zzzzzzzz: 1 } }).map((name) => `match.${name}`)];
  expect(members.length).toBeGreaterThan(10);
  const rows = [...section.matchAll(/^\| `([\w.]+)` +\|/gm)].map(([, name]) => name);
  expect([...rows].sort()).toEqual([...members].sort());
  const statuses = [...section.matchAll(/^\| (\d{3}(?:, \d{3})*) +\|/gm)].flatMap(([, list = '']) => list.split(', '));
  expect(statuses.map(Number).sort()).toEqual([...FAULT_STATUSES].sort());
});

test('its JSON is a list of faults, and its curl puts one', async () => {
  const faults = JSON.parse(block('json')) as readonly Fault[];
  const mock = await serve({ faults });
  expect((await request(mock, 'GET', '/_mock/faults')).body).toEqual({ faults });
  await promisify(execFile)('sh', ['-c', block('sh').replace('http://127.0.0.1:4010', mock.url)]);
  const { body } = await request(mock, 'GET', '/_mock/faults');
  expect(body.faults).toEqual([{ status: 503, times: 2, match: { method: 'PATCH' } }]);
});
