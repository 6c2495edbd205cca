import fc from 'fast-check';
import { type Mock } from '../../mocks';
import { BEHAVIOURS } from '../../mocks/internal';
import { AWKWARD } from '../support/store-suite';
import { attributesPath, patch, readBack, request, serve } from '../support/mock';

let mock: Mock;
let documented: Mock;
beforeAll(async () => {
  [mock, documented] = await Promise.all([serve(), serve({ profile: 'documented' })]);
});

const NAMED = new Set(BEHAVIOURS.map(({ id }) => id));
const bytes = (...codes: number[]): string => String.fromCharCode(...codes);
const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);

/** Texts that RFC 8259 does not allow, by the rule they break. Characters up to U+00FF stand for bytes. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'a value is missing': [
    '{"a":}',
    '[,1]',
    '[1,,2]',
    '{"a":1,,"b":2}',
    '[,]',
    '{,}',
    '{"a"',
    '{"a":',
    '[',
    '{',
    '[1',
    '[1,',
    '{"a":1',
    '{"a":1,',
  ],
  'a trailing comma': ['[1,]', '{"a":1,}', '{"attributes":{"a":"1",}}', '[[],]', '{"a":[1,],"b":2}'],
  'a missing comma': ['[1 2]', '{"a":1 "b":2}', '["a" "b"]', '[1[]]', '{"a":{}"b":{}}', '[true false]'],
  'a missing colon': ['{"a" 1}', '{"a" "b"}', '{"a"}', '{"a",1}', '{"a":1,"b"}'],
  'a colon too many': ['{"a"::1}', '["a":1]', '{"a":1:2}'],
  'a bracket that does not fit': [
    '[}',
    '{]',
    '[1}',
    '{"a":1]',
    ']',
    '}',
    '[]]',
    '{}}',
    '[[]',
    '{"a":{}',
    nested(50, '{"a":', ''),
  ],
  'more than one value': ['{}{}', '1 2', '[] []', '{"a":1}x', 'null null', '"a" "b"', '{} ,', '1,2', '{};', 'true,'],
  'a name that is no string': ['{a:1}', '{1:1}', '{null:1}', '{[]:1}', "{'a':1}", '{true:1}', '{"a":1,b:2}'],
  'quotes of another kind': ["'a'", "['a']", '{"a":\'b\'}', '“a”', '[`a`]', '{"a":«b»}'],
  'a number the grammar lacks': [
    '01',
    '-01',
    '1.',
    '.1',
    '-.1',
    '+1',
    '1e',
    '1e+',
    '1.e1',
    '0x1',
    '1_000',
    '--1',
    '- 1',
    '1.2.3',
    '1e1.5',
    '0e',
    '-',
    '1,5e3',
    '٣',
    '[-]',
    '[00]',
    '[1.e3]',
    '[0x42]',
  ],
  'a word the grammar lacks': [
    'NaN',
    'Infinity',
    '-Infinity',
    'undefined',
    'True',
    'FALSE',
    'None',
    'nul',
    'tru',
    'nullx',
    '[NaN]',
    '{"a":undefined}',
    'yes',
    '$x',
  ],
  'a broken string': [
    '"',
    '"a',
    '"a\n"',
    '"a\tb"',
    '"\u0000"',
    '"\u001f"',
    '"\\x41"',
    '"\\u12"',
    '"\\u12G4"',
    '"\\a"',
    '"\\\'"',
    '"\\u{41}"',
    '"\\U0041"',
    '"\\"',
    '["a\\"]',
    '"\\ud83d\\u"',
    '"\\u00-1"',
  ],
  'a comment': ['{"a":1}//x', '/*x*/{}', '{"a":/**/1}', '#x\n{}', '{"a":1 // b\n}', '<!-- -->'],
  'space that JSON does not know': ['\u000b{}', '\f{}', '{\u00a0}', '[\u000c]', '{}\u0000', '\u0000{}', '{\v"a":1}'],
  'an unrendered template': [
    '${input.body}',
    '{"attributes": ${input.map}}',
    '{{body}}',
    '{"a": {{b}} }',
    '#set($x)',
    '{"attributes":{"a":"1"}#end}',
  ],
  'bytes that are not UTF-8': [
    bytes(0xff),
    bytes(0x22, 0xff, 0x22),
    bytes(0x22, 0xc3, 0x28, 0x22),
    bytes(0x22, 0xc0, 0xaf, 0x22),
    bytes(0x22, 0xed, 0xa0, 0x80, 0x22),
    bytes(0x22, 0xf4, 0x90, 0x80, 0x80, 0x22),
    bytes(0x22, 0xe2, 0x82, 0x22),
    bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d),
    bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0),
    bytes(0x22, 0x80, 0x22),
    bytes(0x22, 0xe9, 0x22),
  ],
  'a byte order mark': [bytes(0xef, 0xbb, 0xbf) + '{}', bytes(0xef, 0xbb, 0xbf)],
  'another format': [
    '<a/>',
    'a=1&b=2',
    'a: 1',
    '---\na: 1',
    'a,b\n1,2',
    'attributes',
    '%7B%7D',
    '<?xml version="1.0"?><attributes/>',
    'customer_tier=gold',
  ],
  'nothing but space': [' ', '\n', '\t \r\n'],
};

/** Texts that RFC 8259 allows; each stands where a value may stand. */
const ACCEPTED: readonly string[] = [
  '{}',
  '[]',
  '[[]]',
  '{"a":{}}',
  '0',
  '-0',
  '1',
  '-1',
  '10',
  '0.0',
  '-0.5',
  '1e5',
  '1E5',
  '1e+5',
  '1e-5',
  '1.5e10',
  '-1.5E-10',
  '123456789012345678901234567890',
  '1e400',
  '0e0',
  '1.0000000000000000000001',
  'true',
  'false',
  'null',
  '[null]',
  '""',
  '"a"',
  '" "',
  '"\\""',
  '"\\\\"',
  '"\\/"',
  '"\\b\\f\\n\\r\\t"',
  '"\\u0000"',
  '"\\u0041"',
  '"\\uD83D\\uDE00"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u2028\\u2029"',
  '"\u007f"',
  '"😀"',
  '"é"',
  '"日本語"',
  '"\u2028"',
  '"\ufeff"',
  '"/"',
  '"\\uFFFF"',
  ' {} ',
  '\t[1 ,\n2 ,\r3]\n',
  '{ "a" : 1 }',
  '{"":1}',
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
  '{"constructor":1,"toString":null}',
  '[1,"a",null,true,{},[]]',
  '{"a":[{"b":[{"c":[]}]}]}',
  '{"\\u0061":1}',
  '{"0":1,"1":2}',
  '["",""]',
  '[1e1,2e2]',
  '{"a":"b\\u0000c"}',
  nested(900),
  nested(400, '{"a":', '}').replace(':}', ':1}'),
  `[${'1,'.repeat(2_000)}1]`,
  `"${'x'.repeat(5_000)}"`,
  '[-0, -0.0]',
  '{"ключ":"значение"}',
  '{" lead":" trail "}',
];

const refused = Object.entries(REFUSED).flatMap(([rule, texts]) =>
  texts.map((text, index) => [`${rule} (${index + 1})`, asBytes(text)] as const),
);

/** Texts with characters past U+00FF are UTF-8; the others stand for their bytes, so that broken UTF-8 can be written down. */
function asBytes(text: string): Buffer {
  return Buffer.from(text, /[^\u0000-\u00ff]/.test(text) ? 'utf8' : 'latin1');
}

test('the tables are as long as they claim, and the platform’s own reader agrees with each row', () => {
  expect(refused.length).toBeGreaterThanOrEqual(100);
  expect(ACCEPTED.length).toBeGreaterThanOrEqual(60);
  const read = (body: Buffer): unknown =>
    JSON.parse(new TextDecoder('utf8', { fatal: true, ignoreBOM: true }).decode(body));
  for (const [name, body] of refused) {
    expect(() => {
      read(body);
      process.stderr.write(`readable: ${name}\n`);
    }).toThrow();
  }
  for (const text of ACCEPTED) expect(() => read(Buffer.from(text))).not.toThrow();
});

test.each(refused)('%s is no JSON: 400, the line and column in the finding, nothing lost', async (_rule, body) => {
  await mock.reset();
  const reply = await patch(mock, body);
  expect([reply.status, reply.body.code]).toEqual([400, 'bad.request']);
  expect(reply.headers.get('x-mock-behaviour')).toBe('malformed-json-refused');
  expect(await mock.findings()).toMatchObject([{ level: 'error', behaviour: 'malformed-json-refused' }]);
  expect(await mock.attributes(mock.participantId)).toEqual({ language: 'en-GB' });
});

test.each(ACCEPTED.map((text) => [text.slice(0, 40), text] as const))(
  '%s is JSON, as a body, as a value and beside the map',
  async (_name, text) => {
    await mock.reset();
    for (const body of [
      text,
      `{"attributes":{"a":${text}}}`,
      `{"attributes":{"a":"1"},"b":${text}}`,
      `{"attributes":${text}}`,
    ]) {
      const reply = await patch(mock, Buffer.from(body));
      expect([reply.headers.get('x-mock-behaviour'), reply.status]).not.toEqual(['malformed-json-refused', 400]);
      expect(reply.status).toBeLessThan(500);
    }
    expect(await mock.attributes(mock.participantId)).toMatchObject({ language: 'en-GB', a: expect.any(String) });
  },
);

/** Bodies near the truth as well as far from it. */
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((codes) => Buffer.from(codes)),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
  fc.dictionary(fc.string(), fc.jsonValue()).map((attributes) => Buffer.from(JSON.stringify({ attributes }))),
  fc.tuple(fc.json(), fc.nat(), fc.integer({ min: 0, max: 255 })).map(([text, at, code]) => {
    const body = Buffer.from(`{"attributes":${text}}`);
    body[at % body.length] = code;
    return body;
  }),
);
const anyType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
  'x',
);

test('any bytes as a body, under any type, on any operation: never a 5xx, and never a lost earlier value', async () => {
  await patch(mock, { attributes: { earlier: 'kept' } });
  const { conversationId: c, participantId: p } = mock;
  const targets = [
    ['PATCH', attributesPath(mock)],
    ['PATCH', attributesPath(mock, { media: 'calls' })],
    ['PATCH', `/api/v2/conversations/voice/${c}/participants/${p}`],
    ['PATCH', `/api/v2/conversations/${c}/participants/${p}`],
    ['POST', '/api/v2/conversations/calls'],
    ['POST', '/api/v2/conversations/callbacks'],
    ['POST', '/api/v2/conversations/emails'],
    ['POST', '/api/v2/integrations/actions/x/execute'],
    ['POST', '/oauth/token'],
    ['PUT', '/api/v3/anything'],
  ] as const;
  await fc.assert(
    fc.asyncProperty(anyBody, anyType, fc.constantFrom(...targets), async (body, type, [method, path]) => {
      const reply = await request(mock, method, path, { body, headers: { 'content-type': type } });
      expect(reply.status).toBeLessThan(500);
      expect(NAMED).toContain(reply.headers.get('x-mock-behaviour'));
      const { earlier } = await mock.attributes(p);
      if (earlier === undefined || !body.includes('earlier')) expect(earlier).toBe('kept');
    }),
    { numRuns: 600 },
  );
}, 30_000);

/** Sends one name and value, and says what became of them. */
async function sent(to: Mock, name: string, value: string): Promise<'kept' | 'refused'> {
  const before = await to.attributes(to.participantId);
  // Written by hand: an object literal would read "__proto__" as a prototype.
  const reply = await patch(to, `{"attributes":{${JSON.stringify(name)}:${JSON.stringify(value)}}}`);
  const after = await readBack(to);
  if (reply.status === 202) {
    expect(Object.hasOwn(after, name)).toBe(true);
    expect(after[name]).toBe(value);
    return 'kept';
  }
  expect(reply.status).toBe(422);
  expect(['reserved-name-rejected', 'reserved-character-rejected', 'overlong-name-rejected']).toContain(
    reply.headers.get('x-mock-behaviour'),
  );
  expect(after).toEqual(before);
  return 'refused';
}

test.each(AWKWARD.map((text) => [JSON.stringify(text), text] as const))(
  '%s as a name is kept byte for byte, or refused by a behaviour with a name',
  async (_name, text) => {
    expect(await sent(documented, text, 'x')).toBe('kept');
    // The default profile's reserved characters, and nothing else, are refused.
    expect(await sent(mock, text, 'x')).toBe(/[{}$"\\\u0000-\u001f\u007f]/.test(text) ? 'refused' : 'kept');
  },
);

test.each(AWKWARD.map((text) => [JSON.stringify(text), text] as const))(
  '%s as a value is kept byte for byte',
  async (_name, text) => {
    expect(await sent(mock, 'v', text)).toBe('kept');
  },
);

test('any string as a name or a value is kept byte for byte, or refused by a behaviour with a name', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 260 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(...AWKWARD),
  );
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (name, value) => void (await sent(mock, name, value))),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (name, value) => expect(await sent(documented, name, value)).toBe('kept')),
    { numRuns: 200 },
  );
}, 30_000);

test('names that objects are born with are ordinary names, on every way in and out', async () => {
  await mock.reset();
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];
  const map = `{${names.map((name) => `${JSON.stringify(name)}:"x"`).join(',')}}`;
  const expected = names.map((name) => [name, 'x']);
  const media = await request(mock, 'PATCH', attributesPath(mock, { media: 'calls' }), {
    body: `{"attributes":${map}}`,
  });
  expect(Object.entries(media.body.attributes).slice(1)).toEqual(expected);
  expect(Object.entries(await readBack(mock)).slice(1)).toEqual(expected);
  const stored = await request(mock, 'GET', `/_mock/conversations/${mock.conversationId}`);
  expect(Object.entries(stored.body.participants[0].attributes).slice(1)).toEqual(expected);
  const { body } = await request(mock, 'GET', '/_mock/journal');
  expect(Object.keys(body.exchanges[0].changes)).toEqual(names);
  const created = await request(mock, 'POST', '/_mock/conversations', {
    body: `{"participants":[{"purpose":"customer","attributes":${map}}]}`,
  });
  expect(Object.entries(created.body.participants[0].attributes)).toEqual(expected);
  const call = await request(mock, 'POST', '/api/v2/conversations/calls', { body: `{"attributes":${map}}` });
  const read = await request(mock, 'GET', `/api/v2/conversations/${call.body.id}`);
  expect(Object.entries(read.body.participants[0].attributes)).toEqual(expected);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
