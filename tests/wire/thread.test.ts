import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Mock } from '../../mocks';
import { attributesPath, customerOf, logIn, patch, readBack, request, serve } from '../support/mock';

/** The curl of the forum thread, letter by letter; host and ids are filled in as its reader would. */
const THREAD_CURL = `curl -X PATCH "https://api.mypurecloud.com/api/v2/conversations/voice/{conversationId}/participants/{participantId}" \\
-H "Authorization: Bearer {access_token}" \\
-H "Content-Type: application/json" \\
-d '{
"attributes": {
"customer_tier": "gold"
}
}'`;
/** The thread's "robust payload", and the body it calls official. */
const ROBUST = { attributes: { customer_tier: 'gold', sync_source: 'okta_scim' } };
const OFFICIAL = { participantId: 'uuid-here', data: { customer_tier: 'gold' } };

async function curl(mock: Mock, command = THREAD_CURL): Promise<{ readonly status: number; readonly body: string }> {
  const line = command
    .replace('https://api.mypurecloud.com', mock.url)
    .replace('{conversationId}', mock.conversationId)
    .replace('{participantId}', mock.participantId)
    .replace('{access_token}', mock.token);
  const { stdout } = await promisify(execFile)('sh', ['-c', `${line} -s -w '\\n%{http_code}'`]);
  const [body = '', status] = stdout.split(/\n(?=\d+$)/);
  return { status: Number(status), body };
}

test('the thread’s curl, with host and ids filled in, is stored beside what was there', async () => {
  const mock = await serve();
  const { status, body } = await curl(mock);
  expect(status).toBe(202);
  expect(JSON.parse(body)).toEqual({ attributes: { language: 'en-GB', customer_tier: 'gold' } });
  expect(await mock.attributes(mock.participantId)).toEqual({ language: 'en-GB', customer_tier: 'gold' });
  expect(await mock.findings()).toMatchObject([{ level: 'warn', rule: 'unpublished-path' }]);
});

test('in the documented profile the thread’s curl meets a path that does not exist, and the finding names the right one', async () => {
  const mock = await serve({ profile: 'documented' });
  expect((await curl(mock)).status).toBe(404);
  expect(await mock.attributes(mock.participantId)).toEqual({ language: 'en-GB' });
  const [finding] = await mock.findings();
  expect(finding).toMatchObject({ level: 'error', suggestion: { path: attributesPath(mock) } });
});

test('a second write merges', async () => {
  const mock = await serve();
  await patch(mock, { attributes: { customer_tier: 'gold' } });
  expect((await patch(mock, ROBUST)).status).toBe(202);
  await patch(mock, { attributes: { customer_tier: 'silver' } });
  expect(await readBack(mock)).toEqual({ language: 'en-GB', customer_tier: 'silver', sync_source: 'okta_scim' });
  expect(await mock.findings()).toEqual([]);
});

test('the other body gets the same success, stores nothing, and the finding’s suggestion heals it', async () => {
  const mock = await serve();
  const right = await patch(mock, { attributes: { other: 'x' } });
  const lost = await patch(mock, OFFICIAL);
  expect([lost.status, lost.text]).toEqual([right.status, right.text]);
  expect(lost.headers.get('x-mock-verdict')).toBe('ignored');
  expect(await readBack(mock)).toEqual({ language: 'en-GB', other: 'x' });

  const { body: finding } = await request(mock, 'GET', new URL(lost.headers.get('x-mock-finding')!).pathname);
  expect(finding).toMatchObject({
    level: 'error',
    rule: 'wrong-envelope',
    behaviour: 'misshaped-body-ignored',
    pointer: '/data',
    conversationId: mock.conversationId,
    participantId: mock.participantId,
  });
  expect(finding.summary + finding.advice).toContain('"data"');
  expect(finding.summary + finding.advice).not.toContain('gold');

  const { method, path, headers, body } = finding.suggestion;
  expect((await request(mock, method, path, { headers, body })).headers.get('x-mock-verdict')).toBe('applied');
  expect(await readBack(mock)).toEqual({ language: 'en-GB', other: 'x', customer_tier: 'gold' });
  expect(await mock.findings()).toHaveLength(1);
});

test('a reserved name is refused with 422 and nothing is stored', async () => {
  const mock = await serve();
  const { status, body } = await patch(mock, { attributes: { customer_tier: 'gold', conversationId: 'x' } });
  expect(status).toBe(422);
  expect(body).toMatchObject({ status: 422, details: [], errors: [], contextId: expect.any(String) });
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  expect(await mock.findings()).toMatchObject([{ level: 'error', behaviour: 'reserved-name-rejected' }]);
});

test.each([
  ['a value', 'strict', { note: 'x'.repeat(257) }],
  ['a name', 'default', { ['n'.repeat(257)]: 'x' }],
] as const)('257 characters in %s are refused with 422 in %s, 256 are stored', async (_part, profile, attributes) => {
  const mock = await serve({ profile });
  expect((await patch(mock, { attributes: { ...attributes, customer_tier: 'gold' } })).status).toBe(422);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  const shorter = Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k.slice(0, 256), v.slice(0, 256)]));
  expect((await patch(mock, { attributes: shorter })).status).toBe(202);
  expect(await readBack(mock)).toEqual({ language: 'en-GB', ...shorter });
});

test('a token without the scope is refused with 403; either scope opens the door', async () => {
  const mock = await serve();
  const narrowed = async (scope: string) => (await logIn(mock, { scope })).body.access_token as string;
  const refused = await patch(mock, ROBUST, { token: await narrowed('conversations:readonly') });
  expect([refused.status, refused.body.status]).toEqual([403, 403]);
  expect(await readBack(mock)).toEqual({ language: 'en-GB' });
  for (const scope of ['conversations', 'conversations:participant:write', 'analytics conversations']) {
    expect((await patch(mock, { attributes: { scope } }, { token: await narrowed(scope) })).status).toBe(202);
  }
  expect((await readBack(mock)).scope).toBe('analytics conversations');
});

test('GET verifies the conversation, whole and as a call; reading scope is enough', async () => {
  const mock = await serve();
  await patch(mock, ROBUST);
  const token = (await logIn(mock, { scope: 'conversations:readonly' })).body.access_token as string;
  const whole = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`, { token });
  const call = await request(mock, 'GET', `/api/v2/conversations/calls/${mock.conversationId}`, { token });
  for (const { status, body } of [whole, call]) {
    expect(status).toBe(200);
    expect(body.id).toBe(mock.conversationId);
    expect(customerOf(body)).toMatchObject({
      id: mock.participantId,
      attributes: { language: 'en-GB', ...ROBUST.attributes },
    });
  }
  // As recorded by go-gcloudcx: a list for each medium on the one, a flat participant on the other.
  expect(whole.body.participants[0]).toHaveProperty('calls');
  expect(call.body.participants[0]).not.toHaveProperty('calls');
  expect(call.body.participants[0]).toHaveProperty('state', 'connected');
  const attributes = whole.body.participants.map((p: { attributes: object }) => p.attributes);
  expect(attributes.slice(1)).toEqual([{}, {}, {}]);
});
