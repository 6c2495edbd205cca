/** A name inside a template's braces is no longer than this, in characters. */
const MAX_NAME = 200;

/** What opens a template, and what closes it. */
const OPENINGS: readonly (readonly [opens: RegExp, closes: string, not: RegExp])[] = [
  [/\$!?\{\s{0,8}[#!]?[A-Za-z_]/g, '}', /[{}]/],
  [/\{\{\s{0,8}[#/^>&!~]?\s{0,8}[A-Za-z_]/g, '}}', /[{}]/],
  [/<%[=#-]?\s{0,8}[A-Za-z_]/g, '%>', /%/],
];
const INPUT = /\$!?[Ii]nput\.\w/;

/**
 * True of a text with a template that was not rendered: `${x}`, `{{x}}`, `<%= x %>`, `$input.x`, with a name in it, so that
 * a price or JSON text is none. Linear in the length of the text: each opening is looked at once, and no further than a name
 * can reach.
 */
export function holdsTemplate(text: string): boolean {
  if (INPUT.test(text)) return true;
  return OPENINGS.some(([opens, closes, not]) =>
    Array.from(text.matchAll(opens)).some(({ 0: opening, index }) => {
      const from = index + opening.length;
      const inside = text.slice(from, from + MAX_NAME + closes.length);
      const end = inside.search(not);
      return end >= 0 && inside.startsWith(closes, end);
    }),
  );
}
