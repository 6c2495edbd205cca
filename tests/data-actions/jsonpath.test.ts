import { isDefinite, parsePath, readPath } from '../../mocks/data-actions/engines/jsonpath/index';
import fixtures from './fixtures/jsonpath.json';

// What the real engine answers; `npx tsx scripts/maintain/jsonpath-fixtures/generate.ts` writes it anew.
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

/** Paths we refuse although Jayway compiles them: it fails when they are read, or guesses. */
const refused: Readonly<Record<string, RegExp>> = {
  '$.numbers.foo()': /no function "foo"/,
  '$.missing.foo()': /no function "foo"/,
  '$.numbers.Length()': /no function "Length"/,
  '$.()': /no function ""/,
  '$.sum([1,2])': /no JSON/,
  '$.concat("a\\"b")': /no JSON/,
  '$[?(@.name =~ /a++/)].age.x': /Possessive/,
  // RE2 does not look ahead: that is what keeps it linear.
  '$[?(@.name =~ /(?!Ann).*/)].age': /^Negative lookahead "\(\?!"/,
  '$[?(@.name =~ /(?=.*o).*/)].age': /^Lookahead "\(\?="/,
};

test.each(cases.filter(({ path }) => !(path in refused)))(
  '$name',
  ({ path, document, outcome, definite, expected }) => {
    const before = structuredClone(documents[document]);
    expect(ask(path, documents[document])).toStrictEqual({
      outcome,
      ...(outcome !== 'invalid' && { definite }),
      ...(outcome === 'value' && { expected }),
    });
    expect(documents[document]).toStrictEqual(before);
  },
);

test.each(Object.entries(refused))('%s is refused by name, where Jayway compiles it', (path, message) => {
  expect(cases.find((known) => known.path === path)?.outcome).toMatch(/value|missing|failed/);
  expect(parsePath(path)).toEqual({ message: expect.stringMatching(message), column: expect.any(Number) });
});

function ask(path: string, document: unknown): object {
  const parsed = parsePath(path);
  if ('message' in parsed) return { outcome: 'invalid' };
  const reading = readPath(parsed, document);
  const definite = isDefinite(parsed);
  return reading.resolved
    ? { outcome: 'value', definite, expected: reading.value }
    : { outcome: reading.reason, definite };
}
