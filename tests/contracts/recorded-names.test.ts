import fc from 'fast-check';
import { checkFor } from '../../contracts/check';
import { projectName } from '../../contracts/project-name';
import { recordPacts } from '../../contracts/record';
import { verifyFiles } from '../../contracts/verify';
import { startMock, type ExchangeEvent } from '../../mocks/internal';
import { folderOf } from './support';

jest.setTimeout(120_000);

/** Characters that path expressions, JSON, shells and XML each read in a way of their own. */
const NAUGHTY = [
  "it's",
  "'",
  "']",
  'a"b',
  'a\\b',
  "a\\'b",
  'a.b',
  'a b',
  '[0]',
  '*',
  '$',
  '$.x',
  '',
  ' ',
  'a\nb',
  'é日本',
  '👍',
  '\u202eabc',
  '__proto__',
  'constructor',
  '/',
  '~1',
  '#',
  '%27',
  '<b>&amp;',
  '${x}',
  '@id',
  'a:b',
  'a-b',
];

async function recorded(maps: readonly Readonly<Record<string, unknown>>[]) {
  const told: ExchangeEvent[] = [];
  const mock = await startMock({ port: 0, onExchange: (event) => told.push(event) });
  try {
    const { url, token, conversationId, participantId } = mock;
    for (const attributes of maps) {
      const path = `conversations/calls/${conversationId}/participants/${participantId}/attributes`;
      const response = await fetch(`${url}/api/v2/${path}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ attributes }),
      });
      await response.text();
    }
  } finally {
    await mock.stop();
  }
  return recordPacts(told, { consumer: 'job', check: checkFor() });
}

test('a contract of names and values that are read elsewhere in a way of their own loads in Pact, and holds', async () => {
  const maps = NAUGHTY.map((name) => Object.fromEntries([[name, name === '' ? 'x' : name]]));
  const { pacts, leftOut } = await recorded(maps);
  const { interactions, findings, problems } = await verifyFiles([await folderOf({ 'p.json': pacts[0]?.text ?? '' })]);
  expect(problems).toEqual([]);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(interactions.filter(({ isOk }) => !isOk)).toEqual([]);
  // What is refused or lost is left out, and said.
  expect(interactions.length + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(NAUGHTY.length);
  expect(interactions.length).toBeGreaterThan(20);
});

test('whatever names and values are sent, the contract loads in Pact', async () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer(), fc.boolean());
  const map = fc.dictionary(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), value, {
    minKeys: 1,
    maxKeys: 4,
  });
  const maps = fc.sample(map, { numRuns: 40, seed: 13 });
  const { pacts } = await recorded(maps);
  const { findings, problems } = await verifyFiles([await folderOf({ 'p.json': pacts[0]?.text ?? '' })]);
  expect(problems).toEqual([]);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

const PROJECTS: [string, string, string][] = [
  ['package.json', '{"name": "@acme/ivr-sync"}', 'ivr-sync'],
  ['pyproject.toml', '[build-system]\nrequires = []\n[project]\nversion = "1"\nname = "ivr-sync"\n', 'ivr-sync'],
  ['pyproject.toml', '[tool.poetry]\nname = "ivr-sync"\n', 'ivr-sync'],
  [
    'pom.xml',
    '<project><parent><artifactId>p</artifactId></parent><artifactId>ivr-sync</artifactId></project>',
    'ivr-sync',
  ],
  ['go.mod', 'module example.com/acme/ivr-sync/v2\n\ngo 1.22\n', 'ivr-sync'],
];

test.each(PROJECTS)('the project’s own name, of %s', async (file, text, name) => {
  expect(projectName(await folderOf({ [file]: text }))).toBe(name);
});
