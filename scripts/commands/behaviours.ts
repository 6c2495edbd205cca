import { Option, type Command } from 'commander';
import { PROFILE_NAMES, PROFILES, packageInfo, type ProfileName } from '../../mocks/internal';
import { addExamples } from '../command';
import { ledger, ledgerMarkdown, sourceLine, type LedgerRow } from '../ledger';
import { profileNamed } from '../mock-flags';
import { coloursFor, type Colours } from '../terminal/colour';

type BehaviourFlags = { readonly profile?: ProfileName; readonly json?: boolean; readonly markdown?: boolean };

/** The fidelity ledger. */
export function register(command: Command): void {
  command
    .option('--profile <name>', 'only the answers of one profile', profileNamed)
    .option('--json', 'as JSON, with sources and worked examples')
    .addOption(new Option('--markdown', 'as the table of the README').conflicts('json'))
    .action(behaviours);
  addExamples(command, [
    ['behaviours', 'every behaviour with its evidence and sources'],
    ['behaviours --profile documented', 'who answers each question there'],
    ['behaviours --json', 'for a script'],
  ]);
}

function behaviours({ profile, json = false, markdown = false }: BehaviourFlags): void {
  const rows = ledger(profile);
  if (json) print(JSON.stringify({ tool: packageInfo(), profile: profile ?? null, behaviours: rows }, null, 2));
  else if (markdown) print(ledgerMarkdown(rows));
  else print(ledgerText(rows, profile, coloursFor(process.stdout)));
}

function ledgerText(rows: readonly LedgerRow[], profile: ProfileName | undefined, colours: Colours): string {
  const profiles = profile === undefined ? PROFILE_NAMES : [profile];
  const lines = profiles.map((name) => `${colours.bold(name.padEnd(11))} ${PROFILES[name]}`);
  let question = '';
  for (const row of rows) {
    if (row.question !== question) lines.push('', colours.bold(row.question));
    question = row.question;
    const where = row.profiles.length === PROFILE_NAMES.length ? 'every profile' : row.profiles.join(', ');
    lines.push(`  ${colours.cyan(row.id)}  ${row.evidence}; ${where === '' ? 'no profile, --answer picks it' : where}`);
    lines.push(`    ${row.summary}`);
    for (const source of row.sources) lines.push(colours.dim(`    ${sourceLine(source)}`));
  }
  return lines.join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
