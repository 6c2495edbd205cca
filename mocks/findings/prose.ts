import type { Medium } from '../behaviours/shared/behaviour';

/** Longest name in prose, in characters; the line must stay a line. */
const MAX_SHOWN = 60;
const MAX_LISTED = 5;

/** A name as prose shows it: quoted, and cut where it would fill the line. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN - 3)}…` : name);
}

/** Names as prose lists them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED).map(quoted).join(', ');
  return names.length > MAX_LISTED ? `${shown} and ${names.length - MAX_LISTED} more` : shown;
}

/** `was` or `were`, as many as there are. */
export function were(names: readonly string[]): string {
  return names.length === 1 ? 'was' : 'were';
}

/** Longest pointer in prose, in characters. */
const MAX_POINTER = 120;

/** A pointer as prose shows it: on one line, and cut where it would fill it. */
export function shown(pointer: string): string {
  const line = JSON.stringify(pointer).slice(1, -1);
  return line.length > MAX_POINTER ? `${line.slice(0, MAX_POINTER - 1)}…` : line;
}

/** `an email`, `a call`. */
export function withArticle(medium: Medium | undefined): string {
  return `${medium === 'email' ? 'an' : 'a'} ${medium ?? ''}`;
}
