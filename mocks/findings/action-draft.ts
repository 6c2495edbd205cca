import type { FindingDraft } from '.';
import { RULES, type RuleId } from './rules';

/** A finding about a Data Action itself, not about a request of it; `operation` is null outside the mock. */
export function actionDraft(rule: RuleId, operation: string | null, summary: string): FindingDraft {
  const { level, cure, evidence, sources } = RULES[rule];
  return {
    level,
    rule,
    behaviour: 'action-run',
    summary,
    pointer: null,
    advice: cure,
    evidence: evidence === 'of the behaviour' ? 'assumed' : evidence,
    sources,
    operation,
    conversationId: null,
    participantId: null,
    suggestion: null,
  };
}
