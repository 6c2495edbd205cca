import { readFile, writeFile } from 'node:fs/promises';
import { isRecord, readJson } from '../mocks/internal';
import { problemLine, reasonOf } from './files';
import type { ReportedFinding } from './report';

/** Findings that are known, such as those from before a team began: they are neither shown nor do they fail a run. */
export type Baseline = ReadonlySet<string>;

const MAX_DEPTH = 20;

/** What makes two findings the same over time: a line may move, a cause may not. */
export function fingerprintOf({ rule, file, profile, interaction, operation, pointer }: ReportedFinding): string {
  return JSON.stringify([rule, file ?? profile ?? '', interaction ?? operation ?? '', pointer ?? '']);
}

/** Reads a baseline that `writeBaseline` wrote; a sentence on why it cannot be read otherwise. */
export async function readBaseline(file: string): Promise<Baseline | { readonly problem: string }> {
  const bytes = await readFile(file).catch((fault: unknown) => ({
    problem: problemLine({ file, problem: reasonOf(fault) }),
  }));
  if (!Buffer.isBuffer(bytes)) return bytes;
  const reading = readJson(bytes, MAX_DEPTH);
  if (!('value' in reading))
    return { problem: `${file}:${reading.line}:${reading.column} is not JSON: ${reading.problem}.` };
  const known = isRecord(reading.value) ? reading.value['known'] : undefined;
  if (!Array.isArray(known))
    return { problem: `${file} is no baseline: it has no list "known". Write one with --write-baseline ${file}.` };
  return new Set(known.filter(isRecord).map((entry) => JSON.stringify(PARTS.map((part) => entry[part] ?? ''))));
}

const PARTS = ['rule', 'file', 'subject', 'pointer'] as const;

/** Writes findings as a baseline, in a fixed order, so that a change shows as a change. */
export async function writeBaseline(file: string, findings: readonly ReportedFinding[]): Promise<void> {
  const prints = [...new Set(findings.map(fingerprintOf))].sort();
  const known = prints.map((print) => {
    const values = JSON.parse(print) as readonly string[];
    return Object.fromEntries(
      PARTS.map((part, index) => [part, values[index]] as const).filter(([, value]) => value !== ''),
    );
  });
  await writeFile(file, `${JSON.stringify({ known }, null, 2)}\n`);
}

/** The findings that a baseline does not know, how many it knows, and how many of its entries are met no more. */
export function judgedBy(
  baseline: Baseline,
  findings: readonly ReportedFinding[],
): { readonly fresh: readonly ReportedFinding[]; readonly known: number; readonly gone: number } {
  const fresh = findings.filter((finding) => !baseline.has(fingerprintOf(finding)));
  const met = new Set(findings.map(fingerprintOf));
  const gone = [...baseline].filter((print) => !met.has(print)).length;
  return { fresh, known: findings.length - fresh.length, gone };
}
