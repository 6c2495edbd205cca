import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'test-results-parser';
import { checkFiles } from '../../contracts/check-files';
import { reportOf, type Report, type ReportedFinding } from '../../contracts/report';
import { REPORTS } from '../../contracts/reports';
import { annotations } from '../../contracts/reports/github';
import { packageInfo } from '../../mocks/internal';
import { understudy } from '../support/cli';
import { folderOf, interaction, P, pact } from './support';

/** Names that try to break out of every format. */
const NASTY = 'a "quoted" <b>&amp; | pipe ]]> `tick` %0A ::error:: \u0000\u0007 \ud800 émoji 🎭\nsecond line';
const DOCUMENT = pact(
  interaction({ description: 'right' }),
  interaction({ description: NASTY }, { body: { participantId: P, data: { customer_tier: 'gold' } } }),
  interaction({ description: 'a number' }, { body: { attributes: { [NASTY]: 7 } } }),
  interaction({ description: 'a voice' }, { path: '/api/v2/conversations/voice/a/participants/b' }),
);

async function report(document: unknown = DOCUMENT): Promise<Report> {
  const { findings, subjects } = await checkFiles([await folderOf({ 'a folder/pact ü.json': document })]);
  return reportOf(findings, { tool: packageInfo(), profile: 'default', subjects });
}

test('the SARIF report is valid by the published schema, with a rule and a place for each result', async () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as { id?: string };
  const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: false }));
  // The schema is of draft 7 and says so by an address that ajv does not know.
  const { id: _id, ...published } = schema;
  const validate = ajv.compile({ ...published, $schema: 'http://json-schema.org/draft-07/schema#' });
  for (const one of [await report(), await report(pact())]) {
    const log = JSON.parse(REPORTS.sarif(one)) as {
      runs: {
        results: Record<string, unknown>[];
        tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      }[];
    };
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    const [run] = log.runs;
    expect(run?.results).toHaveLength(one.findings.length);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result['ruleIndex'] as number]?.id).toBe(result['ruleId']);
      expect(result['locations']).toMatchObject([
        { physicalLocation: { region: { startLine: expect.any(Number) as number } } },
      ]);
    }
    for (const { help } of run?.tool.driver.rules ?? []) expect(help.text.length).toBeGreaterThan(20);
  }
});

test('the JUnit report is read by a reader of JUnit reports', async () => {
  const folder = await folderOf({ 'r.xml': REPORTS.junit(await report()) });
  const results = parse({ type: 'junit', files: [join(folder, 'r.xml')] }) as unknown as {
    total: number;
    failed: number;
    suites: { cases: { name: string; status: string; failure: string }[] }[];
  };
  expect([results.total, results.failed]).toEqual([4, 2]);
  const cases = results.suites.flatMap((suite) => suite.cases);
  expect(cases.map(({ status }) => status)).toEqual(['PASS', 'FAIL', 'FAIL', 'PASS']);
  expect(cases[1]?.name).toContain('a "quoted" <b>&amp; | pipe ]]>');
  expect(cases[1]?.failure).toContain('the body has "data" where Genesys reads "attributes"');
});

test('the JSON report is what the interface says', async () => {
  const json = JSON.parse(REPORTS.json(await report())) as Report;
  expect(Object.keys(json)).toEqual(['tool', 'profile', 'findings', 'summary']);
  expect(json.summary).toEqual({ error: 2, warn: 1, info: 0 });
  const keys = [
    'id',
    'exchangeId',
    'at',
    'level',
    'rule',
    'behaviour',
    'summary',
    'pointer',
    'advice',
    'evidence',
    'sources',
    'operation',
    'conversationId',
    'participantId',
    'suggestion',
    'file',
    'interaction',
  ];
  for (const finding of json.findings) expect(Object.keys(finding)).toEqual(expect.arrayContaining(keys));
  expect(new Set(json.findings.map(({ id }) => id)).size).toBe(json.findings.length);
});

test('the Markdown report is one table, whatever the names hold', async () => {
  const markdown = REPORTS.markdown(await report());
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(2 + 3);
  for (const row of rows) expect(row.replaceAll(/\\\|/g, '').split('|')).toHaveLength(7);
  expect(rows.join()).not.toContain('<b>');
});

test('GitHub annotations are one line each, whatever the names hold', async () => {
  const lines = annotations(await report())
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines)
    expect(line).toMatch(/^::(error|warning|notice) file=[^,\n]+,line=\d+,col=\d+,title=[^:\n]+::[^\n]+$/);
});

test('an empty report is a report', async () => {
  const empty = reportOf([], { tool: packageInfo(), profile: 'default', subjects: [] });
  expect(REPORTS.junit(empty)).toContain('tests="0"');
  expect(REPORTS.markdown(empty)).toContain('nothing would be lost');
  expect(annotations(empty)).toBe('');
});

/** Things nobody wants to find in a report. */
const SECRETS = [
  '4111111111111111',
  '4111 1111 1111 1111',
  '5500-0000-0000-0004',
  '378282246310005',
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  '078-05-1120',
  'AB123456C',
  '+13175550123',
  '+44 20 7946 0958',
  'ada@lovelace.example',
  '1815-12-10',
  '12 St James Square SW1Y 4JH',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'xoxb-1234-5678-abcdefghijkl',
  'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
  'AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe',
  'hunter2hunter2',
  'P@ssw0rd!2026',
  'CVV 123456',
  'https://user:pa55w0rd@example.com/x',
  '-----BEGIN RSA PRIVATE KEY-----MIIEow',
  'sip:ada@10.0.0.1',
  '192.168.17.23',
  '00:1B:44:11:3A:B7',
  '9f86d081884c7d659a2feaa0c55ad015',
  'SGVsbG8sIHNlY3JldCB3b3JsZCE9MQ==',
  '51.500729,-0.124625',
  'QQ123456C',
  '943 476 5919',
  '1234-5678-9012-3456-7',
  'F-987654321',
  'passport 925665416',
  'otp 482913',
  '482913',
  'MRN00456789',
  'policy-77120-A',
  'account 12345678',
  'sort 20-00-00',
  'ICCID 8944110068110006',
  '358240051111110',
  '{"card":"4242424242424242"}',
  'card=4000056655665556&cvc=314',
  '<card>4000002500003155</card>',
  'pin:9911882',
  'Straße 17, 1010 Wien',
  '日本語1234567',
];

/** Every way in which a client may send a value, right and wrong. */
function bodies(secret: string): string[] {
  const map = { note: secret };
  return [
    { attributes: map },
    { data: map },
    map,
    { attributes: { note: { value: secret } } },
    { attributes: { note: [secret] } },
    { attributes: [{ name: 'note', value: secret }] },
    { attributes: [['note', secret]] },
    { key: 'note', value: secret },
    [{ op: 'add', path: '/note', value: secret }],
    { attributes: JSON.stringify(map) },
    { attributes: `note=${encodeURIComponent(secret)}` },
    { attributes: map, extra: secret },
    { participants: [{ id: 'x', attributes: map }] },
    { attributes: { ...map, conversationId: secret } },
    { attributes: { note: null, other: secret } },
    { attributes: { note: `\${${secret}}` } },
    { data: { type: 'x', attributes: map } },
    secret,
  ]
    .map((body) => JSON.stringify(body))
    .concat(`{"attributes": {"note": '${secret}'}}`, `{"attributes": {"note": "${secret}`);
}

test('secrets of fifty kinds, sent in twenty ways, are in no output of exec, check or verify', async () => {
  expect(SECRETS.length).toBeGreaterThanOrEqual(50);
  const script = `
const { GENESYS_API_URL: api, GENESYS_CONVERSATION_ID: c, GENESYS_PARTICIPANT_ID: p, GENESYS_ACCESS_TOKEN: token } = process.env;
const bodies = ${JSON.stringify(SECRETS.flatMap(bodies))};
(async () => {
  for (const body of bodies)
    await fetch(api + '/api/v2/conversations/' + c + '/participants/' + p + '/attributes', { method: 'PATCH', headers: { authorization: 'Bearer ' + token, 'content-type': body.length % 7 ? 'application/json' : 'text/plain' }, body });
  await fetch(api + '/api/v2/conversations/' + c, { headers: { authorization: 'Bearer ' + token } });
  await fetch(api + '/oauth/token', { method: 'POST', headers: { authorization: 'Basic ' + btoa('job:cl13nt-s3cret-1') }, body: new URLSearchParams({ grant_type: 'client_credentials', client_secret: 'cl13nt-s3cret-2' }) });
  await fetch(api + '/oauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', client_id: 'x', client_secret: 'cl13nt-s3cret-2' }) });
  require('fs').writeFileSync(process.argv[2], token);
})();`;
  const folder = await folderOf({ 'send.js': script });
  const reports = (of: string) =>
    Object.keys(REPORTS).flatMap((kind) => ['--report', `${kind}=${join(folder, of, kind)}`]);
  const github = (of: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, of) });
  const run = await understudy(
    [
      'exec',
      '--pact',
      join(folder, 'pacts'),
      '--consumer',
      'sender',
      ...reports('exec'),
      '--',
      'node',
      join(folder, 'send.js'),
      join(folder, 'token'),
    ],
    github('exec.md'),
  );
  expect(run.stderr).toMatch(/100\d requests/);

  const all = SECRETS.flatMap((secret) =>
    bodies(secret).map((body) =>
      interaction(
        { description: `sends ${secret}` },
        { headers: { Authorization: 'Bearer t0ken-in-a-pact', 'Content-Type': 'application/json' }, body },
      ),
    ),
  );
  const pacts = await folderOf({ 'pact.json': pact(...all) });
  const checked = await understudy(['check', pacts, ...reports('check')], github('check.md'));
  const verifiable = await folderOf({ 'pact.json': pact(...all.filter((_one, index) => index % 20 < 3)) });
  const verified = await understudy(['verify', verifiable, ...reports('verify')], github('verify.md'));
  expect([checked.code, verified.code]).toEqual([1, 1]);

  const files = ['exec', 'check', 'verify'].flatMap((of) => [
    ...Object.keys(REPORTS).map((kind) => join(of, kind)),
    `${of}.md`,
  ]);
  const outputs = [...files, join('pacts', 'sender-genesys-cloud.json')].map(
    (file) => [file, readFileSync(join(folder, file), 'utf8')] as const,
  );
  const said = Object.entries({ run, checked, verified }).map(
    ([name, { stdout, stderr }]) => [name, stdout + stderr] as const,
  );
  const token = readFileSync(join(folder, 'token'), 'utf8');
  const leaks = [...outputs, ...said].flatMap(([file, text]) =>
    [...SECRETS, token, 'cl13nt-s3cret-1', 'cl13nt-s3cret-2', 't0ken-in-a-pact']
      .filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
      .map((secret) => `${secret} in ${file}`),
  );
  expect(leaks).toEqual([]);
}, 120_000);

test('--show-values shows them to whoever asks', async () => {
  const folder = await folderOf({ 'p.json': pact(interaction({}, { body: { data: { note: '4111111111111111' } } })) });
  const { stdout } = await understudy(['check', folder, '--show-values', '--report', 'json=-']);
  const [finding] = (JSON.parse(stdout) as { findings: ReportedFinding[] }).findings;
  expect(finding?.suggestion?.body).toEqual({ attributes: { note: '4111111111111111' } });
});
