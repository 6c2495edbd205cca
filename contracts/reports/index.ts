import type { Report } from '../report';
import { jsonReport } from './json';
import { junitReport } from './junit';
import { markdownReport } from './markdown';
import { sarifReport } from './sarif';

/** The report formats by the name the command line gives them. */
export const REPORTS = {
  junit: junitReport,
  sarif: sarifReport,
  markdown: markdownReport,
  json: jsonReport,
} as const satisfies Readonly<Record<string, (report: Report) => string>>;
export type ReportKind = keyof typeof REPORTS;

/** True of the name of a report format. */
export function isReportKind(name: string): name is ReportKind {
  return Object.hasOwn(REPORTS, name);
}
