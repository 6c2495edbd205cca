import { storeAt } from '../../mocks/index';
import { storeSuite } from '../support/store-suite';

storeSuite('memory', (needs) => storeAt('memory')(needs));

test('a store that nobody knows is refused with those that are', () => {
  expect(() => storeAt('postgres://x')).toThrow('There is no store "postgres://x"; use memory, or redis://host:6379.');
});

test.each([
  ['postgres://u:hunter2@h', 'There is no store "postgres://***@h"'],
  ['redi://u:hunter2@h', 'There is no store "redi://***@h"'],
  ['u:hunter2@h:6379', 'There is no store "***@h:6379"'],
  ['redis://:hunter2@2@h:70000', 'The address redis://***@h:70000 is no URL: a port is a number up to 65535'],
  ['redis://h:port', 'is no URL'],
  [
    'redis://:hunter/2@h',
    'The address redis://***@h is no URL: a port is a number up to 65535, and in a user or password',
  ],
  ['redis://:hunter?2#2@h', 'The address redis://*** is no URL'],
  [
    'redis://hunter:12?2@h',
    'The address redis://*** cannot be read as it is: in a user or password, each of / ? # @ %',
  ],
  ['redis://:hunter%2@h', 'The address redis://***@h cannot be read as it is'],
  ['redis://', 'names no host'],
  ['redis:///tmp/redis.sock', 'names no host, and a Unix socket cannot be used'],
  ['redis://h/first', 'The address redis://h/first names no database: behind the host comes its number, such as /0'],
  ['redis://h/-1', 'names no database'],
  ['redis://h?db=first&password=hunter2', 'The address redis://h names no database'],
])('the address %s is refused with what is wrong and what to write, and no password is shown', (address, words) => {
  expect(() => storeAt(address)).toThrow(TypeError);
  expect(() => storeAt(address)).toThrow(words);
  expect(() => storeAt(address)).toThrow(/; use (?:memory, or )?redis:\/\/(?:user:password@)?host:6379/);
  expect(() => storeAt(address)).not.toThrow(/hunter/);
});

test.each(['redis://h', 'REDISS://h:1/', 'redis://:a@b@h/15', 'redis://u:p%40%2F@[::1]:6379?db=3'])(
  'the address %s is good',
  (address) => {
    expect(storeAt(address)).toBeInstanceOf(Function);
  },
);
