/** A longer text is not looked through, in characters. */
const MAX_TEXT = 256 * 1024;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The names that stand twice, with different values, in one object of a JSON text: a reader keeps the last and drops the
 * others. Given as paths of names. The text is known to be JSON.
 */
export function duplicateMembers(text: string): readonly (readonly string[])[] {
  if (text.length > MAX_TEXT) return [];
  const found: string[][] = [];
  const open: Frame[] = [];
  let key: string | undefined;
  let valueFrom = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const frame = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ isObject: token === '{', members: new Map(), name: key, from: valueFrom });
      key = undefined;
    } else if (token === '}' || token === ']' || token === ',') {
      if (frame?.isObject && key !== undefined) note(frame, key, text.slice(valueFrom, index).trim(), found, open);
      key = undefined;
      if (token === ',') continue;
      const closed = open.pop();
      key = closed?.name;
      valueFrom = closed?.from ?? 0;
    } else if (token === ':') valueFrom = index + 1;
    else if (frame?.isObject && key === undefined) key = token;
  }
  return found;
}

type Frame = {
  readonly isObject: boolean;
  readonly members: Map<string, string>;
  /** The quoted name that this object or list is the value of, and where its text begins. */
  readonly name: string | undefined;
  readonly from: number;
};

function note({ members }: Frame, key: string, value: string, found: string[][], open: readonly Frame[]): void {
  const earlier = members.get(key);
  members.set(key, value);
  if (earlier === undefined || earlier === value) return;
  const path = [...open.slice(1).map(({ name }) => name), key].filter((name) => name !== undefined);
  found.push(path.map((name) => String(JSON.parse(name))));
}
