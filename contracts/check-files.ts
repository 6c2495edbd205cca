import { checkFor, type CheckOptions } from './check';
import { readPacts, type FileProblem } from './files';
import { without, type ReportedFinding, type Subject } from './report';
import { secretsOfInteraction } from './secrets';
import { entryId } from '../mocks/internal';

/** What `check` found in a set of files. */
export type Checked = {
  readonly findings: readonly ReportedFinding[];
  /** Every interaction that was judged. */
  readonly subjects: readonly Subject[];
  /** Files and interactions that could not be read. */
  readonly problems: readonly FileProblem[];
  /** What was left out and why, such as messages. */
  readonly skipped: readonly FileProblem[];
};

/** Judges every HTTP interaction of the pacts in files and folders. Nothing is run. */
export async function checkFiles(
  paths: readonly string[],
  { showValues = false, ...options }: CheckOptions & { readonly showValues?: boolean } = {},
): Promise<Checked> {
  const { files, problems } = await readPacts(paths);
  const check = checkFor(options);
  const findings: ReportedFinding[] = [];
  const subjects: Subject[] = [];
  const skipped: FileProblem[] = [];
  for (const { file, pact, placeOf } of files) {
    for (const { pointer, description, kind } of pact.skipped) {
      skipped.push({ file, place: placeOf(pointer), problem: `"${description}" is ${kind}, not HTTP; it was skipped` });
    }
    for (const interaction of pact.interactions) {
      const found = await check(interaction);
      const place = found.length > 0 ? placeOf(interaction.pointer) : undefined;
      const secrets = showValues ? [] : secretsOfInteraction(interaction);
      const name = without(interaction.description, secrets);
      subjects.push({ name, group: file, file });
      const exchangeId = entryId('x', subjects.length);
      for (const finding of found) {
        findings.push({
          ...without(finding, secrets),
          id: entryId('f', findings.length + 1),
          exchangeId,
          file,
          interaction: name,
          ...place,
        });
      }
    }
  }
  return { findings, subjects, problems, skipped };
}
