import { parseTemplate, renderTemplate } from '../../mocks/data-actions/engines/velocity/index';

// Checked with Apache Velocity 1.7 in strict mode, which is the success template's.
test.each([
  ['#if(true)#set($q = $nope)ok#end', 'ok'],
  ['#if(true)#set($q = !$nope)$q#end', 'true'],
  ['#if(false)#else#set($q = $nope || true)$q#end', 'true'],
  ['#foreach($i in [1, 2])#if($i == 1)#set($q = $nope)#break#end#end.', '.'],
])('%s: an unset variable is null to #set inside an #if', (template, text) => {
  expect(render(template)).toMatchObject({ text });
});

test.each([
  '#set($q = $nope)',
  '#if(true)#end#set($q = $nope)',
  '#foreach($i in [1, 2])#if($i == 1)#break#end#end#set($q = $nope)',
  '#if(true)#set($q = $nope + 1)#end',
  '#if(true)#set($q = $nope.name)#end',
  '#if(true)#set($q = "#set($r = $nope)")#end',
])('%s is refused', (template) => {
  expect(render(template)).toMatchObject({ problem: { message: 'Variable $nope has not been set' } });
});

function render(template: string) {
  const parsed = parseTemplate(template);
  return 'problem' in parsed ? parsed : renderTemplate(parsed.template, {}, { unset: 'error' });
}
