import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { started, understudy, type Started } from '../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'understudy-start-state-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let places = 0;
/** A state file in a folder of its own. */
const newFile = (): string => {
  const place = join(folder, String((places += 1)));
  mkdirSync(place);
  return join(place, 'state.json');
};
const beside = (file: string) => readdirSync(join(file, '..'));

const TIME = '2026-11-22T10:00:00.000Z';
/** Takes a while to be saved. */
const large = () => {
  const party = (id: string) => ({ id, purpose: 'customer', communicationId: id, startTime: TIME, revision: 0 });
  const conversations = Array.from({ length: 20_000 }, (_, index) => ({
    id: `c-${index}`,
    mediaType: 'call',
    state: 'connected',
    startTime: TIME,
    participants: [{ ...party(`p-${index}`), attributes: {} }],
  }));
  return { understudy: 'state', version: 1, savedAt: TIME, namespaces: { default: { conversations } } };
};

async function write({ url, token }: Started, [conversation, participant]: readonly [string, string]): Promise<void> {
  const path = `/api/v2/conversations/${conversation}/participants/${participant}/attributes`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = '{"attributes":{"customer_tier":"gold"}}';
  expect((await fetch(url + path, { method: 'PATCH', headers, body })).status).toBe(202);
}
const SEEDED = ['3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001', '8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002'] as const;

test('a terminal that is closed stops it as SIGTERM does, and what was stored is saved', async () => {
  const file = newFile();
  const mock = await started(['--state', file]);
  await write(mock, SEEDED);
  expect((await mock.stop('SIGHUP')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('"gold"');
  expect(beside(file)).toEqual(['state.json']);
});

test('a second Ctrl-C while it saves does not cut the file in half: it is saved, and no draft is left', async () => {
  const file = newFile();
  writeFileSync(file, JSON.stringify(large()));
  const mock = await started(['--state', file]);
  await write(mock, ['c-19999', 'p-19999']);
  const saving = new Promise<void>((resolve) => {
    const watcher = watch(join(file, '..'), (_event, name) => {
      if (name?.endsWith('.tmp') !== true) return;
      watcher.close();
      resolve();
    });
  });
  mock.process.kill('SIGINT');
  await saving;
  expect((await mock.stop('SIGINT')).code).toBe(130);
  expect(beside(file)).toEqual(['state.json']);
  expect(readFileSync(file, 'utf8')).toContain('"gold"');
  expect(JSON.parse(readFileSync(file, 'utf8')).namespaces.default.conversations).toHaveLength(20_000);
});

test('a state file that became unwritable ends it with exit code 3 and a sentence: what, where, why, the cure', async () => {
  const file = newFile();
  const mock = await started(['--state', file]);
  rmSync(join(file, '..'), { recursive: true });
  const { code, stderr } = await mock.stop('SIGTERM');
  expect(code).toBe(3);
  expect(stderr.split('\n').at(-2)).toBe(
    `understudy: It has stopped, and what was stored since the last save is lost. The state file ${file} cannot be written (ENOENT); there is no earlier one. Its folder is not there: make it, or use another file.`,
  );
});

test('a second server on one state file is refused, with who holds it; one that was killed holds nothing', async () => {
  const file = newFile();
  const first = await started(['--state', file]);
  await write(first, SEEDED);
  const { code, stderr, stdout } = await understudy(['start', '--port', '0', '--state', file]);
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toContain(`${file} is held by the process ${first.process.pid}, and two would overwrite each other.`);
  expect((await fetch(`${first.url}/_mock/state`, { method: 'POST' })).status).toBe(204);
  await first.stop('SIGKILL');
  const next = await started(['--state', file]);
  await next.stop();
  expect(readFileSync(file, 'utf8')).toContain('"gold"');
  expect(beside(file)).toEqual(['state.json']);
});

test('a start that fails on a taken port leaves no state file behind', async () => {
  const file = newFile();
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { code, stderr } = await understudy(['start', '--port', String(port), '--state', file]);
  holder.close();
  expect([code, stderr]).toEqual([3, expect.stringContaining(`Port ${port}`)]);
  expect(beside(file)).toEqual([]);
});

test('--state without a name is wrong usage', async () => {
  const { code, stderr } = await understudy(['start', '--port', '0', '--state', '']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('The name of the state file is empty')]);
  expect(existsSync('.lock')).toBe(false);
});
