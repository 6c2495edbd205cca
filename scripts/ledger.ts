import { answersOf, PROFILE_NAMES, QUESTIONS, type Behaviour, type ProfileName, type Source } from '../mocks/internal';
import { markdownTable } from '../mocks/util/markdown';

/** A row of the fidelity ledger: a behaviour, and the profiles in which it answers its question. */
export type LedgerRow = Pick<Behaviour, 'id' | 'question' | 'summary' | 'evidence' | 'sources' | 'examples'> & {
  readonly profiles: readonly ProfileName[];
};

/** The rival answers of each question together, in the order of the list; with a profile, its answers alone. */
export function ledger(profile?: ProfileName): readonly LedgerRow[] {
  const answers = PROFILE_NAMES.map((name) => [name, answersOf(name)] as const);
  const rows = [...QUESTIONS.values()].flat().map(({ id, question, summary, evidence, sources, examples }) => {
    const profiles = answers.filter(([, answering]) => answering.get(question) === id).map(([name]) => name);
    return { id, question, summary, evidence, sources, examples, profiles };
  });
  return profile === undefined ? rows : rows.filter(({ profiles }) => profiles.includes(profile));
}

/** The ledger as a Markdown table. */
export function ledgerMarkdown(rows: readonly LedgerRow[]): string {
  const heads = ['Question', 'What it does', 'Evidence', ...PROFILE_NAMES.map((name) => `\`${name}\``)];
  let question = '';
  const body = rows.map((row) => {
    const shown = row.question === question ? '' : `\`${row.question}\``;
    question = row.question;
    const marks = PROFILE_NAMES.map((name) => (row.profiles.includes(name) ? '●' : ''));
    return [shown, row.summary, evidenceCell(row), ...marks];
  });
  const rowsOfTable = body.map((cells) => cells.map(escaped));
  return markdownTable(heads, rowsOfTable, { centred: PROFILE_NAMES.map((_, index) => index + 3) });
}

function evidenceCell({ evidence, sources }: LedgerRow): string {
  const url = sources.find((source) => source.url !== undefined)?.url;
  return url === undefined ? evidence : `[${evidence}](${url})`;
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A source as people read it. */
export function sourceLine({ title, url }: Source): string {
  return url === undefined ? title : `${title}: ${url}`;
}
