import type { Finding } from './finding';

/** What makes two findings the same: one mistake, on one operation, for one participant, however often it is made. */
export function causeOf({
  namespace,
  rule,
  behaviour,
  operation,
  pointer,
  summary,
  conversationId,
  participantId,
}: Pick<
  Finding,
  'namespace' | 'rule' | 'behaviour' | 'operation' | 'pointer' | 'summary' | 'conversationId' | 'participantId'
>): string {
  return JSON.stringify([namespace, rule, behaviour, operation, pointer, summary, conversationId, participantId]);
}
