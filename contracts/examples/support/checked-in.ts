import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PactV4, SpecificationVersion } from '@pact-foundation/pact';

/** A pact that is written to a folder of its own: Pact adds to what it finds, and would keep what was renamed. */
export function freshPact(consumer: string): { readonly pact: PactV4; readonly written: string } {
  // Pact's mock server may be asked what it has heard before it has noted the last request; what is wrong stays wrong.
  jest.retryTimes(2, { logErrorsBeforeRetry: true, retryImmediately: true });
  const dir = mkdtempSync(join(tmpdir(), 'understudy-pact-'));
  const provider = 'genesys-cloud';
  const spec = SpecificationVersion.SPECIFICATION_VERSION_V4;
  return {
    pact: new PactV4({ consumer, provider, dir, spec, logLevel: 'warn' }),
    written: join(dir, `${consumer}-${provider}.json`),
  };
}

/** Fails when the checked-in pact is not what the tests have just written; `UPDATE_PACTS=1` writes it instead. */
export function expectCheckedIn(written: string, file: string): void {
  const fresh = contractIn(written);
  if (process.env['UPDATE_PACTS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`);
  }
  if (!existsSync(file))
    throw new Error(`${file} is missing; UPDATE_PACTS=1 npx jest -c tests/jest.config.js contracts writes it.`);
  rmSync(dirname(written), { recursive: true, force: true });
  expect(contractIn(file)).toEqual(fresh);
}

/** What is promised; which versions of Pact wrote it is not part of that. */
function contractIn(file: string): unknown {
  const { consumer, provider, interactions } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return { consumer, provider, interactions, metadata: { pactSpecification: { version: '4.0' } } };
}
