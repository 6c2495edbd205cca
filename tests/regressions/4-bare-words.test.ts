import { parseTemplate, renderTemplate } from '../../mocks/data-actions/engines/velocity/index';

// Checked with Apache Velocity 1.7: a word without "$" among the arguments is a reference without a name, so null.
test.each([
  ['$esc.html(null)', '$esc.html(null)'],
  ['$esc.jsonString(null)', '$esc.jsonString(null)'],
  ['$!esc.url(nothing)', ''],
  ['$s.equals(null)', 'false'],
])('%s is given null, not the text "undefined"', (template, text) => {
  expect(render(template)).toMatchObject({ text });
});

test.each(['$s.replace("l", null)', '$s.concat(word)'])('%s fails as the real engine does', (template) => {
  const message = expect.stringContaining('java.lang.NullPointerException');
  expect(render(template)).toMatchObject({ problem: { kind: 'render', message, line: 1, column: 4 } });
});

function render(template: string) {
  const parsed = parseTemplate(template);
  return 'problem' in parsed ? parsed : renderTemplate(parsed.template, { s: 'Hello' });
}
