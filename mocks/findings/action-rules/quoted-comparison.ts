import { DATA_ACTION_EXPORTS } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const quotedComparison = {
  id: 'quoted-comparison',
  level: 'error',
  title: 'A template compares translated text without its quotes.',
  why: 'Translated text comes with its quotes, so that == "x" never holds and != "x" always does.',
  cure: 'Compare with the quotes: $x == \'"blue"\'.',
  evidence: 'observed',
  sources: [DATA_ACTION_EXPORTS],
} as const satisfies Rule;
