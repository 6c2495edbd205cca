import {
  describeProblem,
  NESTING,
  parseTemplate,
  renderTemplate,
} from '../../mocks/data-actions/engines/velocity/index';

// A hang shows as a test that never ends: what is bounded is the work, not the time on somebody's machine.

function outcome(source: string, context: Record<string, unknown> = {}): string {
  const parsed = parseTemplate(source);
  const result = 'problem' in parsed ? parsed : renderTemplate(parsed.template, context);
  return 'problem' in result ? result.problem.kind : result.text;
}

const again = (times: number, text: string): string => text.repeat(times);
const loop = (rounds: number, body: string): string => `#foreach($i in [1..${rounds}])${body}#end`;

describe('a hostile template ends soon, as a refusal', () => {
  test.each([
    ['loops in loops', loop(1000, loop(1000, loop(1000, 'x')))],
    ['an endless range', '#foreach($i in [1..2147483647])x#end'],
    ['a range as a value', '#set($x = [0..99999999])$x.size()'],
    ['a string that doubles', `#set($s = "xxxxxxxx")${loop(60, '#set($s = "$s$s")')}$s`],
    ['a string that doubles by +', `#set($s = "xxxxxxxx")${loop(60, '#set($s = $s + $s)')}$s`],
    ['a string that doubles by replace', `#set($s = "xx")${loop(60, '#set($s = $s.replace("x", "xx"))')}`],
    ['a string repeated', '$input.s.repeat(2000000000)'],
    ['a string that doubles by replaceAll', `#set($s = "xx")${loop(60, "#set($s = $s.replaceAll('x', 'xx'))")}`],
    ['a number that squares', `#set($n = 9)${loop(90, '#set($n = $n * $n)')}$n`],
    ['a list in a list in a list', `#set($l = [1])${loop(40, '#set($l = [$l, $l])')}$l`],
    ['a list that holds itself twice', '#set($l = [])#set($m = [$l])#set($x = $l.add($m))$l'],
    ['a map that holds itself', '#set($a = {})#set($b = {"a": $a})#set($a.b = $b)$a'],
    ['a list that grows by itself', `#set($l = [1])${loop(99, '#set($x = $l.addAll($l))')}`],
    [
      'equality of deep lists',
      `#set($a = [1])#set($b = [1])${loop(150, '#set($a = [$a])#set($b = [$b])')}#if($a == $b)#end`,
    ],
    ['a long text searched for ever', loop(100_000, '#if($input.big.contains("y"))#end')],
    ['a counted pattern', "$input.s.replaceAll('((a{1,100}){1,100}){1,100}b', '')"],
    ['a pattern that reads on behind each match', "$input.s.replaceAll('.*x|a', 'b')"],
    ['a large pattern on a large text', "$input.big.matches('(x|xx){1,300}y')"],
    ['a thousand patterns', loop(5_000, "$input.s.matches('(a?){1,100}$i')")],
    ['the same search for ever', loop(5_000, "$input.s.matches('(a?b?)*c')")],
    ['lists that nest', `#set($x = ${again(5000, '[')}${again(5000, ']')})`],
    ['parentheses that nest', `#if(${again(5000, '(')}true${again(5000, ')')})#end`],
    ['negations that nest', `#if(${again(5000, '!')}true)#end`],
    ['directives that nest', again(5000, '#if(true)')],
    ['arguments that nest', `${again(5000, '$a.b(')}1${again(5000, ')')}`],
    ['a template too long', again(3_000_000, 'x')],
  ])('%s', (_, source) => {
    const big = again(10_000_000, 'x');
    expect(outcome(source, { input: { s: again(5000, 'a'), big } })).toBe('limit');
  });

  test.each([
    ['backslashes', again(199_999, '\\')],
    ['dollars', `${again(199_999, '$')} `],
    ['references', again(49_999, '$a ')],
    ['opening braces', again(99_999, '{(')],
    ['spaces and parentheses', again(39_999, '#a   ')],
  ])('a template of %s is read to its end', (_, source) => {
    expect(outcome(source).length).toBeGreaterThan(0);
  });

  test.each(['(a+)+b', '(a|aa|a?)*b', '(a*)*b'])('%s is matched to its end', (pattern) => {
    expect(outcome(`$input.s.matches('${pattern}')`, { input: { s: again(20_000, 'a') } })).toBe('false');
  });

  test('a reply of 10 MB is rendered whole', () => {
    expect(outcome('${rawResult}', { rawResult: again(10_000_000, 'x') })).toHaveLength(10_000_000);
  });

  test(`values may nest ${NESTING} deep, and no deeper`, () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(outcome('$x.size()', { x: nested(NESTING) })).toBe('1');
    expect(outcome('$x.size()', { x: nested(NESTING + 1) })).toBe('limit');
  });
});

describe('a template reaches its own values and nothing else', () => {
  test.each([
    ['$input["__proto__"]', '$input["__proto__"]'],
    ['${input.constructor}', '${input.constructor}'],
    ['${input.toString}', '${input.toString}'],
    ['$input["constructor"]', '$input["constructor"]'],
    ['$input.get("__proto__")', '$input.get("__proto__")'],
    ['$input.constructor.constructor("return 1")()', '$input.constructor.constructor("return 1")()'],
    ['$input.s.constructor', '$input.s.constructor'],
    ['$input.s.class.forName("java.lang.Runtime")', '$input.s.class.forName("java.lang.Runtime")'],
    ['$input.s.getClass()', '$input.s.getClass()'],
    [
      '$esc.class $esc.getClass() $esc.methods $esc.constructor',
      '$esc.class $esc.getClass() $esc.methods $esc.constructor',
    ],
    [
      '$constructor $__proto__ $toString $globalThis $process',
      '$constructor $__proto__ $toString $globalThis $process',
    ],
    ['$input.s.hasOwnProperty("length") $input.s.at(0)', '$input.s.hasOwnProperty("length") $input.s.at(0)'],
    ['#set($input["__proto__"] = {"polluted": 1})$input.polluted', '$input.polluted'],
    ['#set($m = {"__proto__": {"x": 1}})$m.x $m["__proto__"].x', '$m.x 1'],
  ])('%s', (source, expected) => {
    expect(outcome(source, { input: { s: 'x' } })).toBe(expected);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an own property of such a name is a value like any other', () => {
    const input = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Record<string, unknown>;
    expect(outcome('$input["__proto__"]${input.constructor}', { input })).toBe('ab');
  });

  test('what a value contains is never rendered', () => {
    expect(outcome('${input.s} "${input.s}" $esc.html($input.s)', { input: { s: '$esc.d#set($x=1)#if' } })).toBe(
      '$esc.d#set($x=1)#if "$esc.d#set($x=1)#if" $esc.d#set($x=1)#if',
    );
  });
});

describe('what is not supported is named with its place', () => {
  test.each([
    ['a\n  #parse("x.vm")', '#parse is not supported at t[line 2, column 3]'],
    ['#include("x")', '#include is not supported at t[line 1, column 1]'],
    ['#evaluate("$x")', '#evaluate is not supported at t[line 1, column 1]'],
    ['ab #macro(m)x#end', '#macro is not supported at t[line 1, column 4]'],
    ['#define($b)x#end', '#define is not supported at t[line 1, column 1]'],
    ['#@m()x#end', '#@m, a macro with a body, is not supported at t[line 1, column 1]'],
    ['$input.s.getBytes()', 'The method getBytes of java.lang.String is not supported at t[line 1, column 10]'],
    [
      "$input.s.replaceAll('(?<=a)b', '')",
      'Lookbehind "(?<=" is not supported in the regular expression "(?<=a)b" at t[line 1, column 10]',
    ],
    [
      "$input.s.matches('(a*)\\1b')",
      'The back reference "\\1" is not supported in the regular expression "(a*)\\1b" at t[line 1, column 10]',
    ],
    [
      "$input.lines.replaceAll('.$', 'x')",
      '"$" on a text that ends in a line break is supported only where it is the one "\\n" of the text, in the regular expression ".$" at t[line 1, column 14]',
    ],
    [
      "$input.umlaut.replaceAll('\\bm', 'x')",
      '"\\b" is not supported on a text with letters beyond ASCII, in the regular expression "\\bm" at t[line 1, column 15]',
    ],
    [
      "$input.s.matches('a++b')",
      'Possessive repetition "++" is not supported in the regular expression "a++b" at t[line 1, column 10]',
    ],
  ])('%s', (source, message) => {
    const input = { s: 'x', lines: 'a\nb\n', umlaut: 'Übermut' };
    const parsed = parseTemplate(source);
    const result = 'problem' in parsed ? parsed : renderTemplate(parsed.template, { input });
    const problem = 'problem' in result ? result.problem : undefined;
    expect(problem?.kind).toBe('unsupported');
    expect(problem && describeProblem(problem, 't')).toBe(message);
  });
});
