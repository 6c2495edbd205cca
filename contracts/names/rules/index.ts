import { callContract } from './call-contract';
import { nameDiffers } from './name-differs';
import { placeholderValue } from './placeholder-value';
import { readNeverWritten } from './read-never-written';
import type { NameRule } from './rule';
import { variableNeverSet } from './variable-never-set';
import { writtenNeverRead } from './written-never-read';

/** What `names` finds, worst first. */
export const NAME_RULES: readonly NameRule[] = [
  callContract,
  readNeverWritten,
  nameDiffers,
  variableNeverSet,
  placeholderValue,
  writtenNeverRead,
];
export type { NameDetection, NameRule } from './rule';
