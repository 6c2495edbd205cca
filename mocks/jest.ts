import { LEVELS, type Finding, type Level } from './findings/finding';
import { nearest } from './util/did-you-mean';
import { isRule, RULES, type RuleId } from './findings/rules';
import { maskedSuggestion } from './store/mask';
import type { Mock } from './mock/test-api';

/** What the matchers look at: a running mock, or findings that were fetched. */
export type Findable = Pick<Mock, 'findingsSoFar'> | readonly Finding[];
/** Which finding is meant; what is left out is not looked at. */
export type WantedFinding = { readonly rule?: RuleId; readonly level?: Level };
/** `failOn` is the lowest level that counts; `info`, which is all of them, unless given. */
export type NoFindingsOptions = { readonly failOn?: Level };

/** The matchers as `expect` shows them; for Vitest: `interface Assertion<T> extends UnderstudyMatchers<T> {}`. */
export type UnderstudyMatchers<R = unknown> = {
  /** Nothing was lost, refused or doubtful; prints each finding with its advice. Needs no await. */
  toHaveNoFindings(options?: NoFindingsOptions): R;
  /** There is a finding of this rule and level. Needs no await. */
  toHaveFinding(wanted: WantedFinding): R;
};

type Outcome = { readonly pass: boolean; readonly message: () => string };

/** For `expect.extend`, where importing this module has not done it: Vitest without globals, `@jest/globals`. */
export const matchers = {
  toHaveNoFindings(received: unknown, { failOn = 'info' }: NoFindingsOptions = {}): Outcome {
    const counted = LEVELS.slice(0, levelIndex(failOn) + 1);
    const findings = findingsIn(received, 'toHaveNoFindings').filter(({ level }) => counted.includes(level));
    const pass = findings.length === 0;
    const message = (): string =>
      pass
        ? `expect(mock).not.toHaveNoFindings()\n\nA finding was expected, but ${NOTHING}`
        : `expect(mock).toHaveNoFindings()\n\n${listed(findings)}`;
    return { pass, message };
  },
  toHaveFinding(received: unknown, wanted: WantedFinding): Outcome {
    if (wanted.rule !== undefined && !isRule(wanted.rule)) throw new TypeError(unknownRule(wanted.rule));
    if (wanted.level !== undefined) levelIndex(wanted.level);
    const findings = findingsIn(received, 'toHaveFinding');
    const matching = findings.filter(
      ({ rule, level }) => (wanted.rule ?? rule) === rule && (wanted.level ?? level) === level,
    );
    const pass = matching.length > 0;
    const sought = `expected: ${JSON.stringify(wanted)}`;
    const message = (): string =>
      pass
        ? `expect(mock).not.toHaveFinding()\n\nnot ${sought}\n\n${listed(matching)}`
        : `expect(mock).toHaveFinding()\n\n${sought}\n\n${findings.length === 0 ? NOTHING : listed(findings)}`;
    return { pass, message };
  },
};

const NOTHING =
  'there is none: every request so far did what it asked for, or none has come. Is the client pointed at mock.url?';

function findingsIn(received: unknown, matcher: string): readonly Finding[] {
  if (Array.isArray(received)) return received as readonly Finding[];
  const { findingsSoFar, then } = (received ?? {}) as { readonly findingsSoFar?: unknown; readonly then?: unknown };
  if (typeof findingsSoFar === 'function') return (received as Pick<Mock, 'findingsSoFar'>).findingsSoFar();
  const cure = typeof then === 'function' ? 'it got a promise; await it first' : 'it got something else';
  throw new TypeError(`${matcher} looks at a mock (from startMock) or at a list of findings; ${cure}.`);
}

function levelIndex(level: Level): number {
  const index = LEVELS.indexOf(level);
  if (index < 0) throw new TypeError(`There is no level "${level}"; there are ${LEVELS.join(', ')}.`);
  return index;
}

function unknownRule(rule: string): string {
  const near = nearest(rule, Object.keys(RULES));
  return `There is no rule "${rule}"; ${near === undefined ? `there are ${Object.keys(RULES).join(', ')}` : `did you mean "${near}"?`}`;
}

function listed(findings: readonly Finding[]): string {
  const count = findings.length === 1 ? 'There is 1 finding:' : `There are ${findings.length} findings:`;
  return [count, ...findings.map(described)].join('\n\n');
}

/** A finding for the test log, values masked: a log is read by more people than a terminal. */
function described({ id, level, rule, summary, advice, suggestion }: Finding): string {
  const lines = [`${level} ${rule} (${id})`, `  ${summary}`, `  ${advice}`];
  if (suggestion) {
    const { method, path, body } = maskedSuggestion(suggestion);
    lines.push(`  This would have worked: ${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`);
  }
  return lines.join('\n');
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The type parameters have to be those of @types/jest.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
    interface Matchers<R, T = {}> extends UnderstudyMatchers<R> {}
  }
}

const { expect } = globalThis as { readonly expect?: { readonly extend?: (more: typeof matchers) => void } };
expect?.extend?.(matchers);
