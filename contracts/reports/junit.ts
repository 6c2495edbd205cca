import type { Report, ReportedFinding, Subject } from '../report';
import { findingsBySubject, type Judged } from './subjects';

/** A JUnit XML report: a suite for each file or profile, a case for each interaction or operation; errors are failures. */
export function junitReport(report: Report): string {
  const suites = new Map<string, Judged[]>();
  for (const judged of findingsBySubject(report)) {
    const cases = suites.get(judged.subject.group) ?? [];
    suites.set(judged.subject.group, [...cases, ...casesOf(judged)]);
  }
  const all = [...suites.values()].flat();
  const lines = [...suites].flatMap(([name, cases]) => suiteLines(name, cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(report.tool.name)}" ${counts(all)}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

/**
 * A file's interaction is one case. What a command sent is one case for each operation, and one more for each cause of an
 * error, so that a list of failures names every mistake once.
 */
function casesOf(judged: Judged): readonly Judged[] {
  const { subject, findings } = judged;
  if (subject.file !== undefined || findings.some(({ file, interaction }) => file ?? interaction)) return [judged];
  const errors = findings.filter(({ level }) => level === 'error');
  const causes = errors.map((finding) => ({
    subject: { name: `${subject.name}: ${finding.rule}${timesText(finding)}`, group: subject.group },
    findings: [finding],
  }));
  return [{ subject, findings: findings.filter(({ level }) => level !== 'error') }, ...causes];
}

function timesText({ count = 1 }: ReportedFinding): string {
  return count === 1 ? '' : `, ${count} times`;
}

function counts(cases: readonly Judged[]): string {
  const seconds = cases.reduce((sum, { subject }) => sum + (subject.seconds ?? 0), 0);
  const failures = cases.filter(isFailed).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" time="${seconds.toFixed(3)}"`;
}

function isFailed({ findings }: Judged): boolean {
  return findings.some(({ level }) => level === 'error');
}

function suiteLines(name: string, cases: readonly Judged[]): readonly string[] {
  const lines = cases.flatMap(({ subject, findings }) => caseLines(name, subject, findings));
  return [`  <testsuite name="${attribute(name)}" ${counts(cases)} skipped="0">`, ...lines, '  </testsuite>'];
}

function caseLines(
  suite: string,
  { name, file, seconds = 0 }: Subject,
  findings: readonly ReportedFinding[],
): readonly string[] {
  const at = file === undefined ? '' : ` file="${attribute(file)}"`;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(suite)}"${at} time="${seconds.toFixed(3)}"`;
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

function prose({ level, rule, summary, advice, file, line, behaviour, at, test, ...more }: ReportedFinding): string {
  const place = file === undefined ? '' : `\n${file}${line === undefined ? '' : `:${line}`}`;
  const sentBy = test?.name === undefined ? '' : `\nsent by the test: ${test.name}`;
  const when = at === '' ? '' : `\nfirst at: ${at}, in ${(more.exchanges ?? [more.exchangeId]).join(', ')}`;
  return `${level} ${rule}: ${summary}\n${advice}\nanswered by: ${behaviour}${sentBy}${when}${place}`;
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
