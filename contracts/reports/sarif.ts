import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { BEHAVIOURS, type Level } from '../../mocks/internal';
import { ruleOf } from '../rules';
import type { Report, ReportedFinding } from '../report';

/** Every project that runs this command has one. */
const DEFAULT_HOME = 'package.json';
const LEVELS: Readonly<Record<Level, Result.level>> = { error: 'error', warn: 'warning', info: 'note' };

/** A SARIF 2.1.0 report; the help of each rule is the ledger's, with the sources of the behaviours that answered. */
export function sarifReport({ tool, findings, home }: Report): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: ids.map((id) => descriptorOf(id, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule), home ?? DEFAULT_HOME)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(id: string, findings: readonly ReportedFinding[]): ReportingDescriptor {
  const { title = id, why = '', cure = '', level = 'error' as const } = ruleOf(id) ?? {};
  const answering = new Set(findings.filter(({ rule }) => rule === id).map(({ behaviour }) => behaviour));
  const behaviours = BEHAVIOURS.filter((behaviour) => answering.has(behaviour.id));
  const cited = behaviours.map(({ id: name, summary, evidence, sources }) => {
    const where = sources
      .map(({ title: source, url }) => (url === undefined ? source : `[${source}](${url})`))
      .join(', ');
    return `- \`${name}\` (${evidence}): ${summary} ${where}`;
  });
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n${cure}`, markdown: [`${why}\n\n**Cure:** ${cure}`, ...cited].join('\n\n') },
    defaultConfiguration: { level: LEVELS[level] },
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number, home: string): Result {
  const {
    rule,
    level,
    summary,
    advice,
    file,
    line,
    column,
    interaction,
    operation,
    behaviour,
    evidence,
    pointer,
    profile,
  } = finding;
  const logical = interaction ?? operation;
  const fingerprint = JSON.stringify([rule, file ?? profile ?? '', logical ?? '', pointer ?? '']);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${summary} ${advice}` },
    locations: [
      {
        // GitHub refuses a whole file for one result without a place:
        // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
        physicalLocation: {
          artifactLocation: { uri: uriOf(file ?? home) },
          region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
        },
        ...(logical === null
          ? {}
          : { logicalLocations: [{ name: logical, kind: interaction === undefined ? 'function' : 'member' }] }),
      },
    ],
    partialFingerprints: { 'understudy/v1': fingerprint },
    properties: {
      behaviour,
      evidence,
      ...(pointer === null ? {} : { pointer }),
      ...(profile === undefined ? {} : { profile }),
    },
  };
}

/** A relative reference where the user gave a relative path. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
