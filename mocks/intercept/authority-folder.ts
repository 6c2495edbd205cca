import { link, lstat, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AuthorityUnusable } from './authority-unusable';
import { authorityFrom, makeAuthority, vouchedFor, type Authority } from './authority';

/** What clients are told to trust; anybody may read it. */
export const ROOT_FILE = 'ca.pem';
/** The key that signs, with its certificate and the root's; its owner's alone. */
const KEY_FILE = 'ca-key.pem';

/**
 * The authority that a folder keeps; made when there is none. It must vouch for these hosts beside the vendor's. Rejects
 * with an `AuthorityUnusable` where others could read or swap the key, and where it is broken or runs out.
 */
export async function authorityIn(
  folder: string,
  hosts: readonly string[],
): Promise<Authority & { readonly rootFile: string }> {
  const [keyFile, rootFile] = [join(folder, KEY_FILE), join(folder, ROOT_FILE)];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await refuseOpenFolder(folder);
    const authority = (await kept(keyFile)) ?? (await created(keyFile, hosts));
    refuseOtherHosts(authority, hosts, keyFile);
    // Written again at every start: it may have been deleted, and it is the key file that counts.
    await replace(rootFile, authority.rootPem, 0o644);
    return { ...authority, rootFile };
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    if (code === undefined) throw fault;
    throw new AuthorityUnusable(`The CA folder ${folder} cannot be used: ${message}.`);
  }
}

async function refuseOpenFolder(folder: string): Promise<void> {
  const { mode, uid } = await lstat(folder);
  if (isOurs(uid) && (mode & 0o022) === 0) return;
  const why = isOurs(uid) ? 'others may write to it and could swap the key' : 'it belongs to another user';
  throw new AuthorityUnusable(
    `The CA folder ${folder} is not safe: ${why}. Give it to yourself alone (chmod 700 ${folder}), or name another folder.`,
  );
}

async function kept(keyFile: string): Promise<Authority | undefined> {
  const found = await lstat(keyFile).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (!found) return undefined;
  if (!found.isFile() || !isOurs(found.uid) || (process.platform !== 'win32' && (found.mode & 0o077) !== 0)) {
    throw new AuthorityUnusable(
      `The key ${keyFile} is not safe: it must be a plain file that you own and nobody else may read. If nobody else has seen it, run chmod 600 ${keyFile}; if not, delete it, and a new one is made.`,
    );
  }
  const authority = authorityFrom(await readFile(keyFile, 'utf8'));
  if (typeof authority !== 'string') return authority;
  throw new AuthorityUnusable(
    `The CA in ${keyFile} cannot be used: ${authority}. Delete the file, and a new one is made; whoever trusts the old one has to trust the new one.`,
  );
}

/** Makes a new one, whole before it has its name; where another process was quicker, its one is taken. */
async function created(keyFile: string, hosts: readonly string[]): Promise<Authority> {
  const authority = makeAuthority(hosts);
  const draft = `${keyFile}.${randomUUID()}`;
  await writeFile(draft, authority.secretPem(), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, keyFile);
    return authority;
  } catch (fault) {
    const theirs = (fault as NodeJS.ErrnoException).code === 'EEXIST' ? await kept(keyFile) : undefined;
    if (!theirs) throw fault;
    return theirs;
  } finally {
    await unlink(draft);
  }
}

function refuseOtherHosts({ vouchesFor }: Authority, hosts: readonly string[], keyFile: string): void {
  const missing = vouchedFor(hosts).filter((host) => !vouchesFor.includes(host));
  if (missing.length === 0) return;
  throw new AuthorityUnusable(
    `The CA in ${keyFile} was made without ${missing.join(', ')} and may not vouch for it. Delete the file, and a new one is made; whoever trusts the old one has to trust the new one. Or name another folder.`,
  );
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode, flag: 'wx' });
  await rename(draft, file);
}

/** On Windows files have no such owner. */
function isOurs(uid: number): boolean {
  return process.getuid === undefined || process.getuid() === uid;
}
