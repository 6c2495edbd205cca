import { ENCODINGS } from './encodings';
import { ENVELOPES } from './envelopes';
import { NOTHING } from './nothing';
import { PLACES } from './places';
import { CREATIONS, LOGINS, REFUSALS } from './refusals';
import { WARNINGS } from './warnings';
import type { Wrong } from './case';

export { NOISE, RIGHT } from './right';
export { MARK, type Right, type Wrong } from './case';

/** Every wrong request of the corpus, class by class. */
export const WRONG: readonly Wrong[] = [
  ...ENVELOPES,
  ...NOTHING,
  ...ENCODINGS,
  ...PLACES,
  ...REFUSALS,
  ...LOGINS,
  ...CREATIONS,
  ...WARNINGS,
];
