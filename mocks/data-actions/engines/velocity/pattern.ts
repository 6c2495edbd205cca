import { compilePattern, type Match, type Pattern } from '../java/pattern';
import { JavaFailure } from './method-table';
import type { Run } from './values';
import { Refusal } from './problem';

/** Java's `matches`. */
export function matchesAll(text: string, source: string, run: Run): boolean {
  const pattern = patternFor(source, text, true, run);
  run.budget.match(pattern.cost(text.length));
  return pattern.matches(text);
}

/** The matches of a Java regular expression from left to right. */
export function matchesIn(text: string, source: string, run: Run): Iterable<Match> {
  return patternFor(source, text, false, run).matchesIn(text, (cost) => {
    run.budget.match(cost);
  });
}

/** Java's `replaceAll`, and with `times` 1 its `replaceFirst`. */
export function replaceMatches(text: string, source: string, by: string, times: number, run: Run): string {
  const names = patternFor(source, text, false, run).groupNames;
  let [result, from, count] = ['', 0, 0];
  for (const match of matchesIn(text, source, run)) {
    if (count++ === times) break;
    const put = expand(by, match, names);
    run.budget.produce(put.length);
    result += text.slice(from, match.start) + put;
    from = match.end;
  }
  return result + text.slice(from);
}

/** The compiled expression, once for a rendering; what Java refuses fails as there, what has no counterpart is refused by name. */
function patternFor(source: string, text: string, whole: boolean, { budget, patterns }: Run): Pattern {
  const pattern = patterns.get(source) ?? compilePattern(source);
  if ('kind' in pattern) {
    const { kind, what, at } = pattern;
    budget.match(source.length);
    if (kind === 'invalid') throw new JavaFailure(`java.util.regex.PatternSyntaxException: ${what} near index ${at}`);
    const message =
      kind === 'limit'
        ? `The regular expression "${source}" ${what}`
        : `${what} is not supported in the regular expression "${source}"`;
    throw new Refusal(kind, message, budget.place);
  }
  patterns.set(source, pattern);
  const doubt = pattern.doubt(text, whole);
  if (doubt !== undefined)
    throw new Refusal('unsupported', `${doubt}, in the regular expression "${source}"`, budget.place);
  return pattern;
}

/** Puts groups into a replacement: `$1`, and a backslash takes the next character as it is. */
function expand(by: string, { groups }: Match, names: Pattern['groupNames']): string {
  let text = '';
  for (let at = 0; at < by.length; at++) {
    const character = by.charAt(at);
    if (character !== '\\' && character !== '$') {
      text += character;
      continue;
    }
    const digit = by.charAt(++at);
    if (digit === '') throw new JavaFailure(`java.lang.IllegalArgumentException: ${brokenEnd(character)}`);
    if (character === '\\') {
      text += digit;
      continue;
    }
    const name = /^\{([a-zA-Z][a-zA-Z0-9]*)\}/.exec(by.slice(at))?.[1];
    if (name !== undefined) {
      const named = names.get(name);
      if (named === undefined)
        throw new JavaFailure(`java.lang.IllegalArgumentException: No group with name {${name}}`);
      text += groups[named] ?? '';
      at += name.length + 1;
      continue;
    }
    if (!/\d/.test(digit)) throw new JavaFailure('java.lang.IllegalArgumentException: Illegal group reference');
    let number = Number(digit);
    if (number >= groups.length) throw new JavaFailure(`java.lang.IndexOutOfBoundsException: No group ${number}`);
    while (/\d/.test(by.charAt(at + 1)) && number * 10 + Number(by.charAt(at + 1)) < groups.length) {
      number = number * 10 + Number(by.charAt(++at));
    }
    text += groups[number] ?? '';
  }
  return text;
}

function brokenEnd(character: string): string {
  return character === '$' ? 'Illegal group reference: group index is missing' : 'character to be escaped is missing';
}
