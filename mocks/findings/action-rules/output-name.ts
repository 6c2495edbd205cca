import { OUTPUT_NAME_REPORT } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const outputName = {
  id: 'output-name',
  level: 'warn',
  title: 'A name or type in the output contract that not every reader takes.',
  why: 'An AI agent drops a tool on save, without a word, when its outputs have names with dots, objects without members, or alternatives.',
  cure: 'Rename the member, name the members of the object, or choose one type.',
  evidence: 'reported',
  sources: [OUTPUT_NAME_REPORT],
} as const satisfies Rule;
