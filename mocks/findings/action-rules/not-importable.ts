import { IMPORT_REPORT } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const notImportable = {
  id: 'not-importable',
  level: 'error',
  title: 'The platform does not import this export.',
  why: 'A member that the import asks for is missing; other importers of the same file do not say so.',
  cure: 'Add the member, and import the export again.',
  evidence: 'reported',
  sources: [IMPORT_REPORT],
} as const satisfies Rule;
