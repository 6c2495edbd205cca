import { stat } from 'node:fs/promises';
import type { Report, ReportedFinding } from '../report';
import { markdownReport, SUMMARY_BYTES } from './markdown';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;

/** True inside a GitHub Actions job. */
export function isGitHub(environment: NodeJS.ProcessEnv): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

/** Findings as workflow commands, one a line: GitHub shows them beside the files. */
export function annotations({ findings }: Report): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation({ level, rule, summary, advice, file, line, column, interaction }: ReportedFinding): string {
  const properties = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: String(line) }),
    ...(column === undefined ? {} : { col: String(column) }),
    title: interaction === undefined ? rule : `${rule}: ${interaction}`,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${COMMANDS[level]} ${listed.join(',')}::${escapedMessage(`${summary} ${advice}`)}`;
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What to append to the step summary: the Markdown report, if the file has room for it. */
export async function summaryFor(report: Report, file: string): Promise<string> {
  const text = `${markdownReport(report)}\n`;
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  return size + Buffer.byteLength(text) <= SUMMARY_BYTES ? text : '';
}
