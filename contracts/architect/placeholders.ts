/**
 * Placeholders of the tools that fill in a flow before it is published, such as `{{flow_name}}` of Terraform and Archy.
 * Each begins with, or contains, characters that YAML reads otherwise.
 */
const PLACEHOLDER =
  /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|(?<!^[ \t]*)#\{[^{}\n]*\}#?|<%[^%\n]*%>|@@?[\w.-]+@@?|%%?[\w.-]+%%?/gm;
/** Statements of template engines, such as `{% if x %}` and `{{#if x}}`: they stand for no text. */
const STATEMENT = /\{%[^\n]*?%\}|^[ \t]*\{\{[#/^!][^{}\n]*\}\}[ \t]*$/gm;
/** The first of a range of private characters, which no flow holds; each stands for an ASCII character at its offset. */
const PRIVATE = 0xe000;

/** The text with its placeholders in characters that mean nothing to YAML; every offset stays what it was. */
export function withPlainPlaceholders(text: string): string {
  const without = text.replace(STATEMENT, (statement) => statement.replace(/[^\n]/g, ' '));
  return without.replace(PLACEHOLDER, (placeholder) =>
    placeholder.replace(/[\x20-\x7e]/g, (character) => String.fromCharCode(PRIVATE + character.charCodeAt(0))),
  );
}

/** A part of such a text as its author wrote it. */
export function asWritten(part: string): string {
  return part.replace(/[\ue020-\ue07e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - PRIVATE));
}

/** `{{a}}` and the like with what fills them in, where that is known; the rest stays as it is. */
export function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0 || !text.includes('{{')) return text;
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

/** True of a text that is filled in later, so that nobody knows it yet. */
export function hasPlaceholder(text: string): boolean {
  return /\{\{[^{}]*\}\}|\$\{[^{}]*\}|^<[^<>]+>$|<%.*%>/.test(text);
}
