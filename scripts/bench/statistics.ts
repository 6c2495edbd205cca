/** The middle of some numbers, and the distance from the least to the most as a share of it. */
export type Summary = { readonly median: number; readonly spread: number };

/** Summarises numbers; zero of none. */
export function summaryOf(numbers: readonly number[]): Summary {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  const spread = median === 0 ? 0 : ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / median;
  return { median, spread };
}
