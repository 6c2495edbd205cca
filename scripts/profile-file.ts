import { readFile } from 'node:fs/promises';
import { readJson, readProfile, type Profile, type ProfileFile } from '../mocks/internal';
import { usageProblem } from './exit';

const MAX_DEPTH = 20;

/** A profile file as it is written, and what it says; one that cannot be read is a usage problem. */
export async function readProfileFile(
  file: string,
): Promise<{ readonly written: ProfileFile; readonly profile: Profile }> {
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw usageProblem(`The profile file ${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  const json = readJson(bytes, MAX_DEPTH);
  if (!('value' in json)) throw usageProblem(`${file}:${json.line}:${json.column} is not JSON: ${json.problem}.`);
  const reading = readProfile(json.value);
  if (!('profile' in reading)) throw usageProblem(`${file}: ${reading.problem}`);
  return { written: json.value as ProfileFile, profile: reading.profile };
}
