import { READ_BACK } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const notStored = {
  id: 'not-stored',
  level: 'error',
  title: 'The org answered with success, and a read afterwards does not show what was sent.',
  why: 'A write is accepted before it is done, and an org ignores what it does not understand: the reply says nothing of either.',
  cure: 'Compare the request with the advice of the ledger; if it is right, read later, since a write can take a moment to be seen.',
  evidence: 'observed',
  sources: [READ_BACK],
} as const satisfies Rule;
