import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type TLSSocket } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { authorityFrom, makeAuthority } from '../../mocks/intercept/authority';
import { authorityIn } from '../../mocks/intercept/authority-folder';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'understudy-ca-test-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** What Node says of a server with this certificate, asked for under a name or an address. */
async function verdict(
  ca: string,
  issued: { readonly cert: string; readonly key: string },
  host: string,
): Promise<string> {
  const server = createServer(issued, (socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((resolve) => {
    const socket: TLSSocket = connect({ host: '127.0.0.1', port, servername: host, ca }, () => resolve('trusted'));
    socket
      .on('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
      .on('close', () => socket.destroy());
  });
  server.close();
  return said;
}

test('it vouches for the vendor’s hosts, loopback and the hosts that were given, and for nothing else', async () => {
  const authority = makeAuthority(['understudy', 'genesys.test']);
  const trusted = [
    'api.mypurecloud.com',
    'login.apne2.pure.cloud',
    'localhost',
    'x.localhost',
    'understudy',
    'api.genesys.test',
  ];
  for (const host of trusted)
    expect([host, await verdict(authority.rootPem, authority.issue([host]), host)]).toEqual([host, 'trusted']);
  for (const host of ['evil.example', 'mypurecloud.org', 'impure.cloud', 'other'])
    expect([host, await verdict(authority.rootPem, authority.issue([host]), host)]).toEqual([host, 'UNSPECIFIED']);
  // A good name among wrong ones makes none of them better.
  expect(await verdict(authority.rootPem, authority.issue(['localhost', '10.0.0.1']), 'localhost')).toBe('UNSPECIFIED');
});

test('the root’s own key is nowhere: what is kept signs under the issuer, whose constraints every client meets', () => {
  const authority = makeAuthority([]);
  const [issuer, root] = authority.secretPem().match(/-----BEGIN CERT[^]+?END CERTIFICATE-----/g) ?? [];
  const [issuerCertificate, rootCertificate] = [new X509Certificate(issuer ?? ''), new X509Certificate(root ?? '')];
  expect(issuerCertificate.checkIssued(rootCertificate)).toBe(true);
  expect(issuerCertificate.publicKey.equals(rootCertificate.publicKey)).toBe(false);
  expect(authority.secretPem().match(/PRIVATE KEY-----\n[^-]/g)).toHaveLength(1);
});

test('two authorities share no key', () => {
  const keys = [makeAuthority([]), makeAuthority([])].map(({ rootPem }) =>
    new X509Certificate(rootPem).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  expect(keys[0]).not.toBe(keys[1]);
});

test('a server certificate is short-lived enough for browsers', () => {
  const { cert } = makeAuthority([]).issue(['localhost']);
  const { validFrom, validTo } = new X509Certificate(cert);
  expect((Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000).toBeLessThan(398);
});

test('a folder keeps it: the same root, a key for its owner alone, a certificate for everybody', async () => {
  const kept = join(folder(), 'ca');
  const first = await authorityIn(kept, []);
  const again = await authorityIn(kept, []);
  expect(again.rootPem).toBe(first.rootPem);
  expect(readFileSync(first.rootFile, 'utf8')).toBe(first.rootPem);
  expect(statSync(join(kept, 'ca-key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(kept).mode & 0o777).toBe(0o700);
  expect(readFileSync(first.rootFile, 'utf8')).not.toContain('PRIVATE');
  expect(await verdict(first.rootPem, again.issue(['localhost']), 'localhost')).toBe('trusted');
});

test('many that come at once get the same one, and leave nothing else behind', async () => {
  const kept = join(folder(), 'ca');
  const all = await Promise.all(Array.from({ length: 20 }, () => authorityIn(kept, [])));
  expect(new Set(all.map(({ rootPem }) => rootPem)).size).toBe(1);
  expect(readdirSync(kept).sort()).toEqual(['ca-key.pem', 'ca.pem']);
});

test.each<[string, (kept: string) => void, RegExp]>([
  ['a key that others may read', (kept) => chmodSync(join(kept, 'ca-key.pem'), 0o644), /not safe.*chmod 600/],
  ['a folder that others may write to', (kept) => chmodSync(kept, 0o777), /not safe: others may write.*chmod 700/],
  [
    'a key cut short',
    (kept) => writeFileSync(join(kept, 'ca-key.pem'), readFileSync(join(kept, 'ca-key.pem')).subarray(0, 150)),
    /holds no key.*Delete the file/,
  ],
  ['an empty key', (kept) => writeFileSync(join(kept, 'ca-key.pem'), ''), /holds no key/],
  [
    'a key of another authority',
    (kept) => {
      const file = join(kept, 'ca-key.pem');
      const [key] = /-----BEGIN PRIVATE[^]+?END PRIVATE KEY-----/.exec(makeAuthority([]).secretPem()) ?? [];
      writeFileSync(file, readFileSync(file, 'utf8').replace(/-----BEGIN PRIVATE[^]+?END PRIVATE KEY-----/, key ?? ''));
    },
    /its key does not belong to its certificate/,
  ],
])('%s is refused with the cure', async (_name, spoil, message) => {
  const kept = join(folder(), 'ca');
  await authorityIn(kept, []);
  spoil(kept);
  await expect(authorityIn(kept, [])).rejects.toThrow(message);
});

test('a key that is a link, a folder that is a file, and hosts it was not made for are refused', async () => {
  const [real, linked] = [join(folder(), 'ca'), join(folder(), 'ca')];
  await authorityIn(real, []);
  await authorityIn(linked, []);
  rmSync(join(linked, 'ca-key.pem'));
  symlinkSync(join(real, 'ca-key.pem'), join(linked, 'ca-key.pem'));
  await expect(authorityIn(linked, [])).rejects.toThrow(/must be a plain file/);
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  await expect(authorityIn(file, [])).rejects.toThrow(/cannot be used/);
  await expect(authorityIn(real, ['genesys.test'])).rejects.toThrow(/made without genesys\.test.*Delete the file/);
  expect(existsSync(join(real, 'ca-key.pem'))).toBe(true);
});

test('what was kept is read again, and anything else is told of in a sentence', () => {
  const { secretPem, rootPem } = makeAuthority(['genesys.test']);
  const read = authorityFrom(secretPem());
  expect(typeof read === 'string' ? read : read.vouchesFor).toContain('genesys.test');
  expect(authorityFrom(rootPem)).toMatch(/holds no key/);
  expect(
    authorityFrom(secretPem().replace(/BEGIN CERTIFICATE-----\n.{20}/, 'BEGIN CERTIFICATE-----\nAAAAAAAAAAAAAAAAAAAA')),
  ).toMatch(/cannot be read/);
});
