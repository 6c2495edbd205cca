import type { RE2JS } from 're2js';
import { type PatternProblem, translate } from './pattern-syntax';

/** Where an expression matched; `groups[0]` is all of it. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
};

/** Takes what a search costs, in characters times states; throws to stop it. */
export type Spend = (cost: number) => void;

/**
 * A Java regular expression, matched by RE2 in time that grows with text × size, whatever its author wrote. It is built
 * when the first text comes: a path may hold a thousand expressions. Known to differ from Java: the groups of a repeat
 * that can match nothing, `()*`, and matches of nothing between the halves of a surrogate pair.
 */
export type Pattern = {
  readonly source: string;
  /** Groups by name. */
  readonly groupNames: ReadonlyMap<string, number>;
  /** What the next search through a text of this length costs at most. */
  cost(length: number): number;
  /** Why this text cannot be judged as Java does; nothing when it can. */
  doubt(text: string, whole: boolean): string | undefined;
  /** Whether all of the text matches. */
  matches(text: string): boolean;
  /** The matches from left to right. */
  matchesIn(text: string, spend: Spend): Iterable<Match>;
};

// Costs are measured: a unit is some 20 ns.
const COMPILE_COST = 2_000;
const STATE_COST = 400;
const LARGE = 16;
const MATCH_COST = 32;
const UNITS_PER_MICROSECOND = 60;
const NOTHING = '[^\\x{0}-\\x{10ffff}]';
const UNSEEN = 1_000_000;

/** Compiles a Java regular expression with Java's flags, or says why not. */
export function compilePattern(source: string, flags = ''): Pattern | PatternProblem {
  const translation = translate(source, flags);
  if ('kind' in translation) return translation;
  const { text: translated, size, groupNames } = translation;
  const built = new Map<string, RE2JS>();

  function engineFor(text: string): RE2JS {
    // RE2's end of a line is "\n" alone: that serves for Java's "$" where the text ends in the only one it has.
    const end = endsInItsOnlyBreak(text) ? '(?m:$)' : '\\z';
    // No line starts in an empty text, as Java has it.
    const start = text === '' ? NOTHING : '(?m:^)';
    const re2 = translated.replaceAll('<$>', end).replaceAll('<m^>', start).replaceAll('<m$>', '(?m:$)');
    const engine = built.get(re2) ?? engineType().compile(re2);
    built.set(re2, engine);
    return engine;
  }

  // Large automata cost more than their share: hardly a state of theirs comes twice, so none is at hand.
  const weight = (size + size ** 2 / LARGE) / 2;
  function cost(length: number): number {
    return (length + 1) * weight + (built.size === 0 ? COMPILE_COST + size * STATE_COST : 0);
  }

  return {
    source,
    groupNames,
    cost,
    doubt: (text, whole) => doubt(translated, text, whole),
    matches: (text) => engineFor(text).matches(text),
    *matchesIn(text, spend) {
      spend(cost(text.length));
      const matcher = engineFor(text).matcher(text);
      const numbers = Array.from({ length: matcher.groupCount() + 1 }, (_, number) => number);
      let unseen = 0;
      let before = process.cpuUsage();
      while (matcher.find()) {
        spend(MATCH_COST);
        // How far a search read beyond its match the clock alone knows; asked where it may matter.
        unseen += (text.length - matcher.end()) * weight;
        if (unseen > UNSEEN) {
          const { user } = process.cpuUsage(before);
          spend(user * UNITS_PER_MICROSECOND);
          [unseen, before] = [0, process.cpuUsage()];
        }
        yield {
          start: matcher.start(),
          end: matcher.end(),
          groups: numbers.map((number) => matcher.group(number) ?? undefined),
        };
      }
    },
  };
}

/** Loaded with the first expression: most runs have none, and it takes as long as starting does. */
function engineType(): typeof RE2JS {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a `require` can wait, an `import` cannot.
  return (require('re2js') as typeof import('re2js')).RE2JS;
}

function doubt(translated: string, text: string, whole: boolean): string | undefined {
  // Where all of the text must match, "$" at the very end says nothing more.
  const inner = whole ? translated.replace(/<m?\$>$/, '') : translated;
  if (inner.includes('<$>') && /[\n\r\x85\u2028\u2029]$/.test(text) && !endsInItsOnlyBreak(text)) {
    return '"$" on a text that ends in a line break is supported only where it is the one "\\n" of the text';
  }
  if (/<m[$^]>/.test(inner) && /[\r\x85\u2028\u2029]/.test(text)) {
    return '"^" or "$" with the flag "m" is supported only where "\\n" alone ends lines';
  }
  if (inner.includes('<m^>') && text.endsWith('\n')) {
    return '"^" with the flag "m" is not supported on a text that ends in a line break';
  }
  // Java 17 and Java 21 do not agree here.
  if (/\\[bB]/.test(inner) && /(?=[^\0-\x7f])[\p{L}\p{N}]/u.test(text)) {
    return '"\\b" is not supported on a text with letters beyond ASCII';
  }
  return undefined;
}

function endsInItsOnlyBreak(text: string): boolean {
  return text.endsWith('\n') && text.indexOf('\n') === text.length - 1 && !text.endsWith('\r\n');
}
