import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../mocks/internal';
import { readPact, type Pact } from './pact';
import { locatorOf, type Locator, type Place } from './json-locator';
import { once } from '../mocks/util/once';

/** A pact file that could be read; what is wrong inside is in `pact.problems`. */
export type PactFile = {
  /** The file as the user named it, or the address of a pact that came from a broker. */
  readonly file: string;
  readonly pact: Pact;
  readonly placeOf: Locator;
  /** The text of a pact that is no file. */
  readonly content?: string;
};
/** Something that could not be used: which file, where in it, and why. */
export type FileProblem = { readonly file: string; readonly place?: Place; readonly problem: string };

/** Largest pact file, in bytes. */
export const PACT_BYTES = 64 * 1024 * 1024;
/** Deepest nesting of a pact file. */
const PACT_DEPTH = 2_000;

/** Which pacts are read. */
export type ReadOptions = {
  /** The providers whose pacts are wanted; all unless given. */
  readonly providers?: readonly string[] | undefined;
  /** Pacts that are no files, such as those of a broker. */
  readonly more?: readonly PactFile[] | undefined;
};

export type ReadFiles = {
  readonly files: readonly PactFile[];
  readonly problems: readonly FileProblem[];
  /** Files that are somebody else's, and why. */
  readonly skipped: readonly FileProblem[];
};

/**
 * Every pact in the files and, at any depth, the `*.json` of the folders, in the order given; one bad file does not hide
 * the others. What is found in a folder and is no pact of this provider is passed over; what was named must be one.
 */
export async function readPacts(
  paths: readonly string[],
  { providers = [], more = [] }: ReadOptions = {},
): Promise<ReadFiles> {
  const files: PactFile[] = [];
  const problems: FileProblem[] = [];
  const skipped: FileProblem[] = [];
  const take = (read: PactFile | FileProblem, isNamed: boolean): void => {
    if ('problem' in read) {
      problems.push(read);
      return;
    }
    const reason = reasonToPass(read, { providers, isNamed });
    if (reason !== undefined) {
      skipped.push({ file: read.file, problem: `${reason}; it was passed over` });
      return;
    }
    files.push(read);
    const { file, pact, placeOf } = read;
    problems.push(...pact.problems.map(({ pointer, problem }) => ({ file, place: placeOf(pointer), problem })));
  };
  for (const path of paths) {
    const found = await filesAt(path);
    if ('problem' in found) problems.push(found);
    else for (const file of found.files) take(await readPactFile(file), file === path);
  }
  for (const one of more) take(one, true);
  return { files, problems, skipped };
}

/** What the API's requests have in their paths. */
const API_PATH = /\/(?:api\/v2|oauth|platform|login)(?:\/|$)|conversations?/i;
const OWN_PROVIDER = /genesys|purecloud|understudy/i;

function reasonToPass(
  { pact }: PactFile,
  { providers, isNamed }: { readonly providers: readonly string[]; readonly isNamed: boolean },
): string | undefined {
  const { provider, otherwise, interactions } = pact;
  if (otherwise !== undefined) return isNamed ? undefined : otherwise;
  if (providers.length > 0)
    return providers.includes(provider) ? undefined : `its provider is ${JSON.stringify(provider)}`;
  const isElsewhere = interactions.length > 0 && interactions.every(({ request }) => !API_PATH.test(request.path));
  return isElsewhere && !isNamed && provider !== '' && !OWN_PROVIDER.test(provider)
    ? `its provider is ${JSON.stringify(provider)} and none of its requests is one of the Genesys Cloud API (--provider judges it all the same)`
    : undefined;
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
    return { file, pact: readPact(reading.value), placeOf: placesIn(() => bytes.toString('utf8')) };
  } catch (fault) {
    return { file, problem: reasonOf(fault) };
  }
}

/** Most files are never asked where something stands. */
export function placesIn(text: () => string): Locator {
  const locator = once(() => locatorOf(text()));
  return (pointer) => locator()(pointer);
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
