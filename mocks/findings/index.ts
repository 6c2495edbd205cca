import { afterCreation } from './created';
import type { Finding } from './finding';
import { lost } from './lost';
import type { FindingContext } from './context';
import { refusal } from './refused';
import { RULES } from './rules';
import { afterWrite } from './stored';
import type { Detection } from './prose';
import { nearMiss } from './near-miss';

/** A finding before the journal gives it an id and a time. */
export type FindingDraft = Omit<Finding, 'id' | 'exchangeId' | 'at'>;

const ORDER = { error: 0, warn: 1, info: 2 } as const;

/** What a developer should hear of an exchange, worst first; nothing when the request was right. */
export function findingsOf(occurrence: FindingContext): readonly FindingDraft[] {
  const drafts = tellings(occurrence).map((one) => draftOf(one, occurrence));
  return drafts.length > 1 ? drafts.sort((one, other) => ORDER[one.level] - ORDER[other.level]) : drafts;
}

function draftOf(told: Detection, { asked, judgement, conversationId, participantId }: FindingContext): FindingDraft {
  const { level, cure } = RULES[told.rule];
  const by = told.by ?? judgement.behaviour;
  return {
    level: told.level ?? level,
    rule: told.rule,
    behaviour: by.id,
    summary: told.summary,
    pointer: told.pointer ?? null,
    advice: told.advice ?? cure,
    evidence: by.evidence,
    sources: by.sources,
    operation: asked.operation.kind === 'none' ? null : asked.operation.id,
    conversationId: conversationId ?? null,
    participantId: participantId ?? null,
    suggestion: told.suggestion ?? null,
  };
}

function tellings(occurrence: FindingContext): readonly Detection[] {
  const { judgement, asked } = occurrence;
  const { kind } = asked.operation;
  switch (judgement.verdict.kind) {
    case 'rejected':
      return refusal(occurrence, judgement.verdict.status);
    case 'ignored':
      return kind === 'update' ? nearMiss(occurrence) : lost(occurrence);
    case 'applied':
      if (kind === 'write') return afterWrite(occurrence);
      if (kind === 'update') return nearMiss(occurrence);
      return kind === 'create' ? afterCreation(occurrence) : [];
  }
}
