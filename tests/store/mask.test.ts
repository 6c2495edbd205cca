import { startMock } from '../../mocks/index';
import { MASK, maskedBody, maskedExchange, maskedReply, maskedSuggestion } from '../../mocks/internal';

const ID = '8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002';

const BODIES: readonly (readonly [string, unknown, unknown])[] = [
  ['the documented shape', { attributes: { tier: 'gold' } }, { attributes: { tier: MASK } }],
  [
    'types survive',
    { attributes: { age: 42, vip: true, gone: null, blank: '' } },
    { attributes: { age: 0, vip: false, gone: null, blank: '' } },
  ],
  [
    'the thread’s other body',
    { participantId: ID, data: { tier: 'gold' } },
    { participantId: ID, data: { tier: MASK } },
  ],
  ['a value that is no id under an id key', { id: 'Ada' }, { id: MASK }],
  ['an attribute called id', { attributes: { id: ID } }, { attributes: { id: MASK } }],
  ['a flat map', { tier: 'gold' }, { tier: MASK }],
  [
    'nested values',
    { attributes: { tier: { value: 'gold', list: ['a', 1] } } },
    { attributes: { tier: { value: MASK, list: [MASK, 0] } } },
  ],
  [
    'name and value',
    { attributes: [{ name: 'tier', value: 'gold' }] },
    { attributes: [{ name: 'tier', value: MASK }] },
  ],
  [
    'attributes called name and value',
    { attributes: { name: 'Ada', value: 'x' } },
    { attributes: { name: MASK, value: MASK } },
  ],
  ['key and value alone', { key: 'tier', value: 'gold' }, { key: 'tier', value: MASK }],
  ['pairs', { attributes: [['tier', 'gold']] }, { attributes: [['tier', MASK]] }],
  ['a bare list', ['tier', 'gold'], [MASK, MASK]],
  [
    'JSON Patch',
    [{ op: 'add', path: '/attributes/tier', value: 'gold' }],
    [{ op: 'add', path: '/attributes/tier', value: MASK }],
  ],
  [
    'participants',
    { participants: [{ id: ID, attributes: { tier: 'gold' } }] },
    { participants: [{ id: ID, attributes: { tier: MASK } }] },
  ],
  ['attributes as JSON text', { attributes: '{"tier":"gold"}' }, { attributes: `{"tier":"${MASK}"}` }],
  ['JSON in a string', '{"attributes":{"tier":"gold"}}', `{"attributes":{"tier":"${MASK}"}}`],
  ['JSON text as a value', { attributes: { profile: '{"name":"Ada"}' } }, { attributes: { profile: MASK } }],
  ['a form', 'attributes[tier]=gold&lang=en', `attributes[tier]=${MASK}&lang=${MASK}`],
  ['base64 is no form', { data: 'QWRhIExvdmVsYWNl==' }, { data: MASK }],
  ['text that is not JSON', "{'tier': 'gold'}", MASK],
  [
    'a name such as __proto__',
    JSON.parse('{"attributes":{"__proto__":"gold"}}'),
    JSON.parse(`{"attributes":{"__proto__":"${MASK}"}}`),
  ],
  ['a number as body', 42, 0],
  ['no body', undefined, undefined],
];

test.each(BODIES)('masking a request keeps names and hides values: %s', (_name, body, masked) => {
  expect(maskedBody(body)).toEqual(masked);
});

test('masking a reply hides attributes and what a refusal quotes, and leaves the vendor’s own members', () => {
  expect(maskedReply({ id: ID, participants: [{ name: 'IVR', attributes: { tier: 'gold' } }] })).toEqual({
    id: ID,
    participants: [{ name: 'IVR', attributes: { tier: MASK } }],
  });
  const message = 'Value [1] is not valid for field type [String]. Allowable values are: a string';
  expect(maskedReply({ code: 'invalid.value', message })).toEqual({
    code: 'invalid.value',
    message: message.replace('[1]', `[${MASK}]`),
  });
});

test('no value of a real exchange survives its mask: body, reply, changes, suggestion', async () => {
  const told: string[] = [];
  const mock = await startMock({
    onExchange: ({ exchange, findings }) => {
      told.push(
        JSON.stringify([
          maskedExchange(exchange),
          findings.map(({ suggestion }) => suggestion && maskedSuggestion(suggestion)),
        ]),
      );
    },
  });
  const url = `${mock.url}/api/v2/conversations/calls/${mock.conversationId}/participants/${mock.participantId}/attributes`;
  const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
  for (const body of [
    '{"attributes":{"tier":"s3cret"}}',
    '{"data":{"tier":"s3cret"}}',
    '{"attributes":{"tier":"s3cret",}}',
    '"tier=s3cret"',
  ]) {
    await fetch(url, { method: 'PATCH', headers, body });
  }
  await mock.stop();
  expect(told).toHaveLength(4);
  expect(told.join('')).not.toContain('s3cret');
  expect(told.join('')).toContain('"tier"');
});
