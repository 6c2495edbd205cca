import document from '../../../openapi/document.json';
import { checkFor } from '../../check';
import { unsaidTokenIn } from '../../check-files';
import { readPact } from '../../pact';
import type { ReportedFinding } from '../../report';
import { CASES, pactOf, type Case } from './cases';

/** What the comparator says of an interaction. */
export type Told = { readonly code: string; readonly type: string };
/** What both tools say of one case. */
export type Compared = {
  readonly one: Case;
  readonly comparator: readonly Told[];
  readonly check: readonly ReportedFinding[];
};

type Comparator = {
  compare(pact: unknown): AsyncIterable<Told & { readonly mockDetails?: { readonly location: string } }>;
};

/** Runs both tools over the table. */
export async function compared(cases: readonly Case[] = CASES): Promise<readonly Compared[]> {
  // Its types cannot be read from a CommonJS module.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Comparator } = require('@pactflow/openapi-pact-comparator') as {
    Comparator: new (oas: unknown) => Comparator;
  };
  const pact = pactOf(cases);
  const told: Told[][] = cases.map(() => []);
  for await (const { code, type, mockDetails } of new Comparator(structuredClone(document)).compare(
    structuredClone(pact),
  )) {
    const index = Number(/interactions\[(\d+)\]/.exec(mockDetails?.location ?? '')?.[1]);
    told[index]?.push({ code, type });
  }
  const check = checkFor();
  // Each case stands for a file of its own.
  const found = await Promise.all(readPact(pact).interactions.map((one) => check(one, unsaidTokenIn([one]))));
  return cases.map((one, index) => ({ one, comparator: told[index] ?? [], check: found[index] ?? [] }));
}

/** The whole table as Markdown. */
export async function comparisonTable(): Promise<string> {
  return tableOf(await compared());
}

/** Of it, what the comparator lets through and `check` does not. */
export async function gateTable(): Promise<string> {
  const isLetThrough = ({ comparator, check }: Compared): boolean =>
    comparator.length === 0 && check.some(({ level }) => level === 'error');
  return tableOf((await compared()).filter(isLetThrough));
}

function tableOf(all: readonly Compared[]): string {
  const rows = all.map(({ one, comparator, check }) => [
    one.name,
    listed(comparator.map(({ code, type }) => marked(code, type))),
    listed(check.map(({ rule, level }) => marked(rule, level))),
  ]);
  const heads = [
    ['The pact says', 'openapi-pact-comparator 1.7.0', '`understudy check`'],
    ['---', '---', '---'],
  ];
  return [...heads, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : [...new Set(words)].join('<br>');
}

/** An error is bold. */
function marked(word: string, level: string): string {
  return level === 'error' ? `**${word}**` : word;
}
