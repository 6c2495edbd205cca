import { checkFor } from '../../contracts/check';
import { recordPacts } from '../../contracts/record';
import { eventsOf, readRecording, recordingOf, type Recording } from '../../contracts/live/recording';
import { replayed } from '../../contracts/live/replay';
import { orgBehindDoor, write } from './support';

const SECRETS = ['4111-1111-1111-1111', 'Ada Lovelace', 'sesame-open'];

/** A write that is stored, one that is lost, a read, a login and something else. */
async function recordingOfTraffic(): Promise<Recording> {
  const live = await orgBehindDoor({ attributes: { note: SECRETS[2]! } });
  const { org } = live;
  const headers = { authorization: `Bearer ${org.token}` };
  await write(live, { attributes: { card: SECRETS[0] } });
  await write(live, { attributes: { score: 7, vip: true } });
  await write(live, { participantId: org.participantId, data: { name: SECRETS[1] } });
  await fetch(`${live.url}/api/v2/conversations/${org.conversationId}`, { headers });
  await fetch(`${live.url}/api/v2/users/search?q=${encodeURIComponent(SECRETS[1]!)}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: SECRETS[1] }),
  });
  const basic = Buffer.from(`${org.clientId}:${org.clientSecret}`).toString('base64');
  await fetch(`${live.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  await live.door.settled();
  const recording = recordingOf(live.told, { live: org.url, profile: 'default' });
  const text = JSON.stringify(recording);
  for (const secret of [...SECRETS, org.token, org.clientSecret, basic, 'org-token'])
    expect(text).not.toContain(secret);
  return recording;
}

test('a recording holds names and types, and neither values nor tokens', async () => {
  const { exchanges } = await recordingOfTraffic();
  expect(exchanges.map(({ verdict, status, request }) => [verdict, status, request.body])).toEqual([
    ['applied', 202, { attributes: { card: '***' } }],
    ['applied', 202, { attributes: { score: 0, vip: false } }],
    ['ignored', 202, { participantId: expect.stringMatching(/^[\da-f-]{36}$/), data: { name: '***' } }],
    ['applied', 200, undefined],
    ['rejected', 404, undefined],
    ['applied', 200, undefined],
  ]);
  const read = exchanges[3]!.response.body as { participants: { purpose: string; attributes: object }[] };
  expect(read.participants[0]).toMatchObject({ purpose: 'customer', attributes: { card: '***', note: '***' } });
});

test('a recording can be read again; what is none says so', async () => {
  const recording = await recordingOfTraffic();
  expect(readRecording(JSON.parse(JSON.stringify(recording)))).toEqual({ recording });
  expect(readRecording([])).toEqual({ problem: expect.stringContaining('"exchanges"') });
  expect(readRecording({ exchanges: [{ method: 'GET' }] })).toEqual({
    problem: expect.stringContaining('exchanges[0]'),
  });
});

test('a contract is made of a recording as of the traffic itself: what was lost is left out', async () => {
  const recording = await recordingOfTraffic();
  const { pacts, leftOut } = await recordPacts(eventsOf(recording), { consumer: 'sync-job', check: checkFor() });
  expect(pacts).toHaveLength(1);
  const { interactions } = JSON.parse(pacts[0]!.text) as {
    interactions: { description: string; request: { body?: { content: unknown } } }[];
  };
  const patch = interactions.find(({ description }) => description.startsWith('PATCH'));
  expect(patch!.request.body!.content).toEqual({ attributes: { card: 'text' } });
  expect(leftOut.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['lost (wrong-envelope)', 'a login; every consumer has one', 'refused, 404']),
  );
});

test('a replay tells what the mock finds in what passed, and where it answers otherwise', async () => {
  const recording = await recordingOfTraffic();
  const { told, differences } = await replayed(recording);
  expect(told.flatMap(({ findings }) => findings.map(({ rule }) => rule)).toSorted()).toEqual([
    'not-text',
    'wrong-envelope',
  ]);
  expect(differences).toEqual([]);
  const strict = await replayed(recording, { profile: 'strict' });
  expect(strict.differences.map(({ recorded, replayed: now }) => [recorded, now])).toEqual([
    [202, 400],
    [202, 400],
  ]);
});
