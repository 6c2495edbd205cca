import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unheardChange = {
  id: 'unheard-change',
  level: 'info',
  title: 'An attribute changed, and no socket heard of it though somebody has a notification channel.',
  why: 'Events are not kept: who subscribes or connects later, or listens to another user, queue or conversation, misses them.',
  cure: 'Subscribe first, connect the socket, and only then make what is to be heard.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
} as const satisfies Rule;
