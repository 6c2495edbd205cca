import { createColors } from 'picocolors';

export type Colours = ReturnType<typeof createColors>;

/** Colours for a stream: on a terminal alone, and never where NO_COLOR says so (no-color.org). */
export function coloursFor({ isTTY }: { readonly isTTY?: boolean }): Colours {
  const { NO_COLOR = '', TERM } = process.env;
  return createColors(isTTY === true && NO_COLOR === '' && TERM !== 'dumb');
}

/** Text of somebody else, so that it cannot steer the terminal: control and direction characters are written out. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
