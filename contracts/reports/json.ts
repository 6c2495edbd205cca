import type { Report } from '../report';

/** The JSON report. */
export function jsonReport({ tool, profile, findings, summary, rules }: Report): string {
  return `${JSON.stringify({ tool, profile, findings, summary, ...(rules ? { rules } : {}) }, null, 2)}\n`;
}
