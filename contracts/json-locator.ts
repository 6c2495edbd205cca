/** A place in a text, counting from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Finds JSON pointers in a text. */
export type Locator = (pointer: string) => Place;

/** Where the value of a JSON pointer starts in a JSON text; the start of the nearest value around it when it is not there. */
export function locatorOf(text: string): Locator {
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  // Findings of one file ask for neighbours over and over.
  const known = new Map<number, ReadonlyMap<string, number>>();
  const membersAt = (offset: number): ReadonlyMap<string, number> => {
    const members = known.get(offset) ?? membersIn(text, offset);
    known.set(offset, members);
    return members;
  };
  return (pointer) => {
    let offset = skipped(text, 0);
    for (const step of pointer.split('/').slice(1)) {
      const next = membersAt(offset).get(step.replaceAll('~1', '/').replaceAll('~0', '~'));
      if (next === undefined) break;
      offset = next;
    }
    const line = lineAt(lines, offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The members of the object or list that starts at an offset, with the offset of each value. */
function membersIn(text: string, offset: number): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const open = text.charAt(offset);
  if (open !== '{' && open !== '[') return members;
  let at = skipped(text, offset + 1);
  for (let index = 0; at < text.length && !'}]'.includes(text.charAt(at)); index += 1) {
    let name: string | undefined = String(index);
    if (open === '{') {
      const end = endOfString(text, at);
      name = nameOf(text.slice(at, end));
      at = skipped(text, skipped(text, end) + 1);
    }
    if (name !== undefined) members.set(name, at);
    at = skipped(text, endOfValue(text, at));
    if (text.charAt(at) === ',') at = skipped(text, at + 1);
  }
  return members;
}

function nameOf(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

function skipped(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && ' \t\r\n'.includes(text.charAt(offset))) offset += 1;
  return offset;
}

/** Past the closing quote. */
function endOfString(text: string, start: number): number {
  let offset = start + 1;
  while (offset < text.length && text.charAt(offset) !== '"') offset += text.charAt(offset) === '\\' ? 2 : 1;
  return offset + 1;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const at = text.charAt(offset);
    if (at === '"') offset = endOfString(text, offset);
    else if (at === '{' || at === '[') [depth, offset] = [depth + 1, offset + 1];
    else if (depth === 0 && ',}] \t\r\n'.includes(at)) return offset;
    else if (at === '}' || at === ']') [depth, offset] = [depth - 1, offset + 1];
    else offset += 1;
    if (depth === 0 && '"}]'.includes(text.charAt(offset - 1))) return offset;
  }
  return offset;
}
