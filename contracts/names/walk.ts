import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reasonOf, type FileProblem } from '../files';

/** Folders that hold what others wrote, or what was made. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'target', 'coverage']);

/** The files at paths, at any depth, each once, in a fixed order; `isNamed` is true of what the user named itself. */
export async function filesIn(
  paths: readonly string[],
  isWanted: (file: string) => boolean,
): Promise<{
  readonly files: readonly { readonly file: string; readonly isNamed: boolean }[];
  readonly problems: readonly FileProblem[];
}> {
  const files = new Map<string, { readonly file: string; readonly isNamed: boolean }>();
  const problems: FileProblem[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const found = isFolder ? await filesBelow(path, isWanted) : [path];
      for (const file of found) {
        const key = resolve(file);
        if (!files.has(key) || !isFolder) files.set(key, { file, isNamed: !isFolder });
      }
    } catch (fault) {
      problems.push({ file: path, problem: reasonOf(fault) });
    }
  }
  return { files: [...files.values()], problems };
}

async function filesBelow(folder: string, isWanted: (file: string) => boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isWanted(entry.name)) files.push(path);
    const isPassedOver = entry.name.startsWith('.') || PASSED_OVER.has(entry.name);
    if (entry.isDirectory() && !isPassedOver) files.push(...(await filesBelow(path, isWanted)));
  }
  return files;
}
