/** `; did you mean "x"?` or `; known are x, y.` for a name nobody knows. */
export function didYouMean(near: string | undefined, known: Iterable<string>): string {
  return near === undefined ? `; known are ${[...known].join(', ')}.` : `; did you mean "${near}"?`;
}
