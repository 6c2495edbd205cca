import { checkFor, type CheckContext, type CheckOptions } from './check';
import { isLogin } from './authorization';
import { readPacts, type FileProblem, type ReadOptions } from './files';
import type { Interaction } from './pact';
import { softened, without, type ReportedFinding, type Subject } from './report';
import { secretsOfInteraction } from './secrets';
import { entryId, matchRoute } from '../mocks/internal';

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
  {
    showValues = false,
    providers,
    more,
    ...options
  }: CheckOptions & ReadOptions & { readonly showValues?: boolean } = {},
): Promise<Checked> {
  const { files, problems, skipped: passedOver } = await readPacts(paths, { providers, more });
  const check = checkFor(options);
  const findings: ReportedFinding[] = [];
  const subjects: Subject[] = [];
  const skipped: FileProblem[] = [...passedOver];
  for (const { file, pact, placeOf } of files) {
    const unsaid = unsaidTokenIn(pact.interactions);
    for (const { pointer, description, kind } of pact.skipped) {
      skipped.push({ file, place: placeOf(pointer), problem: `"${description}" is ${kind}, not HTTP; it was skipped` });
    }
    for (const interaction of pact.interactions) {
      const all = await check(interaction, unsaid?.interaction === interaction ? unsaid : {});
      const found = interaction.isPending ? all.map(softened) : all;
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

/**
 * Most pacts leave the token to a filter of the verification, which is worth one word a file. Where some interactions
 * name it and others that succeed do not, one of the two is likely forgotten.
 */
export function unsaidTokenIn(interactions: readonly Interaction[]): UnsaidToken | undefined {
  const successes = interactions.filter(({ request, response }) => response.status < 400 && !isLogin(request.path));
  const open = successes.filter((one) => one.request.headers['authorization'] === undefined && isOfApi(one));
  const [interaction] = open;
  if (!interaction) return undefined;
  const isMixed = open.length < successes.filter(isOfApi).length;
  const others = open.length > 1 ? ` (and ${open.length - 1} more of the file)` : '';
  const summary = `The request of the pact has no Authorization header${others}${isMixed ? ', which others of the file have' : ''}.`;
  return { interaction, tokenUnsaid: { level: isMixed ? 'warn' : 'info', summary } };
}

type UnsaidToken = { readonly interaction: Interaction } & CheckContext;

function isOfApi({ request }: Interaction): boolean {
  return matchRoute(request.method, request.path).kind === 'route';
}
