import { READ_BACK } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const refusedByOrg = {
  id: 'refused-by-org',
  level: 'error',
  title: 'The org refused the request.',
  why: 'The reply says why in its code and message; the ledger does not know this refusal.',
  cure: 'Read code and message. For 401 and 403 look at the token and its roles, for 404 at the ids, for 400 and 422 at the body.',
  evidence: 'observed',
  sources: [READ_BACK],
} as const satisfies Rule;
