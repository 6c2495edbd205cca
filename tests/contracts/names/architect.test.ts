import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { constantOf, namesIn, readExpression } from '../../../contracts/architect/expression';
import { readI3Flow } from '../../../contracts/architect/i3-flow';
import { readYaml, type YamlNode } from '../../../contracts/architect/yaml';
import { isYamlFlow, readYamlFlow } from '../../../contracts/architect/yaml-flow';

/** As another reader gives it, every scalar a text. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

test('what another reader of YAML writes is read as it was, whatever the names and texts', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\ue000-\ue0ff]/.test(each));
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(text, tie('node'), { minKeys: 1, maxKeys: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(text, value, { minKeys: 1 }), (document) => {
      expect(plain(readYaml(stringify(document)))).toEqual(parse(stringify(document)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['{{name}} as a value', 'a: {{name}}', { a: '{{name}}' }],
  ['{{name}} as a key', '{{name}}:\n  b: c', { '{{name}}': { b: 'c' } }],
  ['{{ name }} with blanks, in a text', 'a: "x {{ name }} y"', { a: 'x {{ name }} y' }],
  ['${name}', '${name}: ${other}', { '${name}': '${other}' }],
  ['#{name}#', 'a: #{name}#', { a: '#{name}#' }],
  ['@@name@@', 'a: @@name@@', { a: '@@name@@' }],
  ['%%name%%', 'a: %%name%%', { a: '%%name%%' }],
  ['<%= name %>', 'a: <%= name %>', { a: '<%= name %>' }],
  ['<name>', 'a: <name>', { a: '<name>' }],
  ['a statement of a template engine', '{% if x %}\na: b\n{% endif %}', { a: 'b' }],
  ['a comment', '# {{name}}: x\na: b', { a: 'b' }],
  ['yes and no', 'yes:\n  no: on', { yes: { no: 'on' } }],
  ['braces of YAML itself', 'a: {b: {c: d}}', { a: { b: { c: 'd' } } }],
  ['a key that stands twice', 'a: b\na: c', { a: 'c' }],
])('a file that is no YAML before its placeholders are filled in is read: %s', (_name, text, expected) => {
  expect(plain(readYaml(text))).toEqual(expected);
});

test.each([
  ['inboundCall:\n  name: x', true],
  ['# a comment\n---\ninQueueCall:\n  name: x', true],
  ['"workflow":\n  name: x', true],
  ['newKindOfFlow:\n  name: x\n  startUpRef: "/a"', true],
  ['name: build\non: [push]', false],
  ['openapi: 3.0.3\ninfo: {}', false],
  ['', false],
])('%j is a flow: %s', (text, expected) => {
  expect(isYamlFlow(text)).toBe(expected);
});

test('a file that is broken is said with line and column', () => {
  expect(readYamlFlow('workflow:\n  name: "x\n')).toMatchObject({
    problem: expect.stringMatching(/^not YAML: /),
    spot: { line: 3 },
  });
  expect(readYamlFlow('workflow:')).toEqual({ spot: undefined, problem: 'the flow has nothing in it' });
  expect(readI3Flow('not base64 of anything')).toEqual({
    spot: undefined,
    problem: 'not an Architect export: it is no base64 of encoded JSON',
  });
});

test.each([
  ['"a"', [], 'a'],
  ['Append("a", "b")', [], 'ab'],
  ['"a" + "b"', [], 'ab'],
  ['ToString("a \\"b\\"")', [], 'a "b"'],
  ['Append("a", Flow.x)', ['Flow.x'], undefined],
  ['Flow.x', ['Flow.x'], undefined],
  ['If(Flow.a == "x", State.b, "Flow.c")', ['Flow.a', 'State.b'], undefined],
  ['ToPhoneNumber(Call.Ani).e164', ['Call.Ani'], undefined],
  ['Flow.list[0].name + Task.count * 2', ['Flow.list', 'Task.count'], undefined],
  ['!IsSet(Flow.a) and (Flow.b or not Flow.c)', ['Flow.a', 'Flow.b', 'Flow.c'], undefined],
  ['Find({{action}}, Flow.x', ['Flow.x'], undefined],
  [')(', [], undefined],
  ['', [], undefined],
])('%s names %j and is always %j', (source, names, constant) => {
  const expression = readExpression(source);
  expect(namesIn(expression)).toEqual(names);
  expect(constantOf(expression)).toBe(constant);
});

test('an expression of any length or depth is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('(', ')', '[', ']', ',', '"', 'F', 'Flow.x', '.', '+', ' ', '\\')),
      (parts) => {
        expect(() => readExpression(parts.join(''))).not.toThrow();
      },
    ),
  );
  expect(namesIn(readExpression(`${'F('.repeat(5_000)}Flow.x`))).toEqual(expect.any(Array));
});
