import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { partsOf } from '../mocks/util/json-pointer';

/** A place in a text, counting from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Finds JSON pointers in a text. */
export type Locator = (pointer: string) => Place;

/** Where the value of a JSON pointer starts in a JSON text; the start of the nearest value around it when it is not there. */
export function locatorOf(text: string): Locator {
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const root = parseTree(text);
  return (pointer) => {
    const { offset = 0 } = nearestNode(root, partsOf(pointer)) ?? {};
    const line = lineAt(lines, offset);
    return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
  };
}

/** The last line that starts at or before an offset, by halves: a large file is asked for thousands of places. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nearestNode(root: Node | undefined, parts: readonly string[]): Node | undefined {
  let node = root;
  for (const part of parts) {
    const inner = node && findNodeAtLocation(node, [node.type === 'array' ? Number(part) : part]);
    if (!inner) return node;
    node = inner;
  }
  return node;
}
