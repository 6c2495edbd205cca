/**
 * Writes what is derived from the code for people and editors: the tables between the markers of README.md, and
 * `config.schema.json`. Run by tsx. `--check` writes nothing and exits 1 naming each stale file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createColors } from 'picocolors';
import { comparisonTable, gateTable } from '../contracts/examples/comparison/compare';
import { DEFAULT_LIMITS, HEADER_BYTES, JOURNAL_ENTRIES, PROFILES, dryRunFor, SEED } from '../mocks/internal';
import { markdown, type BenchReport } from './bench/report';
import { configSchema } from './config-schema';
import { ledger, ledgerMarkdown } from './ledger';
import { exchangeRow } from './terminal/exchange-row';
import { findingText } from './terminal/exchange-text';
import { markdownTable } from '../mocks/util/markdown';

const ROOT = join(__dirname, '..');
const COMMAND = 'npx tsx scripts/docs.ts';

type Output = { readonly path: string; readonly make: (before: string) => string | Promise<string> };

const OUTPUTS: readonly Output[] = [
  { path: join(ROOT, 'README.md'), make: readme },
  {
    path: join(ROOT, 'contracts', 'README.md'),
    make: async (before) => between(before, 'comparison', await comparisonTable()),
  },
  { path: join(ROOT, 'scripts', 'config.schema.json'), make: () => JSON.stringify(configSchema()) },
];

/** What stands between the markers of the README, by their name. */
const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  story: () => terminal({ participantId: SEED.customerId, data: { customer_tier: 'gold' } }),
  gate: gateTable,
  bench,
  fidelity: () => ledgerMarkdown(ledger()),
  profiles: () =>
    markdownTable(
      ['Profile', 'What it is for'],
      Object.entries(PROFILES).map(([name, use]) => [`\`${name}\``, use]),
    ),
  limits: () => markdownTable(['Limit', 'Default', 'Over it'], limitRows()),
};

function limitRows(): readonly (readonly string[])[] {
  const { bodyBytes, bodyDepth, pathBytes, nameLength, valueLength, readLagMs } = DEFAULT_LIMITS;
  const count = (number: number): string => number.toLocaleString('en-GB');
  return [
    ['request body', `${count(bodyBytes)} bytes (\`bodyBytes\`)`, '413'],
    ['nesting of a JSON body', `${count(bodyDepth)} levels (\`bodyDepth\`)`, '400'],
    ['request path', `${count(pathBytes)} bytes (\`pathBytes\`)`, '400'],
    ['request head', `${count(HEADER_BYTES)} bytes`, '431'],
    ['attribute name', `${count(nameLength)} characters (\`nameLength\`)`, '422, nothing stored'],
    ['attribute value', `${count(valueLength)} characters (\`valueLength\`)`, '422, nothing stored'],
    ['journal of a namespace', `${count(JOURNAL_ENTRIES)} exchanges (\`journalEntries\`)`, 'oldest out, counts kept'],
    ['lag of reads in the `lagging` profile', `${count(readLagMs)} ms (\`readLagMs\`)`, ''],
  ];
}

/** What the terminal says of a body sent to the seeded customer. */
async function terminal(body: unknown): Promise<string> {
  const { conversationId, customerId } = SEED;
  const participants = [{ id: customerId, purpose: 'customer', attributes: SEED.attributes }];
  const { exchange, findings } = await dryRunFor()(
    {
      method: 'PATCH',
      url: `/api/v2/conversations/${conversationId}/participants/${customerId}/attributes`,
      headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(body)),
    },
    { conversations: [{ id: conversationId, participants }] },
  );
  const options = { colours: createColors(false), showValues: false };
  const told = findings.map((finding) => {
    const url = `http://127.0.0.1:4010/_mock/findings/${finding.id}`;
    return findingText({ finding, exchange, url }, options, new Set());
  });
  return ['```text', exchangeRow(exchange, findings, options), ...told, '```'].join('\n');
}

/** The newest recorded run, where there is one. */
function bench(): string {
  const results = join(ROOT, 'scripts', 'bench', 'results.json');
  if (!existsSync(results)) return 'No run is recorded yet: `npm run bench -- --record`.';
  return markdown(JSON.parse(readFileSync(results, 'utf8')) as BenchReport).trim();
}

async function readme(before: string): Promise<string> {
  let text = before;
  for (const [name, make] of Object.entries(PARTS)) text = between(text, name, await make());
  return text;
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`A README has lost the markers "${start}" and "${end}".`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

async function made({ path, make }: Output): Promise<{ readonly before: string; readonly after: string }> {
  const { format, resolveConfig } = await import('prettier');
  const before = await readFile(path, 'utf8').catch(() => '');
  const options = { ...(await resolveConfig(path)), filepath: path };
  return { before, after: await format(await make(before), options) };
}

async function main(): Promise<void> {
  for (const output of OUTPUTS) {
    const { before, after } = await made(output);
    if (before === after) continue;
    if (!process.argv.includes('--check')) await writeFile(output.path, after);
    else {
      process.stderr.write(`${relative(ROOT, output.path)} is stale: run "${COMMAND}" and commit the result.\n`);
      process.exitCode = 1;
    }
  }
}

void main();
