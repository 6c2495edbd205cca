import type { Report, ReportedFinding, Subject } from '../report';

/** A subject with what was found on it. */
export type Judged = { readonly subject: Subject; readonly findings: readonly ReportedFinding[] };

/** Stands for requests to paths outside the API. */
export const OUTSIDE = 'outside the API';

/** Each subject with its findings, in the order of the subjects; same-named interactions of a file share theirs. */
export function findingsBySubject({ subjects, findings, profile }: Report): readonly Judged[] {
  const groups = new Map<string, { readonly subject: Subject; readonly findings: ReportedFinding[] }>();
  for (const subject of subjects) {
    const key = keyOf(subject.group, subject.name);
    if (!groups.has(key)) groups.set(key, { subject, findings: [] });
  }
  for (const finding of findings) {
    const group = finding.file ?? finding.profile ?? profile;
    const name = finding.interaction ?? finding.operation ?? OUTSIDE;
    const key = keyOf(group, name);
    const judged = groups.get(key) ?? { subject: { name, group }, findings: [] };
    judged.findings.push(finding);
    groups.set(key, judged);
  }
  return [...groups.values()];
}

function keyOf(group: string, name: string): string {
  return JSON.stringify([group, name]);
}
