import { READ_BACK } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const ledgerContradicted = {
  id: 'ledger-contradicted',
  level: 'info',
  title: 'The org did otherwise than the active profile says.',
  why: 'Where the public record is silent the ledger has chosen an answer, and orgs change.',
  cure: 'Ask the org with `understudy probe`, and use the profile file that it writes.',
  evidence: 'observed',
  sources: [READ_BACK],
} as const satisfies Rule;
