import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exported } from '../data-actions/exported';
import { understudy } from '../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'understudy-credentials-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test.each(['--json', '--trace'])('a credential is not shown in base64 or percent-encoded either: %s', async (flag) => {
  const encoded = file(
    'encoded.json',
    exported({
      integrationType: 'custom-rest-actions',
      url: 'https://example.invalid/x?key=$esc.url(${credentials.key})',
      headers: {
        Authorization: 'Basic $encoding.base64("${credentials.user}:${credentials.key}")',
        'X-Plain': '${input.tier}',
      },
    }),
  );
  const credentials = file('credentials.json', { user: 'ann', key: 'open sesame/1' });
  const args = ['action', 'run', encoded, 'conversationId=c', 'participantId=p', 'tier=gold'];
  const { code, stdout, stderr } = await understudy([
    ...[...args, '--credentials', credentials],
    ...['--response', file('reply.json', { ok: true }), flag],
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('gold');
  expect(stdout + stderr).not.toContain(Buffer.from('ann:open sesame/1').toString('base64'));
  expect(stdout + stderr).not.toMatch(/sesame/);
});

test('the hint of a masked suggestion names a flag that action run has', async () => {
  const flat = file('flat.json', exported({ body: '{"data": {"tier": "$esc.jsonString(${input.tier})"}}' }));
  const masked = await understudy(['action', 'run', flat, 'tier=gold']);
  expect(masked.stderr).toContain('{"attributes":{"tier":"***"}} (values masked; --show-values)');
  const shown = await understudy(['action', 'run', flat, 'tier=gold', '--show-values']);
  expect(shown.stderr).toContain('{"attributes":{"tier":"gold"}}');
});
