import { applyReply, linterFor, parseExport, runAction, type ActionExport } from '../../mocks/internal';
import { request, serve } from '../support/mock';
import { exported, reading, TEXT } from './exported';

const contextId = 'c';
const answered = (body: string) => ({ status: 200, headers: {}, body });

function actionOf(value: unknown): ActionExport {
  const read = parseExport(JSON.stringify(value));
  if ('problem' in read) throw new Error(read.problem.problem);
  return read.action;
}

const bomb = '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end';

test.each([
  ['a template bomb in the body', exported({ body: bomb })],
  ['a template bomb in the URL', reading({ url: bomb })],
  ['a template bomb in the success template', reading({ success: bomb })],
  ['text that doubles', exported({ body: `#set($a = "xx")${'#set($a = "$a$a")'.repeat(60)}$a` })],
  ['a catastrophic expression', exported({ body: '{"a": "${input.tier.replaceAll(\'(a+)+$\', \'x\')}"}' })],
  ['a catastrophic pattern in the contract', reading({ inputs: { conversationId: { ...TEXT, pattern: '(a+)+$' } } })],
  ['a deep template', exported({ body: '#if(true)'.repeat(5_000) })],
  ['a long path', reading({ map: { a: `$${'.a'.repeat(20_000)}` }, success: '${a}' })],
  ['a nested filter', reading({ map: { a: `$${'[?(@.a[?(@.b'.repeat(50)}` }, success: '${a}' })],
  [
    'many names',
    reading({
      map: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`n${i}`, `$..a${i}`])),
      success: '${rawResult}',
    }),
  ],
])(
  '%s ends, as a run and as a lint',
  async (_what, value) => {
    const action = actionOf(value);
    const inputs = { conversationId: `${'a'.repeat(5_000)}!`, participantId: 'p', tier: `${'a'.repeat(5_000)}!` };
    const trace = await runAction(action, inputs, { contextId, call: async () => answered('{"a": 1}') });
    expect(trace.failure?.error ?? trace.output).toBeDefined();
    expect(Array.isArray(await linterFor()(action))).toBe(true);
  },
  30_000,
);

test('names of prototypes are names like any other, and nothing is executed', async () => {
  const template =
    '{"a": "$!{input.constructor.constructor("return process")()}$!{input.__proto__}$!input.class.forName("java.lang.Runtime")"}';
  const inputs = JSON.parse(
    '{"conversationId": "c", "__proto__": {"polluted": "yes"}, "constructor": "own"}',
  ) as Record<string, unknown>;
  const action = actionOf(exported({ body: template, inputs: { conversationId: TEXT }, url: '/x' }));
  const trace = await runAction(action, inputs, { contextId, call: async () => answered('{}') });
  expect(trace.request?.body ?? trace.failure?.why).not.toContain('process');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('paths of prototypes resolve to nothing', () => {
  const map = { a: '$.__proto__', b: '$.constructor', c: "$['constructor']['constructor']" };
  const defaults = { a: '"none"', b: '"none"', c: '"none"' };
  const action = actionOf(reading({ map, defaults, success: '[${a}, ${b}, ${c}]', output: {} }));
  expect(applyReply(action, answered('{}'), { contextId }).output?.value).toEqual(['none', 'none', 'none']);
});

test('a reply of 10 MB is translated', () => {
  const items = Array.from({ length: 100_000 }, (_, i) => ({ id: `${i}`, name: 'x'.repeat(80) }));
  const action = actionOf(
    reading({
      map: { last: '$.items[-1].id', ids: "$.items[?(@.id == '7')].id" },
      success: '[${last}, ${ids}]',
      output: {},
    }),
  );
  const { output } = applyReply(action, answered(JSON.stringify({ items })), { contextId });
  expect(output?.value).toEqual(['99999', ['7']]);
});

test('a reply nested without end is refused, not a stack that runs out', () => {
  const action = actionOf(reading({ map: { a: '$..x' }, success: '${a}' }));
  const { failure } = applyReply(action, answered('['.repeat(100_000)), { contextId });
  expect(failure?.stage).toBe('translation');
});

test.each([
  ['deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  [
    'a name of prototypes',
    '{"config": {"__proto__": {"request": {"requestUrlTemplate": "/x", "requestType": "GET"}}}}',
  ],
])('an export that is hostile is refused: %s', (_what, text) => {
  expect(parseExport(text)).toHaveProperty('problem');
});

test('an action of the name of a prototype is not there', async () => {
  const mock = await serve();
  for (const id of ['__proto__', 'constructor', 'toString']) {
    expect((await request(mock, 'POST', `/api/v2/integrations/actions/${id}/execute`, { body: {} })).status).toBe(404);
  }
});

const UNIQUE = { list: { type: 'array', uniqueItems: true } };
const listed = async (list: readonly unknown[]) => {
  const action = actionOf(reading({ inputs: UNIQUE, url: '/x' }));
  return runAction(action, { list }, { contextId, call: async () => answered('{}') });
};

test.each([
  [[1, 2, '1', true, null, [], {}, [1], { a: 1 }], true],
  [
    [
      { a: 1, b: [{ c: 1, d: 2 }] },
      { b: [{ d: 2, c: 1 }], a: 1 },
    ],
    false,
  ],
  [[[1, 2], [2, 1]], true], // prettier-ignore
  [['x', 'y', 'x'], false],
])('of items that have to be unique %j are taken: %s', async (list, isTaken) => {
  const { failure } = await listed(list);
  expect(failure?.why).toBe(
    isTaken ? undefined : 'The inputs at /list break the input contract: it breaks "uniqueItems" of the contract.',
  );
});

test('twenty thousand items that have to be unique are nobody’s wait', async () => {
  const { failure } = await listed(Array.from({ length: 20_000 }, (_, index) => ({ index })));
  expect(failure).toBeNull();
  // It took 13 seconds when each was compared with each.
}, 10_000);

test('an action that tests itself does not multiply what it was sent', async () => {
  const mock = await serve();
  const self = exported({
    method: 'POST',
    url: '/api/v2/integrations/actions/self/test',
    body: '${input.rawRequest}',
    inputs: { text: TEXT },
  });
  await mock.action('self', self);
  const body = { text: '"'.repeat(200_000) };
  const { status, text, body: told } = await request(mock, 'POST', '/api/v2/integrations/actions/self/test', { body });
  expect([status, text.length < 10_000_000]).toEqual([200, true]);
  expect(JSON.stringify(told)).toContain('a Data Action reads at most 1048576 here');
});
