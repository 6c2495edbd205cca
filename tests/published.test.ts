import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import list from '../openapi/published.json';
import { nearestPublishedId, nearestPublishedPath, publishedAt, publishedOperation } from '../mocks/contract/published';

const ID = '3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001';

test('the list is the one of the SDK that is installed', () => {
  const script = join(__dirname, '..', 'scripts', 'maintain', 'published.ts');
  execFileSync(process.execPath, [require.resolve('tsx/cli'), script, '--check']);
  expect(list.operations).toHaveLength(3_315);
});

test('every operation is found by its method and a path with ids in it', () => {
  const lost = list.operations.filter((line) => {
    const [path = '', method = '', id = ''] = line.split(' ');
    return publishedOperation(method, path.replace(/\{\w+\}/g, ID))?.id !== id;
  });
  expect(lost).toEqual([]);
});

test.each([
  ['/api/v2/users/me', 'getUsersMe'],
  [`/api/v2/users/${ID}`, 'getUser'],
  [`/platform/api/v2/conversations/${ID}/recordings`, 'getConversationRecordings'],
  [`/api/api/v2/conversations/${ID}/recordings`, 'getConversationRecordings'],
])('GET %s is %s', (path, id) => {
  expect(publishedOperation('GET', path)?.id).toBe(id);
});

test('a path tells its methods, and one that nobody publishes has none', () => {
  expect(publishedAt(`/api/v2/notifications/channels/${ID}/subscriptions`).map(({ method }) => method)).toEqual([
    'DELETE',
    'GET',
    'POST',
    'PUT',
  ]);
  expect(publishedAt(`/api/v2/conversations/voice/${ID}/participants/${ID}`)).toEqual([]);
  expect(publishedAt(`/api/v2/conversations/${ID}/`)).toEqual([]);
});

test.each([
  ['/api/v2/user/me', '/api/v2/users/me'],
  ['/api/v2/routing/quees', '/api/v2/routing/queues'],
  [`/api/v2/conversation/${ID}/disconect`, '/api/v2/conversations/{conversationId}/disconnect'],
  ['/api/v2/foo/bar', undefined],
])('near %s is %s', (path, near) => {
  expect(nearestPublishedPath(path)).toBe(near);
});

test('a misspelt operation id finds its neighbour', () => {
  expect(nearestPublishedId('getUserMe')).toBe('getUsersMe');
  expect(nearestPublishedId('nothing of the kind whatever')).toBeUndefined();
});
