/** What one rendering may use; far above any real template, low enough that a hostile one ends within a blink. */
export type Limits = {
  /** References, operators, directives, loop rounds and list elements evaluated. */
  readonly steps: number;
  /** Characters produced: output, interpolated strings and results of methods, together. */
  readonly characters: number;
  /** Characters that regular expressions may read, each times the size of its expression, over the whole rendering. */
  readonly matching: number;
};

/** A 10 MB reply may be printed three times; a loop ends after some 100 ms. */
export const DEFAULT_LIMITS: Limits = { steps: 100_000, characters: 32_000_000, matching: 8_000_000 };

/** The longest template, in characters. */
export const TEMPLATE_LENGTH = 200_000;

/** The longest integer, in hexadecimal digits. */
export const INTEGER_DIGITS = 1_000;

/** How deep directives, parentheses, literals and values may nest. */
export const NESTING = 100;
