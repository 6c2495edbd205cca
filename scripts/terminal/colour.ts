import { createColors } from 'picocolors';

export type Colours = ReturnType<typeof createColors>;

/**
 * Colours for a stream: on a terminal, and where FORCE_COLOR asks for them (force-color.org), as CI services do; never
 * where NO_COLOR is set (no-color.org).
 */
export function coloursFor({ isTTY }: { readonly isTTY?: boolean }): Colours {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env;
  const isForced = FORCE_COLOR !== undefined && !['', '0', 'false'].includes(FORCE_COLOR);
  const isForbidden = NO_COLOR !== '' || FORCE_COLOR === '0' || FORCE_COLOR === 'false';
  return createColors(!isForbidden && (isForced || (isTTY === true && TERM !== 'dumb')));
}

/** Text of somebody else, so that it cannot steer the terminal: control and direction characters are written out. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
