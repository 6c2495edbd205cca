import { constants } from 'node:buffer';
import { rmSync } from 'node:fs';
import { access, open, readdir, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { newId, type Ids } from '../util/ids';
import { readJson, type JsonProblem } from '../util/json';
import { stateText, StateProblem, StateUnavailable, type State } from './format';
import { isNamespaceName, stateFrom } from './check';
import { FileLock, isRunning, type Holder } from './lock';
import type { Store } from '../store/store';

/** What a state file is kept for. */
export type StateFileOptions = {
  readonly store: Store;
  readonly ids: Ids;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** A namespace that is kept even before anybody has used it. */
  readonly always: string;
};

/** The state file of one running mock, which holds it alone until it is released. */
export class StateFile {
  /** As it was named; what is written is the file that a link leads to. */
  readonly #name: string;
  readonly #target: string;
  readonly #lock: FileLock;
  readonly #options: StateFileOptions;
  #writing: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  #isReleased = false;

  private constructor(name: string, target: string, options: StateFileOptions) {
    this.#name = name;
    this.#target = target;
    this.#lock = new FileLock(target);
    this.#options = options;
  }

  /** Takes hold of a file, whether it is there yet or not. Throws a StateUnavailable when another mock holds it. */
  static async open(name: string, options: StateFileOptions): Promise<StateFile> {
    if (name === '') throw new StateProblem('The name of the state file is empty; give one, such as state.json.');
    const opened = await targetOf(name)
      .then((target) => new StateFile(name, target, options))
      .catch((fault: unknown) => unwritable(name, fault));
    await opened.#hold('take');
    await removeDrafts(opened.#target);
    return opened;
  }

  /** What it holds; undefined when it is not there yet. Throws a StateProblem when it is torn or something else. */
  async read(): Promise<State | undefined> {
    const where = `The state file ${this.#name}`;
    const bytes = await readFile(this.#target).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw new StateProblem(`${where} cannot be read (${fault.code ?? fault.message}).`);
    });
    if (!bytes) return undefined;
    if (bytes.length > constants.MAX_STRING_LENGTH)
      throw new StateProblem(`${where} is larger than ${constants.MAX_STRING_LENGTH} bytes, more than can be read.`);
    // Any depth: what is nested at all is checked member by member.
    const reading = readJson(bytes, Infinity);
    if ('value' in reading) return stateFrom(reading.value, where);
    throw new StateProblem(
      `${where} ${kindOf(bytes, reading)}. It was left as it is: mend it, bring back a copy, or move it away to start from the seed.`,
    );
  }

  /**
   * Writes what is stored now, or a little later: whoever asks while a save waits for its turn shares it. The file is
   * either the old one or the new one, never a part. Throws a StateUnavailable when it cannot be written.
   */
  save(): Promise<void> {
    this.#waiting ??= this.#next(this.#writing);
    return this.#waiting;
  }

  async #next(before: Promise<void>): Promise<void> {
    await before.catch(() => undefined);
    this.#waiting = undefined;
    this.#writing = this.#write();
    return this.#writing;
  }

  /** Saves after something that is done already, which a failure says: `done` is such as "The reset". */
  async saveAfter(done: string): Promise<void> {
    await this.save().catch((fault: unknown) => {
      if (!(fault instanceof StateUnavailable)) throw fault;
      throw new StateUnavailable(`${done} took effect, but is not saved. ${fault.message}`);
    });
  }

  async #write(): Promise<void> {
    const { store, ids, clock, always } = this.#options;
    // By then the store is empty, and the file may be another's.
    if (this.#isReleased) throw new StateUnavailable(`The state file ${this.#name} is closed: its mock has stopped.`);
    await this.#hold('keep');
    // Whoever looks into a world by a name that no request can have makes one; there is nothing in it.
    const namespaces = new Set([always, ...(await store.namespaces()).filter(isNamespaceName)]);
    const text = stateText({ store, ids }, namespaces, clock());
    await replaceFile(this.#target, text).catch((fault: unknown) => unwritable(this.#name, fault));
  }

  async #hold(how: 'take' | 'keep'): Promise<void> {
    const holder = await this.#lock[how]().catch((fault: unknown) => unwritable(this.#name, fault));
    if (holder) throw new StateUnavailable(heldBy(holder, this.#name, this.#lock.path));
  }

  /** Lets go of it, once what was asked for is written. */
  async release(): Promise<void> {
    await this.#waiting?.catch(() => undefined);
    await this.#writing.catch(() => undefined);
    this.#isReleased = true;
    await this.#lock.release();
  }
}

/** The file that a name leads to, through links, whether it is there yet or not. */
async function targetOf(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  const link = await readlink(name).catch(() => undefined);
  if (link !== undefined) return targetOf(resolve(dirname(name), link));
  return join(await realpath(dirname(name)), basename(name));
}

function heldBy({ pid }: Holder, name: string, lock: string): string {
  const who = pid === process.pid ? 'another mock of this process' : `the process ${pid ?? 'that its lock names'}`;
  return `The state file ${name} is held by ${who}, and two would overwrite each other. Stop that one, or give this one a file of its own. If it is no Understudy, remove ${lock}.`;
}

/** What is wrong with a file that is not JSON, and where. */
function kindOf(bytes: Buffer, { line, column, problem }: JsonProblem): string {
  if (bytes.length === 0) return 'is empty, so something else wrote it or cut it off';
  const head = bytes.toString('utf8', 0, 1_000);
  if (/^(?:---|[\w"$]+:\s)/m.test(head) && !head.trimStart().startsWith('{'))
    return 'looks like YAML; a state is kept as JSON';
  const place = `at line ${line}, column ${column}: ${problem}`;
  const isTorn = problem === 'the text ends too early' || problem === 'a string is not closed';
  return isTorn ? `is torn, so something else wrote it or cut it off, ${place}` : `is not JSON ${place}`;
}

const DRAFT = /^\.(\d+)(?:\.[0-9a-f]{8})?\.tmp$/;

/** What servers that are gone have left half written. */
async function removeDrafts(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const pid = DRAFT.exec(name.slice(basename(file).length))?.[1];
    // One of our own id is of a process that had it before: we hold the file and have written nothing yet.
    const isLeft = pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (isLeft) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function replaceFile(file: string, text: AsyncIterable<string>): Promise<void> {
  const draft = `${file}.${process.pid}.${newId().slice(0, 8)}.tmp`;
  const remove = (): void => {
    rmSync(draft, { force: true });
  };
  // Whoever ends the process in the middle leaves the old file, and no draft.
  process.once('exit', remove);
  try {
    // Participant data is about people: for its owner's eyes.
    const handle = await open(draft, 'wx', 0o600);
    try {
      await writeFile(handle, text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (fault) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fault;
  } finally {
    process.off('exit', remove);
  }
}

/** Without it a crash of the machine could bring the old name back; not every system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const CURES: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder is not there: make it',
  ENOTDIR: 'What should be its folder is none: name another',
  EACCES: 'Its folder is not ours to write to: allow it',
  EPERM: 'Its folder is not ours to write to: allow it',
  EROFS: 'Its folder is on a disk that cannot be written to: name another',
  EISDIR: 'It is a folder: name a file',
  EBUSY: 'It is mounted by itself: mount its folder',
  ENOSPC: 'The disk is full: make room',
  EDQUOT: 'The quota is used up: make room',
};

/** Throws a system's error with what it means for the state; other faults as they are. */
async function unwritable(name: string, fault: unknown): Promise<never> {
  const { code } = fault as NodeJS.ErrnoException;
  if (code === undefined || fault instanceof StateProblem) throw fault;
  const isThere = await access(name).then(
    () => true,
    () => false,
  );
  const kept = isThere ? 'an earlier one is kept' : 'there is no earlier one';
  throw new StateUnavailable(
    `The state file ${name} cannot be written (${code}); ${kept}. ${CURES[code] ?? 'Make it writable'}, or use another file.`,
  );
}
