import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * Asks the real Jayway JsonPath what the paths in cases.json yield and writes the fixtures of the JSONPath tests.
 * Run by a maintainer: `npx tsx scripts/maintain/jsonpath-fixtures/generate.ts`. Needs a Java 17 JDK and npm; WireMock's
 * standalone jar, which carries Jayway JsonPath, is fetched into a temporary folder and thrown away.
 */

const WIREMOCK = 'wiremock@3.13.2';
const JAR = 'package/build/wiremock-standalone-3.13.2.jar';
const FIXTURES = join(__dirname, '../../../tests/data-actions/fixtures/jsonpath.json');

type Cases = {
  readonly documents: Readonly<Record<string, unknown>>;
  readonly themes: readonly { readonly name: string; readonly document: string; readonly paths: readonly string[] }[];
};

async function generate(): Promise<void> {
  const { documents, themes } = JSON.parse(readFileSync(join(__dirname, 'cases.json'), 'utf8')) as Cases;
  const questions = themes.flatMap(({ name, document, paths }) =>
    paths.map((path) => ({ name: `${name}: ${path}`, path, document })),
  );
  const answers = ask(questions.map(({ path, document }) => ({ path, document: JSON.stringify(documents[document]) })));
  const cases = questions.map((question, index) => ({ ...question, ...answers[index] }));
  const engine = `Jayway JsonPath as carried by ${WIREMOCK}, default configuration`;
  const text = JSON.stringify({ engine, documents, cases });
  writeFileSync(FIXTURES, await format(text, { ...(await resolveConfig(FIXTURES)), parser: 'json' }));
}

function ask(questions: readonly object[]): readonly object[] {
  const folder = mkdtempSync(join(tmpdir(), 'jsonpath-fixtures-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', WIREMOCK], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', packed, JAR], { cwd: folder });
    execFileSync('javac', ['-cp', JAR, '-d', '.', join(__dirname, 'JaywayOracle.java')], { cwd: folder });
    const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
    const output = execFileSync('java', ['-cp', `.:${JAR}`, 'JaywayOracle'], {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void generate();
