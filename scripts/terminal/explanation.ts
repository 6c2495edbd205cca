import { PACT_RULES, type PactRuleId } from '../../contracts/rules';
import {
  answersOf,
  BEHAVIOURS,
  PROFILE_NAMES,
  RULES,
  type Behaviour,
  type Profile,
  type RuleId,
  type Source,
} from '../../mocks/internal';
import { observedLine, sourceLine } from '../ledger';
import { examplesOf, profileOf } from '../rule-examples';
import { played, withoutIds, type WorkedExample } from '../worked-example';
import type { Colours } from './colour';
import { printable } from './printable';

/** More examples than this of one rule are left to `understudy behaviours --json`. */
const MAX_EXAMPLES = 3;
/** A longer body is cut, in characters. */
const MAX_SHOWN = 240;
const EVIDENCE_MEANS = {
  documented: 'the vendor says so',
  observed: 'seen on a real org',
  reported: 'users say so, uncorroborated',
  assumed: 'chosen, because the record is silent',
} as const;

/** A behaviour in full: what, evidence, sources, rivals, worked examples, how to fix what it costs. */
export async function behaviourText(behaviour: Behaviour, colours: Colours, profile?: Profile): Promise<string> {
  const { id, question, summary, evidence, sources, against = [] } = behaviour;
  const seen = profile?.answers.get(question) === id ? profile.observed.get(question) : undefined;
  const examples = await Promise.all(
    behaviour.examples.map((example) => played(example, profileOf(behaviour), behaviour)),
  );
  const rules = [...new Set(examples.flatMap(({ findings }) => findings.map(({ rule }) => rule)))];
  const rivals = BEHAVIOURS.filter((other) => other.question === question && other.id !== id);
  return [
    `${colours.bold(id)}, a behaviour`,
    summary,
    ...section('Evidence', [`${evidence}: ${EVIDENCE_MEANS[evidence]}`], colours),
    ...section(
      'On your org',
      seen ? [...seen.requests, printable(observedLine(seen, profile?.unfitting.has(question) !== true))] : [],
      colours,
    ),
    ...section('For it', sources.map(sourceLine), colours),
    ...section('Against it', against.map(sourceLine), colours),
    ...section('Question', [`${question}; answered so in ${profilesOf(behaviour)}`], colours),
    ...section(
      'Rival answers',
      rivals.map((rival) => `${rival.id} (${rival.evidence}; ${profilesOf(rival)}): ${rival.summary}`),
      colours,
    ),
    ...section(
      'Examples',
      examples.flatMap((example, index) => exampleLines(example, behaviour.examples[index]?.then)),
      colours,
    ),
    ...section(
      'How to fix',
      rules.map((rule) => `${rule}: ${RULES[rule].cure}`),
      colours,
    ),
    ...section('Choose it', rivals.length === 0 ? [] : [`understudy start --answer ${question}=${id}`], colours),
  ].join('\n');
}

/** A finding rule in full: what, why, how to fix, the evidence behind it, worked examples with what would have worked. */
export async function ruleText(rule: RuleId, colours: Colours): Promise<string> {
  const { level, title, why, cure } = RULES[rule];
  const examples = await examplesOf(rule);
  const found = examples.flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule));
  const behaviours = new Map(found.map(({ behaviour, evidence }) => [behaviour, evidence]));
  const sources = new Map(
    found.flatMap((finding) => finding.sources.map((source) => [sourceLine(source), source] as const)),
  );
  return [
    `${colours.bold(rule)}, a finding of level ${level}`,
    title,
    ...section('Why', [why], colours),
    ...section('How to fix', [cure], colours),
    ...section(
      'Behind it',
      [...behaviours].map(([id, evidence]) => `${id} (${evidence}: ${EVIDENCE_MEANS[evidence]})`),
      colours,
    ),
    ...section(
      'Sources',
      [...sources.values()].map((source: Source) => sourceLine(source)),
      colours,
    ),
    ...section(
      'Examples',
      examples.slice(0, MAX_EXAMPLES).flatMap((example) => ruleExampleLines(example, rule)),
      colours,
    ),
  ].join('\n');
}

/** A rule that `check` alone finds; nothing when there is no such rule. */
export function pactRuleText(id: string, colours: Colours): readonly string[] {
  if (!Object.hasOwn(PACT_RULES, id)) return [];
  const { level, title, why, cure } = PACT_RULES[id as PactRuleId];
  const head = [`${colours.bold(id)}, a finding of understudy check, of level ${level}`, title];
  return [[...head, ...section('Why', [why], colours), ...section('How to fix', [cure], colours)].join('\n')];
}

function section(title: string, lines: readonly string[], colours: Colours): readonly string[] {
  return lines.length === 0 ? [] : ['', colours.bold(title), ...lines.map((line) => `  ${line}`)];
}

function profilesOf({ question, id }: Behaviour): string {
  const names = PROFILE_NAMES.filter((name) => answersOf(name).get(question) === id);
  if (names.length === PROFILE_NAMES.length) return 'every profile';
  return names.length === 0 ? 'no profile' : names.join(', ');
}

function exampleLines(example: WorkedExample, then: Readonly<Record<string, string>> | undefined): readonly string[] {
  const holds = example.method === 'PATCH' ? `; the participant then holds ${shown(then ?? example.given)}` : '';
  return [...sentLines(example), `  → ${example.status}${holds}`];
}

function ruleExampleLines(example: WorkedExample, rule: RuleId): readonly string[] {
  const finding = example.findings.find((candidate) => candidate.rule === rule);
  if (!finding) return [];
  const { suggestion } = finding;
  const better =
    suggestion === null
      ? []
      : [
          `  ${suggestion.method} ${suggestion.path}`,
          ...(suggestion.body === undefined ? [] : [`  ${shown(suggestion.body)}`]),
        ];
  return [
    ...sentLines(example),
    `  → ${finding.summary}`,
    `  ${finding.advice}`,
    ...(better.length === 0 ? [] : ['  What to send instead:', ...better.map((line) => `  ${line}`)]),
  ].map(withoutIds);
}

function sentLines({ name, given, method, path, contentType, body, profile }: WorkedExample): readonly string[] {
  const holds = Object.keys(given).length === 0 ? '' : `, the participant holding ${shown(given)}`;
  const type =
    contentType === undefined || contentType === 'application/json' ? [] : [`  content-type: ${contentType}`];
  const sent = body === undefined ? [] : [`  ${shown(body)}`];
  return [
    `${name}${holds}${profile === 'default' ? '' : ` (profile ${profile})`}:`,
    `  ${method} ${path}`,
    ...type,
    ...sent,
  ];
}

function shown(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN / 3)}… (${text.length} characters)` : text;
}
