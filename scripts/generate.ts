/**
 * Writes what is derived from the contract: `openapi/types.ts` and `openapi/document.json`.
 * Run by tsx. `--check` writes nothing and exits 1 naming each stale file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..');
const SOURCE = join(ROOT, 'openapi', 'participant-data.yaml');
const COMMAND = 'npx tsx scripts/generate.ts';
const NOTICE = `Generated from openapi/participant-data.yaml by "${COMMAND}". Do not edit.`;

type Output = { readonly path: string; readonly make: () => Promise<string> };

const OUTPUTS: readonly Output[] = [
  { path: join(ROOT, 'openapi', 'types.ts'), make: types },
  { path: join(ROOT, 'openapi', 'document.json'), make: runtimeDocument },
];

/** The types of every path, operation and schema. */
async function types(): Promise<string> {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const tree = await openapiTypes(pathToFileURL(SOURCE), { exportType: true, silent: true });
  return formatted(`// ${NOTICE}\n/* eslint-disable */\n\n${astToString(tree)}`, 'typescript');
}

/** The document as plain JSON, without the prose and the sources that only people read. */
async function runtimeDocument(): Promise<string> {
  const document = withoutProse(parse(await readFile(SOURCE, 'utf8'))) as object;
  return formatted(JSON.stringify({ 'x-generated': NOTICE, ...document }), 'json');
}

/** Members whose content is an example, a name or a value: what looks like prose in there is data. */
const VERBATIM = new Set(['example', 'examples', 'value', 'default', 'const', 'enum']);
const PEOPLE_ONLY = new Set(['x-sources', 'x-source-keys', 'x-facts']);

/** OpenAPI demands a description of a response alone, so that one stays, and so does the document's own `info`. */
function withoutProse(node: unknown, parent = ''): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item));
  if (typeof node !== 'object' || node === null) return node;
  const isResponse = 'x-evidence' in node && 'headers' in node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !PEOPLE_ONLY.has(key) && !(key === 'description' && isProse(value, parent, isResponse)))
      .map(([key, value]) => [key, VERBATIM.has(key) || key === 'info' ? value : withoutProse(value, key)]),
  );
}

function isProse(value: unknown, parent: string, isResponse: boolean): boolean {
  return typeof value === 'string' && parent !== 'properties' && !isResponse;
}

async function formatted(text: string, parser: 'typescript' | 'json'): Promise<string> {
  const prettier = await import('prettier');
  const options = await prettier.resolveConfig(SOURCE);
  return prettier.format(text, { ...options, parser });
}

async function isFresh({ path, make }: Output): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => '')) === (await make());
}

async function check(): Promise<void> {
  for (const output of OUTPUTS) {
    if (await isFresh(output)) continue;
    process.stderr.write(`${relative(ROOT, output.path)} is stale: run "${COMMAND}" and commit the result.\n`);
    process.exitCode = 1;
  }
}

async function write(): Promise<void> {
  for (const { path, make } of OUTPUTS) await writeFile(path, await make());
}

void (process.argv.includes('--check') ? check() : write());
