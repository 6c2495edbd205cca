/** Whether one character belongs. */
export type Accepts = (codePoint: number) => boolean;

/** Whether a place between characters is the one meant. */
export type Holds = (text: readonly number[], at: number) => boolean;

/** Characters written as a letter behind a backslash. */
export const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['a', '\x07'],
  ['e', '\x1b'],
]);

/** Java's classes: `d` is `\d`, `Alpha` is `\p{Alpha}`. All but the Unicode categories at the end know ASCII alone. */
export const CLASSES: ReadonlyMap<string, Accepts> = new Map(
  Object.entries({
    d: /[0-9]/,
    w: /[a-zA-Z0-9_]/,
    s: /[ \t\n\x0B\f\r]/,
    h: /[ \t\xA0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/,
    v: /[\n\x0B\f\r\x85\u2028\u2029]/,
    Lower: /[a-z]/,
    Upper: /[A-Z]/,
    ASCII: /[\0-\x7f]/,
    Alpha: /[a-zA-Z]/,
    Digit: /[0-9]/,
    Alnum: /[a-zA-Z0-9]/,
    Punct: /[!-/:-@[-`{-~]/,
    Graph: /[!-~]/,
    Print: /[ -~]/,
    Blank: /[ \t]/,
    Cntrl: /[\0-\x1f\x7f]/,
    XDigit: /[0-9a-fA-F]/,
    Space: /[ \t\n\x0B\f\r]/,
    L: /\p{L}/u,
    Lu: /\p{Lu}/u,
    Ll: /\p{Ll}/u,
    N: /\p{N}/u,
    Nd: /\p{Nd}/u,
    P: /\p{P}/u,
    S: /\p{S}/u,
    Z: /\p{Z}/u,
  }).map(([name, expression]): [string, Accepts] => [name, (point) => test(expression, point)]),
);

/** Classes that stand for each other where case is ignored. */
export const OTHER_CASE: ReadonlyMap<string, string> = new Map([
  ['Lower', 'Upper'],
  ['Upper', 'Lower'],
  ['Ll', 'Lu'],
  ['Lu', 'Ll'],
]);

/** Places written as a letter behind a backslash. */
export const PLACES: ReadonlyMap<string, Holds> = new Map<string, Holds>([
  ['b', (text, at) => isWord(text[at - 1]) !== isWord(text[at])],
  ['B', (text, at) => isWord(text[at - 1]) === isWord(text[at])],
  ['A', (_, at) => at === 0],
  ['z', (text, at) => at === text.length],
  ['Z', atEnd],
]);

/** The characters from `low` to `high`. Java folds ASCII letters alone unless told otherwise. */
export function inRange(low: number, high: number, foldCase: boolean): Accepts {
  const within: Accepts = (point) => point >= low && point <= high;
  return foldCase ? (point) => within(point) || (test(/[a-zA-Z]/, point) && within(point ^ 32)) : within;
}

/** True for what ends a line. */
export function isLineEnd(point: number | undefined, unixLines = false): boolean {
  if (unixLines) return point === 10;
  return point === 10 || point === 13 || point === 0x85 || point === 0x2028 || point === 0x2029;
}

/** A line ends at `at`; "\r\n" ends it once, in front of both. */
export function endsLine(text: readonly number[], at: number): boolean {
  return isLineEnd(text[at]) && !(text[at] === 10 && text[at - 1] === 13);
}

/** A line starts at `at`: every one, or the first alone. */
export function startsLine(text: readonly number[], at: number, everyLine: boolean): boolean {
  if (!everyLine || at === 0) return at === 0 && !(everyLine && text.length === 0);
  // With the flag m, the end of the text starts no line.
  return at < text.length && isLineEnd(text[at - 1]) && !(text[at - 1] === 13 && text[at] === 10);
}

/** The text ends at `at`, or has but a line end to come. */
export function atEnd(text: readonly number[], at: number): boolean {
  const rest = text.length - at;
  return rest === 0 || (endsLine(text, at) && (rest === 1 || (rest === 2 && text[at] === 13 && text[at + 1] === 10)));
}

function test(expression: RegExp, point: number): boolean {
  return expression.test(String.fromCodePoint(point));
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && test(/[\p{L}\p{N}_]/u, point);
}
