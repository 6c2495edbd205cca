import { Option, type Command } from 'commander';
import { isProfile, PROFILE_NAMES, PROFILES, packageInfo, type Profile } from '../../mocks/internal';
import { addExamples } from '../command';
import { ledger, ledgerMarkdown, observedLine, sourceLine, type LedgerRow } from '../ledger';
import { profileNamed, profileOf } from '../mock-flags';
import { coloursFor, type Colours } from '../terminal/colour';
import { printable } from '../terminal/printable';

type BehaviourFlags = { readonly profile?: string; readonly json?: boolean; readonly markdown?: boolean };

/** The fidelity ledger. */
export function register(command: Command): void {
  command
    .option('--profile <name or file>', 'only the answers of one profile', profileNamed)
    .option('--json', 'as JSON, with sources and worked examples')
    .addOption(new Option('--markdown', 'as the table of the README').conflicts('json'))
    .action(behaviours);
  addExamples(command, [
    ['behaviours', 'every behaviour with its evidence and sources'],
    ['behaviours --profile documented', 'who answers each question there'],
    ['behaviours --json', 'for a script'],
  ]);
}

async function behaviours({ profile: named, json = false, markdown = false }: BehaviourFlags): Promise<void> {
  const profile = named === undefined ? undefined : await profileOf(named);
  const rows = ledger(profile);
  if (json) print(JSON.stringify({ tool: packageInfo(), profile: profile?.name ?? null, behaviours: rows }, null, 2));
  else if (markdown) print(ledgerMarkdown(rows));
  else print(ledgerText(rows, profile, coloursFor(process.stdout)));
}

function ledgerText(rows: readonly LedgerRow[], profile: Profile | undefined, colours: Colours): string {
  const names = profile === undefined ? PROFILE_NAMES : [profile.name];
  const lines = names.map(
    (name) => `${colours.bold(name.padEnd(11))} ${isProfile(name) ? PROFILES[name] : ownText(profile)}`,
  );
  let question = '';
  for (const row of rows) {
    if (row.question !== question) lines.push('', colours.bold(row.question));
    question = row.question;
    const where = row.profiles.length === PROFILE_NAMES.length ? 'every profile' : row.profiles.join(', ');
    lines.push(`  ${colours.cyan(row.id)}  ${row.evidence}; ${where === '' ? 'no profile, --answer picks it' : where}`);
    lines.push(`    ${row.summary}`);
    if (row.observed) {
      const isFitting = profile?.unfitting.has(question) !== true;
      lines.push(colours.green(printable(`    ${observedLine(row.observed, isFitting)}`)));
    }
    for (const source of row.sources) lines.push(colours.dim(`    ${sourceLine(source)}`));
    for (const source of row.against) lines.push(colours.dim(`    against: ${sourceLine(source)}`));
  }
  return lines.join('\n');
}

function ownText(profile: Profile | undefined): string {
  return `a profile file; what it does not answer is answered as in ${profile?.extends ?? 'default'}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
