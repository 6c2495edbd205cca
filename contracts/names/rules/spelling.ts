import type { NameUse } from '../model';

/** What is left of a name without its case, its blanks around it and the prefix of web messaging: equal for names that may be meant as one. */
export function foldedName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^context\./, '');
}

/** How two names differ that fold to the same. */
export function differenceOf(name: string, other: string): string {
  const [mine, others] = [name, other].map((each) => /^\s*context\./i.test(each));
  if (mine !== others) return 'the prefix "context."';
  return name.trim() === other.trim() ? 'blanks' : 'case';
}

/** Items by a key, in the order of the items. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Uses by name and file: one finding for each. */
export function byNameAndFile<T extends NameUse>(uses: readonly T[]): readonly (readonly [T, ...T[]])[] {
  return [...grouped(uses, ({ name, place }) => `${place.file}\n${name}`).values()];
}
