/**
 * Text from outside, such as a name, a path or a description, as one line that can steer nothing: control and direction
 * characters and line breaks are written out, and what a CI service reads as a command (GitHub's `::error::` at the start
 * of a line, `##[…]` of GitHub and Azure, `##teamcity[…]`) no longer begins as one. Whatever is printed of text from
 * outside goes through here or through `printableLines`.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, written)
    .replace(/^(\s*):(?=:)/, '$1\\u003a')
    .replace(/##(?=[a-z]*\[)/gi, '#\\u0023');
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
