#!/usr/bin/env node
// Fills tests/data-actions/fixtures/velocity.json with what Apache Velocity 1.7 and Velocity Tools make of its cases.
//
//   apt-get install openjdk-17-jdk-headless velocity libvelocity-tools-java
//   node scripts/maintain/velocity-fixtures/regenerate.mjs [--check]
//
// To add a case, append {"name", "template", "context"} to it (and "strict": true for the success template's mode) and
// run this. A context is named in "contexts". JAVA_JARS names another folder with the engine's jars.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const path = fileURLToPath(new URL('../../../tests/data-actions/fixtures/velocity.json', import.meta.url));
const engine = fileURLToPath(new URL('VelocityFixtures.java', import.meta.url));
const jars = [
  'velocity',
  'velocity-tools',
  'commons-collections3',
  'commons-lang',
  'commons-logging',
  'commons-beanutils',
];
const folder = process.env.JAVA_JARS ?? '/usr/share/java';
const classpath = jars.map((jar) => join(folder, `${jar}.jar`)).join(delimiter);

const before = readFileSync(path, 'utf8');
const { contexts, cases } = JSON.parse(before);
const given = cases.map(({ template, context, strict }) => ({
  template,
  context: contexts[context],
  strict: !!strict,
}));
const run = spawnSync('java', ['-cp', classpath, engine], { input: JSON.stringify(given), maxBuffer: 1 << 26 });
if (run.status !== 0) {
  console.error(run.error?.message ?? run.stderr.toString());
  process.exit(3);
}
const results = JSON.parse(run.stdout.toString());
const filled = cases.map(({ name, template, context, strict }, index) => ({
  name,
  template,
  ...(context && { context }),
  ...(strict && { strict }),
  ...results[index],
}));
const after = await format(JSON.stringify({ contexts, cases: filled }), {
  ...(await resolveConfig(path)),
  parser: 'json',
});
if (process.argv.includes('--check')) {
  console.log(after === before ? 'up to date' : 'out of date');
  process.exit(after === before ? 0 : 1);
}
writeFileSync(path, after);
console.log(`${cases.length} cases, ${results.filter((result) => result.error).length} of them errors`);
