import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unknownTopic = {
  id: 'unknown-topic',
  level: 'warn',
  title: 'A subscription names a topic that the vendor does not publish.',
  why: 'One bad topic fails its whole batch, and nothing is ever heard under it; there is no v2.conversations.{id}.',
  cure: 'Subscribe to a published topic; GET /api/v2/notifications/availabletopics lists them.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
} as const satisfies Rule;
