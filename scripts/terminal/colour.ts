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
