import { isDefinite, parsePath, readPath } from '../../mocks/data-actions/jsonpath';
import fixtures from './fixtures/jsonpath.json';

type Case = {
  readonly name: string;
  readonly path: string;
  readonly document: string;
  readonly outcome: string;
  readonly definite?: boolean;
  readonly expected?: unknown;
};

const documents: Readonly<Record<string, unknown>> = fixtures.documents;
const cases: readonly Case[] = fixtures.cases;

test.each(cases)('$name', ({ path, document, outcome, definite, expected }) => {
  const parsed = parsePath(path);
  if ('message' in parsed) {
    expect({ path, outcome: 'invalid', message: parsed.message }).toEqual({ path, outcome, message: expect.any(String) });
    return;
  }
  const reading = readPath(parsed, documents[document]);
  const answer = reading.resolved
    ? { outcome: 'value', definite: isDefinite(parsed), expected: reading.value }
    : { outcome: reading.reason, definite: isDefinite(parsed), why: reading.why };
  expect(answer).toStrictEqual(reading.resolved ? { outcome, definite, expected } : { outcome, definite, why: expect.any(String) });
});
