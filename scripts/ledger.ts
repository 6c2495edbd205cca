import {
  answersOf,
  PROFILE_NAMES,
  QUESTIONS,
  type Behaviour,
  type Observed,
  type Profile,
  type ProfileName,
  type Source,
} from '../mocks/internal';
import { markdownTable } from '../mocks/util/markdown';

/** A row of the fidelity ledger: a behaviour, and the profiles in which it answers its question. */
export type LedgerRow = Pick<Behaviour, 'id' | 'question' | 'summary' | 'evidence' | 'sources' | 'examples'> & {
  readonly against: readonly Source[];
  readonly profiles: readonly ProfileName[];
  /** What a real org of the user's was seen to do, where the profile is a file that says so. */
  readonly observed?: Observed;
};

/** The rival answers of each question together, in the order of the list; with a profile, its answers alone. */
export function ledger(profile?: Profile): readonly LedgerRow[] {
  const answers = PROFILE_NAMES.map((name) => [name, answersOf(name)] as const);
  const all = [...QUESTIONS.values()].flat();
  const rows = profile === undefined ? all : all.filter(({ id, question }) => profile.answers.get(question) === id);
  return rows.map(({ id, question, summary, evidence, sources, against = [], examples }) => {
    const profiles = answers.filter(([, answering]) => answering.get(question) === id).map(([name]) => name);
    const observed = profile?.observed.get(question);
    const row = { id, question, summary, evidence, sources, against, examples, profiles };
    return observed === undefined ? row : { ...row, observed };
  });
}

/** `observed by you on 2026-11-28: …`, and whether the answer fits what was seen. */
export function observedLine({ at, quote }: Observed, isFitting: boolean): string {
  const what = isFitting ? 'observed by you' : 'your org did otherwise, and no answer fits it; observed by you';
  return `${what} on ${at.slice(0, 10)}: ${quote}`;
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
