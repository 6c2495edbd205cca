import type { Command } from 'commander';
import { problemLine } from '../../contracts/files';
import { namesIn, type ComputedUse, type Journal, type WrittenBy } from '../../contracts/names';
import { nameFindings, nameSubjects } from '../../contracts/names/findings';
import { fetchJournal, JournalUnavailable } from '../../contracts/names/journal';
import { graphText, markdownNames, rowsOf, tableText } from '../../contracts/names/tables';
import { reportOf } from '../../contracts/report';
import { packageInfo } from '../../mocks/internal';
import { addBaselineFlags, withoutKnown, type BaselineFlags } from '../baseline-flags';
import { addExamples } from '../command';
import { readConfig } from '../config';
import { couldNotRun, EXIT, usageProblem } from '../exit';
import { addReportFlags, deliver, type ReportFlags } from '../report-flags';
import { coloursFor } from '../terminal/colour';
import { printable, printableLines } from '../terminal/printable';
import { countsText, findingsText, plural } from '../terminal/report-text';

type NamesFlags = ReportFlags &
  BaselineFlags & {
    readonly url?: string;
    readonly config?: string;
    readonly graph?: true;
    readonly markdown?: true;
    readonly json?: true;
  };

/** Who writes and who reads each attribute name. */
export function register(command: Command): void {
  command
    .argument('[path...]', 'Architect flows, Data Actions, Terraform files, pacts and recordings, or folders of them')
    .option('--url <url>', 'also what a running mock was asked; UNDERSTUDY_ADMIN_TOKEN where it asks for one')
    .option('--config <file>', 'config file, JSON or YAML; "names" says who else writes which names')
    .option('--graph', 'print a Mermaid graph instead of the table')
    .option('--markdown', 'print the table as Markdown')
    .option('--json', 'print names, writers, readers and findings as JSON');
  addBaselineFlags(addReportFlags(command)).action(names);
  addExamples(command, [
    ['names flows/ actions/ terraform/', 'the table, and what does not fit together'],
    ['names . --fail-on warn --report sarif=names.sarif', 'as a gate, with a report for code scanning'],
    ['names . --graph > names.mmd', 'a picture of who writes and who reads'],
    ['names flows/ --url http://127.0.0.1:4010', 'with what the tests have written into a mock'],
    ['names . --write-baseline names.json', 'begin today: what is known does not fail'],
  ]);
}

async function names(paths: readonly string[], flags: NamesFlags): Promise<void> {
  if (paths.length === 0 && flags.url === undefined)
    throw usageProblem('Nothing to read: name a folder with flows and actions, such as understudy names ., or --url.');
  const writtenBy = await writtenByIn(flags.config);
  const journals = flags.url === undefined ? [] : [await journalAt(flags.url)];
  const { model, problems } = await namesIn(paths, journals);
  const { flows, actions, writes, reads } = model;
  if (paths.length > 0 && problems.length === 0 && flows.length + actions.length + writes.length + reads.length === 0)
    throw usageProblem(
      `${paths.join(' ')}: there is nothing in it that names attributes: no Architect flow, Data Action, Terraform file, pact or recording.`,
    );
  const all = nameFindings(model, writtenBy);
  const { findings, said } = await withoutKnown(all, flags);
  const report = reportOf(findings, {
    tool: packageInfo(),
    profile: 'default',
    subjects: nameSubjects(model),
    showValues: flags.showValues === true,
  });
  for (const problem of problems) process.stderr.write(`${printable(problemLine(problem))}\n`);
  const rows = rowsOf(model, writtenBy);
  const computed = [...model.computedWrites, ...model.computedReads];
  const isTaken = flags.json ?? flags.graph ?? flags.markdown ?? flags.report.some(({ file }) => file === '-');
  if (flags.json) process.stdout.write(`${JSON.stringify(documentOf({ rows, computed, report }), null, 2)}\n`);
  else if (flags.graph) process.stdout.write(graphText(rows));
  else if (flags.markdown) process.stdout.write(markdownNames(rows, computed));
  const out = isTaken ? process.stderr : process.stdout;
  if (!isTaken) out.write(`${printableLines(tableText(rows, computed, out.isTTY ? out.columns : undefined))}\n`);
  const read = `${plural(flows.length, 'flow')}, ${plural(actions.length, 'Data Action')}, ${plural(rows.length, 'name')}`;
  out.write(`${findingsText(report, coloursFor(out))}${said}${read}: ${countsText(report)}.\n`);
  const code = await deliver(report, flags);
  process.exitCode = problems.length > 0 ? EXIT.usage : code;
}

/** What `--json` prints: no values, names alone. */
function documentOf({
  rows,
  computed,
  report,
}: {
  readonly rows: ReturnType<typeof rowsOf>;
  readonly computed: readonly ComputedUse[];
  readonly report: ReturnType<typeof reportOf>;
}): unknown {
  const { tool, findings, summary } = report;
  return {
    tool,
    names: rows.map(({ name, writers, readers, writtenElsewhere }) => ({
      name,
      writers: writers.map(asUse),
      readers: readers.map(asUse),
      ...(writtenElsewhere === undefined ? {} : { writtenElsewhere }),
    })),
    computed: computed.map(({ from, ...use }) => ({ ...asUse(use), from })),
    findings,
    summary,
  };
}

function asUse({ place, party, what }: Pick<ComputedUse, 'place' | 'party' | 'what'>) {
  return { ...place, party, what };
}

async function writtenByIn(file: string | undefined): Promise<WrittenBy> {
  if (file === undefined) return {};
  const { names: settings } = await readConfig(file);
  return settings?.writtenBy ?? {};
}

async function journalAt(text: string): Promise<Journal> {
  const base = URL.parse(text);
  if (!base || !/^https?:$/.test(base.protocol))
    throw usageProblem(`--url "${text}" is not an http address; http://127.0.0.1:4010 is the usual one.`);
  try {
    return await fetchJournal(base, process.env['UNDERSTUDY_ADMIN_TOKEN']);
  } catch (fault) {
    if (fault instanceof JournalUnavailable) throw couldNotRun(fault.message);
    throw fault;
  }
}
