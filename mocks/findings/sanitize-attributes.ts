import type { Limits } from '../behaviours/shared/limits';

const RENAMED = 'custom_';
/** Room for `_` and a count behind a name. */
const COUNT_LENGTH = 8;

/** Attributes without what the limits refuse: reserved is renamed, too long is spread, nothing is lost. */
export function sanitizedFor(attributes: ReadonlyMap<string, string>, limits: Limits): ReadonlyMap<string, string> {
  const cleaned = cleanerFor(limits);
  const healed = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (name: string, value: string): void => {
    let free = name.slice(0, limits.nameLength);
    const stem = name.slice(0, limits.nameLength - COUNT_LENGTH);
    let count = counts.get(stem) ?? 1;
    while (healed.has(free)) free = `${stem}_${(count += 1)}`;
    counts.set(stem, count);
    healed.set(free, value);
  };
  for (const [name, value] of attributes) {
    const clean = cleaned(name);
    if (value.length <= limits.valueLength) {
      add(clean, value);
      continue;
    }
    const stem = clean.slice(0, limits.nameLength - COUNT_LENGTH);
    for (const [index, part] of partsOf(value, limits.valueLength).entries()) add(`${stem}_${index + 1}`, part);
  }
  return healed;
}

function cleanerFor({ reservedCharacters, reservedNames }: Limits): (name: string) => string {
  const reserved = new RegExp(`[\\u0000-\\u001f\\u007f${reservedCharacters.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
  return (name) => {
    const clean = name.replace(reserved, '_');
    return reservedNames.has(clean) ? `${RENAMED}${clean}` : clean;
  };
}

/** Consecutive parts of at most `length` UTF-16 units that cut no character in two. */
function partsOf(text: string, length: number): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + length, text.length);
    const code = text.charCodeAt(to - 1);
    if (to < text.length && to - from > 1 && code >= 0xd800 && code <= 0xdbff) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
