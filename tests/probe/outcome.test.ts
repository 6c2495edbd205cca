import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressOf } from '../../contracts/probe/address';
import { driftSince, profileFileOf } from '../../contracts/probe/outcome';
import { PROBE_REPORTS } from '../../contracts/probe/report';
import { readProfile } from '../../mocks/behaviours/shared/profile-file';
import { orgWith, type Table } from '../support/fake-org/table';
import { sceneWith } from './support';

const refuse = (status: number, code: string) => ({ status, code, message: 'Not like this, says the org.' });

async function profileOf(table: Partial<Table>, questions?: readonly string[]) {
  const { run } = await sceneWith({ table: orgWith(table), ...(questions ? { questions } : {}) });
  const result = await run();
  return { result, file: profileFileOf(result, { base: 'default' }) };
}

test('what an org answers is a profile file that can be read, with date, requests and quotes', async () => {
  const { file } = await profileOf({ 'null-value': refuse(400, 'invalid.value'), 'reserved-character': 'writes' });
  const reading = readProfile(JSON.parse(JSON.stringify(file)));
  if (!('profile' in reading)) throw new Error(reading.problem);
  const { profile } = reading;
  expect(profile.name).toMatch(/^org-127\.0\.0\.1-\d+-2026-11-28$/);
  expect(profile.answers.get('null-value')).toBe('null-value-rejected');
  expect(profile.answers.get('reserved-character')).toBe('reserved-character-stored');
  expect(profile.answers.get('overlong-name')).toBe('overlong-name-rejected');
  expect(profile.observed.get('null-value')).toEqual({
    at: expect.stringMatching(/^2026-11-28T09:/),
    requests: [
      'PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes {"attributes": {"card": null, "customer_tier": "***"}}',
    ],
    quote:
      '400 invalid.value "Not like this, says the org."; afterwards "card" is as before, "customer_tier" is not there',
  });
  expect(profile.observed.has('ended-conversation')).toBe(false);
});

test('a refusal in the org’s own words is kept word for word', async () => {
  const { file, result } = await profileOf({
    'null-value': refuse(422, 'nulls.are.not.welcome'),
    'malformed-json': refuse(418, 'teapot'),
  });
  expect(file.answers).toMatchObject({
    'null-value': 'null-value-rejected',
    'malformed-json': 'malformed-json-refused',
  });
  expect(file.refusals).toEqual({
    'null-value': { status: 422, code: 'nulls.are.not.welcome', message: 'Not like this, says the org.' },
    'malformed-json': { status: 418, code: 'teapot', message: 'Not like this, says the org.' },
  });
  expect(PROBE_REPORTS.markdown({ result })).toContain('null-value-rejected (422 nulls.are.not.welcome)');
});

test('which characters are reserved is found out, and how late reads are', async () => {
  const { file } = await profileOf({
    'reserved-character': { ...refuse(422, 'payload.or.params.invalid'), characters: '{}' },
    'read-lag': 3_300,
  });
  expect(file.limits).toEqual({ reservedCharacters: '{}"\\', readLagMs: expect.any(Number) });
  expect(file.limits?.readLagMs).toBeGreaterThanOrEqual(3_300);
  expect(file.limits?.readLagMs).toBeLessThan(6_000);
});

test('what no answer of the ledger does is quoted and left unanswered', async () => {
  const { file, result } = await profileOf({
    'null-value': 'removes',
    'nested-value': 'writes its JSON',
    'media-reply': 'empty',
  });
  for (const question of ['null-value', 'nested-value', 'media-reply']) {
    expect(file.answers).not.toHaveProperty(question);
    expect(file.observed).toHaveProperty(question);
  }
  expect(file.observed?.['null-value']?.quote).toBe('202; afterwards "card" is gone, "customer_tier" is stored');
  expect(PROBE_REPORTS.markdown({ result })).toContain('**none of the ledger’s**');
  expect(readProfile(file)).toHaveProperty('profile');
});

test('a second probe of the same org finds that nothing has changed', async () => {
  const table = { 'null-value': refuse(422, 'x.y'), 'nested-value': 'writes its JSON', 'read-lag': 900 } as const;
  const { file } = await profileOf(table);
  expect(driftSince(file, (await profileOf(table)).result)).toEqual([]);
});

test('drift is an answer, a number, a word of a refusal, or what no answer fits', async () => {
  const { file } = await profileOf({ 'null-value': refuse(422, 'x.y') });
  const { result } = await profileOf({
    'null-value': refuse(422, 'other.words'),
    'nested-value': 'writes its JSON',
    'scalar-value': refuse(400, 'invalid.value'),
    'reserved-character': { ...refuse(422, 'payload.or.params.invalid'), characters: '{}' },
  });
  expect(driftSince(file, result)).toEqual([
    {
      question: 'reserved-character',
      before: 'reserved-character-rejected',
      now: 'reserved-character-rejected (reservedCharacters "{}\\"\\\\")',
    },
    {
      question: 'nested-value',
      before: 'nested-value-dropped',
      now: expect.stringMatching(/^none of the ledger’s answers: 202;/),
    },
    { question: 'null-value', before: 'null-value-rejected (422 x.y)', now: 'null-value-rejected (422 other.words)' },
    { question: 'scalar-value', before: 'scalar-value-stored-as-text', now: 'scalar-value-rejected' },
  ]);
});

test('only what both have asked is compared; a file written by hand is compared in what it answers', async () => {
  const { result } = await profileOf({ 'null-value': refuse(400, 'invalid.value') });
  expect(driftSince({ name: 'mine', observed: {} }, result)).toEqual([]);
  expect(driftSince({ name: 'mine', answers: { 'null-value': 'null-value-dropped' } }, result)).toHaveLength(1);
});

test('questions asked later join those asked before', async () => {
  const { file } = await profileOf({}, ['null-value']);
  const { result } = await profileOf({}, ['nested-value']);
  const both = profileFileOf(result, { base: 'default', earlier: file });
  expect(Object.keys(both.answers ?? {})).toEqual(['null-value', 'nested-value']);
  expect(Object.keys(both.observed ?? {})).toEqual(['null-value', 'nested-value']);
});

test.each([
  ['https://api.mypurecloud.de', 'https://api.mypurecloud.de', 'https://login.mypurecloud.de'],
  ['https://api.mypurecloud.de/', 'https://api.mypurecloud.de', 'https://login.mypurecloud.de'],
  ['https://api.usw2.pure.cloud/api/v2', 'https://api.usw2.pure.cloud', 'https://login.usw2.pure.cloud'],
  ['mypurecloud.com.au', 'https://api.mypurecloud.com.au', 'https://login.mypurecloud.com.au'],
  ['eu_central_1', 'https://api.mypurecloud.de', 'https://login.mypurecloud.de'],
  ['EU-CENTRAL-1', 'https://api.mypurecloud.de', 'https://login.mypurecloud.de'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['https://gateway.example.com', 'https://gateway.example.com', 'https://gateway.example.com'],
])('%s is %s, with the login at %s', (url, api, login) => {
  expect(addressOf(url)).toEqual({ address: { api, login } });
});

test.each([
  ['mypurecloud.fr', 'did you mean "mypurecloud.ie"?'],
  ['http://api.mypurecloud.de', 'unencrypted'],
  ['https://me:secret@api.mypurecloud.de', 'credentials'],
  ['https://api.mypurecloud.de/api/v2/conversations', 'has a path'],
])('%s is no address: %s', (url, problem) => {
  const reading = addressOf(url);
  expect('problem' in reading && reading.problem).toContain(problem);
  expect(JSON.stringify(reading)).not.toContain('secret');
});

test('every region of the vendor’s SDK is an address, by its name and by its domain', () => {
  const file = join(
    dirname(require.resolve('purecloud-platform-client-v2/package.json')),
    'src/purecloud-platform-client-v2/PureCloudRegionHosts.js',
  );
  const published = [...readFileSync(file, 'utf8').matchAll(/(\w+): '([^']+)'/g)];
  expect(published.length).toBeGreaterThan(10);
  for (const [, name = '', domain = ''] of published) {
    const address = { api: `https://api.${domain}`, login: `https://login.${domain}` };
    expect([addressOf(name), addressOf(domain)]).toEqual([{ address }, { address }]);
  }
});
