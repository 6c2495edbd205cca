import { DATA_ACTION_HELP } from '../behaviours/shared/sources';
import type { FindingDraft } from '.';
import { RULES, type RuleId } from './rules';

/** A finding about a Data Action itself, not about a request of it; `operation` is null outside the mock. */
export function actionDraft(rule: RuleId, operation: string | null, summary: string): FindingDraft {
  const { level, cure } = RULES[rule];
  return {
    level,
    rule,
    behaviour: 'action-run',
    summary,
    pointer: null,
    advice: cure,
    evidence: 'assumed',
    sources: [DATA_ACTION_HELP],
    operation,
    conversationId: null,
    participantId: null,
    suggestion: null,
  };
}
