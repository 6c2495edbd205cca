import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');
/** Inside the package, so that its name means the package itself (`npm test` has built it). */
const reports = mkdirSync(join(ROOT, 'reports'), { recursive: true }) ?? join(ROOT, 'reports');
const folder = mkdtempSync(join(reports, 'modules-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const STORY = `
  const mock = await startMock();
  const call = await mock.conversation({ participants: [{ purpose: 'customer', attributes: { lang: 'en' } }] });
  const path = '/api/v2/conversations/' + call.id + '/participants/' + call.customer.id + '/attributes';
  const headers = { authorization: 'Bearer ' + mock.token, 'content-type': 'application/json' };
  await fetch(mock.url + path, { method: 'PATCH', headers, body: '{"attributes":{"customer_tier":"gold"}}' });
  const stored = await mock.attributes(call.customer.id);
  const outcome = matchers.toHaveNoFindings(mock);
  await mock.stop();
  if (JSON.stringify(stored) !== '{"lang":"en","customer_tier":"gold"}' || !outcome.pass) throw new Error('not as told');
`;
const IMPORT = `import { startMock } from 'genesys-understudy';\nimport { matchers } from 'genesys-understudy/jest';\n`;
const REQUIRE = `const { startMock } = require('genesys-understudy');\nconst { matchers } = require('genesys-understudy/jest');\n`;

async function run(file: string, text: string, args: readonly string[] = []): Promise<string> {
  writeFileSync(join(folder, file), text);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, join(folder, file)]);
  return stdout;
}

test.each([
  ['an ES module', 'story.mjs', `${IMPORT}${STORY}console.log('told');`],
  ['a CommonJS module', 'story.cjs', `${REQUIRE}(async () => {${STORY}console.log('told');})();`],
])('the package is used from %s, and the process ends by itself', async (_kind, file, text) => {
  expect(await run(file, text)).toBe('told\n');
});

test('the package works under node:test', async () => {
  const text = `import { test } from 'node:test';\n${IMPORT}test('told', async () => {${STORY}});`;
  expect(await run('story.test.mjs', text, ['--test'])).toMatch(/^# pass 1$/m);
});

test('the whole public surface has its names in an ES module', async () => {
  const names = await run(
    'names.mjs',
    `import * as all from 'genesys-understudy';\nconsole.log(Object.keys(all).join());`,
  );
  for (const name of ['startMock', 'storeAt', 'StoreUnavailable', 'StateProblem', 'ResolveProblem'])
    expect(names.trim().split(',')).toContain(name);
});
