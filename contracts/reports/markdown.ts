import { levelsText } from '../levels';
import type { Report, ReportedFinding } from '../report';
import { findingsBySubject } from './subjects';
import { cell, markdownTable } from '../../mocks/util/markdown';

const MARKS = { error: '❌', warn: '⚠️', info: 'ℹ️' } as const;
/** GitHub takes a step summary of at most 1 MiB, in bytes. */
export const SUMMARY_BYTES = 1024 * 1024;
const MAX_DETAILS = 200;

/** The Markdown report: for a pull request or a step summary. */
export function markdownReport(report: Report): string {
  const { tool, profile, summary, findings, rules } = report;
  const judged = findingsBySubject(report);
  const clean = judged.filter((one) => one.findings.every(({ level }) => level === 'info')).length;
  const head = [
    `## ${tool.name}: ${summary.error === 0 ? 'nothing would be lost' : `${plural(summary.error, 'error')}`}`,
    '',
    `${plural(summary.error, 'error')}, ${plural(summary.warn, 'warning')}, ${plural(summary.info, 'note')}; ${clean} of ${judged.length} without either. Profile \`${profile}\`, version ${tool.version}.`,
    '',
    ...(rules ? [`Set by the config file: ${cell(levelsText(rules))}.`, ''] : []),
  ];
  if (findings.length === 0) return head.join('\n');
  const rows = findings.slice(0, MAX_DETAILS).map(row);
  const rest = findings.length > MAX_DETAILS ? ['', `… and ${findings.length - MAX_DETAILS} more.`] : [];
  return [
    ...head,
    markdownTable(['', 'Where', 'What', 'Cure', 'Rule'], rows),
    ...rest,
    '',
    ...suggestionLines(findings),
  ].join('\n');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function row(finding: ReportedFinding): readonly string[] {
  const { level, summary, advice, rule, behaviour, evidence } = finding;
  return [MARKS[level], whereOf(finding), cell(summary), cell(advice), `\`${rule}\`<br>${behaviour} (${evidence})`];
}

function whereOf({ file, line, interaction, operation, profile }: ReportedFinding): string {
  const place = file === undefined ? profile : `${file}${line === undefined ? '' : `:${line}`}`;
  return [place, interaction ?? operation ?? undefined]
    .filter((part) => part !== undefined)
    .map(cell)
    .join('<br>');
}

function suggestionLines(findings: readonly ReportedFinding[]): readonly string[] {
  const told = findings.filter(({ suggestion }) => suggestion !== null).slice(0, MAX_DETAILS);
  if (told.length === 0) return [];
  const blocks = told.map(({ suggestion, rule }) => {
    const body = suggestion?.body === undefined ? '' : `\n\n${JSON.stringify(suggestion.body, null, 2)}`;
    return `${rule}:\n\n${fenced(`${suggestion?.method ?? ''} ${suggestion?.path ?? ''}${body}`)}`;
  });
  return [
    '<details><summary>Requests that would have worked</summary>',
    '',
    [...new Set(blocks)].join('\n\n'),
    '',
    '</details>',
    '',
  ];
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}http\n${text}\n${fence}`;
}
