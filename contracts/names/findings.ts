import type { ReportedFinding, Subject } from '../report';
import type { NameModel } from './model';
import { NAME_RULES } from './rules';
import type { WrittenBy } from './written-elsewhere';

/** What the rules find, worst first, then by file and line. */
export function nameFindings(model: NameModel, writtenBy: WrittenBy = {}): readonly ReportedFinding[] {
  const at = new Date().toISOString();
  const found = NAME_RULES.flatMap((rule) =>
    rule
      .detect({ ...model, writtenBy })
      .map(({ place, subject, summary, advice }) => ({ rule, place, subject, summary, advice })),
  );
  return found
    .map((one, order) => ({ ...one, order }))
    .sort(
      (one, other) => rankOf(one) - rankOf(other) || comparePlaces(one.place, other.place) || one.order - other.order,
    )
    .map(({ rule, place, subject, summary, advice }, index) => ({
      id: `f-${String(index + 1).padStart(6, '0')}`,
      exchangeId: 'x-000000',
      at,
      level: rule.level,
      rule: rule.id,
      behaviour: 'attribute-names',
      summary,
      advice: advice ?? rule.cure,
      evidence: rule.evidence,
      sources: rule.sources,
      pointer: null,
      operation: null,
      conversationId: null,
      participantId: null,
      suggestion: null,
      ...place,
      interaction: subject,
    }));
}

function rankOf({ rule }: { readonly rule: { readonly level: string } }): number {
  return ['error', 'warn', 'info'].indexOf(rule.level);
}

type Place = { readonly file: string; readonly line?: number };

function comparePlaces(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}

/** Everything that was looked at: each name in each file. */
export function nameSubjects({ writes, reads }: NameModel): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { name, place } of [...writes, ...reads]) {
    const { file, line } = place;
    const key = JSON.stringify([file, name]);
    if (!subjects.has(key)) subjects.set(key, { name, group: file, file, ...(line === undefined ? {} : { line }) });
  }
  return [...subjects.values()];
}
