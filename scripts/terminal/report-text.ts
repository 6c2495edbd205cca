import type { Report, ReportedFinding } from '../../contracts/report';
import { MASK } from '../../mocks/internal';
import type { Colours } from './colour';
import { printable } from './printable';

const MARKS = { error: '✗', warn: '!', info: 'i' } as const;
/** More findings than this are left to the reports. */
export const MAX_FINDINGS = 50;

/** Findings for people: where, what, how to mend it, and the request that would have worked. */
export function findingsText({ findings }: Report, colours: Colours): string {
  const shown = findings.slice(0, MAX_FINDINGS).map((finding) => `${findingText(finding, colours)}\n`);
  const rest = findings.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more; --report json=FILE has them all.\n`] : [])].join('');
}

function findingText(finding: ReportedFinding, colours: Colours): string {
  const { level, rule, summary, advice, suggestion, operation, profile } = finding;
  const paint = level === 'error' ? colours.red : level === 'warn' ? colours.yellow : colours.cyan;
  const { file, line, column, interaction } = finding;
  const place = file === undefined ? profile : [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, interaction ?? operation].filter((part) => typeof part === 'string').join('  ');
  const body = suggestion?.body === undefined ? '' : ` ${JSON.stringify(suggestion.body)}`;
  const hint = body.includes(JSON.stringify(MASK)) ? colours.dim(' (values masked; --show-values)') : '';
  const lines = [
    ...(where === '' ? [] : [colours.dim(printable(where))]),
    `  ${paint(`${MARKS[level]} ${level}`)} ${printable(summary)} ${colours.dim(rule)}`,
    `    ${printable(advice)}`,
    ...(suggestion ? [`    Would work: ${printable(`${suggestion.method} ${suggestion.path}${body}`)}${hint}`] : []),
  ];
  return lines.join('\n');
}

/** `2 errors, 1 warning, 0 notes`. */
export function countsText({ summary }: Report): string {
  const { error, warn, info } = summary;
  return `${plural(error, 'error')}, ${plural(warn, 'warning')}, ${plural(info, 'note')}`;
}

/** A count with its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
