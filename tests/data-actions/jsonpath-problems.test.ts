import { parsePath, type Path, readPath } from '../../mocks/data-actions/engines/jsonpath/index';

test.each([
  ["$.participants[?(@.purpose = 'customer')].id", 28, 'The filter operator "=" is not supported.'],
  [
    '$.participants[?(@.purpose == customer)].id',
    31,
    'Expected a value: a path, text in quotes, a number, true, false or null.',
  ],
  ['$.items[(@.length-1)]', 8, 'Script expressions are not supported, neither here nor in Jayway JsonPath.'],
  ['$.items[?]', 8, 'A filter is written [?( … )]; [?] takes its predicate from Java code.'],
  ['$.my name', 5, "A name with a space needs brackets: ['my name']."],
  ['my name', 3, "A name with a space needs brackets: ['my name']."],
  ["$['a", 3, "This name lacks its closing '."],
  ['$.items.count()', 9, 'There is no function "count".'],
  ['$.items[?(@.a =~ /x(?<!y)z/)]', 20, 'Negative lookbehind "(?<!" is not supported in a regular expression.'],
  ['$.items[?(@.list[?(@.a == x)])]', 27, 'Expected a value: a path, text in quotes, a number, true, false or null.'],
  ['$.a..', 5, 'A path cannot end with a dot.'],
  ['', 1, 'The path is empty.'],
])('%s is no path: the column is %i, and the message says what is wrong', (path, column, message) => {
  expect(parsePath(path)).toEqual({ message, column });
});

test('a path is plain data, so that a linter can walk it beside a schema', () => {
  const path = parsed("$.participants[?(@.purpose == 'customer')].attributes['tier','lang']");
  expect(JSON.parse(JSON.stringify(path))).toEqual({
    source: "$.participants[?(@.purpose == 'customer')].attributes['tier','lang']",
    root: '$',
    steps: [
      { kind: 'names', names: ['participants'], column: 3 },
      {
        kind: 'filter',
        column: 15,
        condition: {
          kind: 'compare',
          left: {
            kind: 'path',
            path: { source: '@.purpose', root: '@', steps: [{ kind: 'names', names: ['purpose'], column: 20 }] },
          },
          operator: '==',
          right: { kind: 'string', text: 'customer' },
        },
      },
      { kind: 'names', names: ['attributes'], column: 44 },
      { kind: 'names', names: ['tier', 'lang'], column: 54 },
    ],
  });
});

test.each([
  ['$.participants[0].attributes.tier', 'missing', '"attributes" (column 19) is not there.'],
  ['$.participants.id', 'missing', '"id" (column 16) wants an object and finds an array.'],
  ['$.conversationId[0]', 'missing', '[0] (column 17) wants an array and finds a string.'],
  ['$.participants[7]', 'missing', 'Nothing is there for [7] (column 15).'],
  ['$.conversationId[?(@.a)]', 'failed', 'the filter (column 17) cannot filter a string.'],
  ['$.participants.sum()', 'failed', 'There is no number to calculate with.'],
])('%s does not resolve, and the answer names the step', (path, reason, why) => {
  const document = { conversationId: 'c-1', participants: [{ id: 'p-1' }] };
  expect(readPath(parsed(path), document)).toEqual({ resolved: false, reason, why });
});

function parsed(source: string): Path {
  const path = parsePath(source);
  if ('message' in path) throw new Error(`${source}: ${path.message}`);
  return path;
}
