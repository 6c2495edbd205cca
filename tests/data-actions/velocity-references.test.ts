import {
  describeProblem,
  parseTemplate,
  renderTemplate,
  type ReferenceUse,
} from '../../mocks/data-actions/engines/velocity/index';

function references(source: string): readonly ReferenceUse[] {
  const parsed = parseTemplate(source);
  return 'problem' in parsed ? [] : parsed.template.references;
}

const brief = ({ text, use, line, column }: ReferenceUse): string => `${use} ${text} ${line}:${column}`;

test('every reference is listed in the order of the source, with its place and what it is used for', () => {
  const source = '{"a": "${input.a}",\n "b": $!input.b.trim() #if($input.c == "x$d")#set($e = $f)#end }';
  expect(references(source).map(brief)).toEqual([
    'print ${input.a} 1:8',
    'print $!input.b.trim() 2:7',
    'read $input.c 2:28',
    'print $d 2:42',
    'write $e 2:51',
    'read $f 2:56',
  ]);
});

test('root, path and quietness are told apart, whatever the notation', () => {
  expect(references('$!{Input.a.b.trim().c}')).toMatchObject([{ root: 'Input', path: ['a', 'b'], quiet: true }]);
  expect(references('$x[0].y')).toMatchObject([{ root: 'x', path: [], quiet: false }]);
});

test('references in arguments and in strings within are listed after the one they belong to', () => {
  const source = '${successTemplateUtils.firstFromArray("${x}", "$esc.quote$esc.quote")}';
  expect(references(source).map(({ root, column }) => [root, column])).toEqual([
    ['successTemplateUtils', 1],
    ['x', 40],
    ['esc', 48],
    ['esc', 58],
  ]);
});

test('the variable of a loop is written, and what is not rendered is not listed', () => {
  const source = '#foreach($i in $list)$i#end #[[$raw]]# ## $comment\n#foo($unknown)#literal()$lit#end';
  expect(references(source).map(brief)).toEqual(['write $i 1:10', 'read $list 1:16', 'print $i 1:22']);
});

test('a reference that prints itself is reported once for each time, with its place', () => {
  const parsed = parseTemplate('$a $!b\n${c.d} "#set($x = "$e")$x" #foreach($i in [1..2])$a#end');
  const result = 'problem' in parsed ? parsed : renderTemplate(parsed.template, { c: {} });
  expect('unset' in result && result.unset).toEqual([
    { reference: '$a', line: 1, column: 1 },
    { reference: '${c.d}', line: 2, column: 1 },
    { reference: '$e', line: 2, column: 20 },
    { reference: '$a', line: 2, column: 50 },
    { reference: '$a', line: 2, column: 50 },
  ]);
});

test("an unset variable of a success template is the platform's error", () => {
  const parsed = parseTemplate('{"ConversationId": ${X}}');
  const result = 'problem' in parsed ? parsed : renderTemplate(parsed.template, {}, { unset: 'error' });
  const problem = 'problem' in result ? result.problem : undefined;
  // As in the vendor's data actions workshop, fourth exercise.
  expect(problem && describeProblem(problem, 'successTemplate')).toBe(
    'Variable $X has not been set at successTemplate[line 1, column 20]',
  );
});

test('a random number comes from the caller', () => {
  const parsed = parseTemplate('$math.random(10, 20) $math.random');
  const result = 'problem' in parsed ? parsed : renderTemplate(parsed.template, {}, { random: () => 0.5 });
  expect(result).toMatchObject({ text: '15 0.5' });
});
