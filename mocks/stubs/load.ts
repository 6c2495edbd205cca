import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { stubsProblem } from './check';
import type { Stub } from './stub';

/** A file of stubs that cannot be used: which, where, and the cure. */
export class StubsProblem extends Error {
  override readonly name = 'StubsProblem';
}

/** The stubs of a YAML or JSON file. Rejects with a StubsProblem for a file that is not there or holds something else. */
export async function stubsIn(file: string): Promise<readonly Stub[]> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new StubsProblem(`The stubs cannot be read from ${file} (${fault.code ?? fault.message}).`);
  });
  const stubs = parsed(text, file);
  const problem = stubsProblem(stubs);
  if (problem !== undefined) throw new StubsProblem(`${file}: ${problem}`);
  return stubs as readonly Stub[];
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (fault) {
    throw new StubsProblem(
      `${file} is neither YAML nor JSON: ${fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault)}`,
    );
  }
}
