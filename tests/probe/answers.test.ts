import { orgWith, type Table } from '../support/fake-org/table';
import { differencesIn, sceneWith } from './support';

const refuse = (status: number, code: string) => ({ status, code, message: 'No.' });

/** Each differs from the default profile in one answer. */
const PLANTED: Readonly<Record<string, readonly [Partial<Table>, string]>> = {
  'a write replaces': [{ write: 'replaces' }, 'write: attributes-replaced'],
  'reads are late': [{ 'read-lag': 1_500 }, 'read-lag: reads-delayed'],
  'media replies hold what was sent': [{ 'media-reply': 'sent' }, 'media-reply: media-reply-sent-map'],
  'no voice path': [{ 'voice-path': refuse(404, 'not.found') }, 'voice-path: voice-path-not-found'],
  'scopes do not bind': [{ 'missing-scope': 'allows' }, 'missing-scope: missing-scope-allowed'],
  'a misshaped body is refused': [
    { 'misshaped-body': refuse(400, 'invalid.property') },
    'misshaped-body: misshaped-body-rejected',
  ],
  'extra keys are refused': [{ 'extra-keys': refuse(400, 'invalid.property') }, 'extra-keys: extra-keys-rejected'],
  'a reserved name is stored': [{ 'reserved-name': 'writes' }, 'reserved-name: reserved-name-stored'],
  'a reserved character is stored': [
    { 'reserved-character': 'writes' },
    'reserved-character: reserved-character-stored',
  ],
  'a nested value is refused': [{ 'nested-value': refuse(400, 'bad.request') }, 'nested-value: nested-value-rejected'],
  'a null value is refused': [{ 'null-value': refuse(400, 'invalid.value') }, 'null-value: null-value-rejected'],
  'a long name is stored': [{ 'overlong-name': 'writes' }, 'overlong-name: overlong-name-stored'],
  'a long value is refused': [
    { 'overlong-value': refuse(422, 'payload.or.params.invalid') },
    'overlong-value: overlong-value-rejected',
  ],
  'a number is refused': [{ 'scalar-value': refuse(400, 'invalid.value') }, 'scalar-value: scalar-value-rejected'],
};
const ALL = Object.values(PLANTED).reduce<Partial<Table>>((all, [change]) => ({ ...all, ...change }), {});

test('an org that does what the profile says differs in nothing', async () => {
  const { run, org } = await sceneWith({ attributes: { language: 'en-GB' } });
  const result = await run();
  expect(result.stopped).toBeUndefined();
  expect(differencesIn(result)).toEqual([]);
  expect(result.questions.filter((one) => one.state === 'answered' && one.isInOtherWords)).toEqual([]);
  expect(result.leftBehind).toEqual(Object.keys(org.held()).filter((name) => name !== 'language'));
});

test.each(Object.entries(PLANTED))('%s: that is found, and nothing else', async (_name, [change, difference]) => {
  const { run, org } = await sceneWith({ table: orgWith(change), attributes: { language: 'en-GB', tier: 'gold' } });
  const result = await run();
  expect(result.stopped).toBeUndefined();
  expect(differencesIn(result)).toEqual([difference]);
  expect(org.held()).toMatchObject({ language: 'en-GB', tier: 'gold' });
});

test('all of them at once are found, and nothing besides', async () => {
  const { write: _write, ...others } = ALL;
  const { run } = await sceneWith({ table: orgWith(others), attributes: { language: 'en-GB', tier: 'gold' } });
  const result = await run();
  expect(result.stopped).toBeUndefined();
  const planted = Object.values(PLANTED).map(([, difference]) => difference);
  expect(differencesIn(result).toSorted()).toEqual(
    planted.filter((difference) => !difference.startsWith('write')).toSorted(),
  );
});

test('where a write replaces, the whole map is what was sent: the two readings of a media reply are not told apart', async () => {
  const table = orgWith({ write: 'replaces', 'media-reply': 'sent' });
  const { run } = await sceneWith({ table, attributes: { language: 'en-GB' } });
  const result = await run();
  expect(differencesIn(result)).toEqual(['write: attributes-replaced']);
  expect(result.questions).toContainEqual({
    state: 'not-asked',
    question: 'media-reply',
    reason: expect.stringContaining('media-reply-merged-map and media-reply-sent-map would have done the same'),
  });
});

test('how long a value may be is found out', async () => {
  const refusal = { ...refuse(422, 'payload.or.params.invalid'), length: 1_000 };
  const { run } = await sceneWith({ table: orgWith({ 'overlong-value': refusal }), questions: ['overlong-value'] });
  const [result] = (await run()).questions;
  expect(result).toMatchObject({ answer: 'overlong-value-rejected', limits: { valueLength: 257 } });
});

test('what happens after the end is asked in a conversation that has ended', async () => {
  const ended = await sceneWith({ ended: true, questions: ['ended-conversation'] });
  expect(differencesIn(await ended.run())).toEqual([]);
  const table = orgWith({ 'ended-conversation': refuse(409, 'general.conflict') });
  const refusing = await sceneWith({ ended: true, questions: ['ended-conversation'], table });
  expect(differencesIn(await refusing.run())).toEqual(['ended-conversation: ended-conversation-refused']);
});
