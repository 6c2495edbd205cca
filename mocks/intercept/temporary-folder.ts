import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files that are gone when the mock is, for their owner's eyes alone. The folder is made with its first file. */
export class TemporaryFolder {
  #path: string | undefined;
  readonly #removeAtExit = (): void => {
    this.remove();
  };

  /** Writes a file, readable by its owner alone, and returns its path. */
  write(name: string, content: string | Buffer): string {
    if (this.#path === undefined) {
      this.#path = mkdtempSync(join(tmpdir(), 'understudy-'));
      process.once('exit', this.#removeAtExit);
    }
    const file = join(this.#path, name);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  }

  remove(): void {
    if (this.#path === undefined) return;
    rmSync(this.#path, { recursive: true, force: true });
    process.off('exit', this.#removeAtExit);
    this.#path = undefined;
  }
}
