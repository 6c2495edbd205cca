/** The characters one position of a Java expression accepts: ranges of code points, and Unicode categories by name. */
export type CharacterSet = {
  readonly ranges: readonly Range[];
  readonly categories: readonly string[];
  /** Everything but what is listed; only where categories are, since ranges are turned over themselves. */
  readonly negated: boolean;
};

type Range = readonly [number, number];

const LAST = 0x10ffff;
const LETTERS = [ranges('az'), ranges('AZ')];
const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfo])$/;

/** `\d` by `d`, `\p{Alpha}` by `Alpha`: what Java knows in ASCII, and horizontal and vertical space. */
export const CLASSES: ReadonlyMap<string, CharacterSet> = new Map(
  Object.entries({
    d: ranges('09'),
    w: ranges('az', 'AZ', '09', '__'),
    s: ranges('\t\r', '  '),
    h: ranges(
      '\t\t',
      '  ',
      '\xa0\xa0',
      '\u1680\u1680',
      '\u180e\u180e',
      '\u2000\u200a',
      '\u202f\u202f',
      '\u205f\u205f',
    ).concat(ranges('\u3000\u3000')),
    v: ranges('\n\r', '\x85\x85', '\u2028\u2029'),
    Lower: ranges('az'),
    Upper: ranges('AZ'),
    ASCII: ranges('\0\x7f'),
    Alpha: ranges('az', 'AZ'),
    Digit: ranges('09'),
    Alnum: ranges('az', 'AZ', '09'),
    Punct: ranges('!/', ':@', '[`', '{~'),
    Graph: ranges('!~'),
    Print: ranges(' ~'),
    Blank: ranges('\t\t', '  '),
    Cntrl: ranges('\0\x1f', '\x7f\x7f'),
    XDigit: ranges('09', 'af', 'AF'),
    Space: ranges('\t\r', '  '),
  }).map(([name, of]) => [name, setOf(of)]),
);

/** What ends a line. */
export const LINE_ENDS = setOf(ranges('\n\n', '\r\r', '\x85\x85', '\u2028\u2029'));

/** The code points from `low` to `high`. */
export function rangeSet(low: number, high = low): CharacterSet {
  return setOf([[low, high]]);
}

/** A Unicode category such as `Lu`; undefined for other names. */
export function categorySet(name: string): CharacterSet | undefined {
  return CATEGORY.test(name) ? { ranges: [], categories: [name], negated: false } : undefined;
}

/** Everything else. */
export function complement(set: CharacterSet): CharacterSet {
  if (set.categories.length > 0) return { ...set, negated: !set.negated };
  const gaps: Range[] = [];
  let next = 0;
  for (const [low, high] of [...set.ranges].sort(([a], [b]) => a - b)) {
    if (low > next) gaps.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  return setOf(next <= LAST ? [...gaps, [next, LAST]] : gaps);
}

/** What is in any of the sets; undefined where "all but a category" would have to be added up. */
export function union(sets: readonly CharacterSet[]): CharacterSet | undefined {
  if (sets.length === 1) return sets[0];
  if (sets.some((set) => set.negated)) return undefined;
  return {
    ranges: sets.flatMap((set) => set.ranges),
    categories: sets.flatMap((set) => set.categories),
    negated: false,
  };
}

/** What is in all of the sets; undefined where a category is among several. */
export function intersection(sets: readonly CharacterSet[]): CharacterSet | undefined {
  if (sets.length === 1) return sets[0];
  if (sets.some((set) => set.categories.length > 0)) return undefined;
  const outside = union(sets.map(complement));
  return outside && complement(outside);
}

/** The set with both cases of its ASCII letters, as Java's flag `i` has it. */
export function withBothCases(set: CharacterSet): CharacterSet {
  const twins = set.ranges.flatMap(([low, high]) =>
    LETTERS.flatMap(([letters = [0, 0]]): Range[] => {
      const [from, to] = [Math.max(low, letters[0]), Math.min(high, letters[1])];
      return from <= to ? [[from ^ 32, to ^ 32]] : [];
    }),
  );
  const cased = set.categories.some((name) => name === 'Lu' || name === 'Ll');
  const categories = cased ? [...set.categories, 'Lu', 'Ll', 'Lt'] : set.categories;
  return { ...set, ranges: [...set.ranges, ...twins], categories };
}

/** The set in the notation of RE2. */
export function printSet({ ranges: within, categories, negated }: CharacterSet): string {
  const [first] = within;
  if (categories.length === 0 && within.length === 1 && first?.[0] === first?.[1]) return code(first?.[0] ?? 0);
  if (categories.length + within.length === 0) return `[^${code(0)}-${code(LAST)}]`;
  const members = [
    ...within.map(([low, high]) => `${code(low)}-${code(high)}`),
    ...categories.map((name) => `\\p{${name}}`),
  ];
  return `[${negated ? '^' : ''}${members.join('')}]`;
}

function setOf(of: readonly Range[]): CharacterSet {
  return { ranges: of, categories: [], negated: false };
}

function ranges(...pairs: readonly string[]): Range[] {
  return pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]);
}

function code(point: number): string {
  return `\\x{${point.toString(16)}}`;
}
