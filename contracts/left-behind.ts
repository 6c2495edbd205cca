import { readdir, readFile } from 'node:fs/promises';

/**
 * Programs that a command has left running: processes whose environment still names the mock. Linux alone shows that, in
 * /proc; elsewhere the list is empty.
 */
export async function leftBehind(url: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map((id) => nameOf(id, url)));
  return found.filter((name) => name !== undefined);
}

async function nameOf(id: string, url: string): Promise<string | undefined> {
  try {
    const environment = (await readFile(`/proc/${id}/environ`, 'utf8')).split('\0');
    if (Number(id) === process.pid || !environment.includes(`UNDERSTUDY_URL=${url}`)) return undefined;
    const command = (await readFile(`/proc/${id}/cmdline`, 'utf8')).split('\0').filter(Boolean).join(' ');
    // A process that has ended and waits for its parent has no command line any more.
    return command === '' ? undefined : `${command.slice(0, 80)} (process ${id})`;
  } catch {
    // It is another user's, or has ended while we looked.
    return undefined;
  }
}
