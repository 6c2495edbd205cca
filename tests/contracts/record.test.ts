import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understudy } from '../support/cli';
import { folderOf } from './support';

jest.setTimeout(60_000);

/** The official SDK, as a consumer uses it, and then the requests that do not belong in a contract. */
const SDK = `
const sdk = require(${JSON.stringify(require.resolve('purecloud-platform-client-v2'))});
const { env } = process;
const client = sdk.ApiClient.instance;
client.setGateway({ host: env.GENESYSCLOUD_GATEWAY_HOST, protocol: env.GENESYSCLOUD_GATEWAY_PROTOCOL, port: Number(env.GENESYSCLOUD_GATEWAY_PORT) });
const api = new sdk.ConversationsApi();
const [c, p] = [env.GENESYS_CONVERSATION_ID, env.GENESYS_PARTICIPANT_ID];
(async () => {
  await client.loginClientCredentialsGrant(env.GENESYSCLOUD_OAUTHCLIENT_ID, env.GENESYSCLOUD_OAUTHCLIENT_SECRET);
  for (const tier of ['gold', 'silver']) await api.patchConversationParticipantAttributes(c, p, { attributes: { customer_tier: tier, since: '2026-11-22' } });
  await api.patchConversationsCallParticipantAttributes(c, p, { attributes: { 'agent note': 'call back', score: '42' } });
  await api.getConversation(c);
  await api.getConversationsCall(c);
  await api.postConversationsCallbacks({ callbackNumbers: ['+13175550123'], callbackUserName: 'Ada', data: { customer_tier: 'gold' } });
  await api.patchConversationParticipantAttributes(c, p, { data: { customer_tier: 'gold' } });
  await api.patchConversationParticipantAttributes(c, p, { attributes: { conversationId: 'x' } }).catch(() => {});
  await api.patchConversationParticipantAttributes(c, p, { attributes: { attempts: 3 } });
})();
`;

test('a contract recorded from the SDK passes check and verify, and a second recording is the same to the byte', async () => {
  const folder = await folderOf({ 'sync.js': SDK });
  const record = (to: string) =>
    understudy([
      'exec',
      '--fail-on',
      'never',
      '--pact',
      join(folder, to),
      '--consumer',
      'sdk job',
      '--',
      'node',
      join(folder, 'sync.js'),
    ]);
  const first = await record('one');
  expect(first.code).toBe(0);
  expect(first.stderr).toMatch(/recorded .*sdk-job-genesys-cloud\.json: 6 interactions/);
  expect(first.stderr).toContain('lost (wrong-envelope)');
  expect(first.stderr).toContain('refused, 422');
  expect(first.stderr).toContain('a login; every consumer has one');
  await record('two');
  const [one, two] = ['one', 'two'].map((name) =>
    readFileSync(join(folder, name, 'sdk-job-genesys-cloud.json'), 'utf8'),
  );
  expect(two).toBe(one);
  for (const value of ['gold', 'silver', '2026-11-22', 'call back', '+13175550123', 'Ada"'])
    expect(one).not.toContain(value);
  const checked = await understudy(['check', join(folder, 'one')]);
  // The number was stored as text, and is what it was.
  expect([checked.code, checked.stdout]).toEqual([
    0,
    expect.stringMatching(/not-text[^]*6 interactions: 0 errors, 1 warning/),
  ]);
  const verified = await understudy(['verify', join(folder, 'one')]);
  expect(verified).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('6 of 6 interactions verified') as unknown,
  });
});

test('each User-Agent gets a contract of its own, and an earlier one is replaced, not added to', async () => {
  const send = (agent: string, name: string): string =>
    `curl -s -A '${agent}' -X PATCH "$GENESYS_API_URL/api/v2/conversations/$GENESYS_CONVERSATION_ID/participants/$GENESYS_PARTICIPANT_ID/attributes" -H "Authorization: Bearer $GENESYS_ACCESS_TOKEN" -H 'Content-Type: application/json' -d '{"attributes":{"${name}":"x"}}'`;
  const folder = await folderOf({});
  const run = (script: string) => understudy(['exec', '--pact', folder, '--', 'sh', '-c', script]);
  await run(`${send('ivr/1.2 (x; y)', 'old')}; ${send('../../etc', 'a')}`);
  await run(`${send('ivr/1.3', 'new')}; ${send('crm-sync', 'b')}`);
  expect(readdirSync(folder).sort()).toEqual([
    'crm-sync-genesys-cloud.json',
    // One without a name of its own is the project's.
    'genesys-understudy-genesys-cloud.json',
    'ivr-genesys-cloud.json',
  ]);
  const ivr = readFileSync(join(folder, 'ivr-genesys-cloud.json'), 'utf8');
  expect(ivr).toContain('setting new');
  expect(ivr).not.toContain('setting old');
});

test('nothing took effect: nothing is recorded, and it is said', async () => {
  const folder = await folderOf({});
  const { stderr } = await understudy(['exec', '--pact', join(folder, 'p'), '--', 'true']);
  expect(stderr).toContain('recorded nothing: no request took effect.');
  expect(readdirSync(join(folder, 'p'))).toEqual([]);
});
