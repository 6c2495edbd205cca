/** A JSON pointer (RFC 6901, https://www.rfc-editor.org/rfc/rfc6901) to the place that a path of names and indexes leads to. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${escapedPart(String(part))}`).join('');
}

/** The names and indexes of a JSON pointer, or of a URI fragment such as `#/a/b` that holds one; the root has none. */
export function partsOf(pointer: string): readonly string[] {
  const parts = pointer.replace(/^#/, '').split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapedPart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
