import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { newId } from '../util/ids';

/** Who holds a file; `pid` is undefined where the lock does not say. */
export type Holder = { readonly pid: number | undefined };

/**
 * Keeps a second server off a file: `FILE.lock` names the process that holds it. One that has died, by whatever means,
 * holds nothing.
 */
export class FileLock {
  readonly path: string;
  readonly #own: string;

  constructor(file: string) {
    this.path = `${file}.lock`;
    this.#own = JSON.stringify({ pid: process.pid, started: statOf(process.pid)?.started, id: newId() });
  }

  /** Takes it, or resolves to who holds it; rejects with the system's error when neither can be. */
  async take(): Promise<Holder | undefined> {
    for (;;) {
      try {
        await writeFile(this.path, this.#own, { flag: 'wx', mode: 0o600 });
        return undefined;
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      }
      const text = await this.#text();
      if (text !== undefined && isHeld(text)) return holderIn(text);
      await rm(this.path, { force: true });
    }
  }

  /** Takes it again where somebody has cleared it away; resolves to who has taken it meanwhile. */
  async keep(): Promise<Holder | undefined> {
    const text = await this.#text();
    if (text === this.#own) return undefined;
    return text === undefined ? this.take() : holderIn(text);
  }

  /** Gives up what is its own; never fails, since a lock of a dead process holds nothing. */
  async release(): Promise<void> {
    const text = await this.#text().catch(() => undefined);
    if (text === this.#own) await rm(this.path, { force: true }).catch(() => undefined);
  }

  async #text(): Promise<string | undefined> {
    return readFile(this.path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw fault;
    });
  }
}

type Lock = { readonly pid?: unknown; readonly started?: unknown };

function lockIn(text: string): Lock {
  try {
    return (JSON.parse(text) ?? {}) as Lock;
  } catch {
    return {};
  }
}

function holderIn(text: string): Holder {
  const { pid } = lockIn(text);
  return { pid: typeof pid === 'number' ? pid : undefined };
}

/** In a container every server has the same id of a process: that it lives is not enough, it must have started then. */
function isHeld(text: string): boolean {
  const { pid, started } = lockIn(text);
  if (typeof pid !== 'number' || !isRunning(pid)) return false;
  const stat = statOf(pid);
  return stat === undefined || started === undefined || stat.started === started;
}

/** Whether a process is there; one that is dead but not yet buried is not. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // It is there, and somebody else's.
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.state !== 'Z';
}

/** What Linux tells of a process: its state, and when it started (proc_pid_stat(5), fields 3 and 22). */
function statOf(pid: number): { readonly state: string; readonly started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is a name that may hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
