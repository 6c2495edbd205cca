/** Bounds that keep a hostile path or document from hanging its reader. */
export type Limits = {
  /** Nodes looked at, and the cost of regular expressions: some 150 ms of work. */
  readonly visits: number;
  /** Values collected in one list. */
  readonly results: number;
};

/** What `readPath` allows unless told otherwise: enough for any ordinary path on a reply of 10 MB. */
export const DEFAULT_LIMITS: Limits = { visits: 2_500_000, results: 2_000_000 };

/** Longest path text, in UTF-16 units. */
export const MAX_PATH_LENGTH = 10_000;

/** Most steps in one path, a path in a filter counting for itself. */
export const MAX_STEPS = 200;

/** Deepest nesting of filters, parentheses, literals and groups within a path. */
export const MAX_NESTING = 20;

/** What one reading may still spend. */
export class Budget {
  #visits: number;
  #results: number;

  constructor(limits: Limits) {
    this.#visits = limits.visits;
    this.#results = limits.results;
  }

  /** False when the visits are used up. */
  visit(count = 1): boolean {
    return (this.#visits -= count) >= 0;
  }

  /** False when the results are used up. */
  collect(): boolean {
    return --this.#results >= 0;
  }
}
