import { mkdtempSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeOrg, type FakeOrg, type OrgOptions } from '../support/fake-org/org';
import { orgWith } from '../support/fake-org/table';
import { understudy } from '../support/cli';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'understudy-probe-'));
const orgs: FakeOrg[] = [];
afterAll(async () => {
  await Promise.all(orgs.map((org) => org.stop()));
});

async function orgFor(options: OrgOptions = {}): Promise<FakeOrg> {
  const org = await fakeOrg(options);
  orgs.push(org);
  return org;
}

const place = ({ url, conversationId, participantId }: FakeOrg): readonly string[] => [
  'probe',
  '--url',
  url,
  '--conversation',
  conversationId,
  '--participant',
  participantId,
  '--rate',
  '300',
];
const env = ({ clientId, clientSecret }: FakeOrg): NodeJS.ProcessEnv => ({
  GENESYSCLOUD_OAUTHCLIENT_ID: clientId,
  GENESYSCLOUD_OAUTHCLIENT_SECRET: clientSecret,
});
const FEW = ['--only', 'null-value', 'nested-value'];

test('without --yes the plan is printed and nothing is sent', async () => {
  const org = await orgFor();
  const { code, stderr } = await understudy([...place(org), ...FEW], env(org));
  expect(code).toBe(2);
  expect(stderr).toContain('The plan: ');
  expect(stderr).toContain('Nothing was sent. Add --yes');
  expect(org.log).toEqual([]);
});

test('the printed plan is what the org is sent', async () => {
  const org = await orgFor();
  const { code, stdout, stderr } = await understudy([...place(org), ...FEW, '--yes'], env(org));
  expect(code).toBe(0);
  const planned = [...stderr.matchAll(/^ +\d+ {2}([A-Z]+) (\S+)(?: (\{.*\}))?/gm)].map(
    ([, method, url, body = '']) => `${method} ${url!.replace(org.url, '')} ${body}`,
  );
  const sent = org.log.map(
    ({ method, url, body }) => `${method} ${url} ${url === '/oauth/token' ? '' : body.toString()}`,
  );
  expect(sent.slice(0, -1)).toEqual(planned);
  expect(stdout).toContain('null-value-dropped');
  for (const secret of [org.clientSecret, 'org-token']) expect(stdout + stderr).not.toContain(secret);
});

test('an answer is written as a profile, used, shown and compared', async () => {
  const org = await orgFor({
    table: orgWith({ 'null-value': { status: 409, code: 'nulls.clash', message: 'No nulls.' } }),
  });
  const file = join(folder, 'org.json');
  const first = await understudy([...place(org), ...FEW, '--yes', '--out', file], env(org));
  expect([first.code, existsSync(`${file}.partial`)]).toEqual([0, false]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    extends: 'default',
    answers: { 'null-value': 'null-value-rejected', 'nested-value': 'nested-value-dropped' },
    refusals: { 'null-value': { status: 409, code: 'nulls.clash' } },
  });
  const again = await understudy([...place(org), ...FEW, '--yes', '--out', file], env(org));
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
  const curl = `curl -s -o /dev/null -w '%{http_code}' -X PATCH "$GENESYS_API_URL/api/v2/conversations/$GENESYS_CONVERSATION_ID/participants/$GENESYS_PARTICIPANT_ID/attributes" -H "Authorization: Bearer $GENESYS_ACCESS_TOKEN" -H 'Content-Type: application/json' -d '{"attributes":{"a":null}}'`;
  const report = join(folder, 'report.json');
  const run = await understudy(['exec', '--profile', file, '--report', `json=${report}`, '--', 'sh', '-c', curl]);
  expect([run.code, run.stdout]).toEqual([1, '409']);
  const { findings } = JSON.parse(readFileSync(report, 'utf8')) as {
    findings: { evidence: string; sources: { title: string }[] }[];
  };
  expect(findings[0]).toMatchObject({ evidence: 'observed' });
  expect(findings[0]!.sources[0]!.title).toMatch(/^observed by you on \d{4}-\d\d-\d\d: 409 nulls\.clash/);
  const explained = await understudy(['explain', 'null-value-rejected', '--profile', file]);
  expect(explained.stdout).toMatch(/On your org\n.*\n {2}observed by you on \d{4}/);
  const ledger = await understudy(['behaviours', '--profile', file]);
  expect(ledger.stdout).toContain('observed by you on ');
  const same = await understudy([...place(org), ...FEW, '--yes', '--compare', file], env(org));
  expect([same.code, same.stdout]).toEqual([0, expect.stringContaining('Nothing has changed.')]);
  const other = await orgFor();
  const drifted = await understudy([...place(other), ...FEW, '--yes', '--compare', file], env(other));
  expect([drifted.code, drifted.stdout]).toEqual([
    1,
    expect.stringContaining('null-value: was null-value-rejected (409 nulls.clash), is null-value-dropped'),
  ]);
});

test('one that stops half-way goes on with --resume; what answers like nobody leaves no file', async () => {
  let isTired = true;
  const org = await orgFor({
    trouble: ({ url, body }) =>
      isTired && url !== '/oauth/token' && body.includes('null_value_card') ? '401' : undefined,
  });
  const file = join(folder, 'half.json');
  const half = await understudy([...place(org), ...FEW, '--yes', '--out', file], env(org));
  expect([half.code, half.stderr]).toEqual([3, expect.stringContaining('--resume goes on')]);
  expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, true]);
  isTired = false;
  const rest = await understudy([...place(org), '--only', 'null-value', '--yes', '--out', file, '--resume'], env(org));
  expect(rest.code).toBe(0);
  expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { answers: object }).answers)).toEqual([
    'nested-value',
    'null-value',
  ]);
  const nobody = await orgFor({ trouble: (_request, count) => (count > 8 ? 'html' : undefined) });
  const none = join(folder, 'none.json');
  const stopped = await understudy([...place(nobody), ...FEW, '--yes', '--out', none], env(nobody));
  expect([stopped.code, stopped.stderr]).toEqual([3, expect.stringContaining('HTML')]);
  expect([existsSync(none), existsSync(`${none}.partial`)]).toEqual([false, false]);
});

test.each([
  [['--url', 'mypurecloud.dee'], 'did you mean "mypurecloud.de"?'],
  [['--only', 'null-valu'], 'did you mean "null-value"?'],
  [['--medium', 'voice'], '--medium "voice" is not known'],
  [['--conversation', 'x'], '--conversation "x" is not an id'],
  [['--resume'], '--resume goes on with the file of --out'],
])('%j: wrong usage says so', async (more, problem) => {
  const org = await orgFor();
  const { code, stderr } = await understudy([...place(org), ...more]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
});

test('a profile file that says something unknown names file, place and the nearest known', async () => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify({ name: 'mine', answers: { 'null-value': 'null-value-rejectd' } }));
  const { code, stderr } = await understudy(['check', '--profile', file, 'pact.json']);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining(
      `${file}: "answers.null-value" cannot be "null-value-rejectd"; did you mean "null-value-rejected"?`,
    ),
  ]);
});

test('exec --live finds a lost write of curl, and of code with the vendor’s host written into it', async () => {
  const org = await orgFor();
  const path = `/api/v2/conversations/${org.conversationId}/participants/${org.participantId}/attributes`;
  const send = (host: string): string =>
    `curl -sS -X PATCH "${host}${path}" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"data":{"tier":"gold"}}'`;
  for (const host of ['$GENESYS_API_URL', 'https://api.mypurecloud.com', 'https://api.usw2.pure.cloud']) {
    const { code, stderr } = await understudy(['exec', '--live', org.url, '--', 'sh', '-c', send(host)], {
      TOKEN: org.token,
    });
    expect([host, code, stderr]).toEqual([host, 1, expect.stringContaining('202, but nothing was stored')]);
    expect(stderr).not.toContain(org.token);
  }
  expect(org.log.filter(({ method }) => method === 'PATCH')).toHaveLength(3);
});
