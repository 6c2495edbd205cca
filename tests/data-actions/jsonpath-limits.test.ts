import { parsePath, readPath, type Reading } from '../../mocks/data-actions/engines/jsonpath/index';

const LIMITED = { resolved: false, reason: 'limited', why: expect.stringMatching(/costs too much/) };
const DEEP = nested(10_000);
// About 8 MB of JSON.
const BIG = {
  items: Array.from({ length: 60_000 }, (_, at) => ({
    id: `id-${at}`,
    kind: at % 2 ? 'a' : 'b',
    text: 'x'.repeat(90),
  })),
};

test('a document of 10,000 levels is scanned and compared without leaving the stack', () => {
  expect(read('$..x', DEEP)).toEqual({ resolved: true, value: [1] });
  expect(read('$..*', DEEP)).toMatchObject({ resolved: true, value: { length: 10_001 } });
  expect(read('$[?(@ == $[0])]', [DEEP, nested(10_000)])).toMatchObject({ value: { length: 2 } });
});

test('a reply of several megabytes is read at once', () => {
  expect(read("$.items[?(@.kind == 'a')].id", BIG)).toMatchObject({ resolved: true, value: { length: 30_000 } });
  expect(read('$..id', BIG)).toMatchObject({ resolved: true, value: { length: 60_000 } });
});

test.each([
  ['a scan below every node of a scan', '$..*..*', DEEP],
  ['a scan in the filter of a scan', '$..[?(@..nope == 1)]', DEEP],
  ['every item looked for among all items', '$.items[?(@.id in $.items[*].id)]', BIG],
  [
    'two long lists compared for every item',
    '$.list[?(@.a == $.list)]',
    { list: Array(9_000).fill({ a: Array(9_000).fill(1) }) },
  ],
  ['a text searched for a long text', `$[?(@ contains 'b${'a'.repeat(9_000)}')]`, ['a'.repeat(5_000_000)]],
  ['unions of unions', `$${`[${Array(1_000).fill(0).join()}]`.repeat(3)}`, [[[1]]]],
  ['a large expression on a long text', '$[?(@ =~ /(a|aa){1,100}b/)]', ['a'.repeat(100_000)]],
])('%s is given up: the refusal is a value', (_, path, document) => {
  const reading = read(path, document, { visits: 200_000 });
  expect(reading.resolved ? 'resolved' : reading.reason).toBe('limited');
});

test.each(['(a+)+b', '(a|a)*b', '(a*)*b', '(.*a){20}b', '(a|aa)+b'])('/%s/ is matched in linear time', (expression) => {
  const text = 'a'.repeat(5_000);
  expect(read(`$[?(@ =~ /${expression}/)]`, [text, `${text}b`])).toEqual({ resolved: true, value: [`${text}b`] });
});

test.each([
  ['a long path', `$${'.a'.repeat(9_000)}`, /limited to 10000 characters/],
  ['many steps', `$${'.a'.repeat(300)}`, /limited to 200 steps/],
  ['nested parentheses', `$[?(${'('.repeat(2_000)}@.a${')'.repeat(2_000)})]`, /nests too deeply/],
  ['negations', `$[?(${'!'.repeat(4_000)}(@.a))]`, /nests too deeply/],
  ['filters in filters', `$${'[?(@.a'.repeat(500)}${')]'.repeat(500)}`, /nests too deeply/],
  ['a nested literal', `$[?(@ == ${'['.repeat(2_000)}${']'.repeat(2_000)})]`, /JSON cannot be read/],
  ['nested groups', `$[?(@ =~ /${'('.repeat(2_000)}a${')'.repeat(2_000)}/)]`, /nests too deeply/],
  ['nested classes', `$[?(@ =~ /${'['.repeat(2_000)}a${']'.repeat(2_000)}/)]`, /nests too deeply/],
  ['repeated repetition', '$[?(@ =~ /((a{1,100}){1,100}){1,100}/)]', /repeats too much/],
])('%s is no path', (_, path, message) => {
  expect(parsePath(path)).toEqual({ message: expect.stringMatching(message), column: expect.any(Number) });
});

test('the limits that hold unless told otherwise end a hostile path', () => {
  expect(read('$..*..*', DEEP)).toEqual(LIMITED);
});

test('the limits can be lowered', () => {
  const path = parsePath('$.list[*]');
  if ('message' in path) throw new Error(path.message);
  expect(readPath(path, { list: [1, 2, 3] }, { results: 2 })).toEqual(LIMITED);
  expect(readPath(path, { list: [1, 2, 3] }, { visits: 3 })).toEqual(LIMITED);
  expect(readPath(path, { list: [1, 2, 3] }, { results: 3 })).toEqual({ resolved: true, value: [1, 2, 3] });
});

test('names of built-in properties are names like any other', () => {
  const document: unknown = JSON.parse('{"__proto__": {"x": 1}, "list": []}');
  expect(read('$.__proto__.x', document)).toEqual({ resolved: true, value: 1 });
  expect(read('$.list.constructor', document)).toMatchObject({ resolved: false, reason: 'missing' });
  const merged = read("$['__proto__','list']", document);
  expect(merged.resolved && Object.keys(merged.value as object)).toEqual(['__proto__', 'list']);
  expect(merged.resolved && Object.getPrototypeOf(merged.value)).toBe(Object.prototype);
});

function read(source: string, document: unknown, limits = {}): Reading {
  const path = parsePath(source);
  if ('message' in path) throw new Error(`${path.message} (column ${path.column})`);
  return readPath(path, document, limits);
}

function nested(levels: number): unknown {
  let value: unknown = { x: 1 };
  for (let level = 0; level < levels; level++) value = level % 2 ? { a: value } : [value];
  return value;
}
