import { isRecord, LEVELS, maskedSuggestion, type Finding, type Level } from '../mocks/internal';

/** A finding as a report holds it: the live mock's, or one that `check` makes of a pact file. */
export type ReportedFinding = Omit<Finding, 'rule'> & {
  readonly rule: string;
  /** The file it is about, as the user named it. */
  readonly file?: string;
  /** The interaction of a pact, by its description. */
  readonly interaction?: string;
  /** Where in the file, counting from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The profile it came up under, where there were several. */
  readonly profile?: string;
};

/** What a team has said of a rule: its level, or that it is not wanted. */
export type RuleLevels = Readonly<Record<string, Level | 'off'>>;

/** What every report is made from. */
export type Report = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: string;
  readonly findings: readonly ReportedFinding[];
  readonly summary: Readonly<Record<Level, number>>;
  /** Everything that was looked at, so that a report shows what passed as well. */
  readonly subjects: readonly Subject[];
  /** The file that a finding without one of its own is shown at, since code scanning takes no result without a place. */
  readonly home?: string | undefined;
  /** What the team has said of rules, so that a report shows what it leaves out. */
  readonly rules?: RuleLevels | undefined;
};

/** One thing that was judged: an interaction of a file, or a run of a command under a profile. */
export type Subject = {
  readonly name: string;
  readonly group: string;
  readonly file?: string;
  readonly line?: number;
  /** How long it took. */
  readonly seconds?: number;
};

/** A report of findings, without the values of suggestions unless they are asked for. */
export function reportOf(
  findings: readonly ReportedFinding[],
  {
    tool,
    profile,
    subjects,
    home,
    rules,
    showValues = false,
    secrets = [],
  }: Pick<Report, 'tool' | 'profile' | 'subjects' | 'home' | 'rules'> & {
    readonly showValues?: boolean;
    /** Texts that no report may hold, wherever they come from. */
    readonly secrets?: readonly string[];
  },
): Report {
  const masked = findings.map((finding) =>
    showValues || !finding.suggestion ? finding : { ...finding, suggestion: maskedSuggestion(finding.suggestion) },
  );
  const summary = Object.fromEntries(
    LEVELS.map((level) => [level, findings.filter((finding) => finding.level === level).length]),
  );
  const report: Report = {
    tool,
    profile,
    findings: masked,
    summary: summary as Report['summary'],
    subjects,
    home,
    rules,
  };
  return without(report, secrets);
}

/** What fails nobody, since its pact calls it pending: an error is a warning. */
export function softened(finding: ReportedFinding): ReportedFinding {
  return finding.level === 'error' ? { ...finding, level: 'warn' } : finding;
}

export const FAIL_ON = ['error', 'warn', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether findings at or above a level are among them. */
export function fails({ summary }: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return summary.error > 0 || (failOn === 'warn' && summary.warn > 0);
}

const SECRET_MARK = '***';

/** The same, with every occurrence of a secret blotted out; the longest first, so that none leaves a rest. */
export function without<T>(node: T, secrets: readonly string[]): T {
  const longest = [...new Set(secrets)]
    .filter((secret) => secret !== '')
    .sort((one, other) => other.length - one.length);
  return longest.length === 0 ? node : (blotted(node, longest) as T);
}

function blotted(node: unknown, secrets: readonly string[]): unknown {
  if (typeof node === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, SECRET_MARK), node);
  if (Array.isArray(node)) return node.map((item) => blotted(item, secrets));
  if (!isRecord(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, blotted(value, secrets)]));
}
