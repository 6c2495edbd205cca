import { spawn } from 'node:child_process';
import { X509Certificate, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { startMock, type Mock } from '../../mocks';

const BROWSER = process.env['CHROMIUM'] ?? 'chromium';
const SDK = require
  .resolve('purecloud-platform-client-v2/package.json')
  .replace('package.json', 'dist/web-cjs/purecloud-platform-client-v2.min.js');

/** The app: it knows its region, a client and the SDK, and nothing of a mock. */
const PAGE = (
  login: string,
  ids: string,
): string => `<!doctype html><title>app</title><script src="/sdk.js"></script><script>
(async () => {
  const sdk = require('platformClient');
  const client = sdk.ApiClient.instance;
  client.setEnvironment('mypurecloud.de');
  const { conversationId, participantId } = ${ids};
  const home = location.origin + location.pathname;
  await client.${login}('app', home, { state: 'here' });
  const api = new sdk.ConversationsApi();
  await api.patchConversationParticipantAttributes(conversationId, participantId, { attributes: { from: '${login}' } });
  const { participants } = await api.getConversation(conversationId);
  const user = await new sdk.UsersApi().getUsersMe();
  const control = await fetch('https://api.mypurecloud.de/_mock/state').then(({ status }) => status, String);
  return { attributes: participants.find(({ id }) => id === participantId).attributes, user: user.name, control };
})().catch((fault) => ({ fault: String(fault && fault.message || JSON.stringify(fault)) })).then((result) => result && fetch('/told', { method: 'POST', body: JSON.stringify(result) }));
</script>`;

/** Opens the app in Chromium, which knows the mock as its proxy and trusts its key, and resolves to what the app came to. */
async function browsed(mock: Mock, login: string): Promise<unknown> {
  const ids = JSON.stringify({ conversationId: mock.conversationId, participantId: mock.participantId });
  let tell: (result: unknown) => void = () => undefined;
  const told = new Promise((resolve) => (tell = resolve));
  const app = createServer((request, reply) => {
    if (request.url === '/sdk.js') return void reply.end(readFileSync(SDK));
    if (request.method !== 'POST') return void reply.setHeader('content-type', 'text/html').end(PAGE(login, ids));
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      reply.end();
      tell(JSON.parse(text));
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'understudy-browser-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  const trust = `--ignore-certificate-errors-spki-list=${await keyOf(mock)}`;
  const url = `http://localhost:${(app.address() as AddressInfo).port}/`;
  const browser = spawn(
    BROWSER,
    [...flags, `--user-data-dir=${profile}`, `--proxy-server=${mock.proxy.server}`, trust, url],
    { stdio: 'ignore', detached: true },
  );
  try {
    const gone = new Promise<never>((_resolve, fail) =>
      browser.once('exit', (code) => fail(new Error(`${BROWSER} ended with ${String(code)}.`))),
    );
    gone.catch(() => undefined);
    return await Promise.race([told, gone]);
  } finally {
    const ended = new Promise((resolve) => browser.once('close', resolve));
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    app.closeAllConnections();
    app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The digest of the mock's server key, by which Chromium can be told to trust it alone. */
async function keyOf(mock: Mock): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: mock.port, ca: readFileSync(mock.caFile) });
  await new Promise((resolve, fail) => socket.once('secureConnect', resolve).once('error', fail));
  const { raw } = socket.getPeerCertificate();
  socket.destroy();
  const spki = new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

test.each(['loginImplicitGrant', 'loginPKCEGrant'])(
  'an app logs in by the SDK’s %s, writes and reads back, by proxy alone',
  async (login) => {
    const mock = await startMock({ tls: true });
    expect(await browsed(mock, login)).toEqual({
      attributes: expect.objectContaining({ from: login }),
      user: 'Understudy',
      control: expect.not.stringMatching(/^200$/),
    });
    expect(await mock.attributes(mock.participantId)).toMatchObject({ from: login });
    await mock.stop();
  },
);
