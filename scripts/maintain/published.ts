/**
 * Writes `openapi/published.json`: every operation that the vendor publishes, as the official JavaScript SDK lists them.
 * Run by tsx. `--check` writes nothing and exits 1 when the file is stale.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const COMMAND = 'npx tsx scripts/maintain/published.ts';
/** What is written. */
export const PUBLISHED = join(ROOT, 'openapi', 'published.json');

/** The operations of the SDK that is installed, one a line: path, method, id. */
export async function publishedOperations(): Promise<string> {
  const home = dirname(require.resolve('purecloud-platform-client-v2/package.json'));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = join(home, 'src', 'purecloud-platform-client-v2', 'api');
  const sources = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const operations = [...new Set(sources.flatMap(operationsIn))].sort();
  const notice = `Generated from purecloud-platform-client-v2 by "${COMMAND}". Do not edit.`;
  return `${JSON.stringify({ 'x-generated': notice, sdk: version, operations }, null, 1)}\n`;
}

/** A method of an API class, up to the call that names its path and HTTP method. */
const OPERATION = /^\t(?<id>\w+)\([^)]*\) ?\{[^]*?callApi\(\s*'(?<path>[^']+)',\s*'(?<method>[A-Z]+)'/gm;

/** "path METHOD id", so that sorting puts the operations of a path together. */
function operationsIn(source: string): readonly string[] {
  // Nothing may be asked for in the constructor, which is a method too.
  const methods = source.slice(source.indexOf('\n\t}\n'));
  return [...methods.matchAll(OPERATION)].map(
    ({ groups = {} }) => `${groups['path']} ${groups['method']} ${groups['id']}`,
  );
}

async function main(): Promise<void> {
  const fresh = await publishedOperations();
  if (!process.argv.includes('--check')) return writeFile(PUBLISHED, fresh);
  if ((await readFile(PUBLISHED, 'utf8').catch(() => '')) === fresh) return;
  process.stderr.write(`${relative(ROOT, PUBLISHED)} is stale: run "${COMMAND}" and commit the result.\n`);
  process.exitCode = 1;
}

if (require.main === module) void main();
