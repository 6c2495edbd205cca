import { LEVELS, RULES } from '../mocks/internal';
import type { ReportedFinding, RuleLevels } from './report';
import { PACT_RULES } from './rules';

/** What may be said of a rule in the config file. */
export const RULE_LEVELS = ['off', ...LEVELS] as const;

/** Every rule that may be given a level, in the order of `explain`. */
export function levelledRules(): readonly string[] {
  return [...new Set([...Object.keys(RULES), ...Object.keys(PACT_RULES)])];
}

/** A finding as a team weighs it; undefined where its rule is off. */
export function levelledFinding<T extends Pick<ReportedFinding, 'rule' | 'level'>>(
  finding: T,
  levels: RuleLevels = {},
): T | undefined {
  const level = Object.hasOwn(levels, finding.rule) ? levels[finding.rule] : undefined;
  if (level === 'off') return undefined;
  return level === undefined ? finding : { ...finding, level };
}

/** Findings as a team weighs them. */
export function levelledFindings(
  findings: readonly ReportedFinding[],
  levels?: RuleLevels,
): readonly ReportedFinding[] {
  return findings.flatMap((finding) => levelledFinding(finding, levels) ?? []);
}

/** `wrong-participant off, not-text error`, for a report. */
export function levelsText(levels: RuleLevels): string {
  return Object.entries(levels)
    .map(([rule, level]) => `${rule} ${level}`)
    .join(', ');
}
