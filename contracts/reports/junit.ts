import type { Report, ReportedFinding, Subject } from '../report';
import { findingsBySubject, type Judged } from './subjects';

/** A JUnit XML report: a suite for each file or profile, a case for each interaction or operation; errors are failures. */
export function junitReport(report: Report): string {
  const suites = new Map<string, Judged[]>();
  for (const judged of findingsBySubject(report)) {
    const cases = suites.get(judged.subject.group) ?? [];
    suites.set(judged.subject.group, [...cases, judged]);
  }
  const all = [...suites.values()].flat();
  const lines = [...suites].flatMap(([name, cases]) => suiteLines(name, cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(report.tool.name)}" ${counts(all)} time="0">`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(cases: readonly Judged[]): string {
  return `tests="${cases.length}" failures="${cases.filter(isFailed).length}" errors="0"`;
}

function isFailed({ findings }: Judged): boolean {
  return findings.some(({ level }) => level === 'error');
}

function suiteLines(name: string, cases: readonly Judged[]): readonly string[] {
  const lines = cases.flatMap(({ subject, findings }) => caseLines(name, subject, findings));
  return [`  <testsuite name="${attribute(name)}" ${counts(cases)} skipped="0" time="0">`, ...lines, '  </testsuite>'];
}

function caseLines(suite: string, { name, file }: Subject, findings: readonly ReportedFinding[]): readonly string[] {
  const at = file === undefined ? '' : ` file="${attribute(file)}"`;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(suite)}"${at} time="0"`;
  const errors = findings.filter(({ level }) => level === 'error');
  const others = findings.filter(({ level }) => level !== 'error');
  if (findings.length === 0) return [`${open}/>`];
  const [first] = errors;
  // The format has room for one failure a case in the eyes of most readers.
  const failure = first
    ? [
        `      <failure message="${attribute(first.summary)}" type="${attribute(first.rule)}">${content(errors.map(prose).join('\n\n'))}</failure>`,
      ]
    : [];
  const rest = others.length > 0 ? [`      <system-out>${content(others.map(prose).join('\n\n'))}</system-out>`] : [];
  return [`${open}>`, ...failure, ...rest, '    </testcase>'];
}

function prose({ level, rule, summary, advice, file, line, behaviour }: ReportedFinding): string {
  const where = file === undefined ? '' : `\n${file}${line === undefined ? '' : `:${line}`}`;
  return `${level} ${rule}: ${summary}\n${advice}\nanswered by: ${behaviour}${where}`;
}

/** What XML 1.0 has no way to write. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function content(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return content(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
