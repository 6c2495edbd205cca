/** A Markdown table. `centred` columns hold marks; cells are written as they stand, so escape text from outside first. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { centred = [] }: { readonly centred?: readonly number[] } = {},
): string {
  const separator = heads.map((_, index) => (centred.includes(index) ? ':-:' : '---'));
  return [heads, separator, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
