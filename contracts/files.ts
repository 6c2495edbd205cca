import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../mocks/internal';
import { readPact, type Pact } from './pact';
import { locatorOf, type Locator, type Place } from './json-locator';
import { once } from '../mocks/util/once';

/** A pact file that could be read; what is wrong inside is in `pact.problems`. */
export type PactFile = { readonly file: string; readonly pact: Pact; readonly placeOf: Locator };
/** Something that could not be used: which file, where in it, and why. */
export type FileProblem = { readonly file: string; readonly place?: Place; readonly problem: string };

/** Largest pact file, in bytes. */
export const PACT_BYTES = 64 * 1024 * 1024;
/** Deepest nesting of a pact file. */
const PACT_DEPTH = 2_000;

/** Every pact in the files and, at any depth, the `*.json` of the folders, in the order given; one bad file does not hide the others. */
export async function readPacts(
  paths: readonly string[],
): Promise<{ readonly files: readonly PactFile[]; readonly problems: readonly FileProblem[] }> {
  const files: PactFile[] = [];
  const problems: FileProblem[] = [];
  for (const path of paths) {
    const found = await filesAt(path);
    if ('problem' in found) problems.push(found);
    else
      for (const file of found.files) {
        const read = await readPactFile(file);
        if ('problem' in read) problems.push(read);
        else {
          files.push(read);
          problems.push(
            ...read.pact.problems.map(({ pointer, problem }) => ({
              file,
              place: read.placeOf(pointer),
              problem,
            })),
          );
        }
      }
  }
  return { files, problems };
}

/** A file as it is, or the `*.json` of a folder at any depth. */
export async function filesAt(path: string): Promise<{ readonly files: readonly string[] } | FileProblem> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path] };
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/(?:^|[\\/])node_modules[\\/]/.test(file.slice(path.length)))
      .sort();
    return files.length > 0 ? { files } : { file: path, problem: 'the folder holds no *.json' };
  } catch (fault) {
    return { file: path, problem: reasonOf(fault) };
  }
}

async function readPactFile(file: string): Promise<PactFile | FileProblem> {
  try {
    const { size } = await stat(file);
    if (size > PACT_BYTES) return { file, problem: `${size} bytes are more than a pact may have (${PACT_BYTES})` };
    const bytes = withoutMark(await readFile(file));
    const reading = readJson(bytes, PACT_DEPTH);
    if (!('value' in reading)) {
      const { line, column, problem } = reading;
      return { file, place: { line, column }, problem: `not JSON: ${problem}` };
    }
    // Most files are never asked where something stands.
    const locator = once(() => locatorOf(bytes.toString('utf8')));
    return { file, pact: readPact(reading.value), placeOf: (pointer) => locator()(pointer) };
  } catch (fault) {
    return { file, problem: reasonOf(fault) };
  }
}

/** Some editors put a byte order mark in front. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
};

/** Why a file cannot be read. */
export function reasonOf(fault: unknown): string {
  const { code = '', message = '' } = fault as NodeJS.ErrnoException;
  return REASONS[code] ?? `it cannot be read (${code === '' ? message : code})`;
}

/** `file:line:column: what is wrong`, as editors understand it. */
export function problemLine({ file, place, problem }: FileProblem): string {
  return `${file}${place ? `:${place.line}:${place.column}` : ''}: ${problem}.`;
}
