import type { Report } from '../report';

/** The JSON report. */
export function jsonReport({ tool, profile, findings, summary }: Report): string {
  return `${JSON.stringify({ tool, profile, findings, summary }, null, 2)}\n`;
}
