/** A Markdown table. `centred` columns hold marks; cells are written as they stand: text from outside goes through `cell` first. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { centred = [] }: { readonly centred?: readonly number[] } = {},
): string {
  const separator = heads.map((_, index) => (centred.includes(index) ? ':-:' : '---'));
  return [heads, separator, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text that cannot break out of its cell, nor open a tag, a link or a mention. */
export function cell(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s+/g, ' ');
}
