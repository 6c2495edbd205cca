import { readFile } from 'node:fs/promises';
import { problemLine, reasonOf } from '../../contracts/files';
import { describeExportProblem, parseExport, type ActionExport } from '../../mocks/internal';

/** An export with its text, or a sentence on why there is none. */
export type ExportFile =
  { readonly file: string; readonly text: string; readonly action: ActionExport } | { readonly problem: string };

/** Reads an exported Data Action. */
export async function readExportFile(file: string): Promise<ExportFile> {
  const text = await textOf(file);
  if (typeof text !== 'string') return text;
  const read = parseExport(text);
  return 'problem' in read
    ? { problem: describeExportProblem(read.problem, file) }
    : { file, text: text.replace(/^\uFEFF/, ''), action: read.action };
}

/** The text of a file, `-` being stdin, or a sentence on why it cannot be read. */
export async function textOf(file: string): Promise<string | { readonly problem: string }> {
  return readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch((fault: unknown) => ({
    problem: problemLine({ file, problem: reasonOf(fault) }),
  }));
}
