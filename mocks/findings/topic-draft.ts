import type { FindingDraft } from '.';
import { RULES } from './rules';

type Place = Pick<FindingDraft, 'operation' | 'conversationId' | 'participantId'>;

/** A finding about a topic that there is none of. */
export function unknownTopicDraft(
  operation: string,
  { topic, reason, near }: { readonly topic: string; readonly reason: string; readonly near: string | undefined },
): FindingDraft {
  const { level, cure, evidence, sources } = RULES['unknown-topic'];
  return {
    level,
    rule: 'unknown-topic',
    behaviour: 'notifications-served',
    summary: `${topic}: ${reason}${near === undefined ? '.' : `; did you mean ${near}?`}`,
    pointer: null,
    advice: near === undefined ? cure : `Subscribe to ${near}.`,
    evidence: evidence === 'of the behaviour' ? 'assumed' : evidence,
    sources,
    ...NOWHERE,
    operation,
    suggestion: null,
  };
}

const NOWHERE: Omit<Place, 'operation'> = { conversationId: null, participantId: null };

/** A finding about a change that nobody heard. */
export function unheardChangeDraft(place: Place, behaviour: string): FindingDraft {
  const { level, cure, title, evidence, sources } = RULES['unheard-change'];
  return {
    level,
    rule: 'unheard-change',
    behaviour,
    summary: title,
    pointer: null,
    advice: cure,
    evidence: evidence === 'of the behaviour' ? 'assumed' : evidence,
    sources,
    ...place,
    suggestion: null,
  };
}
