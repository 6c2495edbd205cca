import { nearest } from './findings/nearest';

/** `; did you mean "x"?` for a name that is nearly a known one, `; known are x, y.` for any other, or for none. */
export function didYouMean(wrong: string | undefined, known: Iterable<string>): string {
  const names = [...known];
  const near = wrong === undefined ? undefined : nearest(wrong, names);
  return near === undefined ? `; known are ${names.join(', ')}.` : `; did you mean "${near}"?`;
}
