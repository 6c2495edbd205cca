import { READ_BACK } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const orgFailed = {
  id: 'org-failed',
  level: 'error',
  title: 'The org failed to answer a write.',
  why: 'A 5xx, or no answer at all, leaves it open whether the write was done.',
  cure: 'Send it again: a write of attributes can be repeated. Treat 408, 429 and 5xx as a reason to retry.',
  evidence: 'observed',
  sources: [READ_BACK],
} as const satisfies Rule;
